import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import {
  type CompanyData,
  type Conversation,
  type Desk,
  excerpt,
  type Folder,
  folderNamed,
  prepare,
  vaultOf,
  wordsOfQuery,
} from '@/utils/assistant';
import { emptyVault, restore } from '@/utils/placeholders';
import css from './history.module.css';
import { text as words } from './text';

interface EntryProps {
  desk: Desk;
  conversation: Conversation;
  isCurrent: boolean;
  folders: readonly Folder[];
  /** What was looked for, and the turn in which it stands; an empty one for the title. */
  found: { query: string; turn: string } | undefined;
  assistant: string;
  retentionDays: number;
  data: CompanyData | undefined;
  onOpen: (id: string) => void;
  onRemove: (id: string) => void;
  onChanged: () => Promise<void>;
}

function when(ms: number): string {
  const isToday = new Date(ms).toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(words.language, isToday ? { timeStyle: 'short' } : { dateStyle: 'medium' }).format(ms);
}

/** The title with the real values; they are looked for only where there are any. */
function useShown({ id, title }: Conversation): string {
  const [shown, setShown] = useState(title);
  useEffect(() => {
    setShown(title);
    if (!title.includes('[')) return;
    let current = true;
    vaultOf(id)
      .load()
      .then((vault) => current && vault !== undefined && setShown(restore(title, vault)))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [id, title]);
  return shown;
}

/** The words around the place that was found. */
function useExcerpt({ desk, conversation, found }: EntryProps): string | undefined {
  const [shown, setShown] = useState<string>();
  const turn = found?.turn ?? '';
  const query = found?.query ?? '';
  useEffect(() => {
    setShown(undefined);
    if (turn === '') return;
    let current = true;
    desk
      .read(conversation.id)
      .then((talk) => {
        const there = talk?.turns.find(({ id }) => id === turn);
        if (current && there !== undefined)
          setShown(restore(excerpt(there.content, wordsOfQuery(query)), talk?.vault ?? emptyVault()));
      })
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [desk, conversation.id, turn, query]);
  return shown;
}

/** One conversation of the list, with what can be done with it. */
export function HistoryEntry(props: EntryProps) {
  const { desk, conversation, isCurrent, folders, onOpen, onRemove, onChanged } = props;
  const [asks, setAsks] = useState<'title' | 'folder'>();
  const title = useShown(conversation);
  const around = useExcerpt(props);
  const { id, isPinned } = conversation;
  const done = async (work: Promise<unknown>) => {
    setAsks(undefined);
    await work;
    await onChanged();
  };
  if (asks !== undefined) return <EntryForm {...props} asks={asks} title={title} onDone={done} />;
  const size = 16;
  return (
    <li className={css.entry}>
      <button
        type="button"
        className={css.open}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onOpen(id)}
      >
        <span className={css.title} dir="auto">
          {isPinned ? <Icon name="pin" size={14} /> : null} {title}
        </span>
        {around === undefined ? null : (
          <span className={css.excerpt} dir="auto">
            {around}
          </span>
        )}
        <span className={css.when}>{when(conversation.changedMs)}</span>
      </button>
      <MenuButton
        label={words.doWith(title)}
        icon={<Icon name="more" size={size} />}
        entries={[
          {
            id: 'rename',
            label: words.rename,
            icon: <Icon name="edit" size={size} />,
            onAction: () => setAsks('title'),
          },
          {
            id: 'pin',
            label: isPinned ? words.unpin : words.pin,
            icon: <Icon name="pin" size={size} />,
            onAction: () => done(desk.change(id, { isPinned: isPinned ? undefined : true })),
          },
          {
            id: 'folder',
            label: folders.length === 0 ? words.putIntoFolder : words.changeFolder,
            icon: <Icon name="folder" size={size} />,
            onAction: () => setAsks('folder'),
          },
          {
            id: 'remove',
            label: words.removeNow,
            icon: <Icon name="bin" size={size} />,
            onAction: () => onRemove(id),
          },
        ]}
      />
    </li>
  );
}

interface FormProps extends EntryProps {
  asks: 'title' | 'folder';
  /** With the real values. */
  title: string;
  onDone: (work: Promise<unknown>) => Promise<void>;
}

/** The person has just asked for this field. */
const focusOnce = (input: HTMLInputElement | null) => input?.focus();

/** Asks for a name: of the conversation, or of its folder. */
function EntryForm({ desk, conversation, folders, asks, title, retentionDays, data, onDone }: FormProps) {
  const { id, folder } = conversation;
  const known = folders.find((one) => one.id === folder)?.name ?? '';
  const [text, setText] = useState(asks === 'title' ? title : known);
  const listId = useId();

  const save = async () => {
    if (asks === 'folder') return desk.change(id, { folder: (await folderNamed(text, retentionDays))?.id });
    if (text.trim() === '') return;
    // A name is kept like a message: with placeholders.
    const vault = (await vaultOf(id).load()) ?? emptyVault();
    await desk.rename(id, await prepare(text.trim(), vault, {}, data));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onDone(save());
  };
  return (
    <li className={css.entry}>
      <form
        className={css.question}
        onSubmit={onSubmit}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // The dialog stays.
          event.stopPropagation();
          onDone(Promise.resolve());
        }}
      >
        <label className={css.field}>
          <span className={css.label}>{asks === 'title' ? words.newName : words.folder}</span>
          <input
            className={css.input}
            value={text}
            ref={focusOnce}
            dir="auto"
            maxLength={200}
            list={asks === 'folder' ? listId : undefined}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        {asks === 'folder' ? (
          <datalist id={listId}>
            {folders.map((one) => (
              <option key={one.id} value={one.name} />
            ))}
          </datalist>
        ) : null}
        <Button type="submit" look="primary" disabled={asks === 'title' && (text.trim() === '' || data === undefined)}>
          {words.save}
        </Button>
        <Button onClick={() => onDone(Promise.resolve())}>{words.cancel}</Button>
      </form>
    </li>
  );
}
