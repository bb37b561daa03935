import { emptyVault, reserve, restore, type Vault } from '@/utils/placeholders';
import type { Policy } from '@/utils/policy';
import { holdAnswering, isAnsweredElsewhere } from './answering';
import { type Conversation, type Turn, titleOf } from './conversation';
import { AskFailure, type FailureCode } from './failure';
import { ask } from './gateway';
import { messagesOf } from './messages';
import type { Prepared } from './prepare';
import { type Shelf, shelfFor } from './shelf';
import { vaultOf } from './vaults';

/** Why the last question has no whole answer. */
export interface DeskFailure {
  code: FailureCode;
  /** Not before this, as the gateway asks. */
  retryAtMs?: number;
  /** What trying again means: sending the message that is back in the composer, or asking for the answer again. */
  retry: 'send' | 'again';
}

/** Everything the panel shows of the conversation on the desk. Replaced as a whole with every change. */
export interface DeskState {
  /** Undefined until the first message of a new one is sent. */
  conversation: Conversation | undefined;
  turns: readonly Turn[];
  /** What the placeholders of this conversation stand for. */
  vault: Vault;
  /** While an answer is awaited or arrives. */
  answering: { sinceMs: number; lastHeardMs: number } | undefined;
  failure: DeskFailure | undefined;
  /** False when something of this conversation found no place to be kept. */
  kept: boolean;
}

export interface Desk {
  state(): DeskState;
  subscribe(onChange: () => void): () => void;
  /** The policy in force; a change counts from the next message on. */
  setPolicy(assistant: Policy['assistant']): void;
  /** Puts the latest conversation on the desk. Gives a message that never got an answer, for the composer. */
  resume(): Promise<string | undefined>;
  /** The same with a chosen conversation. */
  open(id: string): Promise<string | undefined>;
  startNew(): void;
  remove(id: string): Promise<void>;
  /** Newest first; everything said so far is kept by then. */
  list(): Promise<Conversation[]>;
  /** Sends. When no answer came at all, the message is off the desk again and is given back for the composer. */
  send(prepared: Prepared): Promise<string | undefined>;
  /** Asks for the last answer again. The one that is there stays until the first word of the new one. */
  again(): Promise<void>;
  /** What arrived stays. */
  stop(): void;
  clearFailure(): void;
}

/** How often a growing answer is shown, and how often it is kept. */
const showEveryMs = 40;
const keepEveryMs = 1_000;

const nothing: DeskState = {
  conversation: undefined,
  turns: [],
  vault: emptyVault(),
  answering: undefined,
  failure: undefined,
  kept: true,
};

