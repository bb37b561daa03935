import { findTokens } from '@/utils/placeholders';
import { type MessageImage, splitMessage } from './context';
import type { FailureCode } from './failure';
import type { OutputMark } from './output-mark';
import type { TemplateTask } from './template-task';

/** One conversation with the assistant. Everything in it is as it was sent or received: with placeholders. */
export interface Conversation {
  id: string;
  title: string;
  startedMs: number;
  changedMs: number;
  /** The last turn of the branch that is shown; the newest turn where it is missing. */
  leaf?: string;
  isPinned?: true;
  /** Id of a folder. */
  folder?: string;
  /** Set while it can still be brought back; nothing shows it any more. */
  removedMs?: number;
  /** The model chosen for this conversation; the policy's where it is missing. */
  model?: string;
}

/** What a person thinks of an answer. */
export interface Rating {
  value: 'up' | 'down';
  reason?: RatingReason;
  /** How long the task took with it, as the person says. */
  minutes?: number;
}

export const ratingReasons = ['wrong', 'incomplete', 'off-topic', 'tone', 'unsafe', 'other'] as const;
type RatingReason = (typeof ratingReasons)[number];

export interface Turn {
  id: string;
  /** Id of the conversation. */
  conversation: string;
  /** The turn that it follows; null for a first one. Several turns may follow one: branches. */
  parent: string | null;
  /** When it came into the conversation, counted from 0. */
  order: number;
  role: 'user' | 'assistant';
  /** As sent or received, with placeholders. */
  content: string;
  /** Pictures that went beside it. */
  images?: readonly MessageImage[];
  /** What the model thought on the way to the answer. Never sent back. */
  reasoning?: string;
  /** `streaming` in storage means that the page was closed in the middle of an answer. */
  state: 'complete' | 'streaming' | 'failed';
  /** Why an answer is not complete. */
  failure?: FailureCode;
  /** The model that was asked for this answer. */
  model?: string;
  /** Of a first message: with which template it was made. */
  task?: TemplateTask;
  /** A person must approve it; where it is, the server says. A held text is never here. */
  output?: OutputMark;
  /** Of an answer of Daylight's gateway: under which it stands there. */
  run?: string;
  /** Why it was bad is kept on the device; the rest goes to Daylight's gateway too. */
  rating?: Rating;
  /** The person chose not to send it along any more. */
  leftOut?: true;
  atMs: number;
}

const titleLength = 60;

/**
 * The first line of what was written in a message, else the title of a piece of it; shortened, and a placeholder in it is
 * never cut in two.
 */
export function titleOf(content: string): string {
  const { pieces, text } = splitMessage(content);
  const said = text.trim() === '' ? (pieces.find(({ title }) => title !== '')?.title ?? pieces[0]?.text ?? '') : text;
  const line =
    said
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.trimEnd() ?? '';
  if (line.length <= titleLength) return line;
  const across = findTokens(line).find((token) => token.start < titleLength && token.end > titleLength);
  const end = across?.end ?? titleLength;
  // Half of a pair of surrogates is no character.
  const cut = /[\ud800-\udbff]$/.test(line.slice(0, end)) ? end - 1 : end;
  return cut < line.length ? `${line.slice(0, cut).trimEnd()}…` : line;
}
