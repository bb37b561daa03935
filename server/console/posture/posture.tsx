import { actions, type Outcome } from '@/utils/vocabulary';
import type { Counts, Summary } from '../../store/summary';
import { kindName, siteName } from '../names/names';
import names from '../names/words.json';
import { Answer } from '../parts/answer';
import { Bar } from '../parts/bar';
import { Card } from '../parts/card';
import { Chart, type Tone } from '../parts/chart';
import { type Column, DataTable } from '../parts/data-table';
import { Figures } from '../parts/figures';
import { FirstRun } from '../parts/first-run';
import { PeriodChoice, usePeriod } from '../parts/period';
import { type ConsoleWords, useWords } from '../speech';
import sentences from './words.json';

type PostureWords = ConsoleWords<keyof (typeof sentences)['en']>;

/** Is it getting better: what people did at the door of AI tools, over time. */
export default function Posture() {
  const period = usePeriod();
  return (
    <>
      <PeriodChoice />
      <Answer<Summary> path={`/api/summary?days=${period}`}>
        {(summary) => (summary.all.events === 0 ? <NoEvents days={summary.days} /> : <Numbers summary={summary} />)}
      </Answer>
      <Honest />
    </>
  );
}

function NoEvents({ days }: { days: number }) {
  const words = useWords(sentences);
  return (
    <FirstRun title={words.say('emptyTitle')} setting={{ telemetry: { endpoint: `${location.origin}/v1/logs` } }}>
      <p>
        {words.count('emptyPeriod', days)} {days < 90 && words.say('emptyLonger')}
      </p>
      <p>{words.say('emptyWhat')}</p>
      <p>{words.say('emptyWhen')}</p>
    </FirstRun>
  );
}

function Honest() {
  const words = useWords(sentences);
  return (
    <section className="honest" aria-label={words.say('honest')}>
      <h2>{words.say('honest')}</h2>
      <ul className="honest-lines">
        {(['honestEvents', 'honestFields', 'honestSmall'] as const).map((line) => (
          <li key={line}>{words.say(line)}</li>
        ))}
      </ul>
    </section>
  );
}

function Numbers({ summary }: { summary: Summary }) {
  const words = useWords(sentences);
  const named = useWords(names);
  return (
    <>
      <Headline summary={summary} words={words} />
      <Chart
        title={words.say('byDay')}
        note={words.say('byDayMeans')}
        pointHead={words.say('day')}
        series={actions.map((action) => ({ key: action, name: named.say(`action_${action}`), tone: tones[action] }))}
        points={summary.byDay.map(({ day, actions: values }) => ({
          key: day,
          short: words.day(day),
          long: words.longDay(day),
          values,
        }))}
      />
      <div className="pair">
        <Card title={words.say('bySite')} note={words.say('strongMeans')}>
          <Counted
            name={words.say('bySite')}
            head={words.say('site')}
            rows={summary.bySite.map((row) => ({ key: row.site, name: siteName(row.site, named), ...row }))}
          />
        </Card>
        <Card title={words.say('byKind')} note={`${words.say('strongMeans')} ${words.say('byKindMeans')}`}>
          <Counted
            name={words.say('byKind')}
            head={words.say('kind')}
            rows={summary.byKind.map((row) => ({ key: row.kind, name: kindName(row.kind, named), ...row }))}
          />
        </Card>
        <Card title={words.say('byOutcome')}>
          <Simple
            name={words.say('byOutcome')}
            head={words.say('outcome')}
            rows={ways.flatMap((key) => some(key, named.say(`outcome_${key}`), summary.byOutcome[key], wayTones[key]))}
          />
        </Card>
        <Card title={words.say('byAction')}>
          <Simple
            name={words.say('byAction')}
            head={words.say('action')}
            rows={actions.flatMap((key) => some(key, named.say(`action_${key}`), summary.byAction[key], tones[key]))}
          />
        </Card>
      </div>
    </>
  );
}

function Headline({ summary: { all, from, to }, words }: { summary: Summary; words: PostureWords }) {
  return (
    <Figures
      label={`${words.day(from)} – ${words.day(to)}`}
      figures={[
        {
          key: 'better',
          big: words.share(all.better, all.warned),
          what: words.say('better'),
          means: words.count('betterMeans', all.better),
          share: all.better / Math.max(1, all.warned),
        },
        { key: 'warned', big: words.number(all.warned), what: words.say('warned'), means: words.say('warnedMeans') },
        {
          key: 'anyway',
          big: words.share(all.anyway, all.warned),
          what: words.say('anyway'),
          means: words.count('anywayMeans', all.anyway),
        },
        { key: 'events', big: words.number(all.events), what: words.say('events'), means: words.say('eventsMean') },
      ]}
    />
  );
}

interface CountedRow extends Counts {
  key: string;
  name: string;
}

/** How often, how often with a warning, and how often the better path was taken then. */
function Counted({ name, head, rows }: { name: string; head: string; rows: readonly CountedRow[] }) {
  const words = useWords(sentences);
  const most = Math.max(...rows.map(({ events }) => events));
  const columns: Column<CountedRow>[] = [
    {
      key: 'name',
      head,
      text: (row) => row.name,
      cell: (row) => (
        <>
          {row.name}
          <Bar value={row.events} most={most} strong={row.warned} />
        </>
      ),
    },
    { key: 'events', head: words.say('eventsColumn'), figure: ({ events }) => events },
    { key: 'warned', head: words.say('warnedColumn'), figure: ({ warned }) => warned },
    {
      key: 'better',
      head: words.say('betterColumn'),
      figure: ({ better }) => better,
      cell: ({ better, warned }) => words.share(better, warned),
    },
  ];
  return <DataTable name={name} columns={columns} rows={rows} keyOf={({ key }) => key} atFirst={8} />;
}

interface SimpleRow {
  key: string;
  name: string;
  events: number;
  tone: Tone;
}

function Simple({ name, head, rows }: { name: string; head: string; rows: readonly SimpleRow[] }) {
  const words = useWords(sentences);
  const most = Math.max(...rows.map(({ events }) => events));
  const columns: Column<SimpleRow>[] = [
    {
      key: 'name',
      head,
      text: (row) => row.name,
      cell: (row) => (
        <>
          {row.name}
          <Bar value={row.events} most={most} tone={row.tone} />
        </>
      ),
    },
    { key: 'events', head: words.say('eventsColumn'), figure: ({ events }) => events },
  ];
  return <DataTable name={name} columns={columns} rows={rows} keyOf={({ key }) => key} />;
}

function some(key: string, name: string, events: number | undefined, tone: Tone): SimpleRow[] {
  return events ? [{ key, name, events, tone }] : [];
}

const tones = { allow: 'audit', audit: 'audit', warn: 'warn', redact: 'redact', block: 'block' } as const;

/** Best first. */
const ways: readonly Outcome[] = [
  'moved-to-assistant',
  'sent-redacted',
  'cancelled',
  'blocked',
  'sent-anyway',
  'sent-audited',
];
const wayTones: Record<Outcome, Tone> = {
  'moved-to-assistant': 'good',
  'sent-redacted': 'good',
  cancelled: 'redact',
  blocked: 'redact',
  'sent-anyway': 'warn',
  'sent-audited': 'audit',
};
