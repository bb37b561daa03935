import { hash as digest } from 'node:crypto';
import { canonicalJson } from './canonical';

/** One link: a record and the hash that binds it to everything before it. Hashes are SHA-256 in lower-case hex. */
export interface Link {
  /** 1, 2, 3 ... without a hole. */
  position: number;
  /** What was done, as JSON. Null once it was deleted after its retention; its hash stays. */
  record: unknown;
  recordHash: string;
  hash: string;
}

export type Head = Pick<Link, 'position' | 'hash'>;

/** The head of a chain without a link. */
export const emptyHead: Head = { position: 0, hash: '0'.repeat(64) };

/** The hash of a record: of its canonical JSON in UTF-8. */
export function hashOf(record: unknown): string {
  return sha256(canonicalJson(record));
}

/**
 * The hash of a link. It binds the record by its hash, so that the chain can still be proved when a record was deleted.
 * All parts have a fixed form, so that two different links never read the same.
 */
export function linkHash(position: number, previousHash: string, recordHash: string): string {
  return sha256(`daylight-audit-v1\n${position}\n${previousHash}\n${recordHash}\n`);
}

/** A link with its record as it was hashed. */
export interface NewLink extends Link {
  /** Canonical JSON. */
  recordText: string;
}

/** The links for records that follow a head, in their order. */
export function linksAfter(head: Head, records: readonly unknown[]): NewLink[] {
  let { position, hash } = head;
  return records.map((record) => {
    position += 1;
    const recordText = canonicalJson(record);
    const recordHash = sha256(recordText);
    hash = linkHash(position, hash, recordHash);
    return { position, record, recordText, recordHash, hash };
  });
}

function sha256(text: string): string {
  return digest('sha256', text, 'hex');
}
