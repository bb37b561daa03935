import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { type Lane, lanes } from '@/utils/vocabulary';
import type { Check } from '../../governance/lanes';
import { useAct } from '../parts/act';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { useAddress, ViewLink } from '../shell/address';
import { useMe } from '../shell/me';
import { useWords } from '../speech';
import { Agreement, type Terms } from './agreement';
import { TakeBack } from './take-back';
import { Pages } from './use-case-list';
import sentences from './words.json';

interface Entry {
  id: string;
  name: string;
  lane: Lane;
  owner?: string;
  active: boolean;
  standing?: { runs: number; violations: number; ratings: number; ratingSum: number };
}
interface Detail {
  useCase: Terms & { name: string; owner?: string; pins?: { template: string; model: string } };
  version: number;
  candidates: { template: string; model: string; checks: Check[] }[];
  changes: Change[];
}
interface Change {
  id: string;
  from: Lane;
  to: Lane;
  reason: string;
  by: string;
  at: string;
  /** Of a promotion each criterion; of a return what came of it in production. */
  evidence: {
    template?: string;
    model?: string;
    checks?: Check[];
    runs?: number;
    rating?: number;
    violations?: number;
  };
}

/** How far each use case has come. */
export default function Lanes() {
  const address = useAddress();
  const id = address.parameters.get('id');
  if (id !== null) return <OneUseCase id={id} />;
  return (
    <>
      {lanes.map((lane) => (
        <LaneCard key={lane} lane={lane} />
      ))}
    </>
  );
}

