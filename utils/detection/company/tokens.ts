import { drain } from '../draining';
import { DIGIT, IDEOGRAPH, kindOf, OTHER } from '../text/characters';

/** Scripts that write words without spaces between them, beyond the ideographs: Thai, Lao, Myanmar, Khmer. */
function isUnspaced(c: number): boolean {
  return (c >= 0xe00 && c <= 0xeff) || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff);
}

/** Whether a unit is a word of its own, because nothing separates words in its script. */
function standsAlone(c: number): boolean {
  return c >= 0xe00 && (isUnspaced(c) || kindOf(c) === IDEOGRAPH);
}

const lowered = new Uint16Array(0x2000);
let loweredReady = false;

/** Lower case of a unit, in every script whose letters have one and in which it is a single unit too. */
export function lower(c: number): number {
  if (c >= 0x2000) return c;
  if (!loweredReady) {
    for (let i = 0; i < lowered.length; i++) {
      const small = String.fromCharCode(i).toLowerCase();
      lowered[i] = small.length === 1 ? small.charCodeAt(0) : i;
    }
    // The small sigma at the end of a word: capitals do not tell the two apart.
    lowered[0x3c2] = 0x3c3;
    loweredReady = true;
  }
  return lowered[c] ?? c;
}

/** The words of a text: runs of letters and digits, and single characters of scripts that write without spaces. */
export interface Tokens {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** 32-bit hash of the lower-case units. */
  hashes: Int32Array;
  /** 1 where the token is digits alone, 2 where digits are among letters, 0 where there are none. */
  digits: Uint8Array;
}

/** Tokens read between two pauses. */
const tokensPerStep = 1 << 14;

/** Cuts a text into its words. Yields now and then. */
export function* tokensOf(text: string): Generator<void, Tokens> {
  let room = 1024 + (text.length >> 2);
  let tokens = emptyTokens(room);
  let count = 0;
  for (let i = 0; i < text.length; ) {
    let c = text.charCodeAt(i);
    let kind = kindOf(c);
    if (kind === OTHER) {
      i++;
      continue;
    }
    if (count === room) {
      room *= 2;
      tokens = grown(tokens, room);
    }
    const start = i;
    let hash = 0x811c9dc5;
    let digits = 0;
    const alone = standsAlone(c);
    do {
      if (kind === DIGIT) digits++;
      hash = Math.imul(hash ^ lower(c), 0x01000193);
      i++;
      if (alone || i >= text.length) break;
      c = text.charCodeAt(i);
      kind = kindOf(c);
    } while (kind !== OTHER && !standsAlone(c));
    tokens.starts[count] = start;
    tokens.ends[count] = i;
    tokens.hashes[count] = hash;
    tokens.digits[count] = digits === 0 ? 0 : digits === i - start ? 1 : 2;
    count++;
    if (count % tokensPerStep === 0) yield;
  }
  return { ...tokens, count };
}

function emptyTokens(room: number): Tokens {
  return {
    count: 0,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    hashes: new Int32Array(room),
    digits: new Uint8Array(room),
  };
}

function grown(tokens: Tokens, room: number): Tokens {
  const more = emptyTokens(room);
  more.starts.set(tokens.starts);
  more.ends.set(tokens.ends);
  more.hashes.set(tokens.hashes);
  more.digits.set(tokens.digits);
  return more;
}

/** All tokens of a short text at once. */
export function tokensAtOnce(text: string): Tokens {
  return drain(tokensOf(text));
}
