import { useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { UseCaseList } from '../governance/use-case-list';
import { useAct } from '../parts/act';
import { Card } from '../parts/card';
import { ViewLink } from '../shell/address';
import { useWords } from '../speech';
import sentences from './words.json';

/** Use cases that work, given on and taken up as one document. */
export default function Patterns() {
  const words = useWords(sentences);
  return (
    <>
      <UseCaseList
        title={words.say('give')}
        note={words.say('giveMeans')}
        empty={words.say('giveEmpty')}
        only={({ lane, pins }) => lane !== 'experiment' && pins !== undefined}
        action={({ id, name }) => (
          <a href={`/api/patterns/${encodeURIComponent(id)}`} download={`${id}.daylight.json`}>
            {words.say('download', { name })}
          </a>
        )}
      />
      <Import />
    </>
  );
}

function Import() {
  const words = useWords(sentences);
  const [taken, setTaken] = useState<string>();
  const [isTorn, setTorn] = useState(false);
  const { tellFor, isBusy, notice } = useAct(async () => undefined);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setTaken(undefined);
    setTorn(false);
    let document: object;
    try {
      document = JSON.parse(await file.text());
    } catch {
      setTorn(true);
      return;
    }
    const made = await tellFor<{ useCase: string }>('/api/patterns', document);
    if (made) setTaken(made.useCase);
  };
  return (
    <Card title={words.say('take')} note={words.say('takeMeans')}>
      {notice}
      {isTorn && <Notice tone="warn" role="alert" title={words.say('torn')} />}
      {taken !== undefined && (
        <Notice tone="good" role="status" title={words.say('taken', { id: taken })}>
          <ViewLink href={`/lanes?id=${encodeURIComponent(taken)}`}>{words.say('open')}</ViewLink>
        </Notice>
      )}
      <label>
        {words.say('file')}{' '}
        <input
          type="file"
          accept=".json,application/json"
          disabled={isBusy}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
      </label>
    </Card>
  );
}
