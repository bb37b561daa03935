import type { Verdict } from '@/utils/policy';
import type { Outcome } from '@/utils/vocabulary';
import type { Answer, Faces } from './faces';
import type { Judgement } from './held';
import type { Capture } from './judge';
import type { Arrival, Held } from './offer';
import { copiesOf, type Instead } from './placeholders-in';
import { waysOn } from './ways';

export interface SettleParts {
  faces: Faces;
  /** Moves a text to the approved assistant. */
  askAssistant(text: string): Promise<unknown>;
  /** Starts a request for a use case with what was found; nothing is decided by that. */
  needForWork(): Promise<unknown>;
  /** What was held with placeholders, the same for the same value as long as the page lives. */
  replace(): Promise<Pick<Instead, 'text' | 'files'>>;
  /** Called before what the person let go leaves, so that it is known when it comes by again. */
  beforeAnyway(): Promise<void>;
}

/** How it ended, and how long the person took, milliseconds; 0 when nobody was asked. */
export interface Settled {
  outcome: Outcome;
  decideMs: number;
  /** The person said that nothing in it was sensitive. */
  falseAlarm?: true | undefined;
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

/** Asks the person about what is held, and does what they chose. */
export async function settle(
  held: Held,
  judgement: Judgement,
  { faces, askAssistant, needForWork, replace, beforeAnyway }: SettleParts,
): Promise<Settled> {
  const { judged, ready, capture, material, read } = judgement;
  const { site, channel } = capture;
  const { text, findings, verdict } = judged;
  const { policy } = ready;
  // A request is what it is: it goes or it does not.
  const copies = channel === 'request' ? 'none' : copiesOf(judgement);
  const ways = waysOn(verdict, policy, { text: text.trim() !== '', copies });
  const askedAt = performance.now();
  const answer = await faces.ask({
    explanation: ready.engine.explain(verdict, findings, {
      text,
      site,
      policy,
      parts: material.parts,
      obstacles: read?.obstacles ?? [],
      files: capture.files,
    }),
    channel,
    ways,
    siteName: site.name,
    assistantName: policy.assistant.name,
    brand: policy.organisation,
    helpUrl: policy.organisation.helpUrl,
    contact: policy.organisation.contact,
    overrideReasons: policy.guard.overrideReasons,
    ...(capture.files.length > 0 && { copies }),
    async askAssistant() {
      await askAssistant(text);
    },
    async needForWork() {
      await needForWork();
    },
  });
  const decideMs = performance.now() - askedAt;
  // The surface offers no other way; this makes it true whatever the surface does.
  const way = ways.includes(answer.way) ? answer.way : 'cancel';

  if (way === 'placeholders') {
    const instead = await replace();
    await deliver(held.putInstead(instead.text, instead.files), { ...capture, texts: ownText(instead.text) }, faces);
  }
  if (way === 'anyway') {
    await beforeAnyway();
    await deliver(held.putBack(), capture, faces);
  }
  if (answer.byPage === true) faces.pageInterfered(site.name, channel);
  const outcome = outcomeOf({ ...answer, way }, verdict);
  return { outcome, decideMs, ...(answer.falseAlarm === true && { falseAlarm: true }) };
}

function ownText(text: string): string[] {
  return text === '' ? [] : [text];
}

/** Where the place it was meant for has gone in the meantime, its text is offered for the clipboard: nothing is lost. */
export async function deliver(
  arriving: Promise<Arrival>,
  { texts, channel }: Pick<Capture, 'texts' | 'channel'>,
  faces: Faces,
): Promise<void> {
  const arrival = await arriving;
  if (arrival === 'gone') await faces.gone(texts[0] ?? '', channel);
  if (arrival === 'changed') faces.tell('sendAgain', '');
}
