import { catalogue } from '@/utils/sites';
import { decideTimeBuckets } from '@/utils/telemetry/event';
import { type Outcome, siteStatuses } from '@/utils/vocabulary';
import { siteName } from '../names/names';
import names from '../names/words.json';
import { Answers } from '../parts/answer';
import { Bar } from '../parts/bar';
import { Card } from '../parts/card';
import type { Tone } from '../parts/chart';
import { type Column, DataTable } from '../parts/data-table';
import { type Figure, figureSize, figureText, shareText } from '../parts/figure';
import { Figures } from '../parts/figures';
import { FirstRun } from '../parts/first-run';
import { useLargest } from '../parts/largest';
import { figureOf, figuresPath, lastDays, type Published, rowsOf } from '../parts/published';
import { Reading } from '../parts/reading';
import { Spark } from '../parts/spark';
import { newestWeek, useWeeks, WeekChart, WeeksChoice } from '../parts/weeks';
import { ViewLink } from '../shell/address';
import { useWords } from '../speech';
import sentences from './words.json';

type Lists = [
  all: Published,
  sites: Published,
  statuses: Published,
  times: Published,
  ways: Published,
  fleet: Published,
];

const largestSites = 10;

/** Is it getting better: what people did at the door of AI tools, week by week. */
export default function Posture() {
  const { weeks } = useWeeks();
  const from = weeks[0] ?? '';
  const [yesterday = '', today = ''] = lastDays(2, Date.now());
  const largest = useLargest('sites', largestSites);
  return (
    <>
      <WeeksChoice />
      <Answers<Lists>
        paths={[
          figuresPath('all', 'week', from),
          figuresPath('site', 'week', from, { measures: ['seen', 'warned', 'anyway'], top: largest.top }),
          figuresPath('status', 'week', from),
          figuresPath('decide-time', 'week', from),
          figuresPath('outcome', 'week', from),
          figuresPath('fleet', 'day', yesterday),
        ]}
      >
        {(lists) => {
          const isOver = lists[5].figures.some(({ start }) => start === yesterday);
          return <Numbers lists={lists} weeks={weeks} day={isOver ? yesterday : today} />;
        }}
      </Answers>
    </>
  );
}

interface NumbersProps {
  lists: Lists;
  weeks: readonly string[];
  /** The newest one of which it is known how many browsers report. */
  day: string;
}

function Numbers({ lists: [all, sites, statuses, times, ways, fleet], weeks, day }: NumbersProps) {
  const largest = useLargest('sites', largestSites);
  const words = useWords(sentences);
  const named = useWords(names);
  if (all.figures.length === 0 && fleet.figures.length === 0) return <NoNumbers published={all} />;
  const week = newestWeek(all);
  return (
    <>
      <Headline all={all} fleet={fleet} week={week} day={day} />
      <WeekChart
        title={words.say('byWeek')}
        note={words.say('byWeekMeans')}
        weeks={weeks}
        series={[
          { key: 'warned', name: words.say('warned'), tone: 'redact' },
          { key: 'better', name: words.say('better'), tone: 'good' },
          { key: 'anyway', name: words.say('anyway'), tone: 'warn' },
        ]}
        valuesOf={(start) => ({
          warned: figureOf(all, start, 'warned'),
          better: figureOf(all, start, 'better'),
          anyway: figureOf(all, start, 'anyway'),
        })}
      />
      <Card title={words.say('unsanctioned')} note={words.say('unsanctionedMeans', { day: words.day(week) })}>
        <SiteTable sites={sites} weeks={weeks} week={week} />
        {largest.more(rowsOf(sites).length)}
      </Card>
      <div className="pair">
        <WeekChart
          title={words.say('byStatus')}
          note={words.say('byStatusMeans')}
          weeks={weeks}
          series={siteStatuses.map((status) => ({
            key: status,
            name: named.say(`status_${status}`),
            tone: ({ approved: 'good', tolerated: 'redact', unsanctioned: 'warn', prohibited: 'block' } as const)[
              status
            ],
          }))}
          valuesOf={(start) =>
            Object.fromEntries(
              siteStatuses.map((siteStatus) => [siteStatus, figureOf(statuses, start, 'seen', { siteStatus })]),
            )
          }
        />
        <Card title={words.say('decideTime')} note={words.say('decideTimeMeans', { day: words.day(week) })}>
          <TimeTable times={times} week={week} />
        </Card>
        <Card title={words.say('byOutcome')} note={words.say('byOutcomeMeans', { day: words.day(week) })}>
          <WayTable ways={ways} week={week} />
        </Card>
      </div>
      <Reading published={all} />
    </>
  );
}

