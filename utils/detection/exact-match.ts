import { absorb, type ExactQuestion, type FingerprintIndex, questionsOf } from './company';
import { reading } from './disguise';
import { drain, drainInSlices, type SliceOptions } from './draining';
import { type Entity, type Finding, isEntity } from './finding';

/** How sure a match is: the fingerprints are wrong about one stranger in 16.7 million. */
const confidence = 0.97;

/**
 * What in a text may be one of the company's own values. The answers come from who has the fingerprint file: here
 * nothing is known but the small index, and nothing of the text leaves but keyed hashes.
 *
 * @returns questions with offsets in UTF-16 units of the text as given
 */
export function exactQuestions(
  text: string,
  index: FingerprintIndex,
  options: SliceOptions = {},
): Promise<ExactQuestion[]> {
  return drainInSlices(asking(text, index), options);
}

/** The same questions, at once. */
export function exactQuestionsNow(text: string, index: FingerprintIndex): ExactQuestion[] {
  return drain(asking(text, index));
}

/** Whether a text has anything that may be one of the company's own values; at once. */
export function hasExactQuestions(text: string, index: FingerprintIndex): boolean {
  return exactQuestionsNow(text, index).length > 0;
}

function* asking(text: string, index: FingerprintIndex): Generator<void, ExactQuestion[]> {
  const read = yield* reading(text);
  const questions = yield* questionsOf(read.text, index);
  return questions.map((one) => ({ ...one, start: read.start(one.start), end: read.end(one.end) }));
}

/** The findings of a text together with the places that were recognised. */
export function withExactMatches(
  findings: readonly Finding[],
  recognised: readonly { start: number; end: number }[],
): Finding[] {
  if (recognised.length === 0) return [...findings];
  const matches = recognised.map(({ start, end }): Entity => ({ type: 'EXACT_MATCH', start, end, confidence }));
  const entities = absorb(
    findings.filter((finding) => isEntity(finding)),
    matches,
  );
  const structures = findings.filter((finding) => !isEntity(finding));
  return [...structures, ...entities].sort((a, b) => a.start - b.start || b.end - a.end);
}
