const dayMs = 24 * 3_600_000;

/** What the outbox holds at most. What is over is given up, oldest first, and counted. */
export const limits = {
  /** Events that wait on their own, and again as many in sealed batches. */
  waitingEvents: 10_000,
  waitingMs: 14 * dayMs,
  batchEvents: 200,
  /** Sent batches, kept so that the person can read them. */
  sentBatches: 200,
  sentMs: 30 * dayMs,
  /** Cells in which this browser has been counted: some hundreds a week. */
  firsts: 50_000,
  /** Numbers of reports that are kept: one comes again within a minute or never. */
  reports: 1_000,
  /** Events of a browser that sends none. */
  localEvents: 200,
} as const;
