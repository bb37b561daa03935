import { Gunzip, Inflate } from 'fflate';
import { joinBytes } from '../bytes';
import { type Job, Stop } from '../job';
import type { ZipEntry } from './directory';

/** Compressed bytes between two looks at limits and clock; they give out 16 MB at most. */
const chunkBytes = 16_384;

/**
 * Whether the deflate data are over. fflate tells nobody; its own reader of gzip looks at the same two fields: the last
 * block has begun, and no block is open.
 */
function isAtEnd(inflater: Inflate): boolean {
  const state: unknown = Reflect.get(inflater, 's');
  if (typeof state !== 'object' || state === null) return false;
  return Boolean(Reflect.get(state, 'f')) && !Reflect.get(state, 'l');
}

/** What was unpacked, and what ended it before its end. */
export interface Unpacked {
  bytes: Uint8Array<ArrayBuffer>;
  stop?: Stop;
}

/** A deflate or gzip decoder, and how it tells that the data are over. */
interface Decoder {
  push: (chunk: Uint8Array) => void;
  isAtEnd: () => boolean;
  /** @throws when something is missing */
  end: () => void;
}

async function pump(
  packed: Uint8Array,
  decoderFor: (out: (chunk: Uint8Array) => void) => Decoder,
  job: Job,
): Promise<Unpacked> {
  const chunks: Uint8Array[] = [];
  let outBytes = 0;
  const decoder = decoderFor((chunk) => {
    if (chunk.length > 0) chunks.push(chunk);
    outBytes += chunk.length;
  });
  const { unpackedRatio, freeRatioBytes } = job.limits;
  const unpacked = (stop?: Stop): Unpacked => ({ bytes: joinBytes(chunks), ...(stop === undefined ? {} : { stop }) });
  for (let at = 0; at < packed.length && !decoder.isAtEnd(); at += chunkBytes) {
    const before = outBytes;
    try {
      decoder.push(packed.subarray(at, at + chunkBytes));
    } catch {
      return unpacked(new Stop('unreadable'));
    }
    if (!job.maySpendUnpacked(outBytes - before) || outBytes > freeRatioBytes + unpackedRatio * (at + chunkBytes)) {
      return unpacked(new Stop('too-large'));
    }
    await job.breathe(at / packed.length);
  }
  try {
    decoder.end();
  } catch {
    return unpacked(new Stop('unreadable'));
  }
  return unpacked();
}

/**
 * Unpacks raw deflate data as far as the limits let it.
 *
 * @param packed may go on after the end of the deflate data
 * @throws Stop `cancelled` only; everything else comes back beside what was unpacked before
 */
function inflate(packed: Uint8Array, job: Job): Promise<Unpacked> {
  return pump(
    packed,
    (out) => {
      const inflater = new Inflate(out);
      return {
        push: (chunk) => inflater.push(chunk),
        isAtEnd: () => isAtEnd(inflater),
        end: () => {
          if (!isAtEnd(inflater)) throw new Stop('unreadable');
        },
      };
    },
    job,
  );
}

/** The same for gzip, all its members one after the other. */
export function gunzip(packed: Uint8Array, job: Job): Promise<Unpacked> {
  return pump(
    packed,
    (out) => {
      const gunzipper = new Gunzip(out);
      return {
        push: (chunk) => gunzipper.push(chunk),
        isAtEnd: () => false,
        end: () => gunzipper.push(new Uint8Array(), true),
      };
    },
    job,
  );
}

/**
 * The content of a zip entry, as far as it can be had.
 *
 * @param zip the whole archive
 * @throws Stop for what has no content: `encrypted`, `unsupported`, `unreadable`, `cancelled`
 */
export async function unpackEntry(zip: Uint8Array, entry: ZipEntry, job: Job): Promise<Unpacked> {
  job.spendEntry();
  if (entry.encrypted) throw new Stop('encrypted');
  if (entry.method === 8) return inflate(zip.subarray(entry.from), job);
  if (entry.method === -1) throw new Stop('unreadable');
  if (entry.method !== 0) throw new Stop('unsupported');
  const bytes = zip.slice(entry.from, entry.from + entry.compressedBytes);
  if (!job.maySpendUnpacked(bytes.length)) throw new Stop('too-large');
  await job.breathe();
  return bytes.length < entry.compressedBytes ? { bytes, stop: new Stop('unreadable') } : { bytes };
}
