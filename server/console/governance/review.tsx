import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Queued } from '../../governance/approvals';
import type { DiffLine } from '../../governance/diff';
import { kindName } from '../names/names';
import names from '../names/words.json';
import { useAct } from '../parts/act';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { DiffLines } from '../parts/diff-lines';
import { Field } from '../parts/field';
import { useMe } from '../shell/me';
import { type ConsoleWords, useWords } from '../speech';
import sentences from './words.json';

/** As it comes over the wire: times are text. */
type Wire<Value> = { [Key in keyof Value]: Value[Key] extends Date | null ? string | null : Value[Key] };
export type Waiting = Wire<Queued>;
export interface Open extends Waiting {
  text: string;
  /** What went out, once it was released. */
  released?: string;
  sources: { role: string; text: string }[];
  change: {
    isFirst: boolean;
    model?: { before: string | null; after: string | null };
    template?: { before: string | null; after: string | null; lines: DiffLine[] };
  };
}
export type GovernanceWords = ConsoleWords<keyof (typeof sentences)['en']>;

/** Until when it is to be decided, and whether that is over. */
export function dueIn(words: GovernanceWords, { dueAt, isLate }: Pick<Waiting, 'dueAt' | 'isLate'>): string {
  if (dueAt === null) return '';
  const time = words.dateTime(new Date(dueAt));
  return isLate ? words.say('late', { time }) : time;
}

interface ReviewProps {
  open: Open;
  refresh: () => Promise<void>;
}

/** Everything that a text is decided by, and the ways to decide. */
export function Review({ open, refresh }: ReviewProps) {
  const words = useWords(sentences);
  return (
    <>
      {open.state === 'waiting' ? (
        <Decision open={open} refresh={refresh} />
      ) : (
        <Decided open={open} refresh={refresh} />
      )}
      <Sources open={open} />
      <Card title={words.say('change')}>
        <Change change={open.change} words={words} />
      </Card>
    </>
  );
}

function Decision({ open, refresh }: ReviewProps) {
  const words = useWords(sentences);
  const me = useMe();
  const [edited, setEdited] = useState<{ text: string; of: string }>();
  const [reason, setReason] = useState('');
  const { act, isBusy, notice } = useAct(refresh);
  const { id, version, delegatedTo } = open;
  const isOthers = delegatedTo !== null && delegatedTo !== me.subject;
  const isStale = edited !== undefined && edited.of !== open.text;
  const isEdited = edited !== undefined && edited.text !== open.text;
  const cannot = isBusy || isOthers;
  const decide = (body: object) => act(`/api/approvals/${id}/decision`, { version, ...body });
  return (
    <Card title={words.say('text')} note={`${open.useCase} · ${open.author} · ${dueIn(words, open)}`}>
      {notice}
      {isOthers && (
        <Notice
          tone="info"
          title={words.say('givenMeans', { name: delegatedTo })}
          actions={
            <Button
              disabled={isBusy}
              onClick={() => act(`/api/approvals/${id}/delegation`, { version, to: me.subject })}
            >
              {words.say('takeOver')}
            </Button>
          }
        />
      )}
      {isStale && (
        <Notice
          tone="warn"
          role="alert"
          title={words.say('textChanged')}
          actions={
            <>
              <Button onClick={() => setEdited(undefined)}>{words.say('takeNewText')}</Button>
              <Button onClick={() => setEdited({ ...edited, of: open.text })}>{words.say('keepOwnText')}</Button>
            </>
          }
        >
          <pre dir="auto">{open.text}</pre>
        </Notice>
      )}
      <textarea
        rows={12}
        dir="auto"
        value={edited?.text ?? open.text}
        readOnly={isOthers}
        aria-label={words.say('text')}
        onChange={(event) => setEdited({ text: event.target.value, of: edited?.of ?? open.text })}
      />
      <p className="inline">
        <Button
          look="primary"
          disabled={cannot || isStale || edited?.text.trim() === ''}
          onClick={() => decide(isEdited ? { decision: 'edit', text: edited.text } : { decision: 'approve' })}
        >
          {words.say(isEdited ? 'releaseEdited' : 'release')}
        </Button>
        {isEdited && !isStale && <Button onClick={() => setEdited(undefined)}>{words.say('undoEdit')}</Button>}
      </p>
      <div className="form">
        <Field
          label={words.say('reason')}
          value={reason}
          dir="auto"
          onChange={(event) => setReason(event.target.value)}
        />
        <Button disabled={cannot || reason.trim() === ''} onClick={() => decide({ decision: 'reject', reason })}>
          {words.say('reject')}
        </Button>
      </div>
      {!isOthers && <Delegation open={open} isBusy={isBusy} act={act} />}
    </Card>
  );
}

