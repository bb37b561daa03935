import { asciiBytes, indexOfBytes, uint16, uint32, uint64 } from '../bytes';

/** One file in a zip, as far as its headers tell. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated; nothing else is read. */
  method: number;
  encrypted: boolean;
  /** Where its data begin in the zip. */
  from: number;
  /** How long the headers say its compressed data are; 0 where they do not say. Nothing is believed of the rest. */
  compressedBytes: number;
}

const localHeader = asciiBytes('PK\x03\x04');
const directoryHeader = asciiBytes('PK\x01\x02');
const directoryEnd = asciiBytes('PK\x05\x06');
const maxed = 0xffffffff;

/** Beyond that, what claims to be a directory is none. */
const mostListed = 1_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/** Names are UTF-8 by flag or by habit; the code page of old tools is told apart by not being UTF-8. */
function nameOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}

/** The zip64 sizes of an extra field (APPNOTE 4.5.3); each is there only where the header's own is maxed out. */
function zip64(extra: Uint8Array, maxedFields: readonly boolean[]): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + uint16(extra, at + 2)) {
    if (uint16(extra, at) !== 1) continue;
    let next = at + 4;
    return maxedFields.map((isMaxed) => {
      if (!isMaxed) return -1;
      next += 8;
      return uint64(extra, next - 8);
    });
  }
  return maxedFields.map(() => -1);
}

/** Where the directory lies: its begin, and by how much every offset is off because something stands before the zip. */
function findDirectory(bytes: Uint8Array): { from: number; shift: number } | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 70_000); at--) {
    if (bytes[at] !== 0x50 || indexOfBytes(bytes, directoryEnd, at, at + 4) !== at) continue;
    let size = uint32(bytes, at + 12);
    let offset = uint32(bytes, at + 16);
    let end = at;
    if (size === maxed || offset === maxed || uint16(bytes, at + 10) === 0xffff) {
      const far = uint64(bytes, at - 20 + 8);
      if (uint32(bytes, at - 20) === 0x07064b50 && uint32(bytes, far) === 0x06064b50) {
        size = uint64(bytes, far + 40);
        offset = uint64(bytes, far + 48);
        end = far;
      }
    }
    const from = end - size;
    if (from >= 0 && (size === 0 || indexOfBytes(bytes, directoryHeader, from, from + 4) === from)) {
      return { from, shift: from - offset };
    }
    if (indexOfBytes(bytes, directoryHeader, offset, offset + 4) === offset) return { from: offset, shift: 0 };
  }
  return undefined;
}

/** What a local header at `at` says. Its sizes are 0 where a data descriptor follows the data. */
function localEntry(bytes: Uint8Array, at: number): ZipEntry & { headerEnd: number } {
  const nameLength = uint16(bytes, at + 26);
  const from = at + 30 + nameLength + uint16(bytes, at + 28);
  const flags = uint16(bytes, at + 6);
  const size = uint32(bytes, at + 18);
  const extra = bytes.subarray(at + 30 + nameLength, from);
  const [, large = -1] = zip64(extra, [uint32(bytes, at + 22) === maxed, size === maxed]);
  return {
    name: nameOf(bytes.subarray(at + 30, at + 30 + nameLength)),
    method: uint16(bytes, at + 8),
    encrypted: (flags & 1) !== 0,
    from,
    compressedBytes: flags & 8 ? 0 : large >= 0 ? large : size,
    headerEnd: from,
  };
}

/**
 * All entries of a zip: those that its directory lists, then those that it keeps silent about (a local header in bytes
 * that no listed entry covers; all of them, where the directory is cut off). Programs that unpack differ in which they
 * take, so both are read. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zipEntries(bytes: Uint8Array): { listed: ZipEntry[]; unlisted: ZipEntry[] } {
  const listed: ZipEntry[] = [];
  const covered: [number, number][] = [];
  const directory = findDirectory(bytes);
  let at = directory?.from ?? bytes.length;
  while (directory !== undefined && listed.length < mostListed && uint32(bytes, at) === 0x02014b50) {
    const nameEnd = at + 46 + uint16(bytes, at + 28);
    const extraEnd = nameEnd + uint16(bytes, at + 30);
    const size = uint32(bytes, at + 20);
    const offset = uint32(bytes, at + 42);
    const maxedFields = [uint32(bytes, at + 24) === maxed, size === maxed, offset === maxed];
    const [, largeSize = -1, largeOffset = -1] = zip64(bytes.subarray(nameEnd, extraEnd), maxedFields);
    const header = (largeOffset >= 0 ? largeOffset : offset) + directory.shift;
    const local = localEntry(bytes, header);
    const entry: ZipEntry = {
      name: nameOf(bytes.subarray(at + 46, nameEnd)),
      method: uint16(bytes, at + 10),
      encrypted: (uint16(bytes, at + 8) & 1) !== 0,
      from: local.from,
      compressedBytes: largeSize >= 0 ? largeSize : size,
    };
    if (indexOfBytes(bytes, localHeader, header, header + 4) === header) {
      // Stored data are as long as the longer of the two claims: the shorter one would hide the rest.
      if (entry.method === 0) entry.compressedBytes = Math.max(entry.compressedBytes, local.compressedBytes);
      listed.push(entry);
      if (local.method !== entry.method) listed.push({ ...entry, method: local.method });
      covered.push([header, entry.from + entry.compressedBytes]);
    } else {
      listed.push({ ...entry, method: -1 });
    }
    at = extraEnd + uint16(bytes, at + 32);
  }
  return { listed, unlisted: entriesBetween(bytes, covered, directory?.from ?? bytes.length) };
}

function entriesBetween(bytes: Uint8Array, covered: [number, number][], end: number): ZipEntry[] {
  const found: ZipEntry[] = [];
  covered.sort(([a], [b]) => a - b);
  let from = 0;
  for (const [start, stop] of [...covered, [end, bytes.length] as const]) {
    for (let at = indexOfBytes(bytes, localHeader, from, start); at >= 0; ) {
      if (found.length >= mostListed) return found;
      const { headerEnd, ...entry } = localEntry(bytes, at);
      found.push(entry);
      at = indexOfBytes(bytes, localHeader, Math.max(at + 4, headerEnd + entry.compressedBytes), start);
    }
    from = Math.max(from, stop);
  }
  return found;
}
