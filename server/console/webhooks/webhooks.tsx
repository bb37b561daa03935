import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { webhookTypes } from '../../governance/webhook-types';
import { useAct } from '../parts/act';
import { Answer, Answers } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { Field } from '../parts/field';
import { SureButton } from '../parts/sure-button';
import { goTo, useAddress } from '../shell/address';
import { Choice } from '../shell/choice';
import { useWords } from '../speech';
import sentences from './words.json';

interface Endpoint {
  id: string;
  url: string;
  types: string[];
  active: boolean;
}
const states = ['waiting', 'delivered', 'failed'] as const;
interface Delivery {
  id: string;
  endpoint: string;
  messageId: string;
  type: string;
  state: (typeof states)[number];
  attempts: number;
  lastStatus: number | null;
  createdAt: string;
}

/** Who is told what happens, and whether it arrived. */
export default function Webhooks() {
  return (
    <>
      <Answer<{ webhooks: Endpoint[] }> path="/api/webhooks">
        {({ webhooks }, refresh) => <Endpoints webhooks={webhooks} refresh={refresh} />}
      </Answer>
      <Answers<[{ deliveries: Delivery[] }, { webhooks: Endpoint[] }]>
        paths={['/api/webhooks/deliveries', '/api/webhooks']}
      >
        {([{ deliveries }, { webhooks }], refresh) => (
          <Log deliveries={deliveries} webhooks={webhooks} refresh={refresh} />
        )}
      </Answers>
    </>
  );
}

function Endpoints({ webhooks, refresh }: { webhooks: Endpoint[]; refresh: () => Promise<void> }) {
  const words = useWords(sentences);
  const { act, tellFor, isBusy, notice } = useAct(refresh);
  const [url, setUrl] = useState('');
  const [types, setTypes] = useState<ReadonlySet<string>>(new Set());
  const [secret, setSecret] = useState<string>();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const made = await tellFor<{ secret: string }>('/api/webhooks', { url: url.trim(), types: [...types] });
    if (made === undefined) return;
    setSecret(made.secret);
    setUrl('');
    setTypes(new Set());
  };
  const toggle = (type: string) => {
    const next = new Set(types);
    if (!next.delete(type)) next.add(type);
    setTypes(next);
  };
  return (
    <>
      {notice}
      {secret !== undefined && (
        <Notice
          tone="good"
          role="status"
          title={words.say('secretOnce')}
          actions={<Button onClick={() => setSecret(undefined)}>{words.say('secretKept')}</Button>}
        >
          <code dir="ltr">{secret}</code>
        </Notice>
      )}
      <Card title={words.say('receivers')}>
        <DataTable<Endpoint>
          name={words.say('receivers')}
          rows={webhooks}
          keyOf={({ id }) => id}
          empty={words.say('receiversEmpty')}
          columns={[
            { key: 'url', head: words.say('url'), text: (one) => one.url },
            {
              key: 'types',
              head: words.say('types'),
              text: (one) => (one.types.length === 0 ? words.say('allTypes') : words.list(one.types)),
            },
            { key: 'state', head: words.say('state'), text: ({ active }) => words.say(active ? 'on' : 'off') },
            {
              key: 'way',
              head: words.say('way'),
              text: () => '',
              cell: (one) => (
                <SureButton
                  label={words.say('remove')}
                  of={words.say('removeOf', { url: one.url })}
                  disabled={isBusy}
                  onSure={() => act(`/api/webhooks/${one.id}/removal`, {})}
                />
              ),
            },
          ]}
        />
      </Card>
      <Card title={words.say('add')} note={words.say('addMeans')}>
        <form onSubmit={add}>
          <Field
            label={words.say('url')}
            type="url"
            required
            value={url}
            dir="ltr"
            placeholder="https://"
            onChange={(event) => setUrl(event.target.value)}
          />
          <fieldset>
            <legend>{words.say('typesChosen')}</legend>
            {webhookTypes.map((type) => (
              <p key={type}>
                <label>
                  <input type="checkbox" checked={types.has(type)} onChange={() => toggle(type)} />{' '}
                  <code dir="ltr">{type}</code>
                </label>
              </p>
            ))}
          </fieldset>
          <Button type="submit" look="primary" disabled={isBusy || url.trim() === ''}>
            {words.say('add')}
          </Button>
        </form>
      </Card>
    </>
  );
}

interface LogProps {
  deliveries: Delivery[];
  webhooks: Endpoint[];
  refresh: () => Promise<void>;
}

function Log({ deliveries, webhooks, refresh }: LogProps) {
  const words = useWords(sentences);
  const address = useAddress();
  const { act, isBusy, notice } = useAct(refresh);
  const state = states.find((known) => known === address.parameters.get('state'));
  const urlOf = ({ endpoint }: Delivery) => webhooks.find(({ id }) => id === endpoint)?.url ?? '';
  return (
    <Card title={words.say('log')} note={words.say('logMeans')}>
      {notice}
      <Choice
        label={words.say('state')}
        value={state ?? ''}
        options={[
          { value: '', name: words.say('anyState') },
          ...states.map((value) => ({ value, name: words.say(`state_${value}`) })),
        ]}
        onChoose={(chosen) => goTo(address.with({ state: chosen }))}
      />
      <DataTable<Delivery>
        name={words.say('log')}
        at="log"
        rows={state ? deliveries.filter((one) => one.state === state) : deliveries}
        keyOf={({ id }) => id}
        atFirst={50}
        empty={words.say('logEmpty')}
        columns={[
          { key: 'type', head: words.say('type'), text: ({ type }) => type },
          {
            key: 'at',
            head: words.say('at'),
            text: ({ createdAt }) => createdAt,
            cell: ({ createdAt }) => words.dateTime(new Date(createdAt)),
          },
          { key: 'to', head: words.say('url'), text: urlOf },
          {
            key: 'state',
            head: words.say('state'),
            text: (one) => `${words.say(`state_${one.state}`)}${one.lastStatus === null ? '' : ` (${one.lastStatus})`}`,
          },
          { key: 'attempts', head: words.say('attempts'), figure: ({ attempts }) => attempts },
          { key: 'id', head: words.say('message'), text: ({ messageId }) => messageId },
          {
            key: 'way',
            head: words.say('way'),
            text: () => '',
            cell: (one) => (
              <Button
                disabled={isBusy || one.state === 'waiting'}
                aria-label={words.say('replayOf', { id: one.messageId })}
                onClick={() => act(`/api/webhooks/deliveries/${one.id}/replay`, {})}
              >
                {words.say('replay')}
              </Button>
            ),
          },
        ]}
      />
    </Card>
  );
}
