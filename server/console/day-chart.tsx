import { actions } from '@/utils/vocabulary';
import type { Summary } from '../store/summary';
import { actionNames, formatDay, formatLongDay, formatNumber, text } from './text';

type Day = Summary['byDay'][number];

/** A column per day, stacked by action. The picture is for the eye; the table below it says the same to everybody. */
export function DayChart({ byDay }: { byDay: Day[] }) {
  const used = actions.filter((action) => byDay.some((day) => day.actions[action]));
  const top = roundedUp(Math.max(...byDay.map(eventsOf)));
  const middle = byDay[Math.floor(byDay.length / 2)];
  return (
    <section className="card" aria-labelledby="by-day">
      <h2 id="by-day">{text.byDay}</h2>
      <p className="muted">{text.byDayMeans}</p>
      <ul className="legend" aria-hidden="true">
        {used.map((action) => (
          <li key={action}>
            <span className={`swatch ${action}`} /> {actionNames[action]}
          </li>
        ))}
      </ul>
      <div className="chart" aria-hidden="true">
        <div className="scale">
          <span>{formatNumber(top)}</span>
          <span>{top > 1 ? formatNumber(top / 2) : ''}</span>
          <span>0</span>
        </div>
        <div className="columns">
          {byDay.map((day) => (
            <div key={day.day} className="column" title={titleOf(day)}>
              {used.map((action) => (
                <span
                  key={action}
                  className={`segment ${action}`}
                  style={{ blockSize: `${(100 * (day.actions[action] ?? 0)) / top}%` }}
                />
              ))}
            </div>
          ))}
        </div>
        <div className="days">
          <span>{formatDay(byDay[0]?.day ?? '')}</span>
          {middle && byDay.length > 7 && <span>{formatDay(middle.day)}</span>}
          <span>{formatDay(byDay.at(-1)?.day ?? '')}</span>
        </div>
      </div>
      <details>
        <summary>{text.asTable}</summary>
        <div className="scrolls">
          <table aria-labelledby="by-day">
            <thead>
              <tr>
                <th scope="col">{text.day}</th>
                {used.map((action) => (
                  <th key={action} scope="col" className="number">
                    {actionNames[action]}
                  </th>
                ))}
                <th scope="col" className="number">
                  {text.all}
                </th>
              </tr>
            </thead>
            <tbody>
              {byDay.toReversed().map((day) => (
                <tr key={day.day}>
                  <th scope="row">{formatLongDay(day.day)}</th>
                  {used.map((action) => (
                    <td key={action} className="number">
                      {formatNumber(day.actions[action] ?? 0)}
                    </td>
                  ))}
                  <td className="number">{formatNumber(eventsOf(day))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function eventsOf(day: Day): number {
  return Object.values(day.actions).reduce((sum, count) => sum + count, 0);
}

function titleOf(day: Day): string {
  const parts = actions.flatMap((action) => {
    const count = day.actions[action];
    return count ? [`${actionNames[action]}: ${formatNumber(count)}`] : [];
  });
  return [formatLongDay(day.day), ...parts].join('\n');
}

/** The next number that reads well on a scale and has a half: 2, 4, 10, 20, 40, 100 ... */
function roundedUp(value: number): number {
  for (let step = 1; ; step *= 10) {
    for (const factor of [2, 4, 10]) if (value <= factor * step) return factor * step;
  }
}
