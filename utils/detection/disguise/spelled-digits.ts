import { isWordUnit } from '../text/characters';
import type { RetoldText } from './retold-text';

/** Digits as they are said, by digit: English, German, French, Spanish, Italian, Portuguese, Dutch. */
const digitWords = [
  'zero oh null nul zéro cero nought',
  'one eins un uno um uma een één',
  'two zwei zwo deux dos due dois duas twee',
  'three drei trois tres tre três drie',
  'four vier quatre cuatro quattro quatro',
  'five fünf fuenf cinq cinco cinque vijf',
  'six sechs seis sei zes',
  'seven sieben sept siete sette sete zeven',
  'eight acht huit ocho otto oito',
  'nine neun neuf nueve nove negen',
];
/** The next digit twice or three times. */
const repeats: Record<string, number> = { double: 2, doppel: 2, doppelt: 2, doble: 2, triple: 3, dreifach: 3 };

const digitOf: Map<string, string> = /* @__PURE__ */ new Map(
  digitWords.flatMap((line, digit) => line.split(' ').map((word) => [word, String(digit)] as const)),
);

/** The words at which digits in words are looked for. */
export const spelledDigits: readonly string[] = /* @__PURE__ */ [...digitOf.keys(), ...Object.keys(repeats), 'plus'];

/** Fewer are a countdown, or a price. */
const fewestWords = 7;
const fewestDigits = 8;
/** Between two of them: blanks, a comma or dash with its blank, a line break. */
const between = /^[ ,.\-/\r\n]{1,3}$/;
const longestWord = 8;

/** Tells numbers that are written in words, digit by digit. */
export function tellSpelledDigits(text: string, places: Int32Array, told: RetoldText): void {
  for (let k = 0; k < places.length && !told.isFull; ) {
    // Most of these words stand alone.
    const seventh = places[k + fewestWords - 1] ?? Number.POSITIVE_INFINITY;
    if (seventh - (places[k] ?? 0) > fewestWords * (longestWord + 3)) {
      k++;
      continue;
    }
    const run = runFrom(text, places, k);
    if (run.words.length >= fewestWords && run.digits >= fewestDigits) {
      let last = -1;
      for (const { start, end, means } of run.words) {
        if (last >= 0) told.replace(last, start, '');
        told.replace(start, end, means);
        last = end;
      }
    }
    k += Math.max(1, run.words.length);
  }
  told.close();
}

interface SpokenWord {
  start: number;
  end: number;
  means: string;
}

function runFrom(text: string, places: Int32Array, first: number): { words: SpokenWord[]; digits: number } {
  const words: SpokenWord[] = [];
  let digits = 0;
  let times = 1;
  for (let k = first; k < places.length; k++) {
    const start = places[k] ?? 0;
    const last = words.at(-1);
    if (last !== undefined && !(start - last.end <= 3 && between.test(text.slice(last.end, start)))) break;
    let end = start;
    while (end < text.length && end - start <= longestWord && isWordUnit(text.charCodeAt(end))) end++;
    const word = text.slice(start, end).toLowerCase();
    const digit = digitOf.get(word);
    if (word === 'plus' && words.length > 0) break;
    const means = digit === undefined ? (word === 'plus' ? '+' : '') : digit.repeat(times);
    times = digit === undefined ? (Object.hasOwn(repeats, word) ? (repeats[word] ?? 1) : 1) : 1;
    digits += digit === undefined ? 0 : means.length;
    words.push({ start, end, means });
  }
  return { words, digits };
}
