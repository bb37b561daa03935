import { type FileToRead, type Job, Stop } from '../job';
import { fixedOrigin, type Origin } from '../origin';
import type { Step } from '../reading';
import { tarEntries } from './tar';
import { gunzip } from './unpack';

/** Reads gzip and tar files; the usual `.tar.gz` is one in the other. */
export async function readArchive(kind: 'gzip' | 'tar', { bytes, name, place }: FileToRead, job: Job): Promise<Origin> {
  const origin = fixedOrigin();
  if (kind === 'gzip') {
    job.spendEntry();
    const { bytes: content, stop } = await job.stretch(0, 0.3, () => gunzip(bytes, job));
    const nested = {
      bytes: content,
      name: name.replace(/\.t?gz$/i, ''),
      place: [...place, { at: 'entry' } satisfies Step],
    };
    await job.stretch(0.3, 1, () => job.nested(nested));
    if (stop !== undefined) throw stop;
    return origin;
  }
  const names: string[] = [];
  for (const entry of tarEntries(bytes)) {
    job.spendEntry();
    names.push(entry.name);
    const own = [...place, { at: 'entry', number: names.length } satisfies Step];
    if (entry.bytes.length > 0) await job.nested({ bytes: entry.bytes, name: entry.name, place: own });
    if (entry.isCut) job.missed(own, 'unreadable');
  }
  if (names.length === 0) throw new Stop('unreadable');
  job.add({ place: [...place, { at: 'names' }], text: names.join('\n'), origin });
  return origin;
}
