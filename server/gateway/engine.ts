import type { GatewayErrorCode } from './errors';
import type { ChatRequest } from './request';
import type { Task } from './without-model/task';

/** One entry of the model list, in OpenAI's shape. */
export interface Model {
  id: string;
  object: 'model';
  created: number;
  owned_by: string;
}

/** A chat completion or one chunk of it, as it came. */
export type Json = Record<string, unknown>;

export interface Answer {
  /** Which upstream answered. */
  upstream: string;
  /** The model that it was asked for. */
  model: string;
  /**
   * A chat completion, or the chunks of one as they come: those that came together in one list, an empty one where the
   * upstream only said that it is still there. Nothing is read before it is asked for; ending the iteration early tells
   * the upstream. Throws `EngineFailure`.
   */
  said: { whole: Json } | { stream: AsyncGenerator<Json[], void> };
}

/** What answers: the company's upstreams, or the extractive summariser where there is none. */
export interface Engine {
  /** @throws {EngineFailure} */
  models(signal: AbortSignal): Promise<Model[]>;
  /**
   * Resolves when the first byte of the answer is there.
   *
   * @param signal aborts when the person has gone
   * @param task of which template the request is, for an engine that is no model
   * @throws {EngineFailure}
   */
  complete(request: ChatRequest, signal: AbortSignal, task?: Task): Promise<Answer>;
  /** @throws {EngineFailure} */
  embed(request: Json, signal: AbortSignal): Promise<{ upstream: string; model: string; whole: Json }>;
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
