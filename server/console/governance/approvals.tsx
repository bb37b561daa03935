import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Said } from '../answers/said';
import { useAct } from '../parts/act';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { FirstRun } from '../parts/first-run';
import { goTo, useAddress, ViewLink } from '../shell/address';
import { Choice } from '../shell/choice';
import { Refused } from '../shell/use-data';
import { useWords } from '../speech';
import { dueIn, type Open, Review, type Waiting } from './review';
import { Pages } from './use-case-list';
import sentences from './words.json';

const states = ['waiting', 'released', 'rejected', 'withdrawn'] as const;

/** What must be released before it reaches anybody. */
export default function Approvals() {
  const address = useAddress();
  const id = address.parameters.get('id');
  if (id !== null) return <OneApproval id={id} />;
  return <States />;
}

/** What waits, and what became of the rest. */
function States() {
  const words = useWords(sentences);
  const address = useAddress();
  const state = states.find((known) => known === address.parameters.get('state')) ?? 'waiting';
  const after = address.parameters.get('after');
  return (
    <>
      <Choice
        label={words.say('state')}
        value={state}
        options={states.map((value) => ({ value, name: words.say(`output_${value}`) }))}
        onChoose={(chosen) => goTo(address.with({ state: chosen === 'waiting' ? '' : chosen, after: '' }))}
      />
      <Answer<{ approvals: Waiting[]; next?: string }>
        path={`/api/approvals?${new URLSearchParams({ state, ...(after && { after }) })}`}
      >
        {({ approvals, next }, refresh) => (
          <>
            <Queue key={`${state} ${after}`} state={state} approvals={approvals} refresh={refresh} />
            <Pages next={next} />
          </>
        )}
      </Answer>
    </>
  );
}

interface QueueProps {
  state: (typeof states)[number];
  approvals: Waiting[];
  refresh: () => Promise<void>;
}

function Queue({ state, approvals, refresh }: QueueProps) {
  const words = useWords(sentences);
  const address = useAddress();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<readonly string[]>([]);
  const { tellFor, isBusy, notice } = useAct(refresh);
  const isWaiting = state === 'waiting';
  if (approvals.length === 0) {
    return (
      <FirstRun title={words.say(`output_${state}`)}>
        <p>{words.say(isWaiting ? 'queueEmpty' : 'queueNone')}</p>
      </FirstRun>
    );
  }
  const chosen = approvals.filter(({ id }) => selected.has(id));
  const decide = async (decision: object) => {
    const outputs = chosen.map(({ id, version }) => ({ id, version }));
    const done = await tellFor<{ decisions: { refused?: string }[] }>('/api/approvals/decisions', {
      ...decision,
      outputs,
    });
    if (done === undefined) return;
    setRefused(done.decisions.flatMap((one) => one.refused ?? []));
    setSelected(new Set());
  };
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  return (
    <Card title={words.say(`output_${state}`)}>
      {notice}
      {refused.length > 0 && (
        <Notice tone="warn" role="alert" title={words.say('someRefused', { number: words.number(refused.length) })}>
          <ul>
            {[...new Set(refused)].map((code) => (
              <li key={code}>
                <Said of={new Refused(0, { code, message: code })} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <DataTable<Waiting>
        name={words.say(`output_${state}`)}
        rows={approvals}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'useCase',
            head: words.say('useCase'),
            text: ({ useCase }) => useCase,
            cell: ({ id, useCase, author, dueAt, isLate, isOwn }) => (
              <>
                {isOwn || !isWaiting ? null : (
                  <input
                    type="checkbox"
                    checked={selected.has(id)}
                    aria-label={words.say('select', {
                      name: `${useCase}, ${author}, ${dueIn(words, { dueAt, isLate })}`,
                    })}
                    onChange={() => toggle(id)}
                  />
                )}{' '}
                {isOwn ? useCase : <ViewLink href={address.with({ id })}>{useCase}</ViewLink>}
              </>
            ),
          },
          { key: 'author', head: words.say('author'), text: ({ author }) => author },
          { key: 'template', head: words.say('template'), text: ({ template }) => template ?? '' },
          {
            key: 'due',
            head: words.say('due'),
            text: ({ dueAt }) => dueAt ?? '',
            cell: (row) => {
              if (row.isOwn) return words.say('own');
              const { delegatedTo: name } = row;
              const due = dueIn(words, row);
              return name !== null && isWaiting ? `${due}, ${words.say('givenTo', { name })}` : due;
            },
          },
        ]}
      />
      {isWaiting && (
        <p className="inline">
          <Button
            disabled={isBusy}
            onClick={() => setSelected(new Set(approvals.flatMap(({ id, isOwn }) => (isOwn ? [] : [id]))))}
          >
            {words.say('selectAll')}
          </Button>
          <Button
            look="primary"
            disabled={isBusy || chosen.length === 0}
            onClick={() => decide({ decision: 'approve' })}
          >
            {words.say('releaseSelected')}
          </Button>
          <label>
            {words.say('reason')}{' '}
            <input type="text" value={reason} dir="auto" onChange={(event) => setReason(event.target.value)} />
          </label>
          <Button
            disabled={isBusy || chosen.length === 0 || reason.trim() === ''}
            onClick={() => decide({ decision: 'reject', reason })}
          >
            {words.say('rejectSelected')}
          </Button>
        </p>
      )}
    </Card>
  );
}

function OneApproval({ id }: { id: string }) {
  const words = useWords(sentences);
  const address = useAddress();
  return (
    <>
      <p>
        <ViewLink href={address.with({ id: '' })}>{words.say('back')}</ViewLink>
      </p>
      {/* Not asked again by itself: what is being read does not change under the eyes. */}
      <Answer<Open> path={`/api/approvals/${encodeURIComponent(id)}`} isLive={false}>
        {(open, refresh) => <Review open={open} refresh={refresh} />}
      </Answer>
    </>
  );
}
