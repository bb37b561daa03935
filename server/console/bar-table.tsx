import { useId, useState } from 'react';
import { formatNumber, formatShare, text } from './text';

interface Row {
  key: string;
  name: string;
  events: number;
  warned?: number;
  better?: number;
  /** Class that sets the colour of the bar. */
  tone?: string;
}

interface BarTableProps {
  title: string;
  note?: string;
  /** Heading of the first column. */
  label: string;
  rows: Row[];
  /** Shows how many were warned and what share took the better path. */
  withWarnings?: boolean;
}

const shownAtFirst = 8;

/** A table whose numbers are also bars: nothing to hover over, and a screen reader gets the same as the eye. */
export function BarTable({ title, note, label, rows, withWarnings = false }: BarTableProps) {
  const [all, setAll] = useState(false);
  const headingId = useId();
  const most = Math.max(1, ...rows.map((row) => row.events));
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  return (
    <section className="card" aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      {note && <p className="muted">{note}</p>}
      <table className="bars" aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col" className="number">
              {text.eventsColumn}
            </th>
            {withWarnings && (
              <>
                <th scope="col" className="number">
                  {text.warnedColumn}
                </th>
                <th scope="col" className="number">
                  {text.betterColumn}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.name}
                <span className={`bar ${row.tone ?? 'good'}`} style={{ inlineSize: `${(100 * row.events) / most}%` }}>
                  <span style={{ inlineSize: `${(100 * (row.warned ?? row.events)) / Math.max(1, row.events)}%` }} />
                </span>
              </th>
              <td className="number">{formatNumber(row.events)}</td>
              {withWarnings && (
                <>
                  <td className="number">{formatNumber(row.warned ?? 0)}</td>
                  <td className="number">{formatShare(row.better ?? 0, row.warned ?? 0)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <button type="button" onClick={() => setAll(true)}>
          {text.showAll(rows.length)}
        </button>
      )}
    </section>
  );
}
