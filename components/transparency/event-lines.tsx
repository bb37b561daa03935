import { useState } from 'react';
import type { TelemetryEvent } from '@/utils/telemetry';
import { Button } from '../ui/button';
import { dateTime } from './date-time';
import css from './event-lines.module.css';
import { eventInWords } from './event-words';
import { text } from './text';

const shownEvents = 20;

/** One readable line per event, newest first. Each says all that stands in the event. */
export function EventLines({ events }: { events: readonly TelemetryEvent[] }) {
  const [all, setAll] = useState(false);
  // Events have no identity on purpose. A list only grows at its beginning, so the place from its end is as good.
  const placed = events.map((event, index) => ({ event, place: events.length - index }));
  const shown = all ? placed : placed.slice(0, shownEvents);
  return (
    <>
      <ol className={css.events}>
        {shown.map(({ event, place }) => {
          const words = eventInWords(event, dateTime);
          return (
            <li key={place} className={css.event}>
              <span className={css.what}>{words.what}</span>
              <span className={css.outcome}>{words.outcome}</span>
              <span className={css.details}>{words.details.join(' · ')}</span>
            </li>
          );
        })}
      </ol>
      {shown.length === events.length ? null : (
        <Button onClick={() => setAll(true)}>{text.events.showAll(events.length)}</Button>
      )}
    </>
  );
}
