import type { ExactQuestion, Finding } from '@/utils/detection';
import type { Site } from '@/utils/sites';
import { type Action, actions, type Channel } from '@/utils/vocabulary';
import type { Verdict } from './decide';
import type { FilesRead } from './files-reading';
import type { Memory } from './memory';
import type { Ready } from './readiness';

/** Something on its way to a site by a channel. */
export interface Capture {
  /** The same content in each form in which the page can read it. */
  texts: readonly string[];
  files: readonly File[];
  channel: Channel;
  site: Site;
}

/** What was found in the most telling form of what is leaving, and what follows from it. */
export interface Judged {
  text: string;
  /** Those that the verdict is about. */
  findings: Finding[];
  verdict: Verdict;
  /** The person has let all of it go before. */
  repeats?: true;
}

/** What a text is judged by. */
type Circumstances = Pick<Capture, 'site' | 'channel'> & { ready: Ready; memory: Memory; unreadable?: number };

/** Longer texts are not judged together with what was given before: what they are shows in them alone. */
const maxTogether = 20_000;

function isStronger(a: Action, b: Action): boolean {
  return actions.indexOf(a) > actions.indexOf(b);
}

function moreTelling(a: Judged, b: Judged): Judged {
  if (isStronger(b.verdict.action, a.verdict.action)) return b;
  return isStronger(a.verdict.action, b.verdict.action) || b.findings.length <= a.findings.length ? a : b;
}

function verdictOn(findings: readonly Finding[], { site, channel, ready, unreadable }: Circumstances): Verdict {
  return ready.engine.decide(findings, site, channel, ready.policy, unreadable);
}

/** A warning is not given again for what the person has let go before; stronger actions hold each time. */
function exceptDecided({ text, findings, verdict }: Judged, circumstances: Circumstances): Judged {
  if (verdict.action !== 'warn' || findings.length === 0) return { text, findings, verdict };
  const undecided = circumstances.memory.undecided(text, findings);
  if (undecided.length === findings.length) return { text, findings, verdict };
  const rest = verdictOn(undecided, circumstances);
  if (rest.action === 'warn') return { text, findings: undecided, verdict: rest };
  return { text, findings, verdict: rest, repeats: true };
}

/** What a text adds to what was given before: halves of a number, the rows of a table one by one, name after name. */
function withWhatWasBefore(judged: Judged, circumstances: Circumstances): Judged {
  const { text, verdict } = judged;
  const { memory, ready } = circumstances;
  if (text.length > maxTogether || isStronger(verdict.action, 'audit')) return judged;
  const before = memory.before(text);
  if (before === '') return judged;
  const together = `${before}\n${text}`;
  const from = together.length - text.length;
  const found = ready.engine.scan(together, ready.company);
  const touching = found.filter((finding) => finding.end > from);
  const whole = verdictOn(
    [
      ...memory.undecided(
        together,
        found.filter((finding) => finding.end <= from),
      ),
      ...touching,
    ],
    circumstances,
  );
  const kinds = whole.why.flatMap(({ types }) => types);
  if (!isStronger(whole.action, verdict.action) || !touching.some(({ type }) => kinds.includes(type))) return judged;
  const here = touching.map((finding) => ({
    ...finding,
    start: Math.max(0, finding.start - from),
    end: finding.end - from,
  }));
  return exceptDecided({ text, findings: here, verdict: whole }, circumstances);
}

function mostTelling(texts: readonly string[], found: readonly Finding[][], circumstances: Circumstances): Judged {
  const judged = texts.map((text, i) => {
    const findings = found[i] ?? [];
    return exceptDecided({ text, findings, verdict: verdictOn(findings, circumstances) }, circumstances);
  });
  return withWhatWasBefore(judged.reduce(moreTelling), circumstances);
}

/**
 * Judges within the event, so that what is allowed stays the browser's own. Undefined where something in the text may
 * be a value of the company's list: who has the list answers only after the event.
 */
export function judge(
  { texts, site, channel }: Omit<Capture, 'files'>,
  ready: Ready,
  memory: Memory,
): Judged | undefined {
  const { engine, company } = ready;
  const exact = company?.exact;
  if (exact !== undefined && texts.some((text) => engine.hasExactQuestions(text, exact))) return undefined;
  const found = texts.map((text) => engine.scan(text, company));
  return mostTelling(texts, found, { site, channel, ready, memory });
}

/** Says of each question whether it is a value of the company's list. */
export type Recognise = (questions: readonly ExactQuestion[]) => Promise<readonly boolean[]>;

interface SliceOptions {
  signal: AbortSignal;
  onProgress: (done: number) => void;
  recognise: Recognise;
  memory: Memory;
  /** What was read of the files; their texts stand in `texts`. */
  read?: FilesRead | undefined;
}

/** Judges what is held, letting the page breathe. Rejects when the signal fires. */
export async function judgeInSlices(
  { texts, site, channel }: Omit<Capture, 'files'>,
  ready: Ready,
  { signal, onProgress, recognise, memory, read }: SliceOptions,
): Promise<Judged> {
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
  // An image that nobody reads is no file that could not be read: it would mean a question for every picture.
  const unreadable = new Set(read?.obstacles.filter(({ obstacle }) => obstacle !== 'image').map(({ file }) => file));
  return mostTelling(texts, found, { site, channel, ready, memory, unreadable: unreadable.size });
}
