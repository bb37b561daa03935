import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type CompanyData, type Conversation, type Desk, type Folder, folders } from '@/utils/assistant';
import css from './history.module.css';
import { HistoryEntry } from './history-entry';
import { HistoryTools } from './history-tools';
import { text as words } from './text';

interface HistoryProps {
  desk: Desk;
  /** The one on the desk. */
  currentId: string | undefined;
  assistant: string;
  retentionDays: number;
  data: CompanyData | undefined;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** As many as are shown at once, and with each press on "Show more". */
const pageSize = 50;

/** Pinned ones first, then by folder, then the rest; within each the newest first. */
function grouped(list: readonly Conversation[], known: readonly Folder[]): [name: string, entries: Conversation[]][] {
  const groups: [string, Conversation[]][] = [[words.pinned, list.filter(({ isPinned }) => isPinned)]];
  const others = list.filter(({ isPinned }) => !isPinned);
  const ids = new Set(known.map(({ id }) => id));
  for (const { id, name } of known) groups.push([name, others.filter(({ folder }) => folder === id)]);
  groups.push([words.conversations, others.filter(({ folder }) => folder === undefined || !ids.has(folder))]);
  return groups.filter(([, entries]) => entries.length > 0);
}

/** Every conversation that is kept: to be found, opened, sorted, handed out and deleted. */
export default function History({ desk, currentId, assistant, retentionDays, data, onOpen, onClose }: HistoryProps) {
  const [list, setList] = useState<readonly Conversation[]>();
  const [known, setKnown] = useState<readonly Folder[]>([]);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ query: string; turns: ReadonlyMap<string, string> }>();
  const [shown, setShown] = useState(pageSize);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const asked = useRef('');

  const reload = useCallback(async () => {
    const [conversations, all] = await Promise.all([desk.list(), folders.load()]);
    setList(conversations);
    setKnown(all ?? []);
  }, [desk]);
  useEffect(() => {
    reload().catch(() => setList([]));
    // What was deleted can be brought back as long as this is open.
    return () => {
      desk.forgetRemoved();
    };
  }, [desk, reload]);

  const search = (text: string) => {
    setQuery(text);
    setShown(pageSize);
    asked.current = text;
    if (text.trim() === '') return setFound(undefined);
    desk.search(text).then(
      (turns) => {
        // A slower search for what stood there before says nothing any more.
        if (asked.current === text) setFound({ query: text, turns });
      },
      () => setFound({ query: text, turns: new Map() }),
    );
  };
  const remove = async (...ids: string[]) => {
    await desk.remove(...ids);
    setRemoved(ids);
    await reload();
  };
  const bringBack = async () => {
    await desk.bringBack(...removed);
    await reload();
    setRemoved([]);
  };

  const matching = useMemo(
    () => (found === undefined ? (list ?? []) : (list ?? []).filter(({ id }) => found.turns.has(id))),
    [list, found],
  );
  const groups = grouped(matching.slice(0, shown), known);
  return (
    <Dialog title={words.conversations} closeLabel={words.close} onClose={onClose}>
      <search className={css.search}>
        <label className={css.field}>
          <span className={css.label}>{words.search}</span>
          <input
            className={css.input}
            type="search"
            value={query}
            onChange={({ target }) => search(target.value)}
            dir="auto"
          />
        </label>
        <p className={css.note} role="status">
          {found === undefined ? words.searchHint : words.found(matching.length)}
        </p>
      </search>
      {removed.length === 0 ? null : (
        <div className={css.undo} role="status">
          <span>{words.removed(removed.length)}</span>
          <Button onClick={bringBack}>{words.undo}</Button>
        </div>
      )}
      {list?.length === 0 ? <p className={css.note}>{words.noConversations}</p> : null}
      {groups.map(([name, entries]) => (
        <section key={name} aria-label={name}>
          {groups.length > 1 || name !== words.conversations ? <h3 className={css.group}>{name}</h3> : null}
          <ul className={css.list}>
            {entries.map((entry) => (
              <HistoryEntry
                key={entry.id}
                desk={desk}
                conversation={entry}
                isCurrent={entry.id === currentId}
                folders={known}
                found={found === undefined ? undefined : { query: found.query, turn: found.turns.get(entry.id) ?? '' }}
                assistant={assistant}
                retentionDays={retentionDays}
                data={data}
                onOpen={onOpen}
                onRemove={remove}
                onChanged={reload}
              />
            ))}
          </ul>
        </section>
      ))}
      {matching.length > shown ? (
        <Button className={css.more ?? ''} onClick={() => setShown(shown + pageSize)}>
          {words.moreConversations(matching.length - shown)}
        </Button>
      ) : null}
      <p className={css.note}>{words.keptFor(retentionDays)}</p>
      {list === undefined || (list.length === 0 && removed.length === 0) ? null : (
        <HistoryTools desk={desk} list={list} assistant={assistant} onRemove={remove} />
      )}
    </Dialog>
  );
}
