import type { Candidate } from '../candidate';
import type { Structure } from '../finding';
import { forgetHeadings } from './columns';
import { type CustomerTable, customerTable } from './customer-table';
import { findDelimited } from './delimited';
import { findFixedWidth } from './fixed-width';
import { findJsonRecords } from './json-records';
import { findKeyValues } from './key-values';
import { lineBreakOf } from './lines';
import { findMarkupTables } from './markup';
import { findPeopleLists } from './people-list';
import { findInserts } from './sql-inserts';
import { placesPerStep, type Tables } from './table';
import type { EntitiesIn } from './type-under-heading';

/**
 * Finds the customer tables of a text, whatever their form. Where two forms claim one place, the stricter one has it.
 * Yields now and then; returns tables sorted by start that do not overlap, and behind them records of one row.
 *
 * @param found entities found by the rules, sorted by start, not overlapping
 * @param entitiesIn asked about numbers under a heading
 */
export function* findCustomerTables(
  text: string,
  found: readonly Candidate[],
  entitiesIn: EntitiesIn,
): Generator<void, CustomerTable[]> {
  const lineBreak = lineBreakOf(text);
  let kept: Claimed[] = [];
  const records: CustomerTable[] = [];
  const forms: readonly Tables[] = [
    findJsonRecords(text),
    findMarkupTables(text),
    findInserts(text),
    findDelimited(text, lineBreak),
    findFixedWidth(text, lineBreak),
    findKeyValues(text, lineBreak),
    findPeopleLists(text, lineBreak, found),
  ];
  for (const form of forms) {
    const added: Claimed[] = [];
    let next = 0;
    let free = 0;
    let judged = 0;
    for (const table of form) {
      if (table === undefined || ++judged % placesPerStep === 0) yield;
      if (table === undefined) continue;
      while (next < kept.length && (kept[next]?.structure.end ?? 0) <= table.start) next++;
      const taken = kept[next]?.structure.start ?? Number.POSITIVE_INFINITY;
      if (table.start < free || taken < table.end) continue;
      const people = customerTable(text, table, found, entitiesIn);
      if (people === undefined) continue;
      if (!isClaimed(people)) {
        records.push(people);
        continue;
      }
      added.push(people);
      free = table.end;
    }
    if (added.length > 0) kept = [...kept, ...added].sort((a, b) => a.structure.start - b.structure.start);
  }
  forgetHeadings();
  return [...kept, ...records];
}

/** A table that has its place in the text. */
type Claimed = CustomerTable & { structure: Structure };

function isClaimed(table: CustomerTable): table is Claimed {
  return table.structure !== undefined;
}
