import { zipEntries } from '../archive/directory';
import { unpackEntry } from '../archive/unpack';
import { asciiBytes, indexOfBytes } from '../bytes';
import { type FileToRead, type Job, Stop } from '../job';
import { localName, walkMarkup } from '../markup/walk';
import { charsetOf } from '../text/charset';
import { decodeText } from '../text/text-file';

/** A file in an Office document. */
export interface PackageEntry {
  /** As in the zip, without a slash before it. */
  name: string;
  bytes: Uint8Array;
  /** Its markup, where it is XML. */
  xml?: string;
  /** The local name of its outermost element. */
  root: string;
}

export interface OfficePackage {
  entries: PackageEntry[];
  /** By name, whatever the case: names in a package differ in more than case. */
  byName: Map<string, PackageEntry>;
  /** Whether everything in it was unpacked, and once. */
  isWhole: boolean;
}

const byteOrderMarks = /^[\ufeff\s]*/;
const rootElement = /<(?![?!])([^\s/>]+)/;
const encryptionMark = asciiBytes('encryption-data');

/** What a text editor would see, where it is XML at all. */
async function xmlOf(bytes: Uint8Array, job: Job): Promise<string | undefined> {
  const head = bytes.subarray(0, 64);
  // Every XML begins with `<`, perhaps after a mark or a blank; in UTF-16 there is a zero beside it.
  const first = head.find((byte) => byte > 0x20 && byte < 0x80);
  if (first !== 0x3c) return undefined;
  return decodeText(bytes, await charsetOf(bytes), job);
}

/**
 * Unpacks an Office document (Open Packaging Conventions, or OpenDocument).
 *
 * @throws Stop `encrypted`, `unreadable`, `cancelled`
 */
export async function openPackage({ bytes, place }: FileToRead, job: Job): Promise<OfficePackage> {
  const { listed, unlisted } = zipEntries(bytes);
  const entries: PackageEntry[] = [];
  const byName = new Map<string, PackageEntry>();
  let isWhole = unlisted.length === 0;
  const all = [...listed, ...unlisted].filter(({ name }) => !/[/\\]$/.test(name));
  if (all.length > 0 && all.every(({ encrypted }) => encrypted)) throw new Stop('encrypted');
  for (const [index, entry] of all.entries()) {
    const name = entry.name.replaceAll('\\', '/').replace(/^\/+/, '');
    await job.attempt([...place, { at: 'entry', number: index + 1 }], async () => {
      const { bytes: content, stop } = await unpackEntry(bytes, entry, job);
      const xml = await xmlOf(content, job);
      const root =
        xml === undefined
          ? ''
          : localName(rootElement.exec(xml.slice(0, 4_096).replace(byteOrderMarks, ''))?.[1] ?? '');
      const unpacked: PackageEntry = { name, bytes: content, root, ...(xml === undefined ? {} : { xml }) };
      if (byName.has(name.toLowerCase())) isWhole = false;
      else byName.set(name.toLowerCase(), unpacked);
      entries.push(unpacked);
      if (stop !== undefined) throw stop;
    });
    await job.breathe(index / all.length);
  }
  if (entries.length < all.length) isWhole = false;
  const manifest = byName.get('meta-inf/manifest.xml');
  if (manifest !== undefined && indexOfBytes(manifest.bytes, encryptionMark) >= 0) throw new Stop('encrypted');
  if (entries.length === 0) throw new Stop('unreadable');
  return { entries, byName, isWhole };
}

export interface Relationship {
  id: string;
  /** The last word of its type. */
  type: string;
  /** The name of the entry, or the address where it is external. */
  target: string;
  isExternal: boolean;
}

/** What an entry refers to; of the package itself with an empty name. */
export async function relationships(pkg: OfficePackage, name: string, job: Job): Promise<Relationship[]> {
  const slash = name.lastIndexOf('/') + 1;
  const folder = name.slice(0, slash);
  const xml = pkg.byName.get(`${folder}_rels/${name.slice(slash)}.rels`.toLowerCase())?.xml;
  const found: Relationship[] = [];
  if (xml === undefined) return found;
  await walkMarkup(
    xml,
    true,
    {
      open(local, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
        if (local !== 'Relationship') return;
        const isExternal = mode === 'External';
        const resolved = isExternal ? target : resolvedName(folder, target);
        found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved, isExternal });
      },
      close() {},
      text() {},
    },
    job,
  );
  return found;
}

function resolvedName(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
