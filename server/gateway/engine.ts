import type { GatewayErrorCode } from './errors';
import type { ChatRequest } from './request';

/** One entry of the model list, in OpenAI's shape. */
export interface Model {
  id: string;
  object: 'model';
  created: number;
  owned_by: string;
}

/** What answers: the company's upstream, or the extractive summariser where there is none. */
export interface Engine {
  /** @throws {EngineFailure} */
  models(signal: AbortSignal): Promise<Model[]>;
  /**
   * The answer, streamed or whole, ready to be sent.
   *
   * @param signal aborts when the person has gone
   * @param broken is told when a stream that was given ends before its time
   * @throws {EngineFailure}
   */
  complete(request: ChatRequest, signal: AbortSignal, broken: (code: GatewayErrorCode) => void): Promise<Response>;
}

/** Why there is no answer. Carries a code, never a word of what the upstream said. */
export class EngineFailure extends Error {
  readonly code: GatewayErrorCode;
  /** Seconds or an HTTP date, as the upstream gave it. */
  readonly retryAfter: string | undefined;

  constructor(code: GatewayErrorCode, details: { retryAfter?: string | undefined; cause?: unknown } = {}) {
    super(code, { cause: details.cause });
    this.name = 'EngineFailure';
    this.code = code;
    this.retryAfter = details.retryAfter;
  }
}

export const eventStreamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // Proxies in between must not collect the stream.
  'X-Accel-Buffering': 'no',
  // Known before the body is: the adapter then sends the headers at once.
  'Transfer-Encoding': 'chunked',
} as const;
