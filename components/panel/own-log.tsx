import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type Gateway, loadOwnLog, type OwnLogEntry, takeOwnLog } from '@/utils/assistant';
import { hand } from './hand';
import css from './own-log.module.css';
import { text } from './text';

const words = text.ownLog;

interface OwnLogProps {
  gateway: Gateway;
  assistant: string;
  onClose: () => void;
}

type State = 'loading' | 'there' | 'elsewhere' | 'failed';

const asDate = (iso: string, withTime: boolean) =>
  new Intl.DateTimeFormat(text.language, { dateStyle: 'medium', ...(withTime && { timeStyle: 'short' }) }).format(
    new Date(iso),
  );

/** What the gateway kept of this person's questions: to be read, and taken along. */
export default function OwnLog({ gateway, assistant, onClose }: OwnLogProps) {
  const [entries, setEntries] = useState<readonly OwnLogEntry[]>([]);
  const [next, setNext] = useState<string>();
  const [state, setState] = useState<State>('loading');

  const load = useCallback(
    async (before?: string) => {
      setState('loading');
      try {
        const page = await loadOwnLog(gateway, before);
        if (page === undefined) return setState('elsewhere');
        setEntries((shown) => (before === undefined ? page.entries : [...shown, ...page.entries]));
        setNext(page.next);
        setState('there');
      } catch {
        setState('failed');
      }
    },
    [gateway],
  );
  useEffect(() => {
    void load();
  }, [load]);

  const take = async () => {
    try {
      hand(
        await takeOwnLog(gateway),
        'application/x-ndjson',
        `daylight-log-${new Date().toISOString().slice(0, 10)}.ndjson`,
      );
    } catch {
      setState('failed');
    }
  };
  return (
    <Dialog title={words.title} closeLabel={text.close} onClose={onClose}>
      <p className={css.note}>{words.means}</p>
      <ul className={css.list}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} assistant={assistant} />
        ))}
      </ul>
      <p className={css.note} role="status">
        {state === 'loading' ? words.loading : null}
        {state === 'elsewhere' ? words.elsewhere : null}
        {state === 'failed' ? words.failed : null}
        {state === 'there' && entries.length === 0 ? words.empty : null}
      </p>
      {state === 'failed' ? (
        <Button onClick={() => load(entries.length === 0 ? undefined : next)}>{words.again}</Button>
      ) : null}
      {state === 'there' && next !== undefined ? <Button onClick={() => load(next)}>{words.more}</Button> : null}
      {entries.length === 0 ? null : (
        <>
          <Button onClick={take}>{words.take}</Button>
          <p className={css.note}>{words.taking}</p>
        </>
      )}
    </Dialog>
  );
}

function Entry({ entry, assistant }: { entry: OwnLogEntry; assistant: string }) {
  const { at, useCase, mode, deletedOn, messages = [], answer } = entry;
  const turns = messages.map((message, place) => ({ ...message, place }));
  return (
    <li className={css.entry}>
      <p className={css.head}>
        <time dateTime={at}>{asDate(at, true)}</time> · <bdi>{useCase}</bdi> · {words[mode]}{' '}
        {words.gone(asDate(deletedOn, false))}
      </p>
      {answer === undefined ? null : (
        <dl className={css.said}>
          {turns.map(({ role, text: said, place }) => (
            <div key={place}>
              <dt>{role === 'user' ? text.you : role === 'assistant' ? assistant : <bdi>{role}</bdi>}</dt>
              <dd dir="auto">{said}</dd>
            </div>
          ))}
          <dt>{assistant}</dt>
          <dd dir="auto">{answer}</dd>
        </dl>
      )}
    </li>
  );
}