function NoNumbers({ published }: { published: Published }) {
  const words = useWords(sentences);
  return (
    <>
      <FirstRun title={words.say('emptyTitle')} setting={{ telemetry: { endpoint: `${location.origin}/v1/logs` } }}>
        <p>{words.say('emptyWhat')}</p>
        <p>{words.say('emptyWhen', { k: words.number(published.minBrowsers) })}</p>
      </FirstRun>
      <Reading published={published} />
    </>
  );
}

interface HeadlineProps {
  all: Published;
  fleet: Published;
  week: string;
  day: string;
}

function Headline({ all, fleet, week, day }: HeadlineProps) {
  const words = useWords(sentences);
  const warned = figureOf(all, week, 'warned');
  const better = figureOf(all, week, 'better');
  const anyway = figureOf(all, week, 'anyway');
  const running = figureOf(fleet, day, 'running');
  const isShown = typeof better === 'number' && typeof warned === 'number' && warned > 0;
  return (
    <Figures
      label={words.say('weekFrom', { day: words.day(week) })}
      figures={[
        {
          key: 'better',
          big: shareText(better, warned, words.share),
          what: words.say('better'),
          means: words.say('betterMeans', { count: figureText(better, words.number) }),
          share: isShown ? Math.min(1, better / warned) : undefined,
        },
        {
          key: 'warned',
          big: figureText(warned, words.number),
          what: words.say('warnedBrowsers'),
          means: words.say('warnedMeans'),
        },
        {
          key: 'anyway',
          big: shareText(anyway, warned, words.share),
          what: words.say('anyway'),
          means: words.say('anywayMeans', { count: figureText(anyway, words.number) }),
        },
        {
          key: 'coverage',
          big: fleet.seats ? shareText(running, fleet.seats, words.share) : figureText(running, words.number),
          what: words.say('coverage'),
          means: (
            <>
              {fleet.seats
                ? words.say('coverageMeans', {
                    count: figureText(running, words.number),
                    seats: words.number(fleet.seats),
                    day: words.day(day),
                  })
                : words.say('coverageNoSeats', { day: words.day(day) })}{' '}
              <ViewLink href="/fleet">{words.say('toFleet')}</ViewLink>
            </>
          ),
        },
      ]}
    />
  );
}

interface SiteRow {
  site: string;
  seen: Figure;
  warned: Figure;
  anyway: Figure;
  course: { key: string; figure: Figure }[];
}

const approved = new Set(catalogue.filter(({ status }) => status === 'approved').map(({ id }) => id));

