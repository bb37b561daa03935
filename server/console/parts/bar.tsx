import type { Tone } from './chart';

interface BarProps {
  value: number;
  /** Of the longest bar of the table. */
  most: number;
  /** How much of it is drawn strongly; all of it without. */
  strong?: number;
  tone?: Tone | undefined;
}

/** A number once more, as a length, under the name of a row. */
export function Bar({ value, most, strong = value, tone = 'good' }: BarProps) {
  return (
    <span className={`bar ${tone}`} style={{ inlineSize: `${(100 * value) / Math.max(1, most)}%` }} aria-hidden="true">
      <span style={{ inlineSize: `${(100 * strong) / Math.max(1, value)}%` }} />
    </span>
  );
}
