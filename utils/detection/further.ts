import type { Candidate } from './candidate';
import type { Structure } from './finding';
import type { Rule } from './rules/rule';
import type { CustomerTable } from './structures/customer-table';
import type { EntitiesIn } from './structures/type-under-heading';

/**
 * What a scan needs beside the rest of detection, and a page gets later: only when somebody begins to use it. Nothing is
 * scanned without it. Elsewhere both are one (scan.ts).
 */
export interface Further {
  rules: readonly Rule[];
  findCredentials(text: string, kinds: Int32Array, labels: Int32Array): Generator<void, Candidate[]>;
  findCustomerTables(
    text: string,
    found: readonly Candidate[],
    entitiesIn: EntitiesIn,
  ): Generator<void, CustomerTable[]>;
  findSourceCode(text: string): Generator<void, Structure[]>;
  markerAt(text: string, at: number): Structure | undefined;
}

let taken: Further | undefined;

/** From now on, scans are made with this. */
export function takeFurther(further: Further): void {
  taken = further;
}

/** What has been taken. Throws before that: half a scan is none. */
export function theFurther(): Further {
  if (taken === undefined) throw new Error('detection: its further part is not there yet');
  return taken;
}