interface DelegationProps {
  open: Open;
  isBusy: boolean;
  act: (path: string, body: object) => Promise<boolean>;
}

/** Gives a text to somebody; those who decided lately are offered. */
function Delegation({ open: { id, version, delegatedTo, author }, isBusy, act }: DelegationProps) {
  const words = useWords(sentences);
  const me = useMe();
  const list = useId();
  const [to, setTo] = useState('');
  const give = async (name: string | null) => {
    if (await act(`/api/approvals/${id}/delegation`, { version, to: name })) setTo('');
  };
  return (
    <div className="form">
      <Field
        label={words.say('delegateTo')}
        value={to}
        list={list}
        autoComplete="off"
        onChange={(event) => setTo(event.target.value)}
      />
      <Answer<{ approvals: Waiting[] }> path="/api/approvals?state=released" isLive={false} isQuiet>
        {({ approvals }) => (
          <datalist id={list}>
            {[...new Set(approvals.map(({ decidedBy }) => decidedBy))]
              .filter((name) => name !== null && name !== author && name !== me.subject)
              .map((name) => (
                <option key={name} value={name ?? ''} />
              ))}
          </datalist>
        )}
      </Answer>
      <Button disabled={isBusy || to.trim() === ''} onClick={() => give(to.trim())}>
        {words.say('delegate')}
      </Button>
      {delegatedTo === me.subject && (
        <Button disabled={isBusy} onClick={() => give(null)}>
          {words.say('giveToAll')}
        </Button>
      )}
    </div>
  );
}

function Decided({ open, refresh }: ReviewProps) {
  const words = useWords(sentences);
  const [reason, setReason] = useState('');
  const { act, isBusy, notice } = useAct(refresh);
  const { id, version, state, decidedBy, decidedAt } = open;
  const when = decidedAt === null ? '' : words.dateTime(new Date(decidedAt));
  return (
    <Card
      title={words.say('text')}
      note={`${open.useCase} · ${open.author} · ${words.say(`output_${state === 'draft' ? 'waiting' : state}`)} · ${decidedBy ?? ''} · ${when}`}
    >
      {notice}
      <pre dir="auto">{open.released ?? open.text}</pre>
      {state === 'released' && (
        <div className="form">
          <Field
            label={words.say('reason')}
            value={reason}
            dir="auto"
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            disabled={isBusy || reason.trim() === ''}
            onClick={() => act(`/api/approvals/${id}/withdrawal`, { version, reason })}
          >
            {words.say('withdraw')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Sources({ open }: { open: Open }) {
  const words = useWords(sentences);
  const spoken = useWords(names);
  const kinds = Object.entries(open.kinds).map(([kind, count]) => `${kindName(kind, spoken)}: ${words.number(count)}`);
  const roleName = (role: string) =>
    role === 'system' || role === 'user' || role === 'assistant' ? words.say(`role_${role}`) : role;
  return (
    <Card
      title={words.say('sources')}
      note={`${words.say('model')}: ${open.model ?? '–'} · ${words.say('template')}: ${open.template ?? '–'} · ${words.say('kinds')}: ${words.list(kinds) || words.say('kindsNone')}`}
    >
      {open.sources
        .map((source, at) => ({ ...source, key: `${at}` }))
        .map(({ role, text, key }) => (
          <section key={key}>
            <h3>{roleName(role)}</h3>
            <pre dir="auto">{text}</pre>
          </section>
        ))}
    </Card>
  );
}

function Change({ change, words }: { change: Open['change']; words: GovernanceWords }) {
  if (change.isFirst) return <p>{words.say('changeFirst')}</p>;
  if (change.model === undefined && change.template === undefined) return <p>{words.say('changeNone')}</p>;
  const became = ({ before, after }: { before: string | null; after: string | null }) =>
    words.say('changed', { before: before ?? '–', after: after ?? '–' });
  return (
    <>
      {change.model && <p>{became(change.model)}</p>}
      {change.template && (
        <>
          <p>
            {change.template.before === change.template.after
              ? words.say('changedWithin', { name: change.template.after ?? '–' })
              : became(change.template)}
          </p>
          <DiffLines lines={change.template.lines} />
        </>
      )}
    </>
  );
}
