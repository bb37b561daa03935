import type { Policy } from '@/utils/policy';
import { errorIn, readAnswer } from './answer';
import { AskFailure, failureOfStatus, readRetryAfter } from './failure';
import type { Message } from './message';
import { askOnDevice, onDeviceModel } from './on-device';
import { runIn } from './output-mark';
import type { GatewayTask } from './template-task';
import type { Delta } from './thoughts';

/** The body of a question, byte for byte. What shows what will be sent shows this. */
export function requestBody(model: string, messages: readonly Message[], task?: Question['task']): string {
  const inputs = task === undefined ? {} : { daylight: { inputs: task.inputs } };
  return JSON.stringify({ model, messages, stream: true, ...inputs });
}

/**
 * A token of the person who asks; undefined when nobody is signed in. Given one that was refused, it gets another one.
 * Whoever composes this room with sign-in brings it; without it the policy's token is sent.
 */
type Bearer = (refused?: string) => Promise<string | undefined>;

/** The company's gateway, as the policy has it, and who asks it. */
export type Gateway = Policy['assistant'] & { bearer?: Bearer | undefined };

export interface Question {
  assistant: Pick<Gateway, 'gatewayUrl' | 'token' | 'headers' | 'model' | 'bearer'> &
    Partial<Pick<Gateway, 'allowOnDevice'>>;
  messages: readonly Message[];
  /** Which template the gateway is to render before the messages. */
  task?: GatewayTask | undefined;
  /** Aborted when the person presses Stop. */
  signal?: AbortSignal | undefined;
  /** How long to wait for the first byte. */
  firstByteTimeoutMs?: number;
  /** How long the gateway may say nothing; a comment in the stream counts as saying something. */
  silenceTimeoutMs?: number;
}

/** An error body is looked at for machine words only, and no further than this. */
const errorBodyChars = 65_536;
const errorBodyTimeoutMs = 5_000;

/** Aborts when the person does, or when nobody called `alive` for too long. */
function watchdog(person: AbortSignal | undefined, firstByteTimeoutMs: number, silenceTimeoutMs: number) {
  const controller = new AbortController();
  let tooLong = false;
  const bite = () => {
    tooLong = true;
    controller.abort();
  };
  const stop = () => controller.abort();
  let timer = setTimeout(bite, firstByteTimeoutMs);
  if (person?.aborted) stop();
  person?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(bite, silenceTimeoutMs);
    },
    end() {
      clearTimeout(timer);
      person?.removeEventListener('abort', stop);
    },
    /** Why the connection broke, when it was this watchdog that broke it. */
    reason(): AskFailure | undefined {
      if (person?.aborted) return new AskFailure('cancelled');
      return tooLong ? new AskFailure('timeout') : undefined;
    },
  };
}