function SiteTable({ sites, weeks, week }: { sites: Published; weeks: readonly string[]; week: string }) {
  const words = useWords(sentences);
  const named = useWords(names);
  const rows = rowsOf(sites)
    .flatMap(({ site = '' }): SiteRow[] => {
      if (approved.has(site)) return [];
      const seen = (start: string) => figureOf(sites, start, 'seen', { site });
      return [
        {
          site,
          seen: seen(week),
          warned: figureOf(sites, week, 'warned', { site }),
          anyway: figureOf(sites, week, 'anyway', { site }),
          course: weeks.map((start) => ({ key: start, figure: seen(start) })),
        },
      ];
    })
    .sort((a, b) => figureSize(b.seen) - figureSize(a.seen));
  const before = (row: SiteRow) => row.course[weeks.indexOf(week) - 1]?.figure;
  const most = Math.max(1, ...rows.map(({ seen }) => figureSize(seen)));
  const columns: Column<SiteRow>[] = [
    {
      key: 'site',
      head: words.say('site'),
      text: ({ site }) => siteName(site, named),
      cell: ({ site, seen }) => (
        <>
          {siteName(site, named)}
          <Bar value={figureSize(seen)} most={most} />
        </>
      ),
    },
    {
      key: 'course',
      head: words.say('course'),
      text: ({ course }) => course.map(({ figure }) => figureText(figure, String)).join(' '),
      cell: ({ course }) => <Spark points={course} />,
    },
    { key: 'seen', head: words.say('seenColumn'), figure: ({ seen }) => seen },
    { key: 'before', head: words.say('weekBefore'), figure: before },
    { key: 'warned', head: words.say('warned'), figure: ({ warned }) => warned },
    { key: 'anyway', head: words.say('anyway'), figure: ({ anyway }) => anyway },
  ];
  return (
    <DataTable
      name={words.say('unsanctioned')}
      at="sites"
      columns={columns}
      rows={rows}
      keyOf={({ site }) => site}
      atFirst={10}
      empty={words.say('noSites')}
    />
  );
}

/** Best first. */
const outcomes: readonly { outcome: Outcome; tone: Tone }[] = [
  { outcome: 'moved-to-assistant', tone: 'good' },
  { outcome: 'sent-redacted', tone: 'good' },
  { outcome: 'cancelled', tone: 'redact' },
  { outcome: 'blocked', tone: 'redact' },
  { outcome: 'sent-anyway', tone: 'warn' },
  { outcome: 'sent-audited', tone: 'audit' },
];

function WayTable({ ways, week }: { ways: Published; week: string }) {
  const words = useWords(sentences);
  const named = useWords(names);
  const rows = outcomes.map((way) => ({ ...way, seen: figureOf(ways, week, 'seen', { outcome: way.outcome }) }));
  const most = Math.max(1, ...rows.map(({ seen }) => figureSize(seen)));
  return (
    <DataTable
      name={words.say('byOutcome')}
      at="ways"
      columns={[
        {
          key: 'outcome',
          head: words.say('outcome'),
          text: ({ outcome }) => named.say(`outcome_${outcome}`),
          cell: ({ outcome, seen, tone }) => (
            <>
              {named.say(`outcome_${outcome}`)}
              <Bar value={figureSize(seen)} most={most} tone={tone} />
            </>
          ),
        },
        { key: 'seen', head: words.say('browsers'), figure: ({ seen }) => seen },
      ]}
      rows={rows}
      keyOf={({ outcome }) => outcome}
    />
  );
}

function TimeTable({ times, week }: { times: Published; week: string }) {
  const words = useWords(sentences);
  const rows = decideTimeBuckets
    .filter((bucket) => bucket !== 'none')
    .map((bucket) => ({ bucket, warned: figureOf(times, week, 'warned', { decideTime: bucket }) }));
  const most = Math.max(1, ...rows.map(({ warned }) => figureSize(warned)));
  return (
    <DataTable
      name={words.say('decideTime')}
      at="times"
      columns={[
        {
          key: 'bucket',
          head: words.say('time'),
          text: ({ bucket }) => words.say(`time_${bucket}`),
          cell: ({ bucket, warned }) => (
            <>
              {words.say(`time_${bucket}`)}
              <Bar value={figureSize(warned)} most={most} />
            </>
          ),
        },
        { key: 'warned', head: words.say('browsers'), figure: ({ warned }) => warned },
      ]}
      rows={rows}
      keyOf={({ bucket }) => bucket}
    />
  );
}
