import { useId } from 'react';
import { useWords } from '../speech';
import { type Column, DataTable } from './data-table';
import { type Figure, figureSize, figureText, roundedUp } from './figure';
import sentences from './words.json';

/** Colours of `tokens.css`; never the only thing that tells two series apart. */
export type Tone = 'good' | 'warn' | 'redact' | 'block' | 'audit';

interface Series {
  key: string;
  name: string;
  tone: Tone;
}

interface ChartPoint {
  key: string;
  /** On the axis. */
  short: string;
  /** In the table. */
  long: string;
  values: Readonly<Record<string, Figure>>;
}

export interface ChartProps {
  title: string;
  note?: string;
  /** What a point is: heading of the table's first column. */
  pointHead: string;
  series: readonly Series[];
  /** In order; also those in which nothing happened. */
  points: readonly ChartPoint[];
}

/**
 * Columns over time, the series side by side: they count the same browsers in part, so there is no sum. The picture is for the eye; the table under it says the same to everybody, and
 * is there as a file too. What is below k is a hatched mark of no height of its own.
 */
export function Chart({ title, note, pointHead, series, points }: ChartProps) {
  const words = useWords(sentences);
  const id = useId();
  const used = series.filter(({ key }) => points.some(({ values }) => isThere(values[key])));
  const heightOf = (values: ChartPoint['values']) =>
    Math.max(0, ...used.map(({ key }) => figureSize(values[key] ?? 0)));
  const top = roundedUp(Math.max(1, ...points.map(({ values }) => heightOf(values))));
  const middle = points[Math.floor(points.length / 2)];
  const columns: Column<ChartPoint>[] = [
    { key: 'point', head: pointHead, text: ({ long }) => long },
    ...used.map(({ key, name }) => ({ key, head: name, figure: ({ values }: ChartPoint) => values[key] ?? 0 })),
  ];
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note && <p className="muted">{note}</p>}
      <ul className="legend" aria-hidden="true">
        {used.map(({ key, name, tone }) => (
          <li key={key}>
            <span className={`swatch ${tone}`} /> {name}
          </li>
        ))}
      </ul>
      <div className="chart" aria-hidden="true">
        <div className="scale">
          <span>{words.number(top)}</span>
          <span>{top > 1 ? words.number(top / 2) : ''}</span>
          <span>0</span>
        </div>
        <div className="columns">
          {points.map((point) => (
            <div key={point.key} className="column" title={titleOf(point, used, words.number)}>
              {used.map(({ key, tone }) => {
                const value = point.values[key] ?? 0;
                return typeof value === 'number' ? (
                  <span key={key} className={`segment ${tone}`} style={{ blockSize: `${(100 * value) / top}%` }} />
                ) : (
                  <span key={key} className={`segment few ${tone}`} />
                );
              })}
            </div>
          ))}
        </div>
        <div className="days">
          <span>{points[0]?.short}</span>
          {middle && points.length > 7 && <span>{middle.short}</span>}
          <span>{points.at(-1)?.short}</span>
        </div>
      </div>
      <details>
        <summary>{words.say('asTable')}</summary>
        <DataTable name={title} columns={columns} rows={points.toReversed()} keyOf={({ key }) => key} />
      </details>
    </section>
  );
}

function isThere(figure: Figure | undefined): boolean {
  return figure !== undefined && figure !== 0;
}

function titleOf({ long, values }: ChartPoint, series: readonly Series[], format: (value: number) => string): string {
  const parts = series.flatMap(({ key, name }) => {
    const value = values[key];
    return value === undefined || value === 0 ? [] : [`${name}: ${figureText(value, format)}`];
  });
  return [long, ...parts].join('\n');
}
