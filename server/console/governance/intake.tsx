import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useCaseQuestions } from '@/utils/vocabulary';
import { useAct } from '../parts/act';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { goTo, useAddress, ViewLink } from '../shell/address';
import { Choice } from '../shell/choice';
import { useMe } from '../shell/me';
import { useWords } from '../speech';
import { Launch } from './launch';
import sentences from './words.json';

const aspectRoles = { value: 'lead', sensitivity: 'security', effort: 'admin', governance: 'reviewer' } as const;
type Aspect = keyof typeof aspectRoles;
const atOnce = 10;
const classes = ['regulatedData', 'needsHumanReview', 'prohibited'] as const;

const states = ['in-review', 'approved', 'rejected', 'withdrawn'] as const;

interface Request {
  id: string;
  title: string;
  author: string;
  answers: Record<string, string>;
  state: (typeof states)[number];
  version: number;
  useCase: string | null;
  submittedAt: string;
  reviews: Review[];
}

interface Review {
  aspect: Aspect;
  verdict: 'approve' | 'reject' | null;
  note: string;
  by: string | null;
  dueAt: string;
  isLate: boolean;
  waitedMs: number;
}

/** What people want AI for, and what the four say to it. */
export default function Intake() {
  const words = useWords(sentences);
  const address = useAddress();
  const before = address.parameters.get('before');
  const state = states.find((known) => known === address.parameters.get('state'));
  const query = new URLSearchParams({ limit: String(atOnce), ...(state && { state }), ...(before && { before }) });
  return (
    <Answer<{ intakes: Request[] }> path={`/api/intakes?${query}`}>
      {({ intakes }, refresh) => (
        <>
          <Choice
            label={words.say('state')}
            value={state ?? ''}
            options={[
              { value: '', name: words.say('anyState') },
              ...states.map((value) => ({ value, name: words.say(`state_${value}`) })),
            ]}
            onChoose={(chosen) => goTo(address.with({ state: chosen, before: '' }))}
          />
          {intakes.length === 0 && <p className="muted">{words.say(state ? 'queueNone' : 'intakesEmpty')}</p>}
          {intakes.map((intake) => (
            <OneRequest key={intake.id} intake={intake} refresh={refresh} />
          ))}
          <p className="under">
            {before && <ViewLink href={address.with({ before: '' })}>{words.say('first')}</ViewLink>}
            {intakes.length === atOnce && (
              <ViewLink href={address.with({ before: intakes.at(-1)?.submittedAt ?? '' })}>
                {words.say('next')}
              </ViewLink>
            )}
          </p>
          <NewRequest refresh={refresh} />
        </>
      )}
    </Answer>
  );
}

