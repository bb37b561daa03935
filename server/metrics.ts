import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AuditHealth } from './audit/watch';
import type { Observed } from './gateway/observe';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];
/** What the gateway itself adds is a matter of milliseconds. */
const ownSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

export interface Metrics {
  observe(observed: Observed): void;
  upstreamFailed(upstream: string, code: string): void;
  /** How the audit log stands. */
  auditStands(health: Pick<AuditHealth, 'alarms' | 'waiting' | 'waitingMs'>): void;
  /** In the text format of Prometheus. */
  text(): Promise<{ type: string; body: string }>;
}

/** Numbers for Prometheus. Labels are closed lists, use cases, upstreams and codes; never a person, never a text. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'daylight_requests_total',
    help: 'Requests to the gateway by how they ended.',
    labelNames: ['operation', 'use_case', 'lane', 'outcome', 'code'],
    registers,
  });
  const firstByte = new Histogram({
    name: 'daylight_time_to_first_byte_seconds',
    help: 'From the request to the first byte of the answer.',
    labelNames: ['use_case', 'upstream'],
    buckets: seconds,
    registers,
  });
  const before = new Histogram({
    name: 'daylight_time_before_upstream_seconds',
    help: 'From the request until the upstream is asked: reading, scanning, limits.',
    labelNames: ['use_case'],
    buckets: ownSeconds,
    registers,
  });
  const whole = new Histogram({
    name: 'daylight_request_duration_seconds',
    help: 'From the request to the end of the answer.',
    labelNames: ['use_case', 'upstream'],
    buckets: seconds,
    registers,
  });
  const tokens = new Counter({
    name: 'daylight_tokens_total',
    help: 'Tokens as the upstream counts them, or estimated where it does not say.',
    labelNames: ['use_case', 'direction'],
    registers,
  });
  const findings = new Counter({
    name: 'daylight_findings_total',
    help: 'What the scanner found in requests, and what was replaced in answers, by kind.',
    labelNames: ['kind', 'direction'],
    registers,
  });
  const failures = new Counter({
    name: 'daylight_upstream_failures_total',
    help: 'Attempts at an upstream that failed.',
    labelNames: ['upstream', 'code'],
    registers,
  });
  const alarms = new Gauge({
    name: 'daylight_audit_alarms',
    help: 'Alarms about the audit log itself that nobody has acknowledged.',
    registers,
  });
  const waiting = new Gauge({
    name: 'daylight_audit_waiting',
    help: 'Records that are written and not yet in the chain.',
    registers,
  });
  const lag = new Gauge({
    name: 'daylight_audit_lag_seconds',
    help: 'For how long the oldest of them has been waiting.',
    registers,
  });
  const started = new Gauge({ name: 'daylight_started_seconds', help: 'When this process started.', registers });
  started.setToCurrentTime();

  return {
    observe(observed) {
      const { operation, useCase, lane, outcome, startMs, askedMs, firstByteMs, endMs } = observed;
      const upstream = observed.upstream ?? 'none';
      requests.inc({ operation, use_case: useCase, lane, outcome, code: observed.code ?? '' });
      if (askedMs !== undefined) before.observe({ use_case: useCase }, (askedMs - startMs) / 1000);
      if (firstByteMs !== undefined) {
        firstByte.observe({ use_case: useCase, upstream }, (firstByteMs - startMs) / 1000);
        whole.observe({ use_case: useCase, upstream }, (endMs - startMs) / 1000);
      }
      if (observed.inputTokens) tokens.inc({ use_case: useCase, direction: 'input' }, observed.inputTokens);
      if (observed.outputTokens) tokens.inc({ use_case: useCase, direction: 'output' }, observed.outputTokens);
      for (const [direction, kinds] of [
        ['request', observed.requestKinds],
        ['answer', observed.answerKinds],
      ] as const) {
        for (const [kind, count] of Object.entries(kinds)) findings.inc({ kind, direction }, count);
      }
    },
    auditStands(health) {
      alarms.set(health.alarms);
      waiting.set(health.waiting);
      lag.set(health.waitingMs / 1000);
    },
    upstreamFailed: (upstream, code) => failures.inc({ upstream, code }),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}
