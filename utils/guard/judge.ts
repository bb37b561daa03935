import type { ExactQuestion, Finding } from '@/utils/detection';
import type { Verdict } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import { type Action, actions, type Channel } from '@/utils/vocabulary';
import { foundElsewhere, numbersAcross } from './elsewhere';
import type { FilesRead } from './files-reading';
import type { Given, Memory } from './memory';
import type { Unseen } from './offer';
import type { Ready } from './readiness';

/** Something on its way to a site by a channel. */
export interface Capture {
  /** The same content in each form in which the page can read it. */
  texts: readonly string[];
  /** What goes along unseen. */
  unseen?: readonly Unseen[];
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
  /** It is about something that the person does not see in the text: no placeholder can take its place there. */
  unseen?: true;
}

/** What a text is judged by. */
type Circumstances = Pick<Capture, 'site' | 'channel' | 'unseen'> & {
  ready: Ready;
  memory: Memory;
  unreadable?: number;
};

/** Longer texts are not judged together with what was given before: what they are shows in them alone. */
const maxTogether = 20_000;

/** So much of what was given before is read with a text, in UTF-16 units. */
const maxBefore = 8_000;
/** So far from where two texts meet, in UTF-16 units, nothing is one thing across it, but for the rows of a table. */
const nearSeam = 400;

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

/** Kinds whose own check digits say that two pieces belong together: other numbers would meet by chance. */
const ownProof: ReadonlySet<Finding['type']> = new Set(['CREDIT_CARD', 'IBAN_CODE']);

/** Halves of one number in two messages, with the words around them left out, in whichever order they come. */
function asContinuation(judged: Judged, circumstances: Circumstances): Judged {
  const { text, verdict } = judged;
  const { memory, ready } = circumstances;
  for (const { text: joined, seam, shift, newIsLast } of memory.continued(text)) {
    const across = ready.engine
      .scan(joined, ready.company)
      .filter(({ type, start, end }) => ownProof.has(type) && start < seam && end > seam + 1);
    const whole = verdictOn(across, circumstances);
    if (across.length === 0 || !isStronger(whole.action, verdict.action)) continue;
    const here = across.map((finding) =>
      newIsLast
        ? { ...finding, start: seam + 1 + shift, end: finding.end + shift }
        : { ...finding, start: finding.start + shift, end: seam + shift },
    );
    return exceptDecided({ text, findings: here, verdict: whole }, circumstances);
  }
  return judged;
}

/** What a text adds to what was given to this tool on other pages, and on this one before it was loaded anew. */
function withOtherPages(judged: Judged, circumstances: Circumstances): Judged {
  const { text, findings, verdict } = judged;
  const { memory, ready } = circumstances;
  const elsewhere = memory.elsewhere();
  if (elsewhere === undefined || elsewhere.traces.length === 0 || isStronger(verdict.action, 'audit')) return judged;
  const across = numbersAcross(text, elsewhere, ready.engine);
  const number = verdictOn(across, circumstances);
  if (isStronger(number.action, verdict.action))
    return exceptDecided({ text, findings: across, verdict: number }, circumstances);
  const whole = verdictOn([...findings, ...foundElsewhere(text, findings, elsewhere, ready.engine)], circumstances);
  const kinds = whole.why.flatMap(({ types }) => types);
  const adds = isStronger(whole.action, verdict.action) && findings.some(({ type }) => kinds.includes(type));
  return adds ? exceptDecided({ text, findings, verdict: whole }, circumstances) : judged;
}

/** Separators of columns that are rare in prose, and the comma. */
const separators = ['\t', ';', '|', ','] as const;

/** How often a line has each separator, where it has enough of it to be the row of a table. */
function shapesOf(line: string): string[] {
  return separators.flatMap((separator) => {
    const count = line.split(separator).length - 1;
    return count >= (separator === ',' ? 2 : 1) ? [`${separator}${count}`] : [];
  });
}

/** The shapes that two lines in a row have. */
function columnsIn(text: string): Set<string> {
  const found = new Set<string>();
  let before: string[] = [];
  for (const line of text.split('\n')) {
    const shapes = shapesOf(line);
    for (const shape of shapes) if (before.includes(shape)) found.add(shape);
    before = shapes;
  }
  return found;
}

/** What was found in a text and in what was given before, both read as one. */
interface Together {
  /** Before the text, and not let go by the person. */
  earlier: Finding[];
  /** In the text, at their places there; what begins before it, begins with it. */
  here: Finding[];
}

/** All of both is read once more: short texts and rows mean something only with what stands around them. */
function readWholly(before: readonly Given[], text: string, { memory, ready }: Circumstances): Together {
  const end = before
    .map((given) => given.text)
    .join('\n')
    .slice(-maxBefore);
  const together = `${end}\n${text}`;
  const from = end.length + 1;
  const found = ready.engine.scan(together, ready.company);
  const earlier = found.filter((finding) => finding.end <= from);
  return {
    earlier: memory.undecided(together, earlier),
    here: found.filter((finding) => finding.end > from).map((finding) => movedBack(finding, from)),
  };
}

function movedBack(finding: Finding, by: number): Finding {
  return { ...finding, start: Math.max(0, finding.start - by), end: finding.end - by };
}

