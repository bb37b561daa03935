import { type Candidate, withoutOverlaps } from './candidate';
import { absorb, type CompanyDetection, companyFindings, isOwnAddress } from './company';
import { compiledRules } from './compiled-rules';
import { confidenceOf, sure, worthMentioning } from './confidence';
import { deepestDisguise, type Reading, type RetoldText, reading, retelling } from './disguise';
import { drain, drainInSlices, type SliceOptions } from './draining';
import { entitiesIn } from './entities-in';
import { findEntities } from './find-entities';
import type { Finding, Structure } from './finding';
import { theFurther } from './further';
import { findNames } from './names/find-names';
import { quietListedPlaces, quietPublicPlaces } from './public-places';
import { Landmarks, nowhere } from './text/landmarks';

/** So many units are read before a pause is possible. */
const unitsPerStep = 1 << 17;
/** Beyond so many values in code nothing is looked at that might be public (public-places.ts). */
const mostJudged = 64;

/**
 * `scan` for a page, which gets what else it needs later (further.ts). Throws before that.
 *
 * @param company what the company wants found beside the rules
 */
export function scanInPage(text: string, company?: CompanyDetection): Finding[] {
  return drain(scanning(text, company));
}

/** The same findings, with pauses in which the page can breathe. */
export function scanPageInSlices(
  text: string,
  { company, ...options }: SliceOptions & { company?: CompanyDetection | undefined } = {},
): Promise<Finding[]> {
  return drainInSlices(scanning(text, company), options);
}

/** The scan as steps of bounded work. Yields the share that is done. */
export function* scanning(text: string, company: CompanyDetection | undefined): Generator<number, Finding[]> {
  theFurther();
  const { read, structures, entities } = yield* searching(text, company);
  const found = placed(read, [...structures, ...entities]);
  lastMatched.test('');
  return found;
}

/** JavaScript keeps the last text in which a pattern matched (`RegExp.$_`). An empty one lets go of what was scanned. */
const lastMatched = /$/;

/** What is found in a text, with offsets in the text as it was read. */
interface Search {
  read: Reading;
  structures: Structure[];
  entities: Candidate[];
}

/** A text that was made of disguised places of another one. */
interface Told {
  depth: number;
  told: RetoldText;
}

function* searching(text: string, company: CompanyDetection | undefined, within?: Told): Generator<number, Search> {
  const read = yield* share(reading(text), 0.05);
  const clean = read.text;
  const compiled = compiledRules();
  const landmarks = new Landmarks(clean, compiled.index, compiled.actionCount);
  while (landmarks.at < clean.length) {
    landmarks.read(Math.min(clean.length, landmarks.at + unitsPerStep));
    yield 0.1 + 0.3 * (landmarks.at / clean.length);
  }
  const isOwn = (candidate: Candidate) => company !== undefined && isOwnAddress(clean, candidate, company);
  const byPattern = yield* share(findEntities(clean, compiled, landmarks), 0.4);
  const byName = yield* share(findNames(clean, landmarks.nameStarts), 0.5);
  const disguised = yield* share(inDisguise(read, landmarks, company, within), 0.6);
  const byRules = withoutOverlaps([...byPattern, ...byName, ...disguised.entities]).filter(
    (candidate) => !isOwn(candidate),
  );
  yield 0.7;
  const { findSourceCode, findCredentials, findCustomerTables } = theFurther();
  const structures = [...markers(clean, landmarks.words[compiled.markerAction] ?? nowhere), ...disguised.structures];
  for (const code of yield* share(findSourceCode(clean), 0.7)) structures.push(code);
  const candidates = [...byRules];
  const { manifestKind, passwordColumn } = compiled.contextActions;
  const [kinds = nowhere, labels = nowhere] = [landmarks.words[manifestKind], landmarks.words[passwordColumn]];
  for (const secret of yield* share(findCredentials(clean, kinds, labels), 0.7)) candidates.push(secret);
  const shown: Structure[] = [];
  const counted = new Set<Candidate>();
  for (const table of yield* share(findCustomerTables(clean, byRules, entitiesIn), 0.7)) {
    if (table.isOfPlaces && table.structure !== undefined) shown.push(table.structure);
    if (table.structure !== undefined) structures.push(table.structure);
    for (const candidate of table.candidates) candidates.push(candidate);
    for (const candidate of table.counted) counted.add(candidate);
  }
  yield 0.8;
  const own = company === undefined ? [] : yield* share(companyFindings(clean, company), 0.85);
  const tables = structures.filter(({ type, confidence }) => type === 'CUSTOMER_TABLE' && confidence >= sure);
  const source = { text: clean, landmarks, contextActions: compiled.contextActions };
  const listed = quietListedPlaces(withoutOverlaps(withoutCounted(candidates, counted)), shown);
  // What stood in code has been judged by what it says: its letters make words by chance.
  const encoded = disguised.entities.filter(({ start, end }) => /^[\w+/=-]{24,}$/.test(clean.slice(start, end)));
  const judged = encoded.length > mostJudged ? tables : [...tables, ...encoded];
  const entities = absorb(quietPublicPlaces(source, listed, judged), own);
  yield 0.9;
  return { read, structures, entities };
}

/** What is found in what a text says in disguise, at the places of the disguise. */
function* inDisguise(
  read: Reading,
  landmarks: Landmarks,
  company: CompanyDetection | undefined,
  within: Told | undefined,
): Generator<number, Omit<Search, 'read'>> {
  const depth = within === undefined ? 0 : within.depth + 1;
  const asked = within && ((start: number, end: number) => within.told.map.differs(read.start(start), read.end(end)));
  const retold =
    depth > deepestDisguise
      ? undefined
      : yield* share(retelling(read, landmarks, compiledRules().disguiseWords, asked), 0.6);
  if (retold === undefined) return { structures: [], entities: [] };
  const { told } = retold;
  const found = yield* searching(retold.text, company, { depth, told });
  const back = <Found extends Candidate | Structure>(findings: readonly Found[]): Found[] =>
    findings.flatMap((finding) => {
      const start = found.read.start(finding.start);
      const end = found.read.end(finding.end);
      return told.isTold(start, end) ? [{ ...finding, start: told.map.start(start), end: told.map.end(end) }] : [];
    });
  return { structures: back(found.structures), entities: back(found.entities) };
}

function* share<Result>(work: Generator<unknown, Result>, done: number): Generator<number, Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield done;
  }
}

/** Lowers what stands in a column of figures. */
function withoutCounted(candidates: Candidate[], counted: ReadonlySet<Candidate>): Candidate[] {
  if (counted.size === 0) return candidates;
  return candidates
    .map((found) =>
      counted.has(found) ? { ...found, confidence: confidenceOf(found.confidence, ['opposing-word']) } : found,
    )
    .filter(({ confidence }) => confidence >= worthMentioning);
}

/** Confidential markings, one for a line however many of its words are marker words. */
function markers(text: string, places: Int32Array): Structure[] {
  const { markerAt } = theFurther();
  const found: Structure[] = [];
  for (const at of places) {
    const last = found.at(-1);
    if (last !== undefined && at < last.end) continue;
    const marker = markerAt(text, at);
    if (marker !== undefined && (last === undefined || marker.start >= last.end)) found.push(marker);
  }
  return found;
}

/** Findings at their places in the text as given. */
function placed(read: Reading, findings: readonly (Candidate | Structure)[]): Finding[] {
  return findings
    .map((finding) => ({ ...finding, start: read.start(finding.start), end: read.end(finding.end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
