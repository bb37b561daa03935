import type { ReactNode } from 'react';
import type { OutboxContents, TelemetryEvent } from '@/utils/telemetry';
import { BatchLine } from './batch-line';
import { dateTime } from './date-time';
import { EventLines } from './event-lines';
import css from './events-section.module.css';
import type { PolicyInWords } from './plain-words';
import { Preview } from './raw-bytes';
import { text } from './text';

interface EventsProps {
  telemetry: PolicyInWords['telemetry'];
  /** Undefined until the outbox has been read. */
  contents: OutboxContents | undefined;
  bodyOf: (batchId: string) => Promise<string | undefined>;
}

export function EventsSection({ telemetry, contents, bodyOf }: EventsProps) {
  const words = text.events;
  return (
    <>
      <div>
        {telemetry.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {contents === undefined ? null : <Lists {...{ contents, bodyOf, sends: telemetry.sends }} />}
      {contents !== undefined && contents.droppedCount > 0 ? <p>{words.dropped(contents.droppedCount)}</p> : null}
    </>
  );
}

function Lists(props: { contents: OutboxContents; bodyOf: EventsProps['bodyOf']; sends: boolean }) {
  const { contents, bodyOf, sends } = props;
  const words = text.events;
  const waiting = contents.pendingBatches.filter((batch) => batch.state === 'waiting');
  const refused = contents.pendingBatches.filter((batch) => batch.state === 'refused');
  const { events, localEvents, sentBatches } = contents;
  if (events.length + localEvents.length + contents.pendingBatches.length + sentBatches.length === 0)
    return (
      <div className={css.empty}>
        <p className={css.emptyTitle}>{words.none}</p>
        <p>{words.noneNote}</p>
      </div>
    );
  return (
    <>
      {events.length + waiting.length === 0 ? null : (
        <Part heading={words.waiting} note={sends ? words.waitingNote : words.waitingNowhere}>
          {events.length === 0 ? null : <Unsealed events={events} sends={sends} />}
          <BatchLines batches={waiting} bodyOf={bodyOf} />
        </Part>
      )}
      {refused.length === 0 ? null : (
        <Part heading={words.refused} note={words.refusedNote}>
          <BatchLines batches={refused} bodyOf={bodyOf} />
        </Part>
      )}
      {sentBatches.length === 0 ? null : (
        <Part heading={words.sent} note={words.sentNote}>
          <BatchLines batches={sentBatches} bodyOf={bodyOf} />
        </Part>
      )}
      {localEvents.length === 0 ? null : (
        <Part heading={words.local} note={words.localNote}>
          <EventLines events={localEvents} />
        </Part>
      )}
    </>
  );
}

function Unsealed({ events, sends }: { events: readonly TelemetryEvent[]; sends: boolean }) {
  return (
    <>
      <EventLines events={events} />
      {sends ? <Preview events={events} /> : null}
    </>
  );
}

function BatchLines(props: { batches: OutboxContents['sentBatches']; bodyOf: EventsProps['bodyOf'] }) {
  if (props.batches.length === 0) return null;
  return (
    <ul className={css.batches}>
      {props.batches.map((batch) => (
        <BatchLine key={batch.id} batch={batch} bodyOf={props.bodyOf} dateTime={dateTime} />
      ))}
    </ul>
  );
}

function Part({ heading, note, children }: { heading: string; note: string; children: ReactNode }) {
  return (
    <div className={css.part}>
      <h3>{heading}</h3>
      <p className={css.note}>{note}</p>
      {children}
    </div>
  );
}
