import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { asJson, asMarkdown, type Conversation, type Desk } from '@/utils/assistant';
import { hand } from './hand';
import css from './history.module.css';
import { text as words } from './text';

interface ToolsProps {
  desk: Desk;
  list: readonly Conversation[];
  assistant: string;
  onRemove: (...ids: string[]) => Promise<void>;
}

/** Handing out everything, and deleting by date. */
export function HistoryTools({ desk, list, assistant, onRemove }: ToolsProps) {
  const [withValues, setWithValues] = useState(false);
  const [before, setBefore] = useState('');
  const dateId = useId();

  const exportAll = async (as: 'markdown' | 'json') => {
    const talks = [];
    for (const { id } of list) {
      const talk = await desk.read(id);
      if (talk === undefined) continue;
      const { vault, ...bare } = talk;
      talks.push(withValues ? { ...bare, vault } : bare);
    }
    const date = new Date().toISOString().slice(0, 10);
    if (as === 'json') return hand(asJson(talks), 'application/json', `conversations-${date}.json`);
    hand(asMarkdown(talks, { you: words.you, assistant }), 'text/markdown', `conversations-${date}.md`);
  };
  const old = before === '' ? [] : list.filter((one) => !one.isPinned && one.changedMs < Date.parse(`${before}T00:00`));
  return (
    <details className={css.tools}>
      <summary>{words.tools}</summary>
      <fieldset className={css.tool}>
        <legend>{words.exportAll}</legend>
        <label className={css.check}>
          <input type="checkbox" checked={withValues} onChange={({ target }) => setWithValues(target.checked)} />
          {words.withValues}
        </label>
        <Button onClick={() => exportAll('markdown')}>{words.asMarkdown}</Button>
        <Button onClick={() => exportAll('json')}>{words.asJson}</Button>
      </fieldset>
      <fieldset className={css.tool}>
        <legend>{words.removeByDate}</legend>
        <label className={css.field} htmlFor={dateId}>
          <span className={css.label}>{words.olderThan}</span>
          <input
            id={dateId}
            className={css.input}
            type="date"
            value={before}
            onChange={({ target }) => setBefore(target.value)}
          />
        </label>
        <Button look="danger" disabled={old.length === 0} onClick={() => onRemove(...old.map(({ id }) => id))}>
          {words.removeOlder(old.length)}
        </Button>
        <Button look="danger" onClick={() => onRemove(...list.map(({ id }) => id))}>
          {words.removeAll}
        </Button>
        <p className={css.note}>{words.pinnedStay}</p>
      </fieldset>
    </details>
  );
}
