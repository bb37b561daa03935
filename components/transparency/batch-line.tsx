import { useEffect, useState } from 'react';
import type { Batch } from '@/utils/telemetry';
import css from './batch-line.module.css';
import { EventLines } from './event-lines';
import { eventsIn } from './event-words';
import { RawBytes } from './raw-bytes';
import { text } from './text';

interface BatchLineProps {
  batch: Batch;
  bodyOf: (batchId: string) => Promise<string | undefined>;
  dateTime: (ms: number) => string;
}

/** A batch, folded; opened, its events in words and its bytes. The words are read back from those bytes. */
export function BatchLine({ batch, bodyOf, dateTime }: BatchLineProps) {
  const [open, setOpen] = useState(false);
  return (
    <li className={css.batch}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={css.summary}>{titleOf(batch, dateTime)}</summary>
        {open ? <BatchDetails batch={batch} bodyOf={bodyOf} /> : null}
      </details>
    </li>
  );
}

function BatchDetails({ batch, bodyOf }: Omit<BatchLineProps, 'dateTime'>) {
  const [body, setBody] = useState<string | 'gone'>();
  useEffect(() => {
    let current = true;
    const take = (found: string | undefined) => current && setBody(found ?? 'gone');
    bodyOf(batch.id).then(take, () => take(undefined));
    return () => {
      current = false;
    };
  }, [batch.id, bodyOf]);

  if (body === undefined) return null;
  if (body === 'gone') return <p>{text.events.bytesGone}</p>;
  const events = eventsIn(body);
  const answered = batch.answerStatus === undefined ? text.events.noAnswer : text.events.answer(batch.answerStatus);
  return (
    <div className={css.details}>
      {events === undefined ? <p>{text.events.unreadable}</p> : <EventLines events={events.toReversed()} />}
      <p className={css.note}>
        {batch.attempts === 0 ? '' : `${answered} `}
        {text.events.batchId(batch.id)}
      </p>
      <RawBytes body={body} label={batch.state === 'sent' ? text.events.bytes : text.events.bytesWaiting} />
    </div>
  );
}

function titleOf(batch: Batch, dateTime: (ms: number) => string): string {
  const time = dateTime(batch.answeredMs ?? batch.sealedMs);
  if (batch.state === 'sent') return text.events.batchSent(batch.eventCount, time);
  if (batch.state === 'refused') return text.events.batchRefused(batch.eventCount, time);
  return text.events.batchWaiting(batch.eventCount, batch.attempts);
}
