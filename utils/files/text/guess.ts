import type { analyse } from 'chardet';

/** Charsets that hold most of what is older than UTF-8, by labels of the Encoding Standard; the commoner first. */
const usual =
  'windows-1252 windows-1251 shift_jis gb18030 euc-kr big5 euc-jp windows-1250 koi8-r windows-1253 windows-1254 windows-1255 windows-1256 iso-8859-2 ibm866 windows-874 macintosh';

/** Signs that prose has around its words, whatever its language. */
const punctuation =
  /[\s\u00a0-\u00a7\u00a9\u00ab\u00ae-\u00b3\u00b7\u00bb-\u00bf\u00d7\u2010-\u2026\u2030\u20ac\u2122\u3000-\u303f\uff00-\uff5e]/u;

const scripts: readonly RegExp[] = [
  /^\p{Script=Latin}+$/u,
  /^\p{Script=Cyrillic}+$/u,
  /^\p{Script=Greek}+$/u,
  /^\p{Script=Hebrew}+$/u,
  /^[\p{Script=Arabic}\p{Script=Inherited}]+$/u,
  /^\p{Script=Thai}+$/u,
  /^\p{Script=Hangul}+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]+$/u,
];
/** Katakana of half width: what Japanese text is taken for when it is none. */
const narrowKana = /[\uff61-\uff9f]/;

/** Share of the letters of a Latin word that may have signs. Other scripts taken for Latin have nothing else. */
const mostAccented = 0.75;

/** Whether a word looks like one of a single script: as people write its letters, large ones first or all. */
function isPlausible(word: string): boolean {
  if (narrowKana.test(word) || !scripts.some((script) => script.test(word))) return false;
  if (/\p{Script=Latin}/u.test(word)) {
    const beyondAscii = [...word].filter((letter) => letter > '\u007f').length;
    if (word.length > 2 && beyondAscii > word.length * mostAccented) return false;
  }
  return !/\p{Ll}\p{Lu}/u.test(word);
}

/** How much of what lies beyond ASCII is words, 0 to 1. */
function sense(text: string): number {
  let [good, bad] = [0, 0];
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const beyondAscii = [...word].filter((letter) => letter > '\u007f').length;
    // A letter alone may be a sign of another charset.
    if (word.length === 1 && word < '\u0100') continue;
    if (isPlausible(word)) good += beyondAscii;
    else bad += beyondAscii;
  }
  // A sign right behind a word (`Micha³`) is mostly a letter of another charset.
  for (const [, letters, sign = ''] of text.matchAll(/(\p{L}{2})?([^\p{L}\p{M}\0-\x7f])/gu))
    if (!punctuation.test(sign) || (letters !== undefined && /[\u00a1-\u00a7\u00b1-\u00b3\u00bc-\u00bf]/.test(sign)))
      bad++;
  return good + bad === 0 ? 0 : good / (good + bad);
}

function decodedAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** The words of a text that have letters beyond ASCII, with what stands right beside them; the rest tells nothing. */
function tellingWords(bytes: Uint8Array): Uint8Array {
  const isLetter = (byte: number) => byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
  const words: number[] = [];
  for (let from = 0; from < bytes.length; ) {
    let to = from;
    while (to < bytes.length && isLetter(bytes[to] ?? 0)) to++;
    const word = bytes.subarray(from, to);
    if (word.some((byte) => byte >= 0x80)) words.push(...word, 0x20);
    from = to + 1;
  }
  return Uint8Array.from(words);
}

/**
 * The charset of a text that is not UTF-8: the one that makes most sense of it, and of those that make the same, the one
 * that the statistics of letters say. These are taken of the telling words: numbers, addresses and English headings
 * beside them outweigh a column of names.
 *
 * @param sample a part of the text with letters beyond ASCII
 * @param statistics of letters, `analyse` of chardet
 * @returns a label of the Encoding Standard
 */
export function guessedCharset(sample: Uint8Array, statistics: typeof analyse): string {
  const likely = new Map<string, number>();
  for (const { name, confidence } of [...statistics(tellingWords(sample)), ...statistics(sample)]) {
    const label = labelOf(name);
    if (label !== undefined) likely.set(label, Math.max(confidence, likely.get(label) ?? 0));
  }
  let best = { label: 'windows-1252', sense: -1, likely: -1 };
  for (const label of new Set([...likely.keys(), ...usual.split(' ')])) {
    const text = decodedAs(label, sample);
    if (text === undefined) continue;
    const found = { label, sense: Math.round(sense(text) * 20), likely: likely.get(label) ?? 0 };
    if (found.sense > best.sense || (found.sense === best.sense && found.likely > best.likely)) best = found;
  }
  return best.label;
}

/** Nothing for what the platform cannot decode, and for UTF-16 and UTF-8, which were seen to be wrong. */
function labelOf(name: string): string | undefined {
  try {
    const label = new TextDecoder(name).encoding;
    return label.startsWith('utf-') ? undefined : label;
  } catch {
    return undefined;
  }
}
