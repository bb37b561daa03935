/** What security may know: decision -> event -> outbox -> OTLP. */
export type { Destination } from './delivery';
export type { GuardEvent } from './event';
export { type DecisionReport, type EventContext, guardEvent } from './guard-event';
export { limits } from './limits';
export { fromOtlp, toOtlp } from './otlp';
export { createOutbox, type Outbox, type OutboxContents } from './outbox';
export type { SendReport } from './sending';
export type { Batch } from './store';
