import type { GuardEvent, Heartbeat } from '@/utils/telemetry/event';

/** One warned paste that took the better path, at noon UTC of Monday 23 November 2026, with what a test needs otherwise. */
export function sampleEvent(change: Partial<GuardEvent> = {}): GuardEvent {
  return {
    bucketStartMs: Date.UTC(2026, 10, 23, 12),
    site: 'chatgpt',
    siteStatus: 'unsanctioned',
    channel: 'paste',
    kinds: { EMAIL_ADDRESS: '2-5' },
    action: 'warn',
    outcome: 'moved-to-assistant',
    decideTime: '2-10s',
    extensionVersion: '0.1.0',
    policyVersion: 1,
    ...change,
  };
}

/** Of a browser that is as it should be, on the same day. */
export function sampleHeartbeat(change: Partial<Heartbeat> = {}): Heartbeat {
  return {
    bucketStartMs: Date.UTC(2026, 10, 23),
    mode: 'managed',
    dropped: 'none',
    extensionVersion: '0.1.0',
    policyVersion: 1,
    ...change,
  };
}
