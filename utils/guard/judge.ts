import type { ExactQuestion, Finding } from '@/utils/detection';
import type { Site } from '@/utils/sites';
import { actions, type Channel } from '@/utils/vocabulary';
import type { Verdict } from './decide';
import type { Offer } from './offer';
import type { Ready } from './readiness';

/** Something on its way to a site by a channel. */
export interface Capture {
  /** The same content in each form in which the page can read it. */
  texts: Offer['texts'];
  channel: Channel;
  site: Site;
}

/** What was found in the most telling form of a text, and what follows from it. */
export interface Judged {
  text: string;
  findings: Finding[];
  verdict: Verdict;
}

function moreTelling(a: Judged, b: Judged): Judged {
  const difference = actions.indexOf(b.verdict.action) - actions.indexOf(a.verdict.action);
  return difference > 0 || (difference === 0 && b.findings.length > a.findings.length) ? b : a;
}

function mostTelling(capture: Capture, found: Finding[][], { engine, policy }: Ready): Judged {
  const judged = capture.texts.map((text, i) => {
    const findings = found[i] ?? [];
    return { text, findings, verdict: engine.decide(findings, capture.site, capture.channel, policy) };
  });
  return judged.reduce(moreTelling);
}

/**
 * Judges within the event, so that what is allowed stays the browser's own. Undefined where something in the text may
 * be a value of the company's list: who has the list answers only after the event.
 */
export function judge(capture: Capture, ready: Ready): Judged | undefined {
  const { engine, company } = ready;
  const exact = company?.exact;
  if (exact !== undefined && capture.texts.some((text) => engine.hasExactQuestions(text, exact))) return undefined;
  const found = capture.texts.map((text) => engine.scan(text, company));
  return mostTelling(capture, found, ready);
}

/** Says of each question whether it is a value of the company's list. */
export type Recognise = (questions: readonly ExactQuestion[]) => Promise<readonly boolean[]>;

interface SliceOptions {
  signal: AbortSignal;
  onProgress: (done: number) => void;
  recognise: Recognise;
}

/** Judges what is held, letting the page breathe. Rejects when the signal fires. */
export async function judgeInSlices(
  capture: Capture,
  ready: Ready,
  { signal, onProgress, recognise }: SliceOptions,
): Promise<Judged> {
  const { texts } = capture;
  const { engine, company } = ready;
  const found: Finding[][] = [];
  for (const text of texts) {
    const before = found.length;
    const part = (done: number) => onProgress((before + done) / texts.length);
    const findings = await engine.scanInSlices(text, { signal, onProgress: part, company });
    const questions = company?.exact === undefined ? [] : await engine.exactQuestions(text, company.exact, { signal });
    const answers = questions.length === 0 ? [] : await recognise(questions);
    found.push(
      engine.withExactMatches(
        findings,
        questions.filter((_, i) => answers[i] === true),
      ),
    );
    signal.throwIfAborted();
  }
  return mostTelling(capture, found, ready);
}
