import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { AskFailure, failureOfError } from './failure';

/** What a chunk or a whole answer says, as far as Daylight needs it. */
interface Said {
  text: string;
  /** Why it ended, where it says so. */
  finish?: string;
  done?: boolean;
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

/** Text of `content`: a string, or parts of which the text ones count. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => textOf(record(part)?.text)).join('');
}

/**
 * Reads one chat completion or one chunk of it.
 *
 * @throws {AskFailure} when it carries an error
 */
function read(json: unknown): Said {
  const body = record(json);
  if (body?.error !== undefined && body.error !== null) {
    throw new AskFailure(failureOfError(body.error) ?? 'gateway-failed');
  }
  const choice = Array.isArray(body?.choices) ? record(body.choices[0]) : undefined;
  if (choice === undefined) return { text: '' };
  const part = record(choice.delta) ?? record(choice.message);
  const text = part === undefined ? textOf(choice.text) : textOf(part.content) || textOf(part.refusal);
  return typeof choice.finish_reason === 'string' ? { text, finish: choice.finish_reason } : { text };
}

/** Reads one server-sent event; what is no JSON is ignored. */
function readEvent({ event, data }: EventSourceMessage): Said {
  if (data.trim() === '[DONE]') return { text: '', done: true };
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return { text: '' };
  }
  // Some gateways name the event instead of wrapping its data.
  return read(event === 'error' && record(json)?.error === undefined ? { error: json } : json);
}

/** The error object in the body of a refusal, which may be JSON or, with some gateways, an event stream. */
export function errorIn(body: string): unknown {
  const candidates = [body, ...body.split(/\r\n|\r|\n/).flatMap((line) => /^data:(.*)$/.exec(line)?.[1] ?? [])];
  for (const candidate of candidates) {
    try {
      const json = record(JSON.parse(candidate));
      if (json?.error !== undefined) return json.error;
      if (json !== undefined) return json;
    } catch {
      // Not JSON: the next one.
    }
  }
  return undefined;
}

/** @throws {AskFailure} when the answer ended for another reason than being complete */
function checkFinish(finish: string | undefined) {
  if (finish === 'length' || finish === 'max_tokens') throw new AskFailure('cut-short');
  if (finish === 'content_filter') throw new AskFailure('blocked-by-gateway');
}

async function* deltasOfEvents(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const waiting: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => waiting.push(event) });
  let finish: string | undefined;
  let done = false;
  function* take() {
    for (const event of waiting.splice(0)) {
      const said = readEvent(event);
      finish = said.finish ?? finish;
      if (said.done === true) {
        done = true;
        return;
      }
      if (said.text !== '') yield said.text;
    }
  }
  for await (const piece of pieces) {
    parser.feed(piece);
    yield* take();
    if (done) break;
  }
  // Some servers close without the blank line that ends the last event.
  if (!done) {
    parser.feed('\n\n');
    yield* take();
  }
  checkFinish(finish);
}

async function* deltasOfJson(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let body = '';
  for await (const piece of pieces) body += piece;
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new AskFailure('bad-answer');
  }
  const said = read(json);
  if (said.text !== '') yield said.text;
  checkFinish(said.finish);
}

/**
 * The text of a successful response, piece by piece. The content type decides how it is read.
 *
 * @throws {AskFailure} `bad-answer` when there was no text at all, or what the gateway reported on the way
 */
export async function* readAnswer(contentType: string | null, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const isEvents = /^\s*text\/event-stream\b/i.test(contentType ?? '');
  let heard = false;
  for await (const delta of isEvents ? deltasOfEvents(pieces) : deltasOfJson(pieces)) {
    heard = true;
    yield delta;
  }
  if (!heard) throw new AskFailure('bad-answer');
}
