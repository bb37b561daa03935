import type { Tokens } from '../tokens';
import { type FingerprintIndex, mayBegin } from './fingerprint-file';
import { formOf, mailForm, mostGroups, mostWords, widestGap } from './normal-form';
import { type Hash64, SipHash } from './sip-hash';

/** A place whose hash is worth looking up in the fingerprints. Holds no text. */
export interface ExactQuestion extends Hash64 {
  start: number;
  end: number;
}

/** Digits of a number, groups together, that can be in the list. */
const fewestDigits = 5;

/** Units that cannot stand in an unquoted mail address. */
const outsideAddress = ' \t\r\n<>()[]{}",;:|\\\'`/=';

const encoder = new TextEncoder();

/**
 * What in a text may be one of the company's values: places and keyed hashes. Yields now and then. The file itself
 * answers (`Fingerprints.has`), in a page or in the worker that has it.
 */
export function* exactQuestions(
  text: string,
  tokens: Tokens,
  index: FingerprintIndex,
): Generator<void, ExactQuestion[]> {
  const sip = new SipHash(index.key);
  const questions: ExactQuestion[] = [];
  const ask = (start: number, end: number, form: string) => {
    const { high, low } = sip.of(encoder.encode(form));
    questions.push({ start, end, high, low });
  };
  if (index.mail) {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const address = addressAround(text, at);
      if (address !== undefined) ask(...address, mailForm(text.slice(...address)));
      if (questions.length % 1024 === 1023) yield;
    }
  }
  for (let i = 0; i < tokens.count; i++) {
    if (i % 8192 === 8191) yield;
    const digits = tokens.digits[i] ?? 0;
    if (digits === 0 && !mayBegin(index, tokens.hashes[i] ?? 0)) continue;
    const start = tokens.starts[i] ?? 0;
    let digitCount = 0;
    let onlyDigits = true;
    for (let words = 1; words <= mostWords; words++) {
      const k = i + words - 1;
      if (k >= tokens.count) break;
      if (words > 1 && (tokens.starts[k] ?? 0) - (tokens.ends[k - 1] ?? 0) > widestGap) break;
      const end = tokens.ends[k] ?? 0;
      onlyDigits &&= tokens.digits[k] === 1;
      digitCount += end - (tokens.starts[k] ?? 0);
      const wanted = onlyDigits
        ? words <= mostGroups && digitCount >= fewestDigits && hasBit(index.digitCounts, Math.min(digitCount, 31))
        : hasBit(index.wordCounts, words);
      if (wanted) ask(start, end, formOf(text, tokens, i, k + 1));
    }
  }
  return questions;
}

function hasBit(mask: number, bit: number): boolean {
  return ((mask >>> bit) & 1) === 1;
}

/** No local part or domain is longer (RFC 5321, section 4.5.3.1). */
const longestPart = 255;

function addressAround(text: string, at: number): [number, number] | undefined {
  let start = at;
  while (start > 0 && at - start < longestPart && !outsideAddress.includes(text.charAt(start - 1))) start--;
  let end = at + 1;
  while (end < text.length && end - at < longestPart && !outsideAddress.includes(text.charAt(end))) end++;
  while (end > at && '.!?'.includes(text.charAt(end - 1))) end--;
  return start === at || end === at + 1 ? undefined : [start, end];
}
