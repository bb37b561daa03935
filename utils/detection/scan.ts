import { type Candidate, withoutOverlaps } from './candidate';
import { absorb, type CompanyDetection, companyFindings, isOwnAddress } from './company';
import { compiledRules } from './compiled-rules';
import { type Reading, reading } from './disguise';
import { drain, drainInSlices, type SliceOptions } from './draining';
import { findEntities } from './find-entities';
import type { Finding, Structure } from './finding';
import { markerAt } from './structures/confidential-marker';
import { findCredentials } from './structures/credentials';
import { findCustomerTables } from './structures/find-tables';
import { findSourceCode } from './structures/source-code';
import { Landmarks } from './text/landmarks';

/** So many units are read before a pause is possible. */
const unitsPerStep = 1 << 17;

/**
 * Finds what is sensitive in a text, at once. Up to about a megabyte this is quick enough for a paste event.
 *
 * @param company what the company wants found beside the rules
 * @returns findings sorted by start, offsets in UTF-16 units of the text as given; entities do not overlap one another
 */
export function scan(text: string, company?: CompanyDetection): Finding[] {
  return drain(scanning(text, company));
}

/** The same findings as `scan`, with pauses in which a page can breathe. */
export function scanInSlices(
  text: string,
  { company, ...options }: SliceOptions & { company?: CompanyDetection | undefined } = {},
): Promise<Finding[]> {
  return drainInSlices(scanning(text, company), options);
}

/** The scan as steps of bounded work. Yields the share that is done. */
function* scanning(text: string, company: CompanyDetection | undefined): Generator<number, Finding[]> {
  const read = yield* share(reading(text), 0.05);
  const clean = read.text;
  const compiled = compiledRules();
  const landmarks = new Landmarks(clean, compiled.index, compiled.actionCount);
  while (landmarks.at < clean.length) {
    landmarks.read(Math.min(clean.length, landmarks.at + unitsPerStep));
    yield 0.1 + 0.3 * (landmarks.at / clean.length);
  }
  const byRules = withoutOverlaps(yield* share(findEntities(clean, compiled, landmarks), 0.4)).filter(
    (candidate) => company === undefined || !isOwnAddress(clean, candidate, company),
  );
  yield 0.7;
  const structures = markers(clean, landmarks.words[compiled.markerAction] ?? []);
  for (const code of yield* share(findSourceCode(clean), 0.7)) structures.push(code);
  const candidates = [...byRules];
  const { manifestKind, passwordColumn } = compiled.contextActions;
  const [kinds = [], labels = []] = [landmarks.words[manifestKind], landmarks.words[passwordColumn]];
  for (const secret of yield* share(findCredentials(clean, kinds, labels), 0.7)) candidates.push(secret);
  for (const table of yield* share(findCustomerTables(clean, byRules), 0.7)) {
    structures.push(table.structure);
    for (const candidate of table.candidates) candidates.push(candidate);
  }
  yield 0.8;
  const own = company === undefined ? [] : yield* share(companyFindings(clean, company), 0.85);
  const entities = absorb(withoutOverlaps(candidates), own);
  yield 0.9;
  return placed(read, [...structures, ...entities]);
}

function* share<Result>(work: Generator<void, Result>, done: number): Generator<number, Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield done;
  }
}

/** Confidential markings, one for a line however many of its words are marker words. */
function markers(text: string, places: readonly number[]): Structure[] {
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
