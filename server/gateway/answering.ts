import { countByType, type Finding } from '@/utils/detection';
import { createRestorer, emptyVault, type Restorer, type Vault } from '@/utils/placeholders';
import { EngineFailure, type Json } from './engine';
import { errorBody, type GatewayErrorCode } from './errors';
import { holdOf } from './hold';
import { Refused } from './refused';
import type { GatewayRule } from './rules';
import { blocked, createSieve, type Sieve } from './sieve';

export interface AnsweringParts {
  /** Finds what is sensitive in a short text, at once. */
  scan: (text: string) => Finding[];
  rules: readonly GatewayRule[];
  /** Values that the gateway took out of the request, and puts back. */
  vault: Vault;
  /** Stands at the end; empty for none. */
  disclaimer: string;
  /** Whether the caller asked how many tokens it took. */
  wantsUsage: boolean;
}

/** What an answer said, as far as records need it. Filled while it goes by. */
export interface Told {
  kinds: Record<string, number>;
  model?: string | undefined;
  inputTokens?: number | undefined;
  outputTokens?: number | undefined;
  /** The answer as it was let go, before values were put back; up to a limit. */
  text: string;
  /** The first choice as it is given, with its disclaimer. Kept for approval alone. */
  given: string;
  finish?: string | undefined;
  failure?: GatewayErrorCode | undefined;
}

/** More of an answer is not kept for the log. */
const maxKeptChars = 1_000_000;
const charsPerToken = 4;
/** No answer takes so many. */
const maxTokens = 1_000_000_000;
/** Texts of a message or a delta. Everything that is not named here is left out: it could not be judged. */
const textFields = ['content', 'refusal', 'reasoning_content', 'reasoning'] as const;

export function emptyTold(): Told {
  return { kinds: {}, text: '', given: '' };
}

/** How many tokens a text has, where nobody said. */
export function estimatedTokens(chars: number): number {
  return Math.ceil(chars / charsPerToken);
}

