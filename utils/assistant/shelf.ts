import { storageItem } from '@/utils/platform';
import { linked } from './branches';
import type { Conversation, Turn } from './conversation';
import { database } from './database';

/** A conversation with turns of it, in their order. */
interface Talk {
  conversation: Conversation;
  turns: Turn[];
}

/** Where conversations are kept. */
export interface Shelf {
  /** Newest first. */
  list(): Promise<Conversation[]>;
  read(id: string): Promise<Talk | undefined>;
  /** The conversation without its turns. */
  head(id: string): Promise<Conversation | undefined>;
  /** Keeps the conversation and the turns given; its other turns stay as they are. */
  save(talk: Talk): Promise<void>;
  /** Forgets single turns. */
  drop(id: string, turns: readonly string[]): Promise<void>;
  remove(id: string): Promise<void>;
}

/** On disk, in the assistant's database. */
const onDisk: Shelf = {
  async list() {
    return (await database()).conversations.orderBy('changedMs').reverse().toArray();
  },
  async read(id) {
    const db = await database();
    const conversation = await db.conversations.get(id);
    if (conversation === undefined) return undefined;
    const turns = await db.turns
      .where('[conversation+order]')
      .between([id, 0], [id, Number.MAX_SAFE_INTEGER])
      .toArray();
    return { conversation, turns: linked(turns) };
  },
  async head(id) {
    return (await database()).conversations.get(id);
  },
  async save({ conversation, turns }) {
    const db = await database();
    await db.transaction('rw', db.conversations, db.turns, async () => {
      await db.conversations.put(conversation);
      await db.turns.bulkPut(turns);
    });
  },
  async drop(_id, turns) {
    await (await database()).turns.bulkDelete([...turns]);
  },
  async remove(id) {
    const db = await database();
    await db.transaction('rw', db.conversations, db.turns, async () => {
      await db.conversations.delete(id);
      await db.turns.where('[conversation+order]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).delete();
    });
  },
};

const sessionIndex = storageItem<Conversation[]>('session', 'conversations');
const sessionTurns = (id: string) => storageItem<Turn[]>('session', `turns/${id}`);

/** In memory, gone with the browser: for a policy that keeps nothing. */
const inSession: Shelf = {
  async list() {
    return (await sessionIndex.load()) ?? [];
  },
  async read(id) {
    const conversation = await inSession.head(id);
    if (conversation === undefined) return undefined;
    return { conversation, turns: linked((await sessionTurns(id).load()) ?? []) };
  },
  async head(id) {
    return (await inSession.list()).find((one) => one.id === id);
  },
  async save({ conversation, turns }) {
    const item = sessionTurns(conversation.id);
    const all = new Map((await item.load())?.map((turn) => [turn.id, turn]));
    for (const turn of turns) all.set(turn.id, turn);
    await item.save([...all.values()]);
    const others = (await inSession.list()).filter((one) => one.id !== conversation.id);
    await sessionIndex.save([conversation, ...others]);
  },
  async drop(id, turns) {
    const item = sessionTurns(id);
    await item.save(((await item.load()) ?? []).filter((turn) => !turns.includes(turn.id)));
  },
  async remove(id) {
    await sessionIndex.save((await inSession.list()).filter((one) => one.id !== id));
    await sessionTurns(id).remove();
  },
};

/** @param retentionDays of the policy */
export function shelfFor(retentionDays: number): Shelf {
  return retentionDays > 0 ? onDisk : inSession;
}