/** One conversation at a time: sends, streams, keeps, resumes. Has no screen; a panel shows its state. */
export function createDesk(assistant: Policy['assistant']): Desk {
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

  function keepTalk() {
    const { conversation, turns } = state;
    const to = shelf;
    if (conversation !== undefined) return keep(() => to.save({ conversation, turns: [...turns] }));
  }

  function keepVault() {
    const { conversation, vault } = state;
    const days = policy.retentionDays;
    if (conversation !== undefined) return keep(() => vaultOf(conversation.id).save(vault, days));
  }

  async function removeKept(id: string) {
    const from = shelf;
    await keep(async () => {
      await from.remove(id);
      await vaultOf(id).remove();
    });
  }

  /** Takes a user's turn without an answer off the desk; gives its text as it was written. */
  function takeBack(): string | undefined {
    const last = state.turns.at(-1);
    if (last?.role !== 'user' || state.conversation === undefined) return undefined;
    const text = restore(last.content, state.vault);
    const turns = state.turns.slice(0, -1);
    if (turns.length > 0) {
      show({ turns });
      keepTalk();
    } else {
      removeKept(state.conversation.id);
      show({ conversation: undefined, turns, vault: emptyVault() });
    }
    return text;
  }

  /**
   * Asks for the answer to the turns given and shows it behind them as it comes.
   * Returns whether anything came; if not, the turns on the desk are left as they were.
   */
  async function answer(
    turns: readonly Turn[],
    conversation: Conversation,
    retry: DeskFailure['retry'],
  ): Promise<boolean> {
    const stop = new AbortController();
    stopping = stop;
    const sinceMs = Date.now();
    show({ answering: { sinceMs, lastHeardMs: sinceMs }, failure: undefined });
    const turn: Turn = {
      id: crypto.randomUUID(),
      conversation: conversation.id,
      order: turns.length,
      role: 'assistant',
      content: '',
      state: 'streaming',
      atMs: sinceMs,
    };
    let shownMs = 0;
    let keptMs = sinceMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onDesk = () => stopping === stop;
    const showTurn = () => {
      clearTimeout(timer);
      timer = undefined;
      shownMs = Date.now();
      show({ turns: [...turns, { ...turn }], answering: { sinceMs, lastHeardMs: shownMs } });
      if (shownMs - keptMs > keepEveryMs) {
        keptMs = shownMs;
        keepTalk();
      }
    };
    let failure: AskFailure | undefined;
    const release = holdAnswering(conversation.id);
    try {
      const messages = messagesOf(turns, state.vault);
      for await (const delta of ask({ assistant: policy, messages, signal: stop.signal })) {
        if (!onDesk()) break;
        turn.content += delta;
        const waitMs = shownMs + showEveryMs - Date.now();
        if (waitMs <= 0) showTurn();
        else timer ??= setTimeout(showTurn, waitMs);
      }
    } catch (error) {
      failure = error instanceof AskFailure ? error : new AskFailure('bad-answer');
    }
    clearTimeout(timer);
    release();
    if (!onDesk()) return turn.content !== '';
    stopping = undefined;
    if (failure === undefined) turn.state = 'complete';
    else Object.assign(turn, { state: 'failed', failure: failure.code });
    const came = turn.content !== '';
    const said =
      failure === undefined || failure.code === 'cancelled' ? undefined : failureShown(failure, came ? 'again' : retry);
    if (!came) {
      show({ answering: undefined, failure: said });
      return false;
    }
    show({
      turns: [...turns, turn],
      conversation: { ...conversation, changedMs: Date.now() },
      vault: reserve(turn.content, state.vault),
      answering: undefined,
      failure: said,
    });
    keepTalk();
    keepVault();
    return true;
  }

  /**
   * Where another panel has gone on with this conversation, this one goes on with a copy: neither writes over what the
   * other said, or gives one placeholder two values.
   */
  async function copyIfMovedOn(): Promise<void> {
    const { conversation, turns } = state;
    if (conversation === undefined) return;
    await writing;
    const kept = await shelf.head(conversation.id).catch(() => undefined);
    if (kept === undefined || kept.changedMs <= conversation.changedMs || state.conversation !== conversation) return;
    const id = crypto.randomUUID();
    show({
      conversation: { ...conversation, id },
      turns: turns.map((turn) => ({ ...turn, id: crypto.randomUUID(), conversation: id })),
    });
  }

  /** Only if nobody has begun anything else by the time it is read. */
  async function putOnDesk(id: string): Promise<string | undefined> {
    const mine = begin();
    await writing;
    const [talk, vault, elsewhere] = await Promise.all([shelf.read(id), vaultOf(id).load(), isAnsweredElsewhere(id)]);
    if (talk === undefined || mine !== begun) return undefined;
    show({ ...nothing, ...talk, vault: vault ?? emptyVault() });
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
    show({ turns: [...state.turns.slice(0, -1), { ...last, state: 'failed', failure: 'cancelled' }] });
    keepTalk();
    keepVault();
  }

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
      const [latest] = await shelf.list();
      const elsewhere = latest === undefined || (await isAnsweredElsewhere(latest.id));
      // The person may have been quicker and has sent something already.
      return elsewhere || before !== begun ? undefined : putOnDesk(latest.id);
    },
    open: putOnDesk,
    startNew() {
      begin();
      show(nothing);
    },
    async remove(id) {
      if (state.conversation?.id === id) {
        begin();
        show(nothing);
      }
      await removeKept(id);
    },
    async list() {
      await writing;
      return shelf.list();
    },
    async send(prepared) {
      const mine = begin();
      await copyIfMovedOn();
      if (mine !== begun) return prepared.source;
      const nowMs = Date.now();
      const conversation: Conversation = {
        ...(state.conversation ?? { id: crypto.randomUUID(), title: titleOf(prepared.text), startedMs: nowMs }),
        changedMs: nowMs,
      };
      const turn: Turn = {
        id: crypto.randomUUID(),
        conversation: conversation.id,
        order: state.turns.length,
        role: 'user',
        content: prepared.text,
        state: 'complete',
        atMs: nowMs,
      };
      const turns = [...state.turns, turn];
      show({ conversation, turns, vault: prepared.vault });
      // The values first, so that what is kept can always be restored. The question does not wait for the disk.
      keepVault();
      keepTalk();
      if (await answer(turns, conversation, 'send')) return undefined;
      return state.conversation?.id === conversation.id ? takeBack() : undefined;
    },
    async again() {
      if (stopping !== undefined) return;
      const before = begun;
      await copyIfMovedOn();
      const { turns, conversation } = state;
      if (conversation === undefined || stopping !== undefined || before !== begun) return;
      await answer(turns.at(-1)?.role === 'assistant' ? turns.slice(0, -1) : turns, conversation, 'again');
    },
    stop: () => stopping?.abort(),
    clearFailure: () => show({ failure: undefined }),
  };
}

/** With the time from which on it can be tried again. */
function failureShown({ code, retryAfterMs }: AskFailure, retry: DeskFailure['retry']): DeskFailure {
  return { code, retry, ...(retryAfterMs === undefined ? {} : { retryAtMs: Date.now() + retryAfterMs }) };
}