/** Judges the texts of one answer, whole or in chunks. Used for one answer only. */
export function createAnswering({ scan, rules, vault, disclaimer, wantsUsage }: AnsweringParts, told: Told) {
  const hold = holdOf(rules);
  const given = { now: emptyVault() };
  const isRestoring = Object.keys(vault.entries).length > 0;
  const texts = new Map<string, { sieve: Sieve; restorer: Restorer | undefined }>();

  function textOf(key: string) {
    let one = texts.get(key);
    if (one === undefined) {
      const onFound = (findings: readonly Finding[]) => {
        for (const [type, count] of Object.entries(countByType(findings))) {
          told.kinds[type] = (told.kinds[type] ?? 0) + (count ?? 0);
        }
      };
      one = {
        sieve: createSieve({ scan, rules, hold, onFound }, given),
        restorer: isRestoring ? createRestorer(vault) : undefined,
      };
      texts.set(key, one);
    }
    return one;
  }

  function pushed(key: string, piece: string): string {
    const { sieve, restorer } = textOf(key);
    return kept(sieve.push(piece), restorer);
  }

  function rest(key: string): string {
    const one = texts.get(key);
    if (one === undefined) return '';
    texts.delete(key);
    const last = kept(one.sieve.flush(), one.restorer);
    return last + (one.restorer?.flush() ?? '');
  }

  function kept(said: string | typeof blocked, restorer: Restorer | undefined): string {
    if (said === blocked) throw new Refused('sensitive_answer');
    if (told.text.length < maxKeptChars) told.text += said;
    return restorer ? restorer.push(said) : said;
  }

  function note(answer: Json): void {
    if (typeof answer.model === 'string') told.model = answer.model;
    const usage = asObject(answer.usage);
    told.inputTokens = tokensIn(usage?.prompt_tokens) ?? told.inputTokens;
    told.outputTokens = tokensIn(usage?.completion_tokens) ?? told.outputTokens;
  }

  /** Calls of tools: what they are called with is text of the model. */
  function toolCalls(index: number, value: unknown): Json[] | undefined {
    if (!Array.isArray(value)) return undefined;
    return value.map((one, position) => {
      const call = asObject(one) ?? {};
      const at = typeof call.index === 'number' ? call.index : position;
      const asked = asObject(call.function);
      const args = typeof asked?.arguments === 'string' ? pushed(`${index}/tool/${at}`, asked.arguments) : undefined;
      return {
        index: at,
        ...words(call, ['id', 'type']),
        ...(asked && { function: { ...words(asked, ['name']), ...(args !== undefined && { arguments: args }) } }),
      };
    });
  }

  /** The one call of a function, as older servers write it. */
  function functionCall(index: number, value: unknown): Json | undefined {
    const call = asObject(value);
    if (call === undefined) return undefined;
    const args = typeof call.arguments === 'string' ? pushed(functionKey(index), call.arguments) : undefined;
    return { ...words(call, ['name']), ...(args !== undefined && { arguments: args }) };
  }

  function judged(index: number, from: Json, isLast: boolean, finish: string | undefined): Json {
    const out: Json = words(from, ['role']);
    for (const field of textFields) {
      const piece = Array.isArray(from[field]) ? textOfParts(from[field]) : from[field];
      // Clients expect a `content`, also beside the call of a tool.
      if (piece === null) out[field] = null;
      if (typeof piece !== 'string') continue;
      const said = pushed(`${index}/${field}`, piece);
      if (said !== '' || piece === '') out[field] = said;
    }
    const calls = toolCalls(index, from.tool_calls);
    if (calls) out.tool_calls = calls;
    const call = functionCall(index, from.function_call);
    if (call) out.function_call = call;
    if (!isLast) return out;
    for (const field of textFields) {
      const last = rest(`${index}/${field}`);
      if (last !== '') out[field] = `${typeof out[field] === 'string' ? out[field] : ''}${last}`;
    }
    const open = [...texts.keys()].filter((key) => key.startsWith(`${index}/tool/`));
    for (const key of open) {
      const last = rest(key);
      const at = Number(key.slice(key.lastIndexOf('/') + 1));
      const list = jsonList(out.tool_calls);
      out.tool_calls = list;
      const call = list.find((one) => one.index === at);
      const asked = asObject(call?.function);
      if (call && asked) asked.arguments = `${typeof asked.arguments === 'string' ? asked.arguments : ''}${last}`;
      else if (last !== '') list.push({ index: at, function: { arguments: last } });
    }
    const lastOfCall = rest(functionKey(index));
    if (lastOfCall !== '') {
      const before = asObject(out.function_call) ?? {};
      const args = typeof before.arguments === 'string' ? before.arguments : '';
      out.function_call = { ...before, arguments: `${args}${lastOfCall}` };
    }
    if (disclaimer !== '' && finish !== 'tool_calls' && finish !== 'function_call') {
      out.content = `${typeof out.content === 'string' ? out.content : ''}\n\n${disclaimer}`;
    }
    return out;
  }

  /** What of a delta or a message may go on, noted for approval. */
  function letGo(index: number, from: Json, isLast: boolean, finish: string | undefined): Json {
    const out = judged(index, from, isLast, finish);
    if (index === 0 && typeof out.content === 'string') told.given += out.content;
    return out;
  }

  function taken(chunk: Json): Json | undefined {
    note(chunk);
    const choices: Json[] = [];
    for (const one of Array.isArray(chunk.choices) ? chunk.choices : []) {
      const choice = asObject(one);
      if (choice === undefined) continue;
      const index = typeof choice.index === 'number' ? choice.index : 0;
      const finish = wordIn(choice.finish_reason);
      if (finish !== undefined) told.finish = finish;
      const delta = letGo(index, asObject(choice.delta) ?? {}, finish !== undefined, finish);
      if (finish !== undefined || Object.keys(delta).length > 0) {
        choices.push({ index, delta, finish_reason: finish ?? null });
      }
    }
    const usage = wantsUsage && asObject(chunk.usage) ? { usage: numbersOf(chunk.usage) } : {};
    if (choices.length === 0 && !('usage' in usage)) return undefined;
    return { ...headOf(chunk), choices, ...usage };
  }

  let head = { of: {} as Json, text: '' };

  /** What stands around the choices, as text that goes on with them. It is the same in nearly all chunks of a stream. */
  function headText(chunk: Json): string {
    const isSame = headFields.every((field) => chunk[field] === head.of[field]);
    if (!isSame || head.text === '') {
      const text = JSON.stringify(headOf(chunk)).slice(1, -1);
      head = { of: chunk, text: text === '' ? '' : `${text},` };
    }
    return head.text;
  }

  /** A chunk as it may go on, as an event; an empty text for none. */
  function eventOf(chunk: Json): string {
    const words = wordsIn(chunk);
    if (words === undefined) {
      const out = taken(chunk);
      return out ? event(out) : '';
    }
    note(chunk);
    const said = pushed('0/content', words);
    if (said === '') return '';
    told.given += said;
    const text = JSON.stringify(said);
    return `data: {${headText(chunk)}"choices":[{"index":0,"delta":{"content":${text}},"finish_reason":null}]}\n\n`;
  }

  /** What is still held when a stream ends without saying that it does. */
  function leftOver(): Json[] {
    const indexes = new Set([...texts.keys()].map((key) => Number.parseInt(key, 10)));
    const choices: Json[] = [];
    for (const index of indexes) {
      const delta = letGo(index, {}, true, 'tool_calls');
      if (Object.keys(delta).length > 0) choices.push({ index, delta, finish_reason: null });
    }
    return choices.length > 0 ? [{ object: 'chat.completion.chunk', choices }] : [];
  }

  return {
    /** @throws {Refused} `sensitive_answer` */
    whole(answer: Json): Json {
      note(answer);
      const choices = (Array.isArray(answer.choices) ? answer.choices : []).flatMap((one) => {
        const choice = asObject(one);
        if (choice === undefined) return [];
        const index = typeof choice.index === 'number' ? choice.index : 0;
        const finish = wordIn(choice.finish_reason);
        if (finish !== undefined) told.finish = finish;
        const message = letGo(index, asObject(choice.message) ?? {}, true, finish);
        return [{ index, message, finish_reason: finish ?? null }];
      });
      const usage = asObject(answer.usage) ? { usage: numbersOf(answer.usage) } : {};
      return { ...headOf(answer), choices, ...usage };
    },

    /** Reads a stream to its end for nobody to see yet. @throws {EngineFailure} @throws {Refused} */
    async readWhole(stream: AsyncGenerator<Json[], void>): Promise<void> {
      for await (const chunks of stream) for (const chunk of chunks) taken(chunk);
      leftOver();
    },

    /**
     * The answer as server-sent events: what one read of the upstream gives, in one piece. Never throws: what goes wrong
     * becomes an error event, and `told.failure`.
     */
    async *events(stream: AsyncGenerator<Json[], void>): AsyncGenerator<string, void> {
      const events = (chunks: readonly Json[]) => chunks.map(event).join('');
      try {
        for await (const chunks of stream) {
          if (chunks.length === 0) {
            yield ':\n\n';
            continue;
          }
          let out = '';
          for (const chunk of chunks) out += eventOf(chunk);
          if (out !== '') yield out;
        }
        const rest = leftOver();
        yield `${events(rest)}data: [DONE]\n\n`;
      } catch (error) {
        told.failure = error instanceof EngineFailure || error instanceof Refused ? error.code : 'internal_error';
        const last = error instanceof Refused ? '' : events(safely(leftOver));
        yield `${last}data: ${JSON.stringify(errorBody(told.failure))}\n\n`;
      }
    },
  };
}

