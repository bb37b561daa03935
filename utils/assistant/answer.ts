import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { AskFailure, type FailureCode, failureOfError } from './failure';
import { type OutputMark, outputMarkIn } from './output-mark';
import { createThoughts, type Delta } from './thoughts';

/** What a chunk or a whole answer says, as far as Daylight needs it. */
interface Said {
  text: string;
  /** What the model thought on the way to it, where the gateway tells the two apart. */
  reasoning?: string;
  /** Why it ended, where it says so. */
  finish?: string;
  done?: boolean;
  /** A person must approve it. */
  output?: OutputMark;
  /** It is a whole message, and not the next piece of one. */
  isWhole?: boolean;
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

/** The names under which gateways have beside the content what a model thought. */
const reasoningKeys = ['reasoning_content', 'reasoning', 'thinking', 'reasoning_details'];

/** What a model thought: beside the content, or in parts of the content that say so. */
function reasoningOf(part: Record<string, unknown>): string {
  for (const key of reasoningKeys) {
    const beside = textOf(part[key]);
    if (beside !== '') return beside;
  }
  if (!Array.isArray(part.content)) return '';
  return part.content.map((one) => textOf(record(one)?.thinking)).join('');
}

/** What gateways put where the error should be: in the body, around it, or in the choice. */
function errorOf(body: Record<string, unknown> | undefined, choice: Record<string, unknown> | undefined): unknown {
  const error = body?.error ?? choice?.error;
  if (error !== undefined && error !== null) return error;
  return body?.object === 'error' || body?.type === 'error' ? body : undefined;
}

/**
 * Reads one chat completion or one chunk of it.
 *
 * @throws {AskFailure} when it carries an error
 */
function read(json: unknown): Said {
  const body = record(Array.isArray(json) ? json[0] : json);
  const choice = Array.isArray(body?.choices) ? record(body.choices[0]) : undefined;
  const error = errorOf(body, choice);
  if (error !== undefined) throw new AskFailure(failureOfError(error) ?? 'gateway-failed');
  const output = outputMarkIn(body);
  const mark = output === undefined ? {} : { output };
  if (choice === undefined) return { text: '', ...mark };
  const part = record(choice.delta) ?? record(choice.message);
  const said: Said =
    part === undefined
      ? { text: textOf(choice.text), ...mark }
      : {
          text: textOf(part.content) || textOf(part.refusal),
          reasoning: reasoningOf(part),
          isWhole: part !== choice.delta,
          ...mark,
        };
  return typeof choice.finish_reason === 'string' ? { ...said, finish: choice.finish_reason } : said;
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
      const parsed: unknown = JSON.parse(candidate);
      const json = record(Array.isArray(parsed) ? parsed[0] : parsed);
      if (json?.error !== undefined) return json.error;
      if (json !== undefined) return json;
    } catch {
      // Not JSON: the next one.
    }
  }
  return undefined;
}

/** Why an answer ended that is not whole, as gateways and models call it. */
const endings: readonly [RegExp, FailureCode][] = [
  [/^(length|max_tokens|max_length|model_length|max_output_tokens)$/, 'cut-short'],
  [
    /^(content_filter(ed)?|content_blocked|safety|recitation|blocklist|prohibited_content|spii|sensitive|guardrail_intervened)$/,
    'blocked-by-gateway',
  ],
  [/^(error|insufficient_system_resource|abort(ed)?|cancel(l?ed)?|timeout)$/, 'interrupted'],
];

/** @throws {AskFailure} when the answer ended for another reason than being complete */
function checkFinish(finish: string | undefined) {
  const code = endings.find(([words]) => words.test(finish?.toLowerCase() ?? ''))?.[1];
  if (code !== undefined) throw new AskFailure(code);
}

function* deltasOf({ text, reasoning = '', output }: Said): Generator<Delta> {
  if (reasoning !== '') yield { kind: 'reasoning', text: reasoning };
  if (text !== '') yield { kind: 'text', text };
  if (output !== undefined) yield { kind: 'output', output };
}

async function* deltasOfEvents(pieces: AsyncIterable<string>): AsyncGenerator<Delta> {
  const waiting: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => waiting.push(event) });
  let finish: string | undefined;
  let done = false;
  let hasPieces = false;
  function* take() {
    for (const event of waiting.splice(0)) {
      const said = readEvent(event);
      finish = said.finish ?? finish;
      if (said.done === true) {
        done = true;
        return;
      }
      // Some end with the whole message once more.
      if (said.isWhole === true && hasPieces) continue;
      hasPieces ||= said.text !== '';
      yield* deltasOf(said);
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

function parsed(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** One completion as JSON; or a chunk on each line, which some servers send in place of events. */
async function* deltasOfJson(pieces: AsyncIterable<string>): AsyncGenerator<Delta> {
  let rest = '';
  /** Known with the first line. */
  let isLines: boolean | undefined;
  let finish: string | undefined;
  function* take(json: unknown) {
    const said = read(json);
    finish = said.finish ?? finish;
    yield* deltasOf(said);
  }
  for await (const piece of pieces) {
    rest = rest === '' ? piece.trimStart() : rest + piece;
    if (!piece.includes('\n')) continue;
    isLines ??= rest.includes('\n') ? parsed(rest.slice(0, rest.indexOf('\n'))) !== undefined : undefined;
    if (isLines !== true) continue;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    // As in a stream of events, what is no JSON is ignored.
    for (const line of lines) yield* take(parsed(line)?.json);
  }
  const last = parsed(rest);
  if (last !== undefined) yield* take(last.json);
  else if (isLines !== true) throw new AskFailure('bad-answer');
  checkFinish(finish);
}

/** Whether it is an event stream: by the content type, unless the first letter shows that it cannot be what that says. */
async function isEventStream(contentType: string | null, pieces: AsyncIterator<string>) {
  const says = /^\s*text\/event-stream\b/i.test(contentType ?? '');
  let head = '';
  for (;;) {
    const { done, value } = await pieces.next();
    if (done === true) return { isEvents: says, head };
    head += value;
    const first = head.trimStart();
    if (first === '') continue;
    if (says) return { isEvents: !first.startsWith('{'), head };
    // A field or a comment of an event stream; the beginning of one may have been cut off by the network.
    return { isEvents: !/^[[{<"]/.test(first) && /^(d|e|i|r|:)/.test(first), head };
  }
}

/**
 * The text of a successful response, piece by piece, with what the model thought apart from what it says.
 *
 * @throws {AskFailure} `bad-answer` when there was no text at all, or what the gateway reported on the way
 */
export async function* readAnswer(contentType: string | null, pieces: AsyncIterable<string>): AsyncGenerator<Delta> {
  const iterator = pieces[Symbol.asyncIterator]();
  const { isEvents, head } = await isEventStream(contentType, iterator);
  async function* all() {
    yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  const thoughts = createThoughts();
  let heard = false;
  try {
    for await (const delta of isEvents ? deltasOfEvents(all()) : deltasOfJson(all())) {
      heard = true;
      if (delta.kind === 'text') yield* thoughts.push(delta.text);
      else yield delta;
    }
  } catch (error) {
    // What was held back came before the failure.
    yield* thoughts.flush();
    throw error;
  } finally {
    await iterator.return?.();
  }
  yield* thoughts.flush();
  if (!heard) throw new AskFailure('bad-answer');
}
