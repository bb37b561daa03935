const hourMs = 3_600_000;

/**
 * When an event may be sent, milliseconds since the epoch: after its time bucket, so that the time of sending tells no
 * more than the bucket does, and then at any moment of an hour (of half an hour for buckets of one), so that a fleet does
 * not send all at once and events of one browser seldom travel together.
 *
 * @param random 0 up to but without 1
 */
export function readyMs(bucketStartMs: number, bucketHours: 1 | 6 | 24, random: number): number {
  const spreadMs = bucketHours === 1 ? hourMs / 2 : hourMs;
  return bucketStartMs + bucketHours * hourMs + Math.floor(random * spreadMs);
}

/** A wait that is longer than any we make comes from a clock that was set back. */
export const longestWaitMs = 26 * hourMs;
