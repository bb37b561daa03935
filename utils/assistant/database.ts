import type { Dexie as DexieDatabase, Table } from 'dexie';
import type { Conversation, Turn } from './conversation';
import { wordsIn } from './words';

/** Something of the device zone, encrypted. Only the name and the time can be read. */
export interface SealedRow {
  /** As `draft` or `vault/<conversation>`. */
  name: string;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
  changedMs: number;
}

interface KeyRow {
  name: 'seal';
  key: CryptoKey;
}

/** The words by which a turn is found; those of the title under an empty turn. */
export interface WordsRow {
  conversation: string;
  turn: string;
  words: string[];
}

export type AssistantDatabase = DexieDatabase & {
  conversations: Table<Conversation, string>;
  turns: Table<Turn, string>;
  words: Table<WordsRow, [conversation: string, turn: string]>;
  sealed: Table<SealedRow, string>;
  keys: Table<KeyRow, string>;
};

export function wordsOf({ conversation, id, content }: Pick<Turn, 'conversation' | 'id' | 'content'>): WordsRow {
  return { conversation, turn: id, words: wordsIn(content) };
}

let opened: Promise<AssistantDatabase> | undefined;

/** The assistant's database. Dexie is loaded with the first use, after the panel is on screen. */
export function database(): Promise<AssistantDatabase> {
  opened ??= (async () => {
    const { Dexie } = await import('dexie');
    const db = new Dexie('daylight-assistant') as AssistantDatabase;
    db.version(1).stores({
      conversations: 'id, changedMs',
      turns: 'id, [conversation+order]',
      sealed: 'name, changedMs',
      keys: 'name',
    });
    // An inverted index: every word leads to the turns that have it.
    db.version(2)
      .stores({ words: '[conversation+turn], *words' })
      .upgrade(async (all) => {
        const turns: Turn[] = await all.table('turns').toArray();
        await all.table('words').bulkAdd(turns.map(wordsOf));
      });
    return db;
  })();
  return opened;
}
