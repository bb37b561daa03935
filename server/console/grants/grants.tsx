import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type Role, roles } from '@/utils/vocabulary';
import { useAct } from '../parts/act';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { type Column, DataTable } from '../parts/data-table';
import { Field } from '../parts/field';
import { FirstRun } from '../parts/first-run';
import { Choice } from '../shell/choice';
import type { Refused } from '../shell/use-data';
import shell from '../shell/words.json';
import { useWords } from '../speech';
import sentences from './words.json';

interface GrantRow {
  id: string;
  subject: string;
  role: Role;
  from: string;
  until: string | null;
  by: string;
}

/** Who may do what, and until when. Each change is a record of the audit log. */
export default function Grants() {
  const words = useWords(sentences);
  const withoutIssuer = (refused: Refused) =>
    refused.status === 404 && (
      <FirstRun title={words.say('noIssuer')}>
        <p>{words.say('noIssuerMeans')}</p>
      </FirstRun>
    );
  return (
    <Answer<{ grants: GrantRow[] }> path="/api/grants" instead={withoutIssuer}>
      {({ grants }, refresh) => (
        <>
          <NewGrant onGiven={refresh} />
          <Card title={words.say('given')} note={words.say('givenMeans')}>
            <GrantTable grants={grants} onEnded={refresh} />
          </Card>
        </>
      )}
    </Answer>
  );
}

function NewGrant({ onGiven }: { onGiven: () => Promise<void> }) {
  const words = useWords(sentences);
  const named = useWords(shell);
  const [subject, setSubject] = useState('');
  const [role, setRole] = useState<Role>('reviewer');
  const [until, setUntil] = useState('');
  const { act, isBusy, notice } = useAct(onGiven);
  const give = async (event: FormEvent) => {
    event.preventDefault();
    // The end of that day, where the admin is.
    const end = until === '' ? null : new Date(`${until}T23:59:59`).toISOString();
    if (await act('/api/grants', { subject: subject.trim(), role, until: end })) setSubject('');
  };
  return (
    <Card title={words.say('give')} note={words.say('giveMeans')}>
      <form className="form" onSubmit={give}>
        <Field
          label={words.say('person')}
          hint={words.say('personMeans')}
          value={subject}
          required
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setSubject(event.target.value)}
        />
        <Choice
          label={words.say('role')}
          value={role}
          options={roles.map((value) => ({ value, name: named.say(`role_${value}`) }))}
          onChoose={setRole}
        />
        <Field
          label={words.say('until')}
          hint={words.say('untilMeans')}
          type="date"
          min={new Date().toISOString().slice(0, 10)}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={isBusy}>
          {words.say('giveButton')}
        </Button>
      </form>
      {notice}
    </Card>
  );
}

function GrantTable({ grants, onEnded }: { grants: readonly GrantRow[]; onEnded: () => Promise<void> }) {
  const words = useWords(sentences);
  const named = useWords(shell);
  const [asked, setAsked] = useState<string>();
  const { act, isBusy, notice } = useAct(onEnded);
  const now = Date.now();
  const stateOf = ({ from, until }: GrantRow) => {
    if (until !== null && Date.parse(until) <= now) return 'over';
    return Date.parse(from) > now ? 'toCome' : 'inForce';
  };
  const end = async (id: string) => {
    if (await act(`/api/grants/${id}/end`, {})) setAsked(undefined);
  };
  const when = (text: string | null) => (text === null ? words.say('untilEnded') : words.dateTime(new Date(text)));
  const columns: Column<GrantRow>[] = [
    { key: 'subject', head: words.say('person'), text: ({ subject }) => subject },
    { key: 'role', head: words.say('role'), text: ({ role }) => named.say(`role_${role}`) },
    { key: 'from', head: words.say('from'), text: ({ from }) => from, cell: ({ from }) => when(from) },
    { key: 'until', head: words.say('until'), text: ({ until }) => until ?? '', cell: ({ until }) => when(until) },
    { key: 'by', head: words.say('by'), text: ({ by }) => by },
    {
      key: 'state',
      head: words.say('state'),
      text: (row) => words.say(stateOf(row)),
      cell: (row) => (
        <>
          {words.say(stateOf(row))}{' '}
          {stateOf(row) !== 'over' &&
            (asked === row.id ? (
              <span className="inline">
                <Button look="danger" disabled={isBusy} onClick={() => void end(row.id)}>
                  {words.say('endNow')}
                </Button>
                <Button onClick={() => setAsked(undefined)}>{words.say('keep')}</Button>
              </span>
            ) : (
              <Button
                look="plain"
                aria-label={words.say('endOf', { person: row.subject, role: named.say(`role_${row.role}`) })}
                onClick={() => setAsked(row.id)}
              >
                {words.say('end')}
              </Button>
            ))}
        </>
      ),
    },
  ];
  return (
    <>
      {notice}
      <DataTable
        name={words.say('given')}
        at="given"
        columns={columns}
        rows={grants}
        keyOf={({ id }) => id}
        atFirst={50}
        empty={words.say('noGrants')}
      />
    </>
  );
}
