import { emptyVault, reserve, restore, type Vault } from '@/utils/placeholders';
import { holdAnswering, isAnsweredElsewhere } from './answering';
import { branchTo, newestLeafUnder, nextOrder } from './branches';
import { type Conversation, type Rating, type Turn, titleOf } from './conversation';
import { type DeskFailure, failureShown } from './failure';
import type { Gateway } from './gateway';
import { askOn, messagesOf } from './messages';
import type { Prepared } from './prepare';
import { receive } from './receive';
import { type ConversationChange, changed, type Shelf, shelfFor, type Talk } from './shelf';
import { vaultOf } from './vaults';

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

export interface Desk {
  state(): DeskState;
  subscribe(onChange: () => void): () => void;
  /** The policy in force; a change counts from the next message on. */
  setPolicy(assistant: Gateway): void;
  /** Puts the latest conversation on the desk. Gives a message that never got an answer, for the composer. */
  resume(): Promise<string | undefined>;
  /** The same with a chosen conversation. */
  open(id: string): Promise<string | undefined>;
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
   */
  send(prepared: Prepared, inPlaceOf?: string): Promise<string | undefined>;
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

const nothing: DeskState = {
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

/** One conversation at a time: sends, streams, keeps, resumes. Has no screen; a panel shows its state. */
export function createDesk(assistant: Gateway): Desk {
  let policy = assistant;
  let state = nothing;
  let shelf: Shelf = shelfFor(policy.retentionDays);
  let stopping: AbortController | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  /** Counts what people begin, so that what was slower can be dropped. */
  let begun = 0;
  const listeners = new Set<() => void>();

  function begin(): number {
    leave();
    begun += 1;
    return begun;
  }

  function show(change: Partial<DeskState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  /** Writes one after the other; what cannot be kept is said, and the conversation goes on. */
  function keep(write: () => Promise<void>): Promise<unknown> {
    const { conversation } = state;
    writing = writing.then(write).catch(() => {
      if (state.conversation?.id === conversation?.id) show({ kept: false });
    });
    return writing;
  }

  /** Keeps the conversation with the turns that have changed. */
  function keepTurns(...turns: Turn[]) {
    const { conversation, isTemporary } = state;
    const to = shelf;
    if (conversation !== undefined && !isTemporary) keep(() => to.save({ conversation, turns }));
  }

  function keepVault() {
    const { conversation, vault, isTemporary } = state;
    const days = policy.retentionDays;
    if (conversation !== undefined && !isTemporary) keep(() => vaultOf(conversation.id).save(vault, days));
  }

  /** Changes a conversation in its place, and on the desk when it is there. */
  function changeKept(id: string, change: ConversationChange) {
    if (state.conversation?.id === id) show({ conversation: changed(state.conversation, change) });
    const to = shelf;
    return keep(() => to.change(id, change));
  }

  async function listed(): Promise<Conversation[]> {
    await writing;
    return (await shelf.list()).filter(({ removedMs }) => removedMs === undefined);
  }

  async function removeKept(id: string) {
    const from = shelf;
    await keep(async () => {
      await from.remove(id);
      await vaultOf(id).remove();
    });
  }

  /** Puts turns in the place of those with the same id, or behind all, and shows the branch that ends with the leaf. */
  function put(leaf: string | undefined, ...news: Turn[]) {
    const all = [...state.all];
    for (const turn of news) {
      // The newest are the ones that change.
      const at = all.findLastIndex(({ id }) => id === turn.id);
      if (at < 0) all.push(turn);
      else all[at] = turn;
    }
    const { conversation } = state;
    const shown = leaf ?? conversation?.leaf;
    show({
      all,
      turns: branchTo(all, shown),
      conversation: conversation === undefined || shown === undefined ? conversation : { ...conversation, leaf: shown },
    });
  }

  /** Takes a user's turn without an answer off the desk; gives its text as it was written. */
  function takeBack(): string | undefined {
    const last = state.turns.at(-1);
    const { conversation } = state;
    if (last?.role !== 'user' || conversation === undefined) return undefined;
    const text = restore(last.content, state.vault);
    const all = state.all.filter(({ id }) => id !== last.id);
    const newest = all.at(-1);
    if (newest === undefined) {
      removeKept(conversation.id);
      show({ conversation: undefined, turns: [], all, vault: emptyVault() });
      return text;
    }
    // The branch that it was sent beside is shown again, or the one that it was sent to.
    const beside = all.filter(({ parent }) => parent === last.parent).at(-1);
    const leaf = beside === undefined ? (last.parent ?? newest.id) : newestLeafUnder(all, beside.id);
    show({ all, turns: branchTo(all, leaf), conversation: { ...conversation, leaf } });
    const from = shelf;
    if (!state.isTemporary) keep(() => from.drop(conversation.id, [last.id]));
    keepTurns();
    return text;
  }

  interface Wanted {
    /** What the answer is to. */
    turns: readonly Turn[];
    /** The answer as far as it is there. */
    turn: Turn;
    /** Set where the turn has a beginning that is to be gone on with. */
    isRest?: boolean;
    retry: DeskFailure['retry'];
  }

  /**
   * Asks for an answer and shows it as it comes. Returns whether anything came; if not, the turns on the desk are left
   * as they were.
   */
  async function answer({ turns, turn, isRest = false, retry }: Wanted): Promise<boolean> {
    const stop = new AbortController();
    stopping = stop;
    const sinceMs = Date.now();
    show({ answering: { sinceMs, lastHeardMs: sinceMs }, failure: undefined });
    const release = holdAnswering(turn.conversation);
    const onDesk = () => stopping === stop;
    const messages = messagesOf(isRest ? [...turns, turn] : turns, state.vault);
    const length = turn.content.length + (turn.reasoning?.length ?? 0);
    const received = await receive({
      assistant: { ...policy, model: turn.model ?? policy.model },
      messages: isRest ? askOn(messages) : messages,
      turn,
      signal: stop.signal,
      isWanted: onDesk,
      onGrown(grown) {
        if (!onDesk()) return;
        state = { ...state, answering: { sinceMs, lastHeardMs: Date.now() } };
        put(grown.id, grown);
      },
      onKeep(grown) {
        if (onDesk()) keepTurns(grown);
      },
    });
    release();
    const came = received.turn.content.length + (received.turn.reasoning?.length ?? 0) > length;
    if (!onDesk()) return came;
    stopping = undefined;
    const { failure } = received;
    const said =
      failure === undefined || failure.code === 'cancelled'
        ? undefined
        : failureShown(failure, isRest ? 'rest' : came ? 'again' : retry);
    if (!came) {
      show({ answering: undefined, failure: said });
      return false;
    }
    const { failure: _before, ...rest } = received.turn;
    const whole: Turn =
      failure === undefined ? { ...rest, state: 'complete' } : { ...rest, state: 'failed', failure: failure.code };
    const { conversation } = state;
    state = {
      ...state,
      conversation: conversation && { ...conversation, changedMs: Date.now() },
      vault: reserve(whole.content, state.vault),
      answering: undefined,
      failure: said,
    };
    put(whole.id, whole);
    keepTurns(whole);
    keepVault();
    return true;
  }

  function answerTo(question: Turn, model: string | undefined): Turn {
    return {
      id: crypto.randomUUID(),
      conversation: question.conversation,
      parent: question.id,
      order: nextOrder(state.all),
      role: 'assistant',
      content: '',
      state: 'streaming',
      model: model ?? state.model ?? policy.model,
      atMs: Date.now(),
    };
  }

  /**
   * Where another panel has gone on with this conversation, this one goes on with a copy: neither writes over what the
   * other said, or gives one placeholder two values.
   */
  async function copyIfMovedOn(): Promise<void> {
    const { conversation, all } = state;
    if (conversation === undefined || state.isTemporary) return;
    await writing;
    const kept = await shelf.head(conversation.id).catch(() => undefined);
    if (kept === undefined || kept.changedMs <= conversation.changedMs || state.conversation !== conversation) return;
    const id = crypto.randomUUID();
    const idOf = new Map(all.map((turn) => [turn.id, crypto.randomUUID()]));
    const copies = all.map((turn) => ({
      ...turn,
      id: idOf.get(turn.id) ?? turn.id,
      parent: turn.parent === null ? null : (idOf.get(turn.parent) ?? null),
      conversation: id,
    }));
    const leaf = idOf.get(state.turns.at(-1)?.id ?? '');
    show({
      conversation: { ...conversation, id, ...(leaf === undefined ? {} : { leaf }) },
      all: copies,
      turns: branchTo(copies, leaf),
    });
    keepTurns(...copies);
  }

  /** Only if nobody has begun anything else by the time it is read. */
  async function putOnDesk(id: string): Promise<string | undefined> {
    const mine = begin();
    await writing;
    const [talk, vault, elsewhere] = await Promise.all([shelf.read(id), vaultOf(id).load(), isAnsweredElsewhere(id)]);
    if (talk === undefined || mine !== begun) return undefined;
    const { conversation, turns: all } = talk;
    show({
      ...nothing,
      conversation,
      all,
      turns: branchTo(all, conversation.leaf),
      vault: vault ?? emptyVault(),
      model: conversation.model,
    });
    return elsewhere ? undefined : takeBack();
  }

  /** Ends what is going on; what arrived is kept. */
  function leave() {
    if (stopping === undefined) return;
    const last = state.turns.at(-1);
    const stop = stopping;
    stopping = undefined;
    stop.abort();
    if (last?.state !== 'streaming') return;
    const ended: Turn = { ...last, state: 'failed', failure: 'cancelled' };
    put(ended.id, ended);
    keepTurns(ended);
    keepVault();
  }

  const changeTurn = (id: string, change: (turn: Turn) => Turn) => {
    const turn = state.all.find((one) => one.id === id);
    if (turn === undefined || turn.state === 'streaming') return;
    const after = change(turn);
    put(undefined, after);
    keepTurns(after);
  };

  return {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    setPolicy(next) {
      policy = next;
      shelf = shelfFor(next.retentionDays);
    },
    async resume() {
      const before = begun;
      const [latest] = await listed();
      const elsewhere = latest === undefined || (await isAnsweredElsewhere(latest.id));
      // The person may have been quicker and has sent something already.
      return elsewhere || before !== begun ? undefined : putOnDesk(latest.id);
    },
    open: putOnDesk,
    startNew({ isTemporary } = { isTemporary: false }) {
      begin();
      show({ ...nothing, isTemporary });
    },
    async remove(...ids) {
      if (state.conversation !== undefined && ids.includes(state.conversation.id)) {
        begin();
        show(nothing);
      }
      const removedMs = Date.now();
      for (const id of ids) await changeKept(id, { removedMs });
    },
    async bringBack(...ids) {
      for (const id of ids) await changeKept(id, { removedMs: undefined });
    },
    async forgetRemoved() {
      await writing;
      for (const { id, removedMs } of await shelf.list()) if (removedMs !== undefined) await removeKept(id);
    },
    list: listed,
    async search(query) {
      await writing;
      return shelf.search(query);
    },
    async read(id) {
      await writing;
      const [talk, vault] = await Promise.all([shelf.read(id), vaultOf(id).load()]);
      return talk && { ...talk, vault: vault ?? emptyVault() };
    },
    async change(id, change) {
      await changeKept(id, change);
    },
    async rename(id, { text, vault }) {
      const days = policy.retentionDays;
      if (state.conversation?.id === id) show({ vault });
      await keep(() => vaultOf(id).save(vault, days));
      await changeKept(id, { title: text });
    },
    async send(prepared, inPlaceOf) {
      const mine = begin();
      // Before a copy of the conversation gives its turns other names.
      const at = state.turns.findIndex(({ id }) => id === inPlaceOf);
      await copyIfMovedOn();
      if (mine !== begun) return prepared.source;
      const before = at < 0 ? state.turns : state.turns.slice(0, at);
      const nowMs = Date.now();
      const { model } = state;
      const conversation: Conversation = {
        ...(state.conversation ?? {
          id: crypto.randomUUID(),
          title: titleOf(prepared.text),
          startedMs: nowMs,
          ...(model === undefined ? {} : { model }),
        }),
        changedMs: nowMs,
      };
      const question: Turn = {
        id: crypto.randomUUID(),
        conversation: conversation.id,
        parent: before.at(-1)?.id ?? null,
        order: nextOrder(state.all),
        role: 'user',
        content: prepared.text,
        state: 'complete',
        atMs: nowMs,
      };
      state = { ...state, conversation, vault: prepared.vault };
      put(question.id, question);
      // The values first, so that what is kept can always be restored. The question does not wait for the disk.
      keepVault();
      keepTurns(question);
      const wanted: Wanted = { turns: [...before, question], turn: answerTo(question, undefined), retry: 'send' };
      if (await answer(wanted)) return undefined;
      return state.conversation?.id === conversation.id ? takeBack() : undefined;
    },
    async again({ turn: id, model } = {}) {
      if (stopping !== undefined) return;
      const before = begun;
      const at = id === undefined ? state.turns.length - 1 : state.turns.findIndex((turn) => turn.id === id);
      await copyIfMovedOn();
      if (stopping !== undefined || before !== begun) return;
      const turns = state.turns.slice(0, state.turns[at]?.role === 'assistant' ? at : at + 1);
      const question = turns.at(-1);
      if (question?.role === 'user') await answer({ turns, turn: answerTo(question, model), retry: 'again' });
    },
    async goOn() {
      if (stopping !== undefined) return;
      const before = begun;
      await copyIfMovedOn();
      const last = state.turns.at(-1);
      if (last?.role !== 'assistant' || stopping !== undefined || before !== begun) return;
      await answer({ turns: state.turns.slice(0, -1), turn: last, isRest: true, retry: 'rest' });
    },
    showBranch(id) {
      if (stopping !== undefined) return;
      put(newestLeafUnder(state.all, id));
      show({ failure: undefined });
      keepTurns();
    },
    chooseModel(model) {
      const { model: _before, ...conversation } = state.conversation ?? {};
      show({
        model,
        conversation:
          state.conversation && ({ ...conversation, ...(model === undefined ? {} : { model }) } as Conversation),
      });
      keepTurns();
    },
    rate(id, rating) {
      changeTurn(id, ({ rating: _before, ...turn }) => (rating === undefined ? turn : { ...turn, rating }));
    },
    leaveOut(ids) {
      const turns = state.all
        .filter((turn) => (turn.leftOut === true) !== ids.has(turn.id))
        .map(({ leftOut: _before, ...turn }): Turn => (ids.has(turn.id) ? { ...turn, leftOut: true } : turn));
      if (turns.length === 0) return;
      put(undefined, ...turns);
      keepTurns(...turns);
    },
    stop: () => stopping?.abort(),
    keepNow() {
      const last = state.turns.at(-1);
      if (last?.state === 'streaming' && stopping !== undefined) keepTurns(last);
    },
    clearFailure: () => show({ failure: undefined }),
  };
}
