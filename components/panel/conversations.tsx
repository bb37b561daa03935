import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { type Conversation, type Desk, vaultOf } from '@/utils/assistant';
import { emptyVault, restore } from '@/utils/placeholders';
import css from './conversations.module.css';
import { text as words } from './text';

interface Entry extends Conversation {
  /** The title with the real values. */
  shownTitle: string;
}

async function load(desk: Desk): Promise<Entry[]> {
  const conversations = await desk.list();
  return Promise.all(
    conversations.map(async (one) => {
      const vault = (await vaultOf(one.id).load()) ?? emptyVault();
      return { ...one, shownTitle: restore(one.title, vault) };
    }),
  );
}

function when(ms: number): string {
  const isToday = new Date(ms).toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(undefined, isToday ? { timeStyle: 'short' } : { dateStyle: 'medium' }).format(ms);
}

interface ConversationsProps {
  desk: Desk;
  /** The one on the desk. */
  currentId: string | undefined;
  retentionDays: number;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** Every conversation that is kept, newest first. */
export default function Conversations({ desk, currentId, retentionDays, onOpen, onClose }: ConversationsProps) {
  const [entries, setEntries] = useState<Entry[]>();
  const [removing, setRemoving] = useState<string>();
  useEffect(() => {
    load(desk).then(setEntries, () => setEntries([]));
  }, [desk]);

  const remove = async (id: string) => {
    await desk.remove(id);
    setRemoving(undefined);
    setEntries(await load(desk));
  };

  return (
    <Dialog title={words.conversations} closeLabel={words.close} onClose={onClose}>
      {entries?.length === 0 ? <p className={css.note}>{words.noConversations}</p> : null}
      <ul className={css.list}>
        {entries?.map((entry) => (
          <li key={entry.id} className={css.entry}>
            {removing === entry.id ? (
              <div className={css.question}>
                <span className={css.ask}>{words.reallyRemove}</span>
                <Button
                  look="danger"
                  aria-label={words.remove(entry.shownTitle)}
                  autoFocus
                  onClick={() => remove(entry.id)}
                >
                  {words.removeNow}
                </Button>
                <Button onClick={() => setRemoving(undefined)}>{words.keepIt}</Button>
              </div>
            ) : (
              <>
                <button
                  type="button"
                  className={css.open}
                  aria-current={entry.id === currentId ? 'true' : undefined}
                  onClick={() => onOpen(entry.id)}
                >
                  <span className={css.title} dir="auto">
                    {entry.shownTitle}
                  </span>
                  <span className={css.when}>{when(entry.changedMs)}</span>
                </button>
                <Button
                  look="plain"
                  icon={<Icon name="bin" size={16} />}
                  aria-label={words.remove(entry.shownTitle)}
                  onClick={() => setRemoving(entry.id)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      <p className={css.note}>{words.keptFor(retentionDays)}</p>
    </Dialog>
  );
}
