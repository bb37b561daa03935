/** What security may know: decision -> event -> outbox -> OTLP. */
export type { GuardEvent } from './event';
export { guardEvent } from './guard-event';
export { limits } from './limits';
export { fromOtlp, toOtlp } from './otlp';
export { createOutbox, type Outbox, type OutboxContents } from './outbox';
export type { Batch } from './store';
