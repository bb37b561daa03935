import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Finding } from '@/utils/detection';
import { type Policy, prohibitedSite, type Verdict } from '@/utils/policy';
import { type Channel, channels, type SiteStatus, siteStatuses } from '@/utils/vocabulary';
import { kindName } from '../names/names';
import names from '../names/words.json';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { Choice } from '../shell/choice';
import { useWords } from '../speech';
import sentences from './words.json';

interface Tried {
  findings: readonly Finding[];
  verdict: Verdict;
}

/** What the policy would do with a text: with the very scanner and the very decision that browsers have. */
export function TryIt({ policy }: { policy: Policy | undefined }) {
  const words = useWords(sentences);
  const named = useWords(names);
  const id = useId();
  const [text, setText] = useState('');
  const [status, setStatus] = useState<SiteStatus>('unsanctioned');
  const [channel, setChannel] = useState<Channel>('paste');
  const [tried, setTried] = useState<Tried>();
  const [isBusy, setBusy] = useState(false);
  const attempt = async (event: FormEvent) => {
    event.preventDefault();
    if (policy === undefined) return;
    setBusy(true);
    try {
      // The scanner is large, and few try it.
      const { scanWith } = await import('./scan');
      setTried(scanWith(policy, text, status, channel));
    } finally {
      setBusy(false);
    }
  };
  const counts = new Map<string, number>();
  for (const { type } of tried?.findings ?? []) counts.set(type, (counts.get(type) ?? 0) + 1);
  return (
    <Card title={words.say('try')} note={words.say('tryMeans')}>
      <form className="form" onSubmit={attempt}>
        <div className="choice">
          <label htmlFor={id}>{words.say('sample')}</label>
          <textarea
            id={id}
            rows={5}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Choice
          label={words.say('status')}
          value={status}
          options={siteStatuses.map((value) => ({ value, name: named.say(`status_${value}`) }))}
          onChoose={setStatus}
        />
        <Choice
          label={words.say('channel')}
          value={channel}
          options={channels.map((value) => ({ value, name: named.say(`channel_${value}`) }))}
          onChoose={setChannel}
        />
        <Button type="submit" look="primary" disabled={isBusy || policy === undefined || text === ''}>
          {words.say('tryNow')}
        </Button>
      </form>
      {policy === undefined && <p className="muted">{words.say('cannotTry')}</p>}
      <div role="status">
        {isBusy && <p className="muted">{words.say('trying')}</p>}
        {tried && !isBusy && (
          <>
            <p>
              <strong>{words.say('outcome', { action: named.say(`action_${tried.verdict.action}`) })}</strong>
            </p>
            {tried.verdict.why.length > 0 && (
              <p>
                {words.say('becauseOf', {
                  rules: tried.verdict.why
                    .map(({ rule }) => (rule === prohibitedSite ? named.say('status_prohibited') : rule))
                    .join(', '),
                })}
              </p>
            )}
            <DataTable
              name={words.say('foundKinds')}
              columns={[
                { key: 'kind', head: words.say('kind'), text: ([kind]) => kindName(kind, named) },
                { key: 'count', head: words.say('count'), figure: ([, count]) => count },
              ]}
              rows={[...counts]}
              keyOf={([kind]) => kind}
              empty={words.say('foundNothing')}
            />
          </>
        )}
      </div>
    </Card>
  );
}
