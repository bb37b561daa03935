import { inflateSync } from 'fflate';
import { type ZipEntry, zipEntries } from './archive/directory';
import { isTar } from './archive/tar';
import { asciiBytes, indexOfBytes, startsWithBytes } from './bytes';
import type { FileKind } from './reading';
import { type Charset, looksLikeText } from './text/charset';
import { kindOfText } from './text/text-kind';

const ascii = (text: string) => asciiBytes(text);

/** Begins of binary formats. Where `at` is a list of begins, each of them will do. */
const signatures: readonly [Uint8Array, FileKind, number?][] = [
  [ascii('\x89PNG\r\n\x1a\n'), 'image'],
  [ascii('\xff\xd8\xff'), 'image'],
  [ascii('GIF87a'), 'image'],
  [ascii('GIF89a'), 'image'],
  [ascii('WEBP'), 'image', 8],
  [ascii('II*\0'), 'image'],
  [ascii('MM\0*'), 'image'],
  [ascii('ftypavif'), 'image', 4],
  [ascii('ftypheic'), 'image', 4],
  [ascii('ftypmif1'), 'image', 4],
  [ascii('\x1f\x8b\x08'), 'gzip'],
  [ascii('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'ole'],
  [ascii('{\\rtf'), 'rtf'],
  [ascii('{\\urtf'), 'rtf'],
];

const bitmap = ascii('BM');
const pdfBegin = ascii('%PDF-');
const localHeader = ascii('PK\x03\x04');
const emptyZip = ascii('PK\x05\x06');
const openDocumentType = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/;

/** A bitmap begins with two letters that many texts begin with; its header tells its own length too. */
function isBitmap(bytes: Uint8Array): boolean {
  return startsWithBytes(bytes, bitmap) && bytes[6] === 0 && bytes[7] === 0 && bytes[15] === 0 && bytes[16] === 0;
}

const folders: readonly [string, FileKind][] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];

/** Most bytes that a name of a type takes, packed or not. */
const longestType = 200;

/**
 * What an OpenDocument says that it is. Its type should be its first entry, and not packed; many writers do neither. One
 * without it is read as a text.
 */
function kindOfOpenDocument(bytes: Uint8Array, entries: readonly ZipEntry[]): FileKind {
  const { method, from = 0, compressedBytes = 0 } = entries.find(({ name }) => name === 'mimetype') ?? {};
  let type = bytes.subarray(from, from + Math.min(compressedBytes, longestType));
  try {
    if (method === 8) type = inflateSync(type, { out: new Uint8Array(longestType) });
  } catch {
    // Damaged: a text.
  }
  const kinds: Record<string, FileKind> = { spreadsheet: 'ods', presentation: 'odp' };
  return kinds[openDocumentType.exec(new TextDecoder('latin1').decode(type))?.[1] ?? ''] ?? 'odt';
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const { listed, unlisted } = zipEntries(bytes);
  const entries = [...listed, ...unlisted];
  const names = entries.map(({ name }) => name.replace(/^\/+/, '').replaceAll('\\', '/'));
  if (names.includes('content.xml') && names.some((name) => /^(mimetype|META-INF\/manifest\.xml)$/.test(name)))
    return kindOfOpenDocument(bytes, entries);
  if (!names.some((name) => name.toLowerCase() === '[content_types].xml')) return 'zip';
  const count = (folder: string) => names.filter((name) => name.toLowerCase().startsWith(folder)).length;
  const [best] = folders
    .map(([folder, kind]) => ({ kind, entries: count(folder) }))
    .sort((a, b) => b.entries - a.entries);
  return best !== undefined && best.entries > 0 ? best.kind : 'zip';
}

/** A zip is read from its end, so one behind a picture opens as a zip, and the picture as a picture. */
function pictureOrZip(bytes: Uint8Array): FileKind {
  return zipEntries(bytes).listed.length > 0 ? kindOfZip(bytes) : 'image';
}

/**
 * What a file is, by its content. The name is only asked where the content is text that may be several things (Markdown
 * or prose, source code of many languages); it never makes a text of what is none.
 *
 * @param bytes the whole file
 * @param charset of the text, where it is known already
 */
export function kindOfFile(bytes: Uint8Array, name = '', charset?: Charset): FileKind {
  for (const [signature, kind, at] of signatures)
    if (startsWithBytes(bytes, signature, at)) return kind === 'image' ? pictureOrZip(bytes) : kind;
  if (isBitmap(bytes)) return pictureOrZip(bytes);
  if (startsWithBytes(bytes, localHeader) || startsWithBytes(bytes, emptyZip)) return kindOfZip(bytes);
  // Readers of PDF look for its begin in the first kilobyte.
  if (indexOfBytes(bytes, pdfBegin, 0, 1_024 + pdfBegin.length) >= 0) return 'pdf';
  if (isTar(bytes)) return 'tar';
  if (looksLikeText(bytes)) return kindOfText(bytes, name, charset);
  // Something before a zip (a program that unpacks itself) hides nothing.
  const { listed } = zipEntries(bytes);
  return listed.length > 0 ? kindOfZip(bytes) : 'unknown';
}
