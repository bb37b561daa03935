import { z } from 'zod';
import { emptyHead, type Head, hashOf, type Link, linkHash } from './chain';
import { type Checkpoint, isSignedBy } from './checkpoint';
import { auditRecords } from './record';

/** What can be wrong with a link, the first one that is. */
export const faults = {
  missing: 'the link that should stand here is missing, or one was put in or moved before it',
  record: 'the record does not belong to its hash: it was changed',
  link: 'the hash does not follow from the link before it: this link or its place was changed',
  deleted: 'the record is gone, and no deletion is recorded that covers it',
  end: 'the chain ends here, and it has been longer: its tail is missing',
  checkpoint: 'a checkpoint has another hash for this link: the chain was written anew',
  signature: 'the checkpoint for this link is not signed by the key given',
} as const;
export type Fault = keyof typeof faults;

export type Proof =
  | { holds: true; head: Head; records: number; deleted: number }
  | { holds: false; position: number; fault: Fault };

interface Expected {
  /** The link before the first one, where only a part is to be proved. */
  from?: Head | undefined;
  /** Where the chain is said to end. */
  head?: Head | undefined;
  /** Heads of earlier times, kept where whoever can change the chain cannot change them. */
  checkpoints?: readonly Checkpoint[];
  /** Ed25519 public key, PEM; every checkpoint must be signed by it. */
  publicKey?: string | undefined;
}

/**
 * Proves a chain: that every link follows from the one before, that every record is the one that was chained, and that
 * records are gone only where a deletion is recorded. A tail that is cut off can only be noticed by `expected`.
 *
 * @param links from the first one, in order
 */
export async function proveChain(links: AsyncIterable<Link>, expected: Expected = {}): Promise<Proof> {
  const { publicKey, checkpoints = [] } = expected;
  const known = new Map<number, string[]>();
  if (expected.head) known.set(expected.head.position, [expected.head.hash]);
  for (const checkpoint of checkpoints) {
    if (publicKey && !isSignedBy(checkpoint, publicKey)) return broken(checkpoint.position, 'signature');
    known.set(checkpoint.position, [...(known.get(checkpoint.position) ?? []), checkpoint.hash]);
  }

  let head = expected.from ?? emptyHead;
  let records = 0;
  const gone: number[] = [];
  /** Up to here deletions are recorded, at a later position than what they took away. */
  let deletedUpTo = 0;
  for await (const link of links) {
    const position = head.position + 1;
    const fault = faultOf(link, position, head);
    if (fault) return broken(position, fault);
    head = { position, hash: link.hash };
    if (known.get(position)?.some((hash) => hash !== link.hash)) return broken(position, 'checkpoint');
    if (link.record === null) {
      gone.push(position);
    } else {
      records += 1;
      deletedUpTo = Math.max(deletedUpTo, coveredBy(link.record));
    }
  }
  const uncovered = gone.find((position) => position > deletedUpTo);
  if (uncovered !== undefined) return broken(uncovered, 'deleted');
  const longest = Math.max(0, ...known.keys());
  if (longest > head.position) return broken(head.position + 1, 'end');
  return { holds: true, head, records, deleted: gone.length };
}

function faultOf(link: Link, position: number, previous: Head): Fault | undefined {
  if (link.position !== position) return 'missing';
  if (link.record !== null && !isRecordOf(link)) return 'record';
  return link.hash === linkHash(position, previous.hash, link.recordHash) ? undefined : 'link';
}

function isRecordOf({ record, recordHash }: Link): boolean {
  try {
    return hashOf(record) === recordHash;
  } catch {
    // What cannot be written in one way was never chained.
    return false;
  }
}

const deletionSchema = z.object({
  action: z.literal('deletion'),
  subject: z.literal(auditRecords),
  details: z.object({ upTo: z.number() }),
});

/** The last position whose record a deletion took away; 0 for any other record. */
function coveredBy(record: unknown): number {
  const deletion = deletionSchema.safeParse(record);
  return deletion.success ? deletion.data.details.upTo : 0;
}

function broken(position: number, fault: Fault): Proof {
  return { holds: false, position, fault };
}
