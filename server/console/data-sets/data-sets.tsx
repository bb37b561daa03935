import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Pages } from '../governance/use-case-list';
import { useAct } from '../parts/act';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { Field } from '../parts/field';
import { useAddress, ViewLink } from '../shell/address';
import { useMe } from '../shell/me';
import { useWords } from '../speech';
import sentences from './words.json';

interface DataSet {
  id: string;
  version: number;
  title: string;
  description: string;
  owner: string;
  at: string;
}
const nameOf = ({ id, version }: Pick<DataSet, 'id' | 'version'>) => `${id}@${version}`;

/** What experiments may work on. */
export default function DataSets() {
  const words = useWords(sentences);
  const address = useAddress();
  const { roles } = useMe();
  const [id = '', version = ''] = address.parameters.get('set')?.split('@') ?? [];
  return (
    <>
      <WorkedExample mayRemove={roles.includes('admin')} />
      <Answer<{ dataSets: DataSet[]; next?: string }>
        path={`/api/data-sets?${new URLSearchParams({ after: address.parameters.get('after') ?? '' })}`}
      >
        {({ dataSets, next }, refresh) => (
          <>
            <Card title={words.say('sets')} note={words.say('setsMean')}>
              <DataTable<DataSet>
                name={words.say('sets')}
                at="sets"
                rows={dataSets}
                keyOf={nameOf}
                empty={words.say('setsEmpty')}
                columns={[
                  {
                    key: 'name',
                    head: words.say('name'),
                    text: nameOf,
                    cell: (one) => <ViewLink href={address.with({ set: nameOf(one) })}>{nameOf(one)}</ViewLink>,
                  },
                  { key: 'title', head: words.say('title'), text: ({ title }) => title },
                  { key: 'description', head: words.say('description'), text: ({ description }) => description },
                  { key: 'owner', head: words.say('owner'), text: ({ owner }) => owner },
                  {
                    key: 'at',
                    head: words.say('at'),
                    text: ({ at }) => at,
                    cell: ({ at }) => words.dateTime(new Date(at)),
                  },
                ]}
              />
              <Pages next={next} />
            </Card>
            {(roles.includes('lead') || roles.includes('admin')) && (
              <NewVersion key={id} of={dataSets.find((one) => one.id === id)} refresh={refresh} />
            )}
          </>
        )}
      </Answer>
      {id !== '' && (
        <Answer<DataSet & { text: string }>
          path={`/api/data-sets/${encodeURIComponent(id)}/${encodeURIComponent(version)}`}
          isLive={false}
        >
          {({ title, description, owner, text }) => (
            <Card title={`${id}@${version}`} note={`${title} · ${owner}`}>
              <p dir="auto">{description}</p>
              <pre dir="auto">{text}</pre>
              {Number(version) > 1 && (
                <p className="inline">
                  {words.say('versions')}:{' '}
                  {Array.from({ length: Number(version) - 1 }, (_, before) => (
                    <ViewLink
                      key={nameOf({ id, version: before + 1 })}
                      href={address.with({ set: nameOf({ id, version: before + 1 }) })}
                    >
                      {nameOf({ id, version: before + 1 })}
                    </ViewLink>
                  ))}
                </p>
              )}
              <p>
                <ViewLink href={address.with({ set: '' })}>{words.say('close')}</ViewLink>
              </p>
            </Card>
          )}
        </Answer>
      )}
    </>
  );
}

function NewVersion({ of, refresh }: { of: DataSet | undefined; refresh: () => Promise<void> }) {
  const words = useWords(sentences);
  const { act, isBusy, notice } = useAct(refresh);
  const [set, setSet] = useState({
    id: of?.id ?? '',
    title: of?.title ?? '',
    description: of?.description ?? '',
    text: '',
  });
  const isWhole = Object.values(set).every((value) => value.trim() !== '');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (await act('/api/data-sets', set)) setSet({ id: '', title: '', description: '', text: '' });
  };
  const line = (key: 'id' | 'title' | 'description') => (
    <Field
      label={words.say(key === 'id' ? 'name' : key)}
      hint={key === 'id' ? words.say('nameHint') : undefined}
      value={set[key]}
      dir="auto"
      required
      onChange={(event) => setSet({ ...set, [key]: event.target.value })}
    />
  );
  return (
    <Card title={words.say('add')} note={words.say('addMeans')}>
      {notice}
      <form onSubmit={add}>
        {line('id')}
        {line('title')}
        {line('description')}
        <p>
          <label>
            {words.say('text')}
            <textarea
              rows={6}
              dir="auto"
              value={set.text}
              onChange={(event) => setSet({ ...set, text: event.target.value })}
            />
          </label>
        </p>
        <Button type="submit" look="primary" disabled={!isWhole || isBusy}>
          {words.say('add')}
        </Button>
      </form>
    </Card>
  );
}

/** The worked example, and the way to be rid of it. */
function WorkedExample({ mayRemove }: { mayRemove: boolean }) {
  const words = useWords(sentences);
  const [asks, setAsks] = useState(false);
  return (
    <Answer<{ state: 'none' | 'there' | 'removed' }> path="/api/sample">
      {({ state }, refresh) =>
        state === 'there' && (
          <Notice
            tone="info"
            title={words.say('sample')}
            actions={mayRemove && <Removal asks={asks} onAsk={setAsks} refresh={refresh} />}
          >
            {words.say(mayRemove ? 'sampleMeans' : 'sampleAdmin')}
          </Notice>
        )
      }
    </Answer>
  );
}

interface RemovalProps {
  asks: boolean;
  onAsk: (asks: boolean) => void;
  refresh: () => Promise<void>;
}

function Removal({ asks, onAsk, refresh }: RemovalProps) {
  const words = useWords(sentences);
  const { act, isBusy, notice } = useAct(refresh);
  if (!asks) return <Button onClick={() => onAsk(true)}>{words.say('sampleRemove')}</Button>;
  return (
    <>
      {notice}
      <Button look="primary" disabled={isBusy} onClick={() => act('/api/sample/removal', {})}>
        {words.say('sampleSure')}
      </Button>
      <Button onClick={() => onAsk(false)}>{words.say('keep')}</Button>
    </>
  );
}