function LaneCard({ lane }: { lane: Lane }) {
  const words = useWords(sentences);
  const address = useAddress();
  const name = `after_${lane}`;
  const after = address.parameters.get(name) ?? '';
  return (
    <Answer<{ useCases: Entry[]; next?: string }>
      path={`/api/lanes?${new URLSearchParams({ lane, after, limit: '20' })}`}
    >
      {({ useCases, next }) => (
        <Card title={words.say(`lane_${lane}`)}>
          <DataTable<Entry>
            name={words.say(`lane_${lane}`)}
            rows={useCases}
            keyOf={(one) => one.id}
            empty={words.say('laneEmpty')}
            columns={[
              {
                key: 'useCase',
                head: words.say('useCase'),
                text: (one) => one.name,
                cell: (one) => <ViewLink href={address.with({ id: one.id })}>{one.name}</ViewLink>,
              },
              { key: 'owner', head: words.say('owner'), text: ({ owner }) => owner ?? '' },
              {
                key: 'state',
                head: words.say('state'),
                text: ({ active }) => words.say(active ? 'isOpen' : 'isShut'),
              },
              { key: 'runs', head: words.say('runs'), figure: ({ standing }) => standing?.runs ?? 0 },
              { key: 'violations', head: words.say('violations'), figure: ({ standing }) => standing?.violations ?? 0 },
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
          <Pages next={next} name={name} />
        </Card>
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
      <p className="inline">
        <ViewLink href={`/outcomes?id=${path}`}>{words.say('outcomes')}</ViewLink>
        <ViewLink href={`/templates?id=${path}`}>{words.say('templates')}</ViewLink>
      </p>
    </>
  );
}

function UseCaseDetail({ detail, refresh }: { detail: Detail; refresh: () => Promise<void> }) {
  const words = useWords(sentences);
  const { roles } = useMe();
  const [reason, setReason] = useState('');
  const { act, isBusy, notice } = useAct(refresh);
  const decides = roles.includes('lead') || roles.includes('admin');
  const { useCase, version, candidates, changes } = detail;
  const path = `/api/lanes/${encodeURIComponent(useCase.id)}`;
  const saidOf = (criterion: Check['criterion'], value: number | string) => {
    if (criterion === 'time') return words.dateTime(new Date(value));
    if (criterion === 'live') return words.say(`template_${value as 'live' | 'draft' | 'deprecated'}`);
    if (criterion === 'evaluation') return words.say(value === 'passed' ? 'evaluation_passed' : 'evaluation_missing');
    return typeof value === 'number' ? words.number(value) : value;
  };
  return (
    <>
      {notice}
      <Card title={useCase.name} note={`${words.say(`lane_${useCase.lane}`)} · ${useCase.owner ?? ''}`}>
        {useCase.lane !== 'experiment' && useCase.pins && <p>{words.say('pinnedTo', useCase.pins)}</p>}
        {useCase.lane === 'experiment' && (
          <>
            <h3>{words.say('criteria')}</h3>
            {candidates.every(({ checks }) => checks.length === 0) && (
              <p>{words.say(useCase.criteria === undefined ? 'criteriaNone' : 'nothingRan')}</p>
            )}
          </>
        )}
        {candidates
          .filter(({ checks }) => useCase.lane === 'experiment' && checks.length > 0)
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
                  {
                    key: 'wanted',
                    head: words.say('wanted'),
                    text: ({ criterion, wanted }) => saidOf(criterion, wanted),
                  },
                  { key: 'is', head: words.say('is'), text: ({ criterion, is }) => saidOf(criterion, is) },
                  {
                    key: 'state',
                    head: words.say('state'),
                    text: ({ holds }) => words.say(holds ? 'holds' : 'holdsNot'),
                  },
                ]}
              />
              {useCase.lane === 'experiment' && (
                <p>
                  {roles.includes('reviewer') && (
                    <Button disabled={isBusy} onClick={() => act(`${path}/sign-offs`, { version, template, model })}>
                      {words.say('signOff')}
                    </Button>
                  )}{' '}
                  {decides && (
                    <>
                      <label>
                        {words.say('why')}{' '}
                        <input
                          type="text"
                          value={reason}
                          dir="auto"
                          onChange={(event) => setReason(event.target.value)}
                        />
                      </label>{' '}
                      {(['production', 'oversight'] as const).map((to) => (
                        <Button
                          key={to}
                          look={to === 'production' ? 'primary' : 'secondary'}
                          disabled={isBusy || reason.trim() === ''}
                          onClick={() => act(`${path}/promotion`, { version, to, template, model, reason })}
                        >
                          {words.say(`promote_${to}`)}
                        </Button>
                      ))}
                    </>
                  )}
                </p>
              )}
            </section>
          ))}
      </Card>
      {decides && <Agreement terms={useCase} version={version} refresh={refresh} />}
      {decides && useCase.lane !== 'experiment' && <TakeBack id={useCase.id} version={version} refresh={refresh} />}
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
                {one.by}: <bdi>{one.reason}</bdi>
                <Evidence change={one} saidOf={saidOf} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

interface EvidenceProps {
  change: Change;
  saidOf: (criterion: Check['criterion'], value: number | string) => string;
}

/** What was known when a use case was promoted or taken back. */
function Evidence({ change: { evidence, at }, saidOf }: EvidenceProps) {
  const words = useWords(sentences);
  const { template, model, checks } = evidence;
  const counted = (['runs', 'rating', 'violations'] as const).flatMap((criterion) => {
    const is = evidence[criterion];
    return is === undefined ? [] : [{ criterion, is, wanted: '' }];
  });
  const rows = checks ?? counted;
  if (template === undefined || rows.length === 0) return null;
  return (
    <details>
      <summary>{words.say('evidence')}</summary>
      <p dir="ltr">
        {template} · {model}
      </p>
      <DataTable<Pick<Check, 'criterion' | 'is' | 'wanted'>>
        name={`${words.say('evidence')}, ${words.dateTime(new Date(at))}`}
        rows={rows}
        keyOf={({ criterion }) => criterion}
        columns={[
          {
            key: 'criterion',
            head: words.say('criterion'),
            text: ({ criterion }) => words.say(`criterion_${criterion}`),
          },
          { key: 'is', head: words.say('was'), text: ({ criterion, is }) => saidOf(criterion, is) },
          {
            key: 'wanted',
            head: words.say('wanted'),
            text: ({ criterion, wanted }) => (wanted === '' ? '–' : saidOf(criterion, wanted)),
          },
        ]}
      />
    </details>
  );
}