const functionKey = (index: number) => `${index}/function`;

/** Some servers answer with parts, as requests have them: their texts as one. */
function textOfParts(parts: readonly unknown[]): string {
  return parts
    .map((part) => asObject(part)?.text)
    .reduce<string>((all, one) => (typeof one === 'string' ? all + one : all), '');
}

/** A number of tokens that there can be; what is none is as good as not said. */
function tokensIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maxTokens ? value : undefined;
}

const event = (chunk: Json) => `data: ${JSON.stringify(chunk)}\n\n`;

/** The text of a chunk that does nothing but add to the first choice's: nearly all do. Nothing for any other chunk. */
function wordsIn({ choices, usage }: Json): string | undefined {
  if (!Array.isArray(choices) || choices.length !== 1 || (usage !== undefined && usage !== null)) return undefined;
  const choice = asObject(choices[0]);
  if (choice === undefined || choice.index !== 0 || (choice.finish_reason ?? null) !== null) return undefined;
  const delta = asObject(choice.delta);
  if (delta === undefined || typeof delta.content !== 'string' || delta.content === '') return undefined;
  for (const key in delta) if (key !== 'content') return undefined;
  return delta.content;
}

function safely(rest: () => Json[]): Json[] {
  try {
    return rest();
  } catch {
    // What is left may not go.
    return [];
  }
}

const headFields = ['id', 'object', 'created', 'model', 'system_fingerprint', 'service_tier'] as const;

/** What stands around the choices. */
function headOf(answer: Json): Json {
  const head: Json = words(answer, ['id', 'object']);
  if (typeof answer.created === 'number') head.created = answer.created;
  return { ...head, ...words(answer, ['model', 'system_fingerprint', 'service_tier']) };
}

/** Names and ids: one word each, so that no sentence comes along. */
function words(from: Json, names: readonly string[]): Json {
  const out: Json = {};
  for (const name of names) {
    const word = wordIn(from[name]);
    if (word !== undefined) out[name] = word;
  }
  return out;
}

function wordIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.:/@+-]{1,200}$/.test(value) ? value : undefined;
}

function numbersOf(value: unknown): Json {
  const entries = Object.entries(asObject(value) ?? {}).flatMap(([key, one]): [string, unknown][] => {
    if (typeof one === 'number') return [[key, one]];
    return asObject(one) ? [[key, numbersOf(one)]] : [];
  });
  return Object.fromEntries(entries);
}

function jsonList(value: unknown): Json[] {
  return (Array.isArray(value) ? value : []).flatMap((one: unknown): Json[] => {
    const json = asObject(one);
    return json ? [json] : [];
  });
}

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}
