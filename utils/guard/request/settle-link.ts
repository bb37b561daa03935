import { countByType } from '@/utils/detection';
import { emptyVault, replace } from '@/utils/placeholders';
import type { Policy } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import type { Outcome, Words } from '@/utils/vocabulary';
import { explain } from '../explain';
import type { Faces } from '../faces';
import { sendReport } from '../report';
import { waysOn } from '../ways';
import type { KeptLink } from './links';
import { tellLetGo } from './messages';

/** The same address with placeholders in place of what was found. */
export function withPlaceholders({ url, stop }: KeptLink): string {
  const address = new URL(url);
  const values = stop.findings.map(({ start, end }) => stop.text.slice(start, end));
  const instead = replace(stop.text, stop.findings, emptyVault());
  const swaps = instead.places.map(({ of, placeholder }) => [stop.text.slice(of.start, of.end), placeholder] as const);
  const swapped = (text: string) =>
    swaps.reduce((now, [value, placeholder]) => now.replaceAll(value, placeholder), text);
  const parameters = [...address.searchParams].map(([name, value]) => [name, swapped(value)]);
  address.search = new URLSearchParams(parameters).toString();
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      return text;
    }
  };
  for (const part of ['hash', 'pathname'] as const) {
    const plain = decode(address[part]);
    if (values.some((value) => plain.includes(value))) address[part] = swapped(plain);
  }
  return address.href;
}

interface Surroundings {
  site: Site;
  policy: Policy;
  words: Words;
}

interface LinkWays {
  faces: Faces;
  askAssistant(text: string): Promise<unknown>;
  goTo(address: string): void;
  /** To the page that the form is on. */
  goBack(): void;
}

/** Asks about a link and does what the person chose. What could not be held was counted when it went. */
export async function settleLink(
  kept: KeptLink,
  { site, policy, words }: Surroundings,
  { faces, askAssistant, goTo, goBack }: LinkWays,
): Promise<void> {
  const { kind, stop } = kept;
  const channel = kind === 'link' ? 'link' : 'request';
  const { text, findings, verdict } = stop;
  const askedAt = performance.now();
  const ways = waysOn(verdict, policy, { text: true, copies: channel === 'link' ? 'all' : 'none' });
  const answer = await faces.ask({
    explanation: explain(verdict, findings, { text, site, policy }, words),
    channel,
    ways,
    siteName: site.name,
    assistantName: policy.assistant.name,
    brand: policy.organisation,
    helpUrl: policy.organisation.helpUrl,
    contact: policy.organisation.contact,
    overrideReasons: policy.guard.overrideReasons,
    async askAssistant() {
      await askAssistant(text);
    },
  });
  const decideMs = performance.now() - askedAt;
  const way = ways.includes(answer.way) ? answer.way : 'cancel';
  const outcomes: Record<typeof way, Outcome> = {
    assistant: 'moved-to-assistant',
    placeholders: 'sent-redacted',
    anyway: 'sent-anyway',
    cancel: verdict.action === 'block' ? 'blocked' : 'cancelled',
  };
  const { id, status } = site;
  const counts = countByType(findings);
  if (!kept.late)
    await sendReport({
      site: id,
      siteStatus: status,
      channel,
      counts,
      action: verdict.action,
      outcome: outcomes[way],
      decideMs,
    });
  if (way === 'anyway') {
    await tellLetGo(site, [text], findings);
    if (channel === 'link') goTo(kept.url);
    else goBack();
  }
  if (way === 'placeholders') goTo(withPlaceholders(kept));
}
