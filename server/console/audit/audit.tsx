import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { auditActions } from '../../audit/record';
import type { Proof } from '../../audit/verify';
import { useAct } from '../parts/act';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { goTo, useAddress } from '../shell/address';
import { Choice } from '../shell/choice';
import { ask, useData } from '../shell/use-data';
import { useWords } from '../speech';
import { type Records, RecordTable } from './record-table';
import sentences from './words.json';

const filters = ['person', 'useCase', 'action', 'from', 'to'] as const;

/** Who did what, and whether the record is complete. Every look into it is a record itself, so nothing is asked by itself. */
export default function Audit() {
  const words = useWords(sentences);
  const { parameters } = useAddress();
  const asked = new URLSearchParams(filters.flatMap((name) => pairOf(name, parameters)));
  const before = parameters.get('before');
  const isAsked = parameters.has('search');
  const search = new URLSearchParams([...asked, ['order', 'newest'], ...(before ? [['before', before]] : [])]);
  return (
    <>
      <Health />
      <SearchForm />
      {isAsked ? (
        <>
          <Answer<Records> path={`/api/audit/records?${search}`} isLive={false}>
            {(records) => <RecordTable {...records} />}
          </Answer>
          <p className="under">
            <a href={`/api/audit/export?${withFormat(asked, 'ndjson')}`} download>
              {words.say('exportNdjson')}
            </a>
            <a href={`/api/audit/export?${withFormat(asked, 'ocsf')}`} download>
              {words.say('exportOcsf')}
            </a>
          </p>
        </>
      ) : (
        <p className="muted">{words.say('notAsked')}</p>
      )}
    </>
  );
}

function pairOf(name: string, parameters: URLSearchParams): [string, string][] {
  const value = parameters.get(name);
  return value ? [[name, value]] : [];
}

function withFormat(asked: URLSearchParams, format: string): string {
  return new URLSearchParams([...asked, ['format', format]]).toString();
}

function SearchForm() {
  const words = useWords(sentences);
  const address = useAddress();
  const [action, setAction] = useState(address.parameters.get('action') ?? '');
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => String(form.get(name) ?? '').trim();
    goTo(
      address.with({
        person: given('person'),
        useCase: given('useCase'),
        from: given('from'),
        to: given('to'),
        action,
        before: '',
        search: '1',
      }),
    );
  };
  const now = (name: string) => address.parameters.get(name) ?? '';
  return (
    <Card title={words.say('search')} note={words.say('searchMeans')}>
      <form className="form" onSubmit={search}>
        <Field label={words.say('person')} name="person" defaultValue={now('person')} autoComplete="off" />
        <Field label={words.say('useCase')} name="useCase" defaultValue={now('useCase')} autoComplete="off" />
        <Choice
          label={words.say('action')}
          value={action}
          options={[
            { value: '', name: words.say('anyAction') },
            ...auditActions.map((value) => ({ value: value as string, name: words.say(`action_${value}`) })),
          ]}
          onChoose={setAction}
        />
        <Field label={words.say('from')} name="from" type="date" defaultValue={now('from')} />
        <Field label={words.say('to')} name="to" type="date" defaultValue={now('to')} hint={words.say('toMeans')} />
        <Button type="submit" look="primary" icon={<Icon name="find" />}>
          {words.say('searchButton')}
        </Button>
      </form>
    </Card>
  );
}

interface HealthAnswer {
  alarms: number;
  waiting: number;
  head: { position: number };
}

/** Whether the log is whole, as the server sees it all the time, and the proof on request. */
function Health() {
  const words = useWords(sentences);
  const { data, refresh } = useData<HealthAnswer>('/api/audit/health');
  const [proof, setProof] = useState<Proof>();
  const proving = useAct();
  const acknowledging = useAct(refresh);
  const prove = async () => {
    setProof(undefined);
    setProof(await proving.attempt(() => ask<Proof>('/api/audit/verify')));
  };
  return (
    <Card title={words.say('whole')} note={data && words.count('links', data.head.position)}>
      {data && data.alarms > 0 && (
        <Notice
          tone="danger"
          title={words.count('alarms', data.alarms)}
          actions={
            <Button
              disabled={acknowledging.isBusy}
              onClick={() => void acknowledging.act('/api/audit/acknowledgements', {})}
            >
              {words.say('acknowledge')}
            </Button>
          }
        >
          {words.say('alarmsMean')}
        </Notice>
      )}
      {acknowledging.notice}
      {data && data.alarms === 0 && <p>{words.say('noAlarms')}</p>}
      <p className="inline">
        <Button icon={<Icon name="shield" />} disabled={proving.isBusy} onClick={() => void prove()}>
          {words.say('prove')}
        </Button>
      </p>
      <div role="status">
        {proving.isBusy && <p className="muted">{words.say('proving')}</p>}
        {proving.notice}
        {proof && <ProofText proof={proof} />}
      </div>
    </Card>
  );
}

function ProofText({ proof }: { proof: Proof }) {
  const words = useWords(sentences);
  if (proof.holds) {
    return (
      <Notice tone="good" title={words.say('holds')}>
        {words.count('proved', proof.records)} {proof.deleted > 0 && words.count('deleted', proof.deleted)}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={words.say('broken', { position: words.number(proof.position) })}>
      {words.say(`fault_${proof.fault}`)}
    </Notice>
  );
}
