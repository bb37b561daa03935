import { createParser } from 'eventsource-parser';
import { fetchGateway, type Gateway } from './gateway';
import { type OutputMark, objectIn } from './output-mark';

const outputStates = ['draft', 'waiting', 'released', 'rejected', 'withdrawn'] as const;

/** Where an output is, as the server says. */
export interface OutputState {
  state: (typeof outputStates)[number];
  version: number;
  /** What may go out, once it is released; of a draft, what it is. */
  text?: string;
  reason?: string;
}

const askTimeoutMs = 15_000;
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** @throws when it does not answer, or with something else */
async function stateOf(response: Response): Promise<OutputState> {
  if (!response.ok) throw new Error(`outputs/${response.status}`);
  const { state, version, text, reason } = objectIn(await response.json()) ?? {};
  const known = outputStates.find((one) => one === state);
  if (known === undefined || typeof version !== 'number') throw new Error('outputs/answer');
  return {
    state: known,
    version,
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}

/** @throws {AskFailure} where nobody is signed in @throws where the server does not answer */
export async function loadOutput(assistant: Gateway, { id }: OutputMark): Promise<OutputState> {
  return stateOf(await fetchGateway(assistant, `../api/outputs/${id}`, { signal: AbortSignal.timeout(askTimeoutMs) }));
}

/** Says that a draft is ready, as it is now. @throws as `loadOutput` */
export async function submitOutput(
  assistant: Gateway,
  { id }: OutputMark,
  version: number,
  text: string,
): Promise<OutputState> {
  const response = await fetchGateway(assistant, `../api/outputs/${id}/submission`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ version, text }),
    signal: AbortSignal.timeout(askTimeoutMs),
  });
  return stateOf(response);
}

/**
 * Listens to what the server tells this person, until it is told to stop: at once, and after every break from where it
 * was. What happened in between comes then.
 *
 * @param onEvent something of this id has changed; without an id it is not known what, and everything is to be asked for
 */
export async function listenForOutputs(
  assistant: Gateway,
  onEvent: (id: string | undefined) => void,
  signal: AbortSignal,
): Promise<void> {
  let last: string | undefined;
  let pauseMs = firstPauseMs;
  while (!signal.aborted) {
    try {
      const headers = { Accept: 'text/event-stream', ...(last === undefined ? {} : { 'Last-Event-ID': last }) };
      const response = await fetchGateway(assistant, '../api/me/events', { headers, signal });
      if (!response.ok || response.body === null) throw new Error(`events/${response.status}`);
      pauseMs = firstPauseMs;
      const parser = createParser({
        onEvent({ id, event, data }) {
          last = id ?? last;
          if (event === 'ready') onEvent(undefined);
          if (event === 'output') onEvent(idIn(data));
        },
      });
      const decoder = new TextDecoder();
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        parser.feed(decoder.decode(value, { stream: true }));
      }
    } catch {
      // Not there, or not any more: tried again below.
    }
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
    });
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

function idIn(data: string): string | undefined {
  try {
    const id = objectIn(JSON.parse(data))?.id;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
