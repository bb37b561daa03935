import { isWordUnit } from '../text/characters';
import type { Landmarks } from '../text/landmarks';
import { ibanLength } from '../validators/iban';
import type { RetoldText } from './retold-text';

/** Digits of the shortest and the longest value that is looked for: a national id, an IBAN with digits only. */
const fewestDigits = 8;
const mostDigits = 36;
/** Longest row of separators within one number, with a line break and the quotation marks of mail. */
const longestGap = 7;
const newline = 10;

/** Groups of digits that may be one number. */
interface Run {
  first: number;
  last: number;
  digits: number;
  /** Gaps with a line break. */
  breaks: number;
  /** A gap that no rule reads over. */
  odd: boolean;
  /** All gaps are the same. */
  even: boolean;
}

/**
 * Tells numbers that are broken: by a line break, by underscores, by more than a separator between groups, or into
 * groups as nobody writes them; once with spaces between the groups and once without.
 *
 * @param spaced takes the tellings with spaces, `joined` those without; both may be the same only one after the other
 */
export function tellBrokenNumbers(text: string, landmarks: Landmarks, spaced: RetoldText): void {
  const runs = brokenRuns(text, landmarks);
  for (const run of runs) {
    if (spaced.isFull) break;
    if (run.odd) tellRun(text, landmarks, run, spaced, false);
  }
  spaced.close();
  for (const run of runs) {
    if (spaced.isFull) break;
    tellRun(text, landmarks, run, spaced, true);
  }
  spaced.close();
}

function tellRun(text: string, { digitStarts, digitEnds }: Landmarks, run: Run, told: RetoldText, join: boolean): void {
  for (let k = run.first; k < run.last; k++) {
    const from = digitEnds[k] ?? 0;
    const to = digitStarts[k + 1] ?? 0;
    told.replace(from, to, join ? '' : text.slice(from, to).includes('-') ? '-' : ' ');
  }
}

function brokenRuns(text: string, { digitStarts, digitEnds }: Landmarks): Run[] {
  const runs: Run[] = [];
  for (let k = 0; k + 1 < digitStarts.length; k++) {
    if ((digitStarts[k + 1] ?? 0) - (digitEnds[k] ?? 0) > longestGap) continue;
    const run: Run = {
      first: k,
      last: k,
      digits: sizeOf(digitStarts, digitEnds, k),
      breaks: 0,
      odd: false,
      even: true,
    };
    for (; k + 1 < digitStarts.length; k++) {
      const from = digitEnds[k] ?? 0;
      const kind = gapKind(text, from, digitStarts[k + 1] ?? 0);
      if (kind === 'none' || (kind === 'break' && run.breaks > 0)) break;
      run.breaks += kind === 'break' ? 1 : 0;
      run.odd ||= kind !== 'plain';
      run.even &&= sameGap(text, digitStarts, digitEnds, run.first, k);
      run.last = k + 1;
      run.digits += sizeOf(digitStarts, digitEnds, k + 1);
    }
    if (run.last > run.first && isWorthTelling(text, run, digitStarts, digitEnds)) runs.push(run);
  }
  return runs;
}

function sizeOf(starts: Int32Array, ends: Int32Array, k: number): number {
  return (ends[k] ?? 0) - (starts[k] ?? 0);
}

/** Whether a number may go on over what stands between two groups, and whether rules know that. */
function gapKind(text: string, from: number, to: number): 'plain' | 'odd' | 'break' | 'none' {
  if (to - from > longestGap) return 'none';
  let breaks = 0;
  let odd = to - from > 1;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === newline) breaks++;
    else if (c === 95 || c === 0xb7 || c === 0x2022 || c === 0x2219 || c === 126 || c === 42) odd = true;
    else if (c === 62 && breaks > 0) odd = true;
    else if (c !== 32 && c !== 45 && c !== 46 && c !== 47 && c !== 13) return 'none';
  }
  if (breaks > 1) return 'none';
  return breaks > 0 ? 'break' : odd ? 'odd' : 'plain';
}

