import { emptyVault, type Vault } from '@/utils/placeholders';
import type { MessageImage } from '../context';
import type { Conversation, Rating, Turn } from '../conversation';
import type { DeskFailure } from '../failure';
import type { Gateway } from '../gateway';
import type { Prepared } from '../prepare';
import type { ConversationChange, Talk } from '../shelf';
import type { TemplateTask } from '../template-task';

/** Everything the panel shows of the conversation on the desk. Replaced as a whole with every change. */
export interface DeskState {
  /** Undefined until the first message of a new one is sent. */
  conversation: Conversation | undefined;
  /** The branch that is shown. */
  turns: readonly Turn[];
  /** The turns of all branches. */
  all: readonly Turn[];
  /** What the placeholders of this conversation stand for. */
  vault: Vault;
  /** While an answer is awaited or arrives. */
  answering: { sinceMs: number; lastHeardMs: number } | undefined;
  failure: DeskFailure | undefined;
  /** False when something of this conversation found no place to be kept. */
  kept: boolean;
  /** True when nothing of this conversation is kept anywhere. */
  isTemporary: boolean;
  /** The model chosen for this conversation; the policy's without it. */
  model: string | undefined;
}

/** A message that is off the desk again, as it was written. */
export interface GivenBack {
  text: string;
  images: readonly MessageImage[];
}

export interface Desk {
  state(): DeskState;
  subscribe(onChange: () => void): () => void;
  /** The policy in force; a change counts from the next message on. */
  setPolicy(assistant: Gateway): void;
  /** Puts the latest conversation on the desk. Gives a message that never got an answer, for the composer. */
  resume(): Promise<GivenBack | undefined>;
  /** The same with a chosen conversation. */
  open(id: string): Promise<GivenBack | undefined>;
  startNew(options?: { isTemporary: boolean }): void;
  /** Takes conversations out of every list. They can be brought back until `forgetRemoved`. */
  remove(...ids: string[]): Promise<void>;
  bringBack(...ids: string[]): Promise<void>;
  /** Deletes what was removed, and the values behind it. */
  forgetRemoved(): Promise<void>;
  /** Newest first; everything said so far is kept by then. */
  list(): Promise<Conversation[]>;
  /** Conversations in which all words stand, each with the turn where. */
  search(query: string): Promise<ReadonlyMap<string, string>>;
  /** A conversation with the turns of all its branches, and what its placeholders stand for. */
  read(id: string): Promise<(Talk & { vault: Vault }) | undefined>;
  change(id: string, change: Omit<ConversationChange, 'title' | 'removedMs'>): Promise<void>;
  /** @param prepared the new title, with its placeholders */
  rename(id: string, prepared: Prepared): Promise<void>;
  /**
   * Sends. When no answer came at all, the message is off the desk again and is given back for the composer.
   *
   * @param inPlaceOf a message of the branch: what is sent begins a branch of its own beside it
   * @param task the template that a new conversation begins with
   */
  send(prepared: Prepared, inPlaceOf?: string, task?: TemplateTask): Promise<GivenBack | undefined>;
  /**
   * Asks for an answer again, the last one or another of the branch. The new one stands beside the old one, and is
   * shown from its first word on.
   */
  again(options?: { turn?: string | undefined; model?: string | undefined }): Promise<void>;
  /** Asks for the rest of the last answer, and puts it to its end. */
  goOn(): Promise<void>;
  /** Shows the branch with this turn in it. */
  showBranch(turn: string): void;
  chooseModel(model: string | undefined): void;
  rate(turn: string, rating: Rating | undefined): void;
  /** Turns that are not sent along from now on; all others are. */
  leaveOut(turns: ReadonlySet<string>): void;
  /** What arrived stays. */
  stop(): void;
  /** Keeps at once what has arrived so far. For a page that may be gone in a moment. */
  keepNow(): void;
  clearFailure(): void;
}

export const nothing: DeskState = {
  conversation: undefined,
  turns: [],
  all: [],
  vault: emptyVault(),
  answering: undefined,
  failure: undefined,
  kept: true,
  isTemporary: false,
  model: undefined,
};
