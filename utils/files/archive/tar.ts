import { asciiBytes, indexOfBytes } from '../bytes';

export interface TarEntry {
  name: string;
  /** A part of the archive, not a copy. */
  bytes: Uint8Array;
  isCut: boolean;
}

const blockBytes = 512;
const utf8 = new TextDecoder();

function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return utf8.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** Sizes are octal digits, or, from 8 GB on, a binary number (GNU); the latter is no file of ours. */
function sizeOf(field: Uint8Array): number {
  const digits = text(field).trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}

const magic = asciiBytes('ustar');

export function isTar(bytes: Uint8Array): boolean {
  return indexOfBytes(bytes, magic, 257, 262) === 257;
}

/** The files of a tar (POSIX ustar and pax, GNU). Long names of either kind are kept with the file that follows. */
export function* tarEntries(bytes: Uint8Array): Generator<TarEntry> {
  let longName = '';
  for (let at = 0; at + blockBytes <= bytes.length; ) {
    const header = bytes.subarray(at, at + blockBytes);
    const size = sizeOf(header.subarray(124, 136));
    if (header[0] === 0 || Number.isNaN(size)) {
      at += blockBytes;
      continue;
    }
    const content = bytes.subarray(at + blockBytes, at + blockBytes + size);
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'L' || type === 'x' || type === 'g') longName = text(content);
    else {
      yield { name: longName || text(header.subarray(0, 100)), bytes: content, isCut: content.length < size };
      longName = '';
    }
    at += blockBytes * (1 + Math.ceil(size / blockBytes));
  }
}
