import type { Dexie as DexieDatabase, Table } from 'dexie';
import type { Conversation, Turn } from './conversation';

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

export type AssistantDatabase = DexieDatabase & {
  conversations: Table<Conversation, string>;
  turns: Table<Turn, string>;
  sealed: Table<SealedRow, string>;
  keys: Table<KeyRow, string>;
};

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
    return db;
  })();
  return opened;
}
