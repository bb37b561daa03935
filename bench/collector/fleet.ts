import { catalogue } from '../../utils/sites';
import { cellId, cellsOf } from '../../utils/telemetry/cells';
import { findingKinds, type GuardEvent, type Heartbeat, type TelemetryEvent } from '../../utils/telemetry/event';
import type { Action, Outcome } from '../../utils/vocabulary';

const dayMs = 86_400_000;
const bucketMs = 6 * 3_600_000;

export const teams = ['Marketing', 'Sales', 'Finance', 'Care', 'Legal', 'Product', 'IT', 'People'];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Some are met often and most seldom, as it is with tools and kinds. */
function oneOf<Item>(items: readonly Item[], next: () => number): Item {
  return items[Math.floor(next() ** 3 * items.length)] as Item;
}

/**
 * All that one browser sends in so many days, as its outbox would: with a heartbeat a day, about one event on a working
 * day, and with each the cells that it is this browser's first of.
 *
 * @param number of the browser in the fleet; the same number sends the same
 * @param untilMs the last day, included
 */
export function sentBy(number: number, days: number, untilMs: number): TelemetryEvent[] {
  const next = random(number);
  const known = new Set<string>();
  const events: TelemetryEvent[] = [];
  const team = teams[Math.floor(next() * teams.length)];
  const extensionVersion = next() < 0.9 ? '0.1.0' : '0.0.9';
  const policyVersion = next() < 0.95 ? 7 : 6;
  const versions = { extensionVersion, policyVersion, ...(team !== undefined && { team }) };
  const add = (event: TelemetryEvent) => {
    const first = cellsOf(event).flatMap(({ token, cell }) => {
      const id = cellId(cell);
      if (known.has(id)) return [];
      known.add(id);
      return [token];
    });
    events.push({ ...event, first });
  };
  for (let day = days - 1; day >= 0; day -= 1) {
    const startMs = Math.floor(untilMs / dayMs - day) * dayMs;
    const beat: Heartbeat = { bucketStartMs: startMs, mode: 'managed', dropped: 'none', ...versions };
    add(beat);
    const isWeekend = [0, 6].includes(new Date(startMs).getUTCDay());
    const count = isWeekend ? 0 : Math.floor(next() * 3);
    for (let index = 0; index < count; index += 1)
      add({ ...decided(next), ...versions, bucketStartMs: bucketOf(startMs, next) });
  }
  return events;
}

const bucketOf = (startMs: number, next: () => number) => startMs + (next() < 0.5 ? 1 : 2) * bucketMs;

function decided(next: () => number): Omit<GuardEvent, 'bucketStartMs' | 'extensionVersion' | 'policyVersion'> {
  const site = oneOf(catalogue, next);
  const action: Action = next() < 0.5 ? 'audit' : next() < 0.9 ? 'warn' : 'block';
  const outcome: Outcome =
    action === 'audit'
      ? 'sent-audited'
      : action === 'block'
        ? 'blocked'
        : oneOf(['moved-to-assistant', 'sent-redacted', 'cancelled', 'sent-anyway'] as const, next);
  return {
    site: site.id,
    siteStatus: site.status,
    channel: oneOf(['paste', 'typed', 'file', 'drop'] as const, next),
    kinds: { [oneOf(findingKinds, next)]: '1', ...(next() < 0.4 && { [oneOf(findingKinds, next)]: '2-5' }) },
    action,
    outcome,
    decideTime: action === 'audit' ? 'none' : oneOf(['2-10s', '<2s', '10-60s', '>60s'] as const, next),
    ...(next() < 0.02 && { falseAlarm: true as const }),
  };
}
