import { asciiBytes, indexOfBytes, startsWithBytes } from '../bytes';
import { guessedCharset } from './guess';

/** How a text is written in bytes. */
export interface Charset {
  /** A label of the Encoding Standard. */
  label: string;
  /** Bytes of the byte order mark before the text. */
  markBytes: number;
}

const sampleBytes = 65_536;

const marks: readonly [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * UTF-16 without a mark: most texts have many letters below U+0100, whose high byte is 0, and a text has no other use
 * for that byte.
 */
function wideOrder(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.02) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.02) return 'utf-16be';
  return undefined;
}

/** Whether bytes are UTF-8; the last character may be cut off. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** What a text says of itself: `<meta charset>`, `<?xml encoding?>`. Only where it can be true. */
function declared(sample: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(sample.subarray(0, 2_048));
  const label =
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})|<meta[^>]{0,400}?charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(
      head,
    );
  const name = label?.[1] ?? label?.[2];
  if (name === undefined || /^utf-?16/i.test(name)) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/**
 * How the bytes of a text are to be read: by mark, by the pattern of zero bytes, as UTF-8 where they are, by what the
 * text declares, and else by the statistics of its letters (loaded only then).
 */
export async function charsetOf(bytes: Uint8Array): Promise<Charset> {
  for (const [mark, label] of marks) {
    if (startsWithBytes(bytes, Uint8Array.from(mark))) return { label, markBytes: mark.length };
  }
  const sample = bytes.subarray(0, sampleBytes);
  const wide = wideOrder(sample);
  if (wide !== undefined) return { label: wide, markBytes: 0 };
  const stated = declared(sample);
  if (isUtf8(bytes)) return { label: stated === 'iso-2022-jp' ? stated : 'utf-8', markBytes: 0 };
  if (stated !== undefined && stated !== 'utf-8') return { label: stated, markBytes: 0 };
  return { label: await guessed(bytes), markBytes: 0 };
}

/** Letters beyond ASCII are what tells charsets apart, and they may come late. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  let first = 0;
  while (first < bytes.length && (bytes[first] ?? 0) < 0x80) first++;
  const from = Math.max(0, Math.min(first - 1_024, bytes.length - sampleBytes));
  return bytes.subarray(from, from + sampleBytes);
}

/** So much of a text tells its charset. */
const guessBytes = 16_384;

/** Wrong bytes that a long UTF-8 text may have, as a share of it: it is still UTF-8. */
const mostWrong = 0.001;

async function guessed(bytes: Uint8Array): Promise<string> {
  const sample = tellingSample(bytes).subarray(0, guessBytes);
  const beyondAscii = sample.filter((byte) => byte >= 0x80).length;
  const wrong = new TextDecoder().decode(sample).split('\ufffd').length - 1;
  if (wrong < beyondAscii / 4 && wrong <= 1 + sample.length * mostWrong) return 'utf-8';
  const { analyse } = await import('chardet');
  return guessedCharset(sample, analyse);
}

const zero = asciiBytes('\0');

/** UTF-32 begins as UTF-16 does; no platform decodes it. */
const wideMark = Uint8Array.of(0xff, 0xfe, 0, 0);

/** Whether bytes can be a text at all: hardly any control characters in it. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  if (startsWithBytes(sample, wideMark)) return false;
  if (marks.some(([mark]) => startsWithBytes(sample, Uint8Array.from(mark)))) return true;
  if (wideOrder(sample) !== undefined) return true;
  if (indexOfBytes(sample, zero) >= 0) return false;
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b) controls++;
  return controls <= sample.length * 0.01;
}

const chunkBytes = 1 << 18;

/** The text of bytes, in chunks, so that a long one leaves pauses. */
export function* decoded(bytes: Uint8Array, { label, markBytes }: Charset): Generator<string> {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  for (let at = markBytes; at < bytes.length; at += chunkBytes) {
    yield decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true });
  }
  yield decoder.decode();
}

/**
 * Where UTF-16 offsets of the text stand in its bytes, whatever the charset: decoding is repeated, first by the
 * kilobyte, then byte by byte.
 *
 * @param offsets ascending
 */
export function byteOffsets(bytes: Uint8Array, charset: Charset, offsets: readonly number[]): number[] {
  const decoder = new TextDecoder(charset.label, { ignoreBOM: true });
  const found: number[] = [];
  let [at, units] = [charset.markBytes, 0];
  for (const offset of offsets) {
    while (units < offset && at < bytes.length) {
      const step = offset - units > 4_096 ? 1_024 : 1;
      units += decoder.decode(bytes.subarray(at, at + step), { stream: true }).length;
      at += step;
    }
    found.push(Math.min(at, bytes.length));
  }
  return found;
}
