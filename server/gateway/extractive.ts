import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Engine, EngineFailure, type Json } from './engine';
import { type ChatRequest, messageText } from './request';
import { pieces, tellingSentences } from './sentences';
import { findTable, type Table } from './table';
import { answerWithoutModel } from './without-model/answer';
import type { Task } from './without-model/task';

const extractiveModel = 'daylight-extractive';
/** About as fast as a quick model. */
const pieceDelayMs = 8;
const shownRows = 3;
const maxCellLength = 60;

/** Answers where no model is connected: it says so, and gives back the most telling parts of the person's own text. */
export function createExtractive(): Engine {
  return {
    async models() {
      return [{ id: extractiveModel, object: 'model', created: 0, owned_by: 'daylight' }];
    },
    async complete(request, signal, task): Promise<Answer> {
      if (request.model !== 'default' && request.model !== extractiveModel) throw new EngineFailure('model_not_found');
      const answer = answerTo(request, task);
      const said = request.stream ? { stream: chunks(request, answer, signal) } : { whole: whole(request, answer) };
      return { upstream: 'daylight', model: extractiveModel, said };
    },
    async embed() {
      throw new EngineFailure('model_not_found');
    },
  };
}

/** A template is answered in its own way; what the person says after it, as everything else. */
function answerTo(request: ChatRequest, task: Task | undefined): string {
  const text = lastUserText(request);
  const isFirst = request.messages.filter(({ role }) => role === 'user').length === 1;
  return (task && isFirst && answerWithoutModel(task, text, Date.now())) || extractiveAnswer(text);
}

/** The answer in Markdown. The same text gives the same answer, and placeholders stay as they are. */
export function extractiveAnswer(text: string): string {
  const notice = '**No AI model is connected.** ';
  const table = findTable(text);
  const sentences = tellingSentences(table ? table.rest : text);
  if (!table && sentences.length === 0) {
    return `${notice}There is no sentence in your text that could be picked out for you.`;
  }
  const parts = [
    `${notice}So nothing new is written here: these are parts of your own text, chosen by counting words.`,
  ];
  if (table) parts.push(describeTable(table));
  if (sentences.length > 0) parts.push(sentences.map((sentence) => `- ${sentence.replace(/\s+/g, ' ')}`).join('\n'));
  return parts.join('\n\n');
}

function describeTable({ columns, rows }: Table): string {
  const shown = rows.slice(0, shownRows);
  const size = `Your table has ${plural(rows.length, 'row')} and ${plural(columns.length, 'column')}: ${columns.join(', ')}.`;
  const first = `The first ${shown.length === 1 ? 'row' : `${shown.length} rows`}:`;
  return [size, '', first, '', tableRow(columns), tableRow(columns.map(() => '---')), ...shown.map(tableRow)].join(
    '\n',
  );
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => clipped(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

function clipped(cell: string): string {
  if (cell.length <= maxCellLength) return cell;
  let kept = '';
  for (const piece of pieces(cell)) {
    if (kept.length + piece.length > maxCellLength) break;
    kept += piece;
  }
  return `${kept} …`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function lastUserText(request: ChatRequest): string {
  const last = request.messages.findLast((message) => message.role === 'user');
  return last ? messageText(last) : '';
}

/** Counted in pieces of text: there is no model whose tokens could be meant. */
function usage(request: ChatRequest, completion: number): object {
  let prompt = 0;
  for (const message of request.messages) for (const _ of pieces(messageText(message))) prompt++;
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

function whole(request: ChatRequest, answer: string): Json {
  return {
    ...head('chat.completion'),
    choices: [{ index: 0, message: { role: 'assistant', content: answer }, finish_reason: 'stop' }],
    usage: usage(request, [...pieces(answer)].length),
  };
}

async function* chunks(request: ChatRequest, answer: string, signal: AbortSignal): AsyncGenerator<Json[], void> {
  const common = head('chat.completion.chunk');
  const chunk = (body: object): Json[] => [{ ...common, ...body }];
  const choice = (delta: object, finish: 'stop' | null = null) => ({
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  yield chunk(choice({ role: 'assistant', content: '' }));
  let sent = 0;
  for (const piece of pieces(answer)) {
    yield chunk(choice({ content: piece }));
    sent++;
    await sleep(pieceDelayMs);
    if (signal.aborted) return;
  }
  yield chunk(choice({}, 'stop'));
  if (request.stream_options?.include_usage) yield chunk({ choices: [], usage: usage(request, sent) });
}

function head(object: 'chat.completion' | 'chat.completion.chunk'): object {
  return { id: `chatcmpl-${randomUUID()}`, object, created: Math.floor(Date.now() / 1000), model: extractiveModel };
}
