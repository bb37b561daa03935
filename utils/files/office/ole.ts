import { asciiBytes, indexOfBytes } from '../bytes';
import { type FileToRead, type Job, Stop } from '../job';
import { fixedOrigin, type Origin } from '../origin';

const encryptedStream = Uint8Array.from([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]));
const dataSpaces = asciiBytes('StrongEncryptionDataSpace');

/** Shorter runs are mostly chance. */
const shortestRun = 5;

/** Runs of letters in bytes of unknown structure, in the two ways in which old Office writes text. */
export function letterRuns(bytes: Uint8Array): string {
  const runs: string[] = [];
  const narrow = new TextDecoder('windows-1252').decode(bytes);
  const readable = new RegExp(`[\\t\\x20-\\x7e\\xa0-\\xff\\u20ac]{${shortestRun},}`, 'g');
  for (const [run] of narrow.matchAll(readable)) runs.push(run);
  for (const start of [0, 1]) {
    const wide = new TextDecoder('utf-16le').decode(bytes.subarray(start));
    for (const [run] of wide.matchAll(/[\t\x20-\x7e\xa0-\u024f\u0370-\u052f]{5,}/g)) runs.push(run);
  }
  return runs.join('\n');
}

/**
 * The container of Office before 2007 and of Outlook messages. There is no reader of its formats, and that is said; but
 * the text in it mostly stands in one piece, so what looks like text is handed out as well. A newer document with a
 * password is in such a container too.
 */
export async function readOle({ bytes, place }: FileToRead, job: Job): Promise<Origin> {
  if (indexOfBytes(bytes, encryptedStream) >= 0 || indexOfBytes(bytes, dataSpaces) >= 0) throw new Stop('encrypted');
  const origin = fixedOrigin();
  await job.breathe();
  job.missed(place, 'unsupported');
  job.add({ place: [...place, { at: 'letter-runs' }], text: letterRuns(bytes), origin });
  return origin;
}
