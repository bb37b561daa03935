import type { Written } from '../governance/outputs';
import { EngineFailure, type Json } from './engine';
import { errorBody, type GatewayErrorCode } from './errors';
import { Refused } from './refused';

/** What an author is told of an answer that needs approval: which one it is, and where it is. Never its text. */
function markOf({ id, strength }: Pick<Written, 'id' | 'strength'>): Json {
  return { daylight: { output: { id, strength, state: strength === 'hold' ? 'waiting' : 'draft' } } };
}

/** In place of a held answer. */
export function heldAnswer(written: Pick<Written, 'id' | 'strength'>): Json {
  const message = { role: 'assistant', content: '' };
  return {
    id: written.id,
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: 'stop' }],
    ...markOf(written),
  };
}

/** An answer that its author works on: marked as a draft. */
export function draftAnswer(answer: Json, written: Pick<Written, 'id' | 'strength'>): Json {
  return { ...answer, ...markOf(written) };
}

const end = 'data: [DONE]\n\n';
const event = (value: Json) => `data: ${JSON.stringify(value)}\n\n`;
/** So that nobody takes a connection for dead on which nothing is said until the end. */
const sayEveryMs = 10_000;

/**
 * The stream in place of a held answer: nothing but that it goes on, and then where it is.
 *
 * @param work reads and keeps the answer; what it gives tells of it
 */
export async function* heldEvents(
  work: Promise<Pick<Written, 'id' | 'strength'>>,
  onFailure: (code: GatewayErrorCode) => void,
  codeOf: (error: unknown) => GatewayErrorCode,
): AsyncGenerator<string, void> {
  // What becomes of it is said below, also when that is only after the first pause.
  work.catch(() => undefined);
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const pause = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), sayEveryMs);
    });
    try {
      const written = await Promise.race([work, pause]);
      if (written) {
        const delta = { role: 'assistant', content: '' };
        const choices = [{ index: 0, delta, finish_reason: 'stop' }];
        yield event({ id: written.id, object: 'chat.completion.chunk', choices, ...markOf(written) }) + end;
        return;
      }
      yield ':\n\n';
    } catch (error) {
      const code = codeOf(error);
      onFailure(code);
      yield event(errorBody(code) as Json);
      return;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A stream whose end says that it is a draft, once the draft is kept. */
export async function* draftEvents(
  events: AsyncGenerator<string, void>,
  keep: () => Promise<Pick<Written, 'id' | 'strength'>>,
  onFailure: (code: GatewayErrorCode) => void,
): AsyncGenerator<string, void> {
  for await (const piece of events) {
    if (!piece.endsWith(end)) {
      yield piece;
      continue;
    }
    const rest = piece.slice(0, -end.length);
    try {
      const written = await keep();
      yield rest + event({ object: 'chat.completion.chunk', choices: [], ...markOf(written) }) + end;
    } catch {
      onFailure('approval_unavailable');
      yield rest + event(errorBody('approval_unavailable') as Json);
    }
  }
}

/** What an author's own program could do with a held text, or see of its length, is not asked for. */
export function withoutTools<Request extends Json>(request: Request): Request {
  const { tools: _tools, tool_choice: _choice, functions: _functions, function_call: _call, n: _n, ...rest } = request;
  return rest as Request;
}

/** What is said of a held answer that failed. */
export function refusalOf(error: unknown): GatewayErrorCode {
  return error instanceof Refused || error instanceof EngineFailure ? error.code : 'internal_error';
}