function sameGap(text: string, starts: Int32Array, ends: Int32Array, first: number, k: number): boolean {
  const a = ends[first] ?? 0;
  const b = ends[k] ?? 0;
  const length = (starts[first + 1] ?? 0) - a;
  if ((starts[k + 1] ?? 0) - b !== length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false;
  return true;
}

function isWorthTelling(text: string, run: Run, starts: Int32Array, ends: Int32Array): boolean {
  if (run.digits < fewestDigits || run.digits > mostDigits) return false;
  if (run.breaks > 0) return isWrapped(text, starts[run.first] ?? 0, ends[run.last] ?? 0);
  if (!run.even) return false;
  if (run.odd) return true;
  return isOddlyGrouped(text, run, starts, ends);
}

/** A line of a sentence or with a label before the number, or one that goes on after it: no column of figures. */
function isWrapped(text: string, start: number, end: number): boolean {
  return hasWord(text, start - 1, -1) || hasWord(text, end, 1);
}

const lineLooked = 60;

function hasWord(text: string, from: number, step: number): boolean {
  let letters = 0;
  for (let i = from; i >= 0 && i < text.length && Math.abs(i - from) < lineLooked; i += step) {
    const c = text.charCodeAt(i);
    if (c === newline) return false;
    letters = isWordUnit(c) && !(c >= 48 && c <= 57) ? letters + 1 : 0;
    if (letters > 1) return true;
  }
  return false;
}

/** One digit at a time, pairs, or the groups of a social security number with something else between them. */
function isOddlyGrouped(text: string, { first, last, digits }: Run, starts: Int32Array, ends: Int32Array): boolean {
  const size = sizeOf(starts, ends, first);
  const gap = text.charCodeAt(ends[first] ?? 0);
  if (last - first === 2) {
    return (
      gap !== 45 &&
      gap !== 32 &&
      size === 3 &&
      sizeOf(starts, ends, first + 1) === 2 &&
      sizeOf(starts, ends, last) === 4
    );
  }
  if (size > 2 || (size === 1 && gap === 32) || (size === 2 && digits < 12)) return false;
  for (let k = first; k < last; k++) if (sizeOf(starts, ends, k) !== size) return false;
  return true;
}

/** Anything that people put between the groups of an account number. */
export const brokenIban = /[A-Z]{2}\d{2}(?:(?:[ ._/-]{0,3}|[ -]?\r?\n[ >]{0,4})[A-Z0-9]){11,30}/iy;

/** Tells account numbers (IBAN) whose groups are broken as no rule expects. */
export function tellBrokenIbans(text: string, { mixedStarts, mixedEnds }: Landmarks, told: RetoldText): void {
  let done = 0;
  for (let k = 0; k < mixedStarts.length && !told.isFull; k++) {
    const start = mixedStarts[k] ?? 0;
    if (start < done || (mixedEnds[k] ?? 0) - start < 4 || !isIbanHead(text, start)) continue;
    brokenIban.lastIndex = start;
    const match = brokenIban.exec(text)?.[0];
    if (match === undefined || !/[._/\n]|[ -]{2}/.test(match)) continue;
    const length = ibanLength(match.replace(/[^A-Za-z0-9]/g, ''));
    if (length === 0) continue;
    let at = start;
    for (let count = 0; count < length; at++) {
      if (isWordUnit(text.charCodeAt(at))) count++;
      else told.replace(at, at + 1, '');
    }
    done = at;
  }
  told.close();
}

function isIbanHead(text: string, at: number): boolean {
  const isLetter = (c: number) => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
  const isFigure = (c: number) => c >= 48 && c <= 57;
  return (
    isLetter(text.charCodeAt(at)) &&
    isLetter(text.charCodeAt(at + 1)) &&
    isFigure(text.charCodeAt(at + 2)) &&
    isFigure(text.charCodeAt(at + 3))
  );
}
