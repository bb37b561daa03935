import type { CellListName, CellPeriod, Measure } from '@/utils/telemetry/cells';

/** A cell with its number, as the database has it: the values as one text with `|` between. */
export interface CountedCell {
  list: CellListName;
  period: CellPeriod;
  /** First day of the period, as 2026-11-23. */
  start: string;
  measure: Measure;
  key: string;
  browsers: number;
}
