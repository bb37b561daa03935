import type { Lane } from '@/utils/vocabulary';
import type { Outcomes } from '../../governance/outcomes';
import type { SameWork } from '../../governance/same-work';
import { Pages } from '../governance/use-case-list';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { FirstRun } from '../parts/first-run';
import { SameWorkTable } from '../parts/same-work';
import { useAddress, ViewLink } from '../shell/address';
import { useWords } from '../speech';
import sentences from './words.json';

interface Row {
  id: string;
  name: string;
  lane: Lane;
  outcomes: Outcomes;
}
const periods = [7, 30, 90] as const;

/** What use cases bring, beside what the same work took before. */
export default function OutcomesPage() {
  const address = useAddress();
  const id = address.parameters.get('id');
  const days = periods.find((known) => String(known) === address.parameters.get('days')) ?? 30;
  return (
    <>
      <Period days={days} />
      {id === null ? <AllOutcomes days={days} /> : <OneOutcome id={id} days={days} />}
    </>
  );
}

function Period({ days }: { days: number }) {
  const words = useWords(sentences);
  const address = useAddress();
  return (
    <nav className="period" aria-label={words.say('period')}>
      {periods.map((one) => (
        <ViewLink
          key={one}
          className="period-days"
          href={address.with({ days: String(one) })}
          aria-current={one === days ? 'true' : undefined}
        >
          {new Intl.NumberFormat(words.language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(one)}
        </ViewLink>
      ))}
    </nav>
  );
}

function useKnown() {
  const words = useWords(sentences);
  return (value: number | undefined) =>
    value === undefined ? words.say('notKnown') : words.number(Math.round(value * 100) / 100);
}

const minutesOf = (ms: number | undefined) => (ms === undefined ? undefined : ms / 60_000);

function AllOutcomes({ days }: { days: number }) {
  const words = useWords(sentences);
  const address = useAddress();
  const known = useKnown();
  const after = encodeURIComponent(address.parameters.get('after') ?? '');
  return (
    <Answer<{ useCases: Row[]; next?: string }> path={`/api/outcomes?days=${days}&limit=20&after=${after}`}>
      {({ useCases, next }) =>
        useCases.length === 0 ? (
          <FirstRun title={words.say('outcomes')}>
            <p>{words.say('none')}</p>
          </FirstRun>
        ) : (
          <Card title={words.say('outcomes')} note={words.say('means')}>
            <DataTable<Row>
              name={words.say('outcomes')}
              at="cases"
              rows={useCases}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'useCase',
                  head: words.say('useCase'),
                  text: ({ name }) => name,
                  cell: ({ id, name }) => <ViewLink href={address.with({ id, after: '' })}>{name}</ViewLink>,
                },
                { key: 'saved', head: words.say('minutesSaved'), text: ({ outcomes }) => known(outcomes.minutesSaved) },
                { key: 'released', head: words.say('released'), figure: ({ outcomes }) => outcomes.released },
                {
                  key: 'satisfaction',
                  head: words.say('satisfaction'),
                  text: ({ outcomes }) => known(outcomes.satisfaction),
                },
                { key: 'cost', head: words.say('cost'), text: ({ outcomes }) => known(outcomes.cost) },
                {
                  key: 'delay',
                  head: words.say('approvalDelay'),
                  text: ({ outcomes }) => known(minutesOf(outcomes.approvalDelayMs)),
                },
                { key: 'violations', head: words.say('violations'), figure: ({ outcomes }) => outcomes.violations },
              ]}
            />
            <Pages next={next} />
          </Card>
        )
      }
    </Answer>
  );
}

function OneOutcome({ id, days }: { id: string; days: number }) {
  const words = useWords(sentences);
  const address = useAddress();
  return (
    <>
      <p className="inline">
        <ViewLink href={address.with({ id: '' })}>{words.say('back')}</ViewLink>
        <ViewLink href={`/lanes?id=${encodeURIComponent(id)}`}>{words.say('lane')}</ViewLink>
      </p>
      <Answer<Outcomes & { name: string; sameWork: SameWork }>
        path={`/api/outcomes/${encodeURIComponent(id)}?days=${days}`}
      >
        {(outcomes) => (
          <>
            <OutcomeTable outcomes={outcomes} title={outcomes.name} />
            <SameWorkTable sameWork={outcomes.sameWork} unnamed={words.say('sameWorkEmpty')} />
          </>
        )}
      </Answer>
    </>
  );
}

function OutcomeTable({ outcomes, title }: { outcomes: Outcomes; title: string }) {
  const words = useWords(sentences);
  const known = useKnown();
  const { baseline, minutesSaved, released, satisfaction, cost, costSaved, violations } = outcomes;
  const rows = [
    { key: 'minutesSaved', value: known(minutesSaved), before: '' },
    { key: 'costSaved', value: known(costSaved), before: '' },
    { key: 'released', value: known(released), before: '' },
    { key: 'satisfaction', value: known(satisfaction), before: '' },
    { key: 'minutesPerTask', value: known(perTask(outcomes)), before: known(baseline?.minutesPerTask) },
    { key: 'response', value: known(minutesOf(outcomes.responseMs)), before: known(baseline?.responseMinutes) },
    { key: 'approvalDelay', value: known(minutesOf(outcomes.approvalDelayMs)), before: '' },
    { key: 'cost', value: known(cost), before: '' },
    { key: 'violations', value: known(violations), before: '' },
  ] as const;
  return (
    <Card title={title} note={words.say('timedRuns', { number: words.number(outcomes.timedRuns) })}>
      <DataTable<(typeof rows)[number]>
        name={title}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { key: 'measure', head: words.say('measure'), text: ({ key }) => words.say(key) },
          { key: 'value', head: words.say('value'), text: ({ value }) => value },
          { key: 'baseline', head: words.say('baseline'), text: ({ before }) => before },
        ]}
      />
    </Card>
  );
}

/** Minutes that people said a task took with it. */
function perTask({ baseline, minutesSaved, timedRuns }: Outcomes): number | undefined {
  if (baseline === undefined || minutesSaved === undefined || timedRuns === 0) return undefined;
  return baseline.minutesPerTask - minutesSaved / timedRuns;
}