/** What was found in each adds up, and only where both meet is read once more. */
function readAtSeam(before: readonly Given[], { text, findings }: Judged, circumstances: Circumstances): Together {
  const seam = readWholly(
    [{ text: (before.at(-1)?.text ?? '').slice(-nearSeam), findings: [] }],
    text.slice(0, nearSeam),
    circumstances,
  ).here;
  const isApart = ({ start, end }: Finding) => !seam.some((other) => other.start < end && start < other.end);
  return {
    earlier: ownFindings(before, circumstances),
    here: [...seam, ...findings.filter(isApart)],
  };
}

/** Of what was given before, the rows that could stand in the same table. */
function rowsFor(columns: ReadonlySet<string>, before: readonly Given[]): string[] {
  const lines = before.flatMap(({ text }) => text.split('\n'));
  return lines.filter((line) => shapesOf(line).some((shape) => columns.has(shape)));
}

/** From the line before the first row that those rows may go on with, to the line behind the last one, as far as near. */
function stretchOfRows(text: string, rows: readonly string[]): [from: number, to: number] {
  const shapes = new Set(rows.flatMap(shapesOf));
  const lines = text.split('\n');
  const isRow = (line: string) => shapesOf(line).some((shape) => shapes.has(shape));
  const [first, last] = [lines.findIndex(isRow), lines.findLastIndex(isRow)];
  const startOf = (line: number) => lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  return [
    Math.max(startOf(first) - nearSeam, startOf(Math.max(0, first - 1))),
    Math.min(startOf(last + 1) + nearSeam, startOf(last + 2), text.length),
  ];
}

/** The rows of a text with columns are read once more below the rows that they may go on from. */
function readBelowRows(before: readonly Given[], judged: Judged, circumstances: Circumstances): Together {
  const { text, findings } = judged;
  const rows = rowsFor(columnsIn(text), before);
  if (rows.length === 0) return readAtSeam(before, judged, circumstances);
  const [from, to] = stretchOfRows(text, rows);
  const below = readWholly([{ text: rows.join('\n'), findings: [] }], text.slice(from, to), circumstances).here.map(
    (finding) => movedBack(finding, -from),
  );
  const isRest = ({ start, end }: Finding) =>
    (start < from || end > to) && !below.some((other) => other.start < end && start < other.end);
  return { earlier: ownFindings(before, circumstances), here: [...below, ...findings.filter(isRest)] };
}

function ownFindings(before: readonly Given[], { memory }: Circumstances): Finding[] {
  return before.flatMap((given) => memory.undecided(given.text, given.findings));
}

/** What a text adds to what was given before: halves of a number, the rows of a table one by one, name after name. */
function withWhatWasBefore(judged: Judged, circumstances: Circumstances): Judged {
  const { text, verdict } = judged;
  const { memory } = circumstances;
  if (text.length > maxTogether || isStronger(verdict.action, 'audit')) return judged;
  const before = memory.before(text);
  if (before.length === 0) return withOtherPages(judged, circumstances);
  const { earlier, here } =
    text.length > nearSeam ? readBelowRows(before, judged, circumstances) : readWholly(before, text, circumstances);
  const whole = verdictOn([...earlier, ...here], circumstances);
  const kinds = whole.why.flatMap(({ types }) => types);
  if (!isStronger(whole.action, verdict.action) || !here.some(({ type }) => kinds.includes(type)))
    return withOtherPages(asContinuation(judged, circumstances), circumstances);
  return exceptDecided({ text, findings: here, verdict: whole }, circumstances);
}

function mostTelling(texts: readonly string[], found: readonly Finding[][], circumstances: Circumstances): Judged {
  const judged = texts.map((text, i) => {
    const findings = found[i] ?? [];
    return exceptDecided({ text, findings, verdict: verdictOn(findings, circumstances) }, circumstances);
  });
  return orUnseen(withWhatWasBefore(judged.reduce(moreTelling), circumstances), circumstances);
}

/** What goes along unseen is asked about where nothing else is. */
function orUnseen(judged: Judged, circumstances: Circumstances): Judged {
  if (isStronger(judged.verdict.action, 'audit')) return judged;
  const { engine, company } = circumstances.ready;
  for (const { text, least } of circumstances.unseen ?? []) {
    const findings = engine.scan(text, company).filter(({ confidence }) => confidence >= least);
    const whole = exceptDecided({ text, findings, verdict: verdictOn(findings, circumstances) }, circumstances);
    if (isStronger(whole.verdict.action, 'audit')) return { ...whole, unseen: true };
  }
  return judged;
}

/**
 * Judges within the event, so that what is allowed stays the browser's own. Undefined where something in the text may
 * be a value of the company's list: who has the list answers only after the event.
 */
export function judge(
  { texts, unseen = [], site, channel }: Omit<Capture, 'files'>,
  ready: Ready,
  memory: Memory,
): Judged | undefined {
  const { engine, company } = ready;
  const exact = company?.exact;
  if (exact !== undefined && texts.some((text) => engine.hasExactQuestions(text, exact))) return undefined;
  const found = texts.map((text) => engine.scan(text, company));
  return mostTelling(texts, found, { site, channel, unseen, ready, memory });
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
  { texts, unseen = [], site, channel }: Omit<Capture, 'files'>,
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
  return mostTelling(texts, found, { site, channel, unseen, ready, memory, unreadable: unreadable.size });
}
