import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { type Lane, lanes } from '@/utils/vocabulary';
import type { Check } from '../../governance/lanes';
import type { Outcomes } from '../../governance/outcomes';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { useAddress, ViewLink } from '../shell/address';
import { useWords } from '../speech';
import { useAct } from './act';
import sentences from './words.json';

interface Entry {
  id: string;
  name: string;
  lane: Lane;
  owner?: string;
  standing?: { runs: number; violations: number; ratings: number; ratingSum: number };
}
interface Detail {
  useCase: { id: string; name: string; lane: Lane; owner?: string };
  version: number;
  candidates: { template: string; model: string; checks: Check[] }[];
  changes: { id: string; from: Lane; to: Lane; reason: string; by: string; at: string }[];
}

/** How far each use case has come. */
export default function Lanes() {
  const words = useWords(sentences);
  const address = useAddress();
  const id = address.parameters.get('id');
  if (id !== null) return <OneUseCase id={id} />;
  return (
    <Answer<{ useCases: Entry[] }> path="/api/lanes?limit=200">
      {({ useCases }) => (
        <>
          {lanes.map((lane) => (
            <Card key={lane} title={words.say(`lane_${lane}`)}>
              <DataTable<Entry>
                name={words.say(`lane_${lane}`)}
                rows={useCases.filter((one) => one.lane === lane)}
                keyOf={(one) => one.id}
                atFirst={50}
                empty={words.say('laneEmpty')}
                columns={[
                  {
                    key: 'useCase',
                    head: words.say('useCase'),
                    text: ({ name }) => name,
                    cell: (one) => <ViewLink href={address.with({ id: one.id })}>{one.name}</ViewLink>,
                  },
                  { key: 'owner', head: words.say('owner'), text: ({ owner }) => owner ?? '' },
                  { key: 'runs', head: words.say('runs'), figure: ({ standing }) => standing?.runs ?? 0 },
                  {
                    key: 'violations',
                    head: words.say('violations'),
                    figure: ({ standing }) => standing?.violations ?? 0,
                  },
                  {
                    key: 'rating',
                    head: words.say('rating'),
                    text: ({ standing }) =>
                      standing && standing.ratings > 0
                        ? words.number(Math.round((standing.ratingSum / standing.ratings) * 10) / 10)
                        : '–',
                  },
                ]}
              />
            </Card>
          ))}
        </>
      )}
    </Answer>
  );
}

function OneUseCase({ id }: { id: string }) {
  const words = useWords(sentences);
  const address = useAddress();
  const path = encodeURIComponent(id);
  return (
    <>
      <p>
        <ViewLink href={address.with({ id: '' })}>{words.say('back')}</ViewLink>
      </p>
      <Answer<Detail> path={`/api/lanes/${path}`}>
        {(detail, refresh) => <UseCaseDetail detail={detail} refresh={refresh} />}
      </Answer>
      <Answer<Outcomes> path={`/api/outcomes/${path}?days=30`}>
        {(outcomes) => <OutcomeTable outcomes={outcomes} />}
      </Answer>
    </>
  );
}

function UseCaseDetail({ detail, refresh }: { detail: Detail; refresh: () => Promise<void> }) {
  const words = useWords(sentences);
  const [reason, setReason] = useState('');
  const { act, isBusy, notice } = useAct(refresh);
  const { useCase, version, candidates, changes } = detail;
  const path = `/api/lanes/${encodeURIComponent(useCase.id)}`;
  return (
    <>
      {notice}
      <Card title={useCase.name} note={`${words.say(`lane_${useCase.lane}`)} · ${useCase.owner ?? ''}`}>
        <h3>{words.say('criteria')}</h3>
        {candidates.every(({ checks }) => checks.length === 0) && <p>{words.say('criteriaNone')}</p>}
        {candidates
          .filter(({ checks }) => checks.length > 0)
          .map(({ template, model, checks }) => (
            <section key={`${template} ${model}`} aria-label={`${template} ${model}`}>
              <h4>
                {template} · {model}
              </h4>
              <DataTable<Check>
                name={`${template} ${model}`}
                rows={checks}
                keyOf={({ criterion }) => criterion}
                columns={[
                  {
                    key: 'criterion',
                    head: words.say('criterion'),
                    text: ({ criterion }) => words.say(`criterion_${criterion}`),
                  },
                  { key: 'wanted', head: words.say('wanted'), text: ({ wanted }) => String(wanted) },
                  { key: 'is', head: words.say('is'), text: ({ is }) => String(is) },
                  {
                    key: 'state',
                    head: words.say('state'),
                    text: ({ holds }) => words.say(holds ? 'holds' : 'holdsNot'),
                  },
                ]}
              />
              {useCase.lane === 'experiment' && (
                <p>
                  <Button disabled={isBusy} onClick={() => act(`${path}/sign-offs`, { version, template, model })}>
                    {words.say('signOff')}
                  </Button>{' '}
                  <label>
                    {words.say('note')}{' '}
                    <input type="text" value={reason} dir="auto" onChange={(event) => setReason(event.target.value)} />
                  </label>{' '}
                  <Button
                    look="primary"
                    disabled={isBusy || reason.trim() === ''}
                    onClick={() => act(`${path}/promotion`, { version, to: 'production', template, model, reason })}
                  >
                    {words.say('promote')}
                  </Button>
                </p>
              )}
            </section>
          ))}
      </Card>
      {changes.length > 0 && (
        <Card title={words.say('history')}>
          <ul>
            {changes.map((one) => (
              <li key={one.id}>
                {words.dateTime(new Date(one.at))}:{' '}
                {words.say('changed', {
                  before: words.say(`lane_${one.from}`),
                  after: words.say(`lane_${one.to}`),
                })}{' '}
                {one.by}: {one.reason}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function OutcomeTable({ outcomes }: { outcomes: Outcomes }) {
  const words = useWords(sentences);
  const { baseline, minutesSaved, released, satisfaction, cost, approvalDelayMs, violations } = outcomes;
  const known = (value: number | undefined) =>
    value === undefined ? words.say('notKnown') : words.number(Math.round(value * 100) / 100);
  const delay = approvalDelayMs === undefined ? undefined : approvalDelayMs / 60_000;
  const rows = [
    { key: 'minutesSaved', value: known(minutesSaved), baseline: known(baseline?.minutesPerTask) },
    { key: 'released', value: known(released), baseline: '' },
    { key: 'satisfaction', value: known(satisfaction), baseline: '' },
    { key: 'cost', value: known(cost), baseline: known(baseline?.costPerTask) },
    { key: 'approvalDelay', value: known(delay), baseline: known(baseline?.responseMinutes) },
    { key: 'violations', value: known(violations), baseline: '' },
  ] as const;
  return (
    <Card title={words.say('outcomes')}>
      <DataTable<(typeof rows)[number]>
        name={words.say('outcomes')}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { key: 'measure', head: words.say('measure'), text: ({ key }) => words.say(key) },
          { key: 'value', head: words.say('value'), text: ({ value }) => value },
          { key: 'baseline', head: words.say('baseline'), text: ({ baseline: agreed }) => agreed },
        ]}
      />
    </Card>
  );
}
