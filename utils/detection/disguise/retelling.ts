import { type Landmarks, nowhere } from '../text/landmarks';
import { tellBrokenIbans, tellBrokenNumbers } from './broken-numbers';
import { tellBytesInNumbers } from './bytes-in-numbers';
import { tellEncoded } from './encodings';
import { tellNumbersInPieces } from './numbers-in-pieces';
import type { Reading } from './reading';
import { RetoldText } from './retold-text';
import { tellSpacedLetters } from './spaced-letters';
import { tellSpelledAddresses } from './spelled-addresses';
import { tellSpelledDigits } from './spelled-digits';

/** Text in text in text is read; what is wrapped once more is not. */
export const deepestDisguise = 2;
/** A retold text is at most so many times as long as the text, and so much longer. */
const mostTimes = 1;
const mostMore = 1 << 16;

/** The words at which disguises are looked for, by the number of their action. */
export interface DisguiseWords {
  at: number;
  digits: number;
  /** Those of the context that speaks of payment cards. */
  card: number;
}

/**
 * What a text says in disguise, as another text to scan; undefined when nothing looks disguised. Its length is at most
 * that of the text and 64 K.
 *
 * @param isAsked whether an encoded run is to be read: in a text that was retold itself, only what was not told before
 */
export function* retelling(
  { text, reversed }: Reading,
  landmarks: Landmarks,
  words: DisguiseWords,
  isAsked: ((start: number, end: number) => boolean) | undefined,
): Generator<void, { text: string; told: RetoldText } | undefined> {
  const told = new RetoldText(text, mostTimes * text.length + mostMore);
  yield* tellEncoded(text, landmarks, told, text.length + mostMore, isAsked ?? (() => true));
  if (isAsked === undefined) {
    for (const { start, end } of reversed) told.replace(start, end, [...text.slice(start, end)].reverse().join(''));
    told.close();
    yield;
    tellSpelledAddresses(text, landmarks.words[words.at] ?? nowhere, told);
    yield;
    tellBrokenNumbers(text, landmarks, told);
    tellBrokenIbans(text, landmarks, told);
    yield;
    tellBytesInNumbers(text, landmarks, told);
    tellSpacedLetters(text, landmarks, told);
    tellSpelledDigits(text, landmarks.words[words.digits] ?? nowhere, told);
    tellNumbersInPieces(text, landmarks.words[words.card] ?? nowhere, told);
  }
  return told.isEmpty ? undefined : { text: told.done(), told };
}
