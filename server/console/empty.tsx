import type { Period } from '../store/periods';
import { text } from './text';

/** What will appear here, when, and what must be set for it. */
export function Empty({ days }: { days: Period }) {
  const policy = { telemetry: { endpoint: `${location.origin}/v1/logs` } };
  return (
    <section className="card empty" aria-labelledby="empty">
      <h2 id="empty">{text.emptyTitle}</h2>
      <p>
        {text.emptyPeriod(days)} {days < 90 && text.emptyLonger}
      </p>
      <p>{text.emptyWhat}</p>
      <p>{text.emptyWhen}</p>
      <pre>
        <code>{JSON.stringify(policy, null, 2)}</code>
      </pre>
    </section>
  );
}
