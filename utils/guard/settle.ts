import type { Outcome } from '@/utils/vocabulary';
import type { Verdict } from './decide';
import type { Answer, Faces } from './faces';
import type { Capture, Judged } from './judge';
import type { Arrival, Held } from './offer';
import type { Ready } from './readiness';
import { waysOn } from './ways';

export interface SettleParts {
  faces: Faces;
  /** Moves a text to the approved assistant. */
  askAssistant(text: string): Promise<unknown>;
  /** The text with placeholders, the same for the same value as long as the page lives. */
  replace(): string;
}

/** How it ended, and how long the person took, milliseconds; 0 when nobody was asked. */
export interface Settled {
  outcome: Outcome;
  decideMs: number;
}

function outcomeOf(answer: Answer, verdict: Verdict): Outcome {
  switch (answer.way) {
    case 'assistant':
      return 'moved-to-assistant';
    case 'placeholders':
      return 'sent-redacted';
    case 'anyway':
      return 'sent-anyway';
    case 'cancel':
      return verdict.action === 'block' ? 'blocked' : 'cancelled';
  }
}

/** Asks the person about a held text, and does what they chose. */
export async function settle(
  { site }: Capture,
  held: Held,
  judged: Judged,
  { engine, policy }: Ready,
  { faces, askAssistant, replace }: SettleParts,
): Promise<Settled> {
  const { text, findings, verdict } = judged;
  const ways = waysOn(verdict, policy);
  const askedAt = performance.now();
  const answer = await faces.ask({
    explanation: engine.explain(verdict, findings, { text, site, policy }),
    ways,
    siteName: site.name,
    assistantName: policy.assistant.name,
    helpUrl: policy.organisation.helpUrl,
    overrideReasons: policy.guard.overrideReasons,
    async askAssistant() {
      await askAssistant(text);
    },
  });
  const decideMs = performance.now() - askedAt;
  // The surface offers no other way; this makes it true whatever the surface does.
  const way = ways.includes(answer.way) ? answer.way : 'cancel';

  if (way === 'placeholders') {
    const replaced = replace();
    await deliver(held.putInstead(replaced, []), replaced, faces);
  }
  if (way === 'anyway') await deliver(held.putBack(), text, faces);
  if (answer.byPage === true) faces.pageInterfered(site.name);
  return { outcome: outcomeOf({ ...answer, way }, verdict), decideMs };
}

/** Where the field has gone in the meantime, the text is offered for the clipboard: nothing is lost. */
export async function deliver(arriving: Promise<Arrival>, text: string, faces: Faces): Promise<void> {
  if ((await arriving) === 'gone') await faces.gone(text);
}
