/** What security may know: decision -> event -> outbox -> OTLP. */
export { batchBody } from './batch-body';
export { type GuardEvent, type Heartbeat, isHeartbeat, type TelemetryEvent } from './event';
export { guardEvent, heartbeat } from './guard-event';
export { limits } from './limits';
export { fromOtlp, toOtlp } from './otlp';
export { createOutbox, type Outbox, type OutboxContents } from './outbox';
export { readyMs } from './ready';
export type { Batch } from './store';
