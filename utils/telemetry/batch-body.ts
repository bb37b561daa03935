import type { TelemetryEvent } from './event';
import { toOtlp } from './otlp';

/** Smaller than this no batch travels. A batch of one event and one of two are both below it, as a rule. */
const leastBytes = 4 * 1024;

/**
 * A JSON text with spaces behind it, which mean nothing in JSON (RFC 8259, 2), up to the next power of two of bytes: who
 * sees how long a request is, without being able to read it, learns the size of a batch only to a factor of two.
 */
function padded(json: string): string {
  const sizeBytes = new TextEncoder().encode(json).length;
  let wantedBytes = leastBytes;
  while (wantedBytes < sizeBytes) wantedBytes *= 2;
  return json + ' '.repeat(wantedBytes - sizeBytes);
}

/** The request body of a batch of these events, byte for byte (as UTF-8): what is sent, and what is shown before it is. */
export function batchBody(events: readonly TelemetryEvent[]): string {
  return padded(JSON.stringify(toOtlp(events)));
}
