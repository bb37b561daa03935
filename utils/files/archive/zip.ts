import { zipSync } from 'fflate';
import { type FileToRead, type Job, Stop } from '../job';
import { fixedOrigin, type Gone, isTouched, type Origin } from '../origin';
import type { Step } from '../reading';
import { zipEntries } from './directory';
import { unpackEntry } from './unpack';

interface ZippedFile {
  name: string;
  bytes: Uint8Array;
  origin: Origin;
}

const isFolder = (name: string) => /[/\\]$/.test(name);

/** Reads a zip: the names of its entries, and each entry by its own kind. */
export async function readZip({ bytes, place }: FileToRead, job: Job): Promise<Origin> {
  const { listed, unlisted } = zipEntries(bytes);
  const entries = [...listed, ...unlisted];
  if (entries.length === 0 && bytes.length > 22) throw new Stop('unreadable');
  const names = fixedOrigin();
  job.add({ place: [...place, { at: 'names' }], text: entries.map(({ name }) => name).join('\n'), origin: names });
  const files: ZippedFile[] = [];
  let isWhole = unlisted.length === 0;
  for (const [index, entry] of entries.entries()) {
    if (isFolder(entry.name) && entry.compressedBytes <= 2) continue;
    const own = [...place, { at: 'entry', number: index + 1 } satisfies Step];
    const file = await job.stretch(index / entries.length, (index + 1) / entries.length, () =>
      job.attempt(own, async () => {
        const { bytes: content, stop } = await job.stretch(0, 0.5, () => unpackEntry(bytes, entry, job));
        const origin = await job.stretch(0.5, 1, () => job.nested({ bytes: content, name: entry.name, place: own }));
        if (stop !== undefined) throw stop;
        return { name: entry.name, bytes: content, origin: origin ?? fixedOrigin() };
      }),
    );
    if (file === undefined) isWhole = false;
    else if (job.tracing) files.push(file);
  }
  const origin: Origin = { touched: false, inner: [names, ...files.map(({ origin: inner }) => inner)] };
  const isUnambiguous = new Set(files.map(({ name }) => name)).size === files.length;
  if (isWhole && isUnambiguous) origin.rewrite = (gone) => rewritten(files, names, gone);
  return origin;
}

async function rewritten(files: readonly ZippedFile[], names: Origin, gone: readonly Gone[]) {
  if (names.touched) return 'place';
  const contents: Record<string, Uint8Array> = Object.create(null);
  for (const { name, bytes, origin } of files) {
    const copy = isTouched(origin) ? ((await origin.rewrite?.(gone)) ?? 'format') : bytes;
    if (typeof copy === 'string') return copy;
    contents[name] = copy;
  }
  return zipSync(contents);
}