function OneRequest({ intake, refresh }: { intake: Request; refresh: () => Promise<void> }) {
  const words = useWords(sentences);
  const me = useMe();
  const [note, setNote] = useState('');
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  const { act, isBusy, notice } = useAct(refresh);
  const mine = intake.reviews.filter(
    ({ aspect, verdict }) =>
      intake.author !== me.subject &&
      verdict === null &&
      me.roles.includes(aspectRoles[aspect]) &&
      intake.state === 'in-review',
  );
  const review = async (aspect: Aspect, verdict: 'approve' | 'reject') => {
    const isDone = await act(`/api/intakes/${intake.id}/reviews`, {
      ...{ version: intake.version, aspect, verdict, note },
      ...Object.fromEntries(classes.map((one) => [one, found.has(one)])),
    });
    // Where it was not done, what was written stays.
    if (!isDone) return;
    setNote('');
    setFound(new Set());
  };
  const toggle = (one: string) => {
    const next = new Set(found);
    if (!next.delete(one)) next.add(one);
    setFound(next);
  };
  return (
    <Card title={intake.title} note={`${intake.author} · ${words.say(`state_${intake.state}`)}`}>
      {notice}
      <dl>
        {useCaseQuestions.map((question) => (
          <div key={question}>
            <dt>{words.say(`asks_${question}`)}</dt>
            <dd dir="auto">{intake.answers[question]}</dd>
          </div>
        ))}
      </dl>
      <DataTable<Review>
        name={`${intake.title}: ${words.say('reviews')}`}
        rows={intake.reviews}
        keyOf={({ aspect }) => aspect}
        columns={[
          { key: 'aspect', head: words.say('aspect'), text: ({ aspect }) => words.say(`aspect_${aspect}`) },
          {
            key: 'verdict',
            head: words.say('verdict'),
            text: ({ verdict, by }) =>
              verdict === null
                ? words.say('verdict_none')
                : words.say('verdictBy', { verdict: words.say(`verdict_${verdict}`), name: by ?? '–' }),
          },
          {
            key: 'due',
            head: words.say('due'),
            text: ({ dueAt, isLate }) => {
              const time = words.dateTime(new Date(dueAt));
              return isLate ? words.say('late', { time }) : time;
            },
          },
          {
            key: 'waited',
            head: words.say('waited'),
            text: ({ waitedMs }) => words.number(Math.round(waitedMs / 360_000) / 10),
          },
          { key: 'note', head: words.say('noteHead'), text: ({ note: said }) => said },
        ]}
      />
      {mine.length > 0 && (
        <>
          {classes.map((one) => (
            <p key={one}>
              <label>
                <input type="checkbox" checked={found.has(one)} onChange={() => toggle(one)} /> {words.say(one)}
              </label>
            </p>
          ))}
          <label>
            {words.say('note')}{' '}
            <input type="text" value={note} dir="auto" onChange={(event) => setNote(event.target.value)} />
          </label>
          {mine.map(({ aspect }) => (
            <p key={aspect}>
              {words.say(`aspect_${aspect}`)}:{' '}
              <Button disabled={isBusy} onClick={() => review(aspect, 'approve')}>
                {words.say('approve')}
              </Button>{' '}
              <Button disabled={isBusy || note.trim() === ''} onClick={() => review(aspect, 'reject')}>
                {words.say('reject')}
              </Button>
            </p>
          ))}
        </>
      )}
      {intake.state === 'approved' && (me.roles.includes('lead') || me.roles.includes('admin')) && (
        <Launch intake={intake} refresh={refresh} />
      )}
      {intake.state === 'in-review' && intake.author === me.subject && (
        <Button
          disabled={isBusy}
          onClick={() => act(`/api/intakes/${intake.id}/withdrawal`, { version: intake.version })}
        >
          {words.say('takeIntakeBack')}
        </Button>
      )}
    </Card>
  );
}

function NewRequest({ refresh }: { refresh: () => Promise<void> }) {
  const words = useWords(sentences);
  const [title, setTitle] = useState('');
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const { act, isBusy, notice } = useAct(refresh);
  const isWhole = title.trim() !== '' && useCaseQuestions.every((one) => (answers[one] ?? '').trim() !== '');
  const send = async () => {
    // What was written stays until the server has it.
    if (!(await act('/api/intakes', { title, answers }))) return;
    setTitle('');
    setAnswers({});
  };
  return (
    <Card title={words.say('newIntake')}>
      {notice}
      <p>
        <label>
          {words.say('title')}{' '}
          <input type="text" value={title} dir="auto" onChange={(event) => setTitle(event.target.value)} />
        </label>
      </p>
      {useCaseQuestions.map((question) => (
        <p key={question}>
          <label>
            {words.say(`asks_${question}`)}
            <br />
            <textarea
              rows={2}
              dir="auto"
              value={answers[question] ?? ''}
              onChange={(event) => setAnswers({ ...answers, [question]: event.target.value })}
            />
          </label>
        </p>
      ))}
      <Button look="primary" disabled={!isWhole || isBusy} onClick={send}>
        {words.say('send')}
      </Button>
    </Card>
  );
}
