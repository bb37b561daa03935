import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Queued } from '../../governance/approvals';
import type { DiffLine } from '../../governance/diff';
import { kindName } from '../names/names';
import names from '../names/words.json';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { FirstRun } from '../parts/first-run';
import { goTo, useAddress, ViewLink } from '../shell/address';
import { Choice } from '../shell/choice';
import { type ConsoleWords, useWords } from '../speech';
import { useAct } from './act';
import sentences from './words.json';

/** As it comes over the wire: times are text. */
type Wire<Value> = { [Key in keyof Value]: Value[Key] extends Date | null ? string | null : Value[Key] };
type Waiting = Wire<Queued>;
interface Open extends Waiting {
  text: string;
  sources: { role: string; text: string }[];
  change: {
    isFirst: boolean;
    model?: { before: string; after: string };
    template?: { before: string | null; after: string | null; lines: DiffLine[] };
  };
}
type GovernanceWords = ConsoleWords<keyof (typeof sentences)['en']>;

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
  return (
    <>
      <Choice
        label={words.say('state')}
        value={state}
        options={states.map((value) => ({ value, name: words.say(`output_${value}`) }))}
        onChoose={(chosen) => goTo(address.with({ state: chosen === 'waiting' ? '' : chosen }))}
      />
      <Answer<{ approvals: Waiting[] }> path={`/api/approvals?state=${state}`}>
        {({ approvals }, refresh) => <Queue key={state} state={state} approvals={approvals} refresh={refresh} />}
      </Answer>
    </>
  );
}

function dueIn(words: GovernanceWords, { dueAt, isLate }: Pick<Waiting, 'dueAt' | 'isLate'>): string {
  if (dueAt === null) return '';
  const time = words.dateTime(new Date(dueAt));
  return isLate ? words.say('late', { time }) : time;
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
  const [refused, setRefused] = useState(0);
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
    setRefused(done.decisions.filter((one) => one.refused !== undefined).length);
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
      {refused > 0 && (
        <Notice tone="warn" role="alert" title={words.say('someRefused', { number: words.number(refused) })} />
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
            cell: ({ id, useCase, isOwn }) => (
              <>
                {isOwn || !isWaiting ? null : (
                  <input
                    type="checkbox"
                    checked={selected.has(id)}
                    aria-label={words.say('select', { name: useCase })}
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
            cell: (row) => (row.isOwn ? words.say('own') : dueIn(words, row)),
          },
        ]}
      />
      {isWaiting && (
        <p className="inline">
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
        {(open, refresh) => <Review key={open.version} open={open} refresh={refresh} />}
      </Answer>
    </>
  );
}

function Review({ open, refresh }: { open: Open; refresh: () => Promise<void> }) {
  const words = useWords(sentences);
  const spoken = useWords(names);
  const [text, setText] = useState(open.text);
  const [reason, setReason] = useState('');
  const [to, setTo] = useState(open.delegatedTo ?? '');
  const { act, isBusy, notice } = useAct(refresh);
  const { id, version } = open;
  const isOpen = open.state === 'waiting' && !isBusy;
  const decide = (body: object) => act(`/api/approvals/${id}/decision`, { version, ...body });
  const isEdited = text !== open.text;
  return (
    <>
      {notice}
      <Card title={words.say('text')} note={`${open.useCase} · ${open.author} · ${dueIn(words, open)}`}>
        <textarea
          rows={12}
          dir="auto"
          value={text}
          aria-label={words.say('text')}
          onChange={(event) => setText(event.target.value)}
        />
        <p>
          <Button
            look="primary"
            disabled={!isOpen}
            onClick={() => decide(isEdited ? { decision: 'edit', text } : { decision: 'approve' })}
          >
            {words.say(isEdited ? 'releaseEdited' : 'release')}
          </Button>
        </p>
        <label>
          {words.say('reason')}{' '}
          <input type="text" value={reason} dir="auto" onChange={(event) => setReason(event.target.value)} />
        </label>{' '}
        {open.state === 'released' && (
          <Button
            disabled={isBusy || reason.trim() === ''}
            onClick={() => act(`/api/approvals/${id}/withdrawal`, { version, reason })}
          >
            {words.say('withdraw')}
          </Button>
        )}{' '}
        <Button disabled={!isOpen || reason.trim() === ''} onClick={() => decide({ decision: 'reject', reason })}>
          {words.say('reject')}
        </Button>
        <p>
          <label>
            {words.say('delegateTo')} <input type="text" value={to} onChange={(event) => setTo(event.target.value)} />
          </label>{' '}
          <Button
            disabled={!isOpen}
            onClick={() => act(`/api/approvals/${id}/delegation`, { version, to: to.trim() === '' ? null : to.trim() })}
          >
            {words.say('delegate')}
          </Button>
        </p>
      </Card>
      <Card title={words.say('sources')}>
        {open.sources
          .map(({ text: said }, at) => ({ said, key: `${at}` }))
          .map(({ said, key }) => (
            <pre key={key} dir="auto">
              {said}
            </pre>
          ))}
        <p>
          {words.say('model')}: {open.model ?? ''} · {words.say('template')}: {open.template ?? ''}
        </p>
        <p>
          {words.say('kinds')}:{' '}
          {words.list(
            Object.entries(open.kinds).map(([kind, count]) => `${kindName(kind, spoken)}: ${words.number(count)}`),
          )}
        </p>
      </Card>
      <Card title={words.say('change')}>
        <Change change={open.change} words={words} />
      </Card>
    </>
  );
}

function Change({ change, words }: { change: Open['change']; words: GovernanceWords }) {
  if (change.isFirst) return <p>{words.say('changeFirst')}</p>;
  if (change.model === undefined && change.template === undefined) return <p>{words.say('changeNone')}</p>;
  const signs = { same: ' ', added: '+', removed: '−' };
  return (
    <>
      {change.model && <p>{words.say('changed', change.model)}</p>}
      {change.template && (
        <>
          <p>{words.say('changed', { before: change.template.before ?? '–', after: change.template.after ?? '–' })}</p>
          <pre dir="auto">{change.template.lines.map(({ kind, line }) => `${signs[kind]} ${line}`).join('\n')}</pre>
        </>
      )}
    </>
  );
}
