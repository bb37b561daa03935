import type { Caller } from '../identity/caller';
import type { Pieces } from '../pieces';

/** A request, whatever has brought it here. */
export interface Exchange {
  /** Who asks. */
  caller: Caller;
  /** @param name in small letters */
  header(name: string): string | undefined;
  /** Aborts when the person has gone, and when the answer is given up. */
  readonly signal: AbortSignal;
  /** Nothing of an answer may go out. */
  giveUp(): void;
  /** Under which the answer stands in the audit log, as soon as it does; also where the answer becomes an error. */
  record?: string;
}

/** What is answered with status 200. */
export type Said = { json: object } | { pieces: Pieces };

/** Under which the answer stands in the audit log. */
export const recordHeader = 'X-Daylight-Record';

/** What stands at the head of an answer; names in small letters. */
export function headersOf(said: Said): Record<string, string> {
  return 'json' in said ? jsonHeaders : eventStreamHeaders;
}

const jsonHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' };
const eventStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies in between must not collect the stream.
  'x-accel-buffering': 'no',
};
