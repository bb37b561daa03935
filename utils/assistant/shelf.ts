import { storageItem } from '@/utils/platform';
import { linked } from './branches';
import type { Conversation, Turn } from './conversation';
import { database, wordsOf } from './database';
import { wordsIn, wordsOfQuery } from './words';

/** A conversation with turns of it, in their order. */
export interface Talk {
  conversation: Conversation;
  turns: Turn[];
}

/** What can be changed of a conversation without saying anything in it; undefined takes it away. */
export type ConversationChange = {
  [Key in 'title' | 'isPinned' | 'folder' | 'removedMs']?: Conversation[Key] | undefined;
};

/** The conversation with the change made. */
export function changed(conversation: Conversation, change: ConversationChange): Conversation {
  const entries = Object.entries({ ...conversation, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as Conversation;
}

/** Where conversations are kept. */
export interface Shelf {
  /** Newest first, with those that were removed and can still be brought back. */
  list(): Promise<Conversation[]>;
  read(id: string): Promise<Talk | undefined>;
  /** The conversation without its turns. */
  head(id: string): Promise<Conversation | undefined>;
  /** Keeps the conversation and the turns given; its other turns stay as they are. */
  save(talk: Talk): Promise<void>;
  change(id: string, change: ConversationChange): Promise<void>;
  /** The conversations in which all words of the query stand, each with a turn that has the last one, or begins so. */
  search(query: string): Promise<Map<string, string>>;
  /** Forgets single turns. */
  drop(id: string, turns: readonly string[]): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What stands in all of the lists, by conversation. */
function inAll(lists: readonly (readonly [conversation: string, turn: string])[][]): Map<string, string> {
  const found = new Map(lists.at(-1));
  for (const list of lists.slice(0, -1)) {
    const there = new Set(list.map(([conversation]) => conversation));
    for (const conversation of found.keys()) if (!there.has(conversation)) found.delete(conversation);
  }
  return found;
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
    await db.transaction('rw', db.conversations, db.turns, db.words, async () => {
      await db.conversations.put(conversation);
      await db.turns.bulkPut(turns);
      // What still grows is found when it is whole.
      await db.words.bulkPut(turns.filter(({ state }) => state !== 'streaming').map(wordsOf));
    });
  },
  async change(id, change) {
    const db = await database();
    await db.transaction('rw', db.conversations, db.words, async () => {
      const before = await db.conversations.get(id);
      if (before === undefined) return;
      await db.conversations.put(changed(before, change));
      if (change.title !== undefined) await db.words.put(wordsOf({ conversation: id, id: '', content: change.title }));
    });
  },
  async search(query) {
    const { words } = await database();
    const wanted = wordsOfQuery(query);
    const keys = await Promise.all(
      wanted.map((word, index) => {
        const range = words.where('words');
        return (index === wanted.length - 1 ? range.startsWith(word) : range.equals(word)).primaryKeys();
      }),
    );
    return inAll(keys);
  },
  async drop(id, turns) {
    const db = await database();
    await db.transaction('rw', db.turns, db.words, async () => {
      await db.turns.bulkDelete([...turns]);
      await db.words.bulkDelete(turns.map((turn) => [id, turn]));
    });
  },
  async remove(id) {
    const db = await database();
    await db.transaction('rw', db.conversations, db.turns, db.words, async () => {
      await db.conversations.delete(id);
      await db.words.where('[conversation+turn]').between([id, ''], [id, '\uffff'], true, true).delete();
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
  async change(id, change) {
    const all = await inSession.list();
    await sessionIndex.save(all.map((one) => (one.id === id ? changed(one, change) : one)));
  },
  async search(query) {
    const wanted = wordsOfQuery(query);
    const last = wanted.at(-1) ?? '';
    const found = new Map<string, string>();
    for (const { id, title } of await inSession.list()) {
      const turns = (await sessionTurns(id).load()) ?? [];
      const texts = [...turns.map((turn) => [turn.id, wordsIn(turn.content)] as const), ['', wordsIn(title)] as const];
      const all = new Set(texts.flatMap(([, words]) => words));
      const hit = texts.find(([, words]) => words.some((word) => word.startsWith(last)));
      if (last !== '' && hit !== undefined && wanted.slice(0, -1).every((word) => all.has(word))) found.set(id, hit[0]);
    }
    return found;
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
