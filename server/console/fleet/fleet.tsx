import { Notice } from '@/components/ui/notice';
import { Answers } from '../parts/answer';
import { Bar } from '../parts/bar';
import { Card } from '../parts/card';
import { Chart } from '../parts/chart';
import { DataTable } from '../parts/data-table';
import { type Figure, figureSize, figureText, shareText } from '../parts/figure';
import { Figures } from '../parts/figures';
import { FirstRun } from '../parts/first-run';
import { figureOf, figuresPath, lastDays, type Published, rowsOf } from '../parts/published';
import { Reading } from '../parts/reading';
import { useWords } from '../speech';
import { isDrop } from './drop';
import sentences from './words.json';

const spreads = [
  { list: 'fleet-version', dimension: 'extensionVersion' },
  { list: 'fleet-policy', dimension: 'policyVersion' },
  { list: 'fleet-mode', dimension: 'mode' },
  { list: 'fleet-dropped', dimension: 'dropped' },
  { list: 'fleet-team', dimension: 'team' },
] as const;

const shownDays = 42;

/** Do all browsers report: a quiet source is not a clean source. */
export default function Fleet() {
  const days = lastDays(shownDays, Date.now());
  const [from = ''] = days;
  const week = days.at(-8) ?? '';
  return (
    <Answers<Published[]>
      paths={[figuresPath('fleet', 'day', from), ...spreads.map(({ list }) => figuresPath(list, 'day', week))]}
    >
      {([fleet, ...lists]) => fleet && <Numbers fleet={fleet} lists={lists} days={days} />}
    </Answers>
  );
}

interface NumbersProps {
  fleet: Published;
  lists: readonly Published[];
  days: readonly string[];
}

function Numbers({ fleet, lists, days }: NumbersProps) {
  const words = useWords(sentences);
  if (fleet.figures.length === 0) {
    return (
      <>
        <FirstRun
          title={words.say('emptyTitle')}
          setting={{ telemetry: { endpoint: `${location.origin}/v1/logs`, seats: fleet.seats ?? 100 } }}
        >
          <p>{words.say('emptyWhat')}</p>
          <p>{words.say('emptyWhen', { k: words.number(fleet.minBrowsers) })}</p>
        </FirstRun>
        <Reading published={fleet} />
      </>
    );
  }
  const running = (day: string) => figureOf(fleet, day, 'running');
  const [yesterday = '', today = ''] = days.slice(-2);
  const isOver = fleet.figures.some(({ start }) => start === yesterday);
  const day = isOver ? yesterday : today;
  const dayBefore = days[days.indexOf(day) - 7] ?? '';
  const now = running(day);
  const before = running(dayBefore);
  const text = (figure: Figure) => figureText(figure, words.number);
  return (
    <>
      {isOver && isDrop(now, before) && (
        <Notice tone="danger" role="alert" title={words.say('drop', { now: text(now), before: text(before) })}>
          {words.say('dropMeans')}
        </Notice>
      )}
      <Figures
        label={words.longDay(day)}
        figures={[
          {
            key: 'coverage',
            big: fleet.seats ? shareText(now, fleet.seats, words.share) : text(now),
            what: words.say('coverage'),
            means: fleet.seats
              ? words.say('coverageMeans', { count: text(now), seats: words.number(fleet.seats) })
              : words.say('noSeats'),
            share: fleet.seats ? Math.min(1, figureSize(now) / fleet.seats) : undefined,
          },
          { key: 'now', big: text(now), what: words.say('running'), means: words.longDay(day) },
          { key: 'before', big: text(before), what: words.say('weekBefore'), means: words.longDay(dayBefore) },
        ]}
      />
      <Chart
        title={words.say('byDay')}
        note={words.say('byDayMeans')}
        pointHead={words.say('day')}
        series={[{ key: 'running', name: words.say('running'), tone: 'good' }]}
        points={days.map((one) => ({
          key: one,
          short: words.day(one),
          long: words.longDay(one),
          values: { running: running(one) },
        }))}
      />
      <div className="pair">
        {spreads.map(({ list, dimension }, index) => (
          <Spread key={list} published={lists[index]} list={list} dimension={dimension} day={day} />
        ))}
      </div>
      <Reading published={fleet} />
    </>
  );
}

interface SpreadProps {
  published: Published | undefined;
  list: (typeof spreads)[number]['list'];
  dimension: string;
  day: string;
}

/** How the browsers of a day differ. */
function Spread({ published, list, dimension, day }: SpreadProps) {
  const words = useWords(sentences);
  if (published === undefined) return null;
  const rows = rowsOf(published, day)
    .map((values) => ({ name: values[dimension] ?? '', running: figureOf(published, day, 'running', values) }))
    .sort((a, b) => figureSize(b.running) - figureSize(a.running));
  const most = Math.max(1, ...rows.map(({ running }) => figureSize(running)));
  return (
    <Card title={words.say(`list_${list}`)} note={words.say(`means_${list}`)}>
      <DataTable
        name={words.say(`list_${list}`)}
        at={list}
        columns={[
          {
            key: 'name',
            head: words.say(`list_${list}`),
            text: ({ name }) => name,
            cell: ({ name, running }) => (
              <>
                {name}
                <Bar value={figureSize(running)} most={most} />
              </>
            ),
          },
          { key: 'running', head: words.say('browsers'), figure: ({ running }) => running },
        ]}
        rows={rows}
        keyOf={({ name }) => name}
        atFirst={10}
      />
    </Card>
  );
}
