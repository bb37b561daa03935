import { useId, useState } from 'react';
import { batchBody, limits, type TelemetryEvent } from '@/utils/telemetry';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import css from './raw-bytes.module.css';
import { text } from './text';

/** A request body as it is, with how long it is and a way to take it along. */
export function RawBytes({ body, label }: { body: string; label: (bytes: number) => string }) {
  const [copied, setCopied] = useState<'yes' | 'failed'>();
  const labelId = useId();
  const copy = () =>
    navigator.clipboard.writeText(body).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  return (
    <div className={css.raw}>
      <div className={css.bar}>
        <span id={labelId}>{label(new TextEncoder().encode(body).length)}</span>
        <Button look="plain" icon={<Icon name={copied === 'yes' ? 'check' : 'copy'} size={16} />} onClick={copy}>
          {text.events.copy}
        </Button>
        <span role="status" className={css.note}>
          {copied === undefined ? '' : copied === 'yes' ? text.events.copied : text.events.copyFailed}
        </span>
      </div>
      <section aria-labelledby={labelId}>
        <pre className={css.bytes}>{body}</pre>
      </section>
    </div>
  );
}

/** The bytes that events which are not sealed yet would go out in. */
export function Preview({ events }: { events: readonly TelemetryEvent[] }) {
  const [open, setOpen] = useState(false);
  const oldestFirst = events.slice(-limits.batchEvents).reverse();
  return (
    <details className={css.preview} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.events.wouldSend}</summary>
      {open ? <RawBytes body={batchBody(oldestFirst)} label={text.events.bytesWaiting} /> : null}
    </details>
  );
}