/** Address of a resource of the gateway, and the headers that let one in. Those of the policy win over `own`. */
function gatewayRequest(
  assistant: Question['assistant'],
  resource: string,
  own: Record<string, string>,
): { url: URL; headers: Headers } {
  try {
    const url = new URL(assistant.gatewayUrl ?? '');
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${resource}`;
    const headers = new Headers(own);
    if (assistant.token !== undefined) headers.set('Authorization', `Bearer ${assistant.token}`);
    for (const [name, value] of Object.entries(assistant.headers)) headers.set(name, value);
    return { url, headers };
  } catch {
    throw new AskFailure('not-set-up');
  }
}

/**
 * Asks the gateway for a resource. Where people sign in, their token goes along, in place of any other; when the gateway
 * does not take it, once more with another one.
 *
 * @throws {AskFailure} `not-set-up`, `signed-out` or `sign-in-unreachable`; nothing was sent then
 * @throws what `fetch` throws
 */
export async function fetchGateway(
  assistant: Question['assistant'],
  resource: string,
  {
    headers: own = {},
    query,
    ...init
  }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string>; query?: URLSearchParams },
): Promise<Response> {
  const { url, headers } = gatewayRequest(assistant, resource, own);
  for (const [name, value] of query ?? []) url.searchParams.set(name, value);
  const { bearer } = assistant;
  const send = () => fetch(url, { ...fixed, ...init, headers });
  if (bearer === undefined) return send();
  const token = await bearerOf(bearer);
  headers.set('Authorization', `Bearer ${token}`);
  const answer = await send();
  if (answer.status !== 401) return answer;
  const another = await bearerOf(bearer, token);
  if (another === token) return answer;
  answer.body?.cancel().catch(() => undefined);
  headers.set('Authorization', `Bearer ${another}`);
  return send();
}

async function bearerOf(bearer: Bearer, refused?: string): Promise<string> {
  const token = await bearer(refused).catch(() => {
    throw new AskFailure('sign-in-unreachable');
  });
  if (token === undefined) throw new AskFailure('signed-out');
  return token;
}

const fixed: RequestInit = {
  cache: 'no-store',
  credentials: 'omit',
  // A gateway that sends its callers elsewhere must not take the message, or the token, along.
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
};

function headersOf(task: GatewayTask | undefined): Record<string, string> {
  return task === undefined ? {} : { 'X-Daylight-Use-Case': task.useCase, 'X-Daylight-Template': task.template };
}

/** The body as text; characters that are cut in two by the network are put together again. */
async function* piecesOf(response: Response, alive: () => void): AsyncGenerator<string> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      alive();
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    // Also when the reader of the answer stops early: the gateway must not go on for nobody.
    reader.cancel().catch(() => undefined);
  }
}

/** Reads as much of a refusal as is needed to classify it. The text is dropped with this call. */
async function refusal(response: Response): Promise<AskFailure> {
  let body = '';
  try {
    const late = new Promise<never>((_, reject) => setTimeout(reject, errorBodyTimeoutMs));
    const read = (async () => {
      for await (const piece of piecesOf(response, () => undefined)) {
        body += piece;
        if (body.length > errorBodyChars) break;
      }
    })();
    await Promise.race([read, late]);
  } catch {
    // The status says enough.
  }
  const code = failureOfStatus(response.status, errorIn(body.slice(0, errorBodyChars)));
  return new AskFailure(code, readRetryAfter(response.headers.get('Retry-After'), Date.now()));
}

/**
 * Asks the company's gateway (any OpenAI-compatible endpoint) and gives the answer piece by piece, with placeholders
 * as the model wrote them.
 *
 * @throws {AskFailure} always this, whatever goes wrong; pieces given before stay good
 */
export async function* ask(question: Question): AsyncGenerator<Delta> {
  const { assistant, messages, task } = question;
  const { firstByteTimeoutMs = 90_000, silenceTimeoutMs = 60_000 } = question;
  if (assistant.model === onDeviceModel) {
    // What a gateway must render, and what must be on its record, is not for a model that has neither.
    if (assistant.allowOnDevice !== true || task !== undefined) throw new AskFailure('model-refused');
    return yield* askOnDevice(messages, question.signal);
  }
  const guard = watchdog(question.signal, firstByteTimeoutMs, silenceTimeoutMs);
  let answered = false;
  try {
    const response = await fetchGateway(assistant, 'chat/completions', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'text/event-stream, application/json',
        ...headersOf(task),
      },
      body: requestBody(assistant.model, messages, task),
      signal: guard.signal,
    });
    guard.alive();
    answered = true;
    if (!response.ok) throw await refusal(response);
    const run = runIn(response.headers);
    if (run !== undefined) yield { kind: 'run', run };
    yield* readAnswer(response.headers.get('Content-Type'), piecesOf(response, guard.alive));
  } catch (error) {
    if (error instanceof AskFailure) throw guard.reason() ?? error;
    throw guard.reason() ?? new AskFailure(answered ? 'interrupted' : 'unreachable');
  } finally {
    guard.end();
  }
}
