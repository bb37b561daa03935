import { database } from './database';
import { foldersRow } from './folders';
import { shelfFor } from './shelf';
import { vaultOf } from './vaults';

const dayMs = 86_400_000;

/** What is older than this must go. With no retention at all, everything on disk. */
export function retentionCutoffMs(retentionDays: number, nowMs: number): number {
  return retentionDays === 0 ? Number.POSITIVE_INFINITY : nowMs - retentionDays * dayMs;
}

/**
 * Deletes from disk what was last changed before the time given: conversations, the values behind their placeholders,
 * and a forgotten draft.
 */
export async function purge(olderThanMs: number): Promise<void> {
  const db = await database();
  // An index range takes no infinity.
  const cutoff = Math.min(olderThanMs, Number.MAX_SAFE_INTEGER);
  const old = await db.conversations.where('changedMs').below(cutoff).primaryKeys();
  for (const id of old) {
    await shelfFor(1).remove(id);
    await vaultOf(id).remove();
  }
  // Folders are as old as the conversations in them.
  const hasConversations = (await db.conversations.count()) > 0;
  await db.sealed
    .where('changedMs')
    .below(cutoff)
    .filter(({ name }) => !hasConversations || name !== foldersRow)
    .delete();
}
