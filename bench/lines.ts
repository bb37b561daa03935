import { table } from './table';

/** One thing that was measured, with the target where it has one. */
export interface Line {
  where: string;
  what: string;
  value: string;
  target?: string;
  holds?: boolean;
}

export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const times = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)}x`;

export function lineTable(lines: readonly Line[]): string {
  const mark = ({ holds }: Line) => (holds === undefined ? '' : holds ? 'holds' : 'FAILS');
  const rows = lines.map((line) => [`${line.where}: ${line.what}`, line.target ?? '', mark(line), line.value]);
  return table(['what', 'target', '', 'measured'], rows, ['left', 'left', 'left', 'left']);
}
