import { emptyVault } from '@/utils/placeholders';
import type { Conversation } from '../conversation';
import { type ConversationChange, changed } from '../shelf';
import { vaultOf } from '../vaults';
import { type Desk, nothing } from './desk-state';
import type { Top } from './top';

/** What can be done with conversations that are kept, whether one of them lies on the desk or not. */
type Kept = Pick<Desk, 'remove' | 'bringBack' | 'forgetRemoved' | 'list' | 'search' | 'read' | 'change' | 'rename'>;

/** Forgets a conversation and the values behind it. */
export async function removeKept(top: Top, id: string): Promise<void> {
  const from = top.shelf;
  await top.keep(async () => {
    await from.remove(id);
    await vaultOf(id).remove();
  });
}

/** Newest first, without those that were removed; everything said so far is kept by then. */
export async function listed(top: Top): Promise<Conversation[]> {
  await top.written();
  return (await top.shelf.list()).filter(({ removedMs }) => removedMs === undefined);
}

/** @param begin ends what is going on, before the conversation on the desk goes away */
export function keptWith(top: Top, begin: () => void): Kept {
  /** Changes a conversation in its place, and on the desk when it is there. */
  function changeKept(id: string, change: ConversationChange) {
    const { conversation } = top.state;
    if (conversation?.id === id) top.show({ conversation: changed(conversation, change) });
    const to = top.shelf;
    return top.keep(() => to.change(id, change));
  }

  return {
    async remove(...ids) {
      const { conversation } = top.state;
      if (conversation !== undefined && ids.includes(conversation.id)) {
        begin();
        top.show(nothing);
      }
      const removedMs = Date.now();
      for (const id of ids) await changeKept(id, { removedMs });
    },
    async bringBack(...ids) {
      for (const id of ids) await changeKept(id, { removedMs: undefined });
    },
    async forgetRemoved() {
      await top.written();
      for (const { id, removedMs } of await top.shelf.list()) if (removedMs !== undefined) await removeKept(top, id);
    },
    list: () => listed(top),
    async search(query) {
      await top.written();
      return top.shelf.search(query);
    },
    async read(id) {
      await top.written();
      const [talk, vault] = await Promise.all([top.shelf.read(id), vaultOf(id).load()]);
      return talk && { ...talk, vault: vault ?? emptyVault() };
    },
    async change(id, change) {
      await changeKept(id, change);
    },
    async rename(id, { text, vault }) {
      const days = top.policy.retentionDays;
      if (top.state.conversation?.id === id) top.show({ vault });
      await top.keep(() => vaultOf(id).save(vault, days));
      await changeKept(id, { title: text });
    },
  };
}
