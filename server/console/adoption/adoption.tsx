import type { AdoptionWeek } from '../../governance/adoption';
import type { SameWork } from '../../governance/same-work';
import { Answers } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { figureText } from '../parts/figure';
import { Figures } from '../parts/figures';
import { FirstRun } from '../parts/first-run';
import { figureOf, figuresPath, type Published } from '../parts/published';
import { Reading } from '../parts/reading';
import { SameWorkTable } from '../parts/same-work';
import { newestWeek, useWeeks, WeekChart, WeeksChoice } from '../parts/weeks';
import { ViewLink } from '../shell/address';
import { useWords } from '../speech';
import sentences from './words.json';

interface Adoption {
  weeks: AdoptionWeek[];
  sameWork: SameWork;
}

const unsanctioned = { siteStatus: 'unsanctioned' };

/** For the lead: what the approved way brings, beside what still happens elsewhere, week by week. */
export default function AdoptionPage() {
  const { count, weeks } = useWeeks();
  const from = weeks[0] ?? '';
  return (
    <>
      <WeeksChoice />
      <Answers<[Adoption, Published]>
        paths={[`/api/adoption?weeks=${count}`, figuresPath('status', 'week', from, { measures: ['seen', 'anyway'] })]}
      >
        {([adoption, statuses]) => <Numbers adoption={adoption} statuses={statuses} />}
      </Answers>
    </>
  );
}

function Numbers({ adoption: { weeks, sameWork }, statuses }: { adoption: Adoption; statuses: Published }) {
  const words = useWords(sentences);
  const isEmpty = weeks.every(({ answers, decided }) => answers + decided === 0) && statuses.figures.length === 0;
  if (isEmpty) {
    return (
      <FirstRun title={words.say('emptyTitle')}>
        <p>{words.say('emptyWhat')}</p>
      </FirstRun>
    );
  }
  return (
    <>
      <Headline weeks={weeks} statuses={statuses} />
      <Charts weeks={weeks} statuses={statuses} />
      <WeekTable weeks={weeks} statuses={statuses} />
      <SameWorkTable sameWork={sameWork} unnamed={words.say('sameWorkEmpty')} />
      <Reading published={statuses} />
    </>
  );
}

interface SidesProps {
  weeks: readonly AdoptionWeek[];
  statuses: Published;
}

const sum = (weeks: readonly AdoptionWeek[], key: Exclude<keyof AdoptionWeek, 'week'>) =>
  weeks.reduce((all, week) => all + week[key], 0);

function Headline({ weeks, statuses }: SidesProps) {
  const words = useWords(sentences);
  const known = (is: boolean, text: string) => (is ? text : '–');
  const rounded = (value: number) => words.number(Math.round(value * 10) / 10);
  const [timedRuns, ratings, decided] = [sum(weeks, 'timedRuns'), sum(weeks, 'ratings'), sum(weeks, 'decided')];
  const week = newestWeek(statuses);
  const hours = words.say('hours', { number: rounded(sum(weeks, 'minutesSaved') / 60) });
  const minutes = rounded(sum(weeks, 'approvalDelayMs') / Math.max(1, decided) / 60_000);
  const anyway = figureText(figureOf(statuses, week, 'anyway', unsanctioned), words.number);
  return (
    <Figures
      label={words.count('allWeeks', weeks.length)}
      figures={[
        {
          key: 'saved',
          big: known(timedRuns > 0, hours),
          what: words.say('saved'),
          means: words.count('savedMeans', timedRuns),
        },
        {
          key: 'satisfaction',
          big: known(ratings > 0, rounded(sum(weeks, 'ratingSum') / Math.max(1, ratings))),
          what: words.say('satisfaction'),
          means: words.count('satisfactionMeans', ratings),
        },
        {
          key: 'delay',
          big: known(decided > 0, words.say('minutes', { number: minutes })),
          what: words.say('delay'),
          means: words.count('delayMeans', decided),
        },
        {
          key: 'violations',
          big: words.number(sum(weeks, 'violations')),
          what: words.say('violations'),
          means: words.say('violationsMeans'),
        },
        {
          key: 'elsewhere',
          big: figureText(figureOf(statuses, week, 'seen', unsanctioned), words.number),
          what: words.say('elsewhere'),
          means: words.say('elsewhereMeans', { day: words.day(week), count: anyway }),
        },
      ]}
    />
  );
}

function Charts({ weeks, statuses }: SidesProps) {
  const words = useWords(sentences);
  const byWeek = new Map(weeks.map((one) => [one.week, one]));
  const of = (week: string, key: 'answers' | 'released' | 'minutesSaved' | 'violations') =>
    Math.max(0, Math.round(byWeek.get(week)?.[key] ?? 0));
  const shared = { weeks: weeks.map(({ week }) => week) };
  return (
    <div className="pair">
      <WeekChart
        {...shared}
        title={words.say('use')}
        note={words.say('useMeans')}
        series={[
          { key: 'answers', name: words.say('answers'), tone: 'audit' },
          { key: 'released', name: words.say('released'), tone: 'good' },
        ]}
        valuesOf={(week) => ({ answers: of(week, 'answers'), released: of(week, 'released') })}
      />
      <WeekChart
        {...shared}
        title={words.say('risk')}
        note={words.say('riskMeans')}
        series={[
          { key: 'seen', name: words.say('seen'), tone: 'redact' },
          { key: 'anyway', name: words.say('anyway'), tone: 'warn' },
        ]}
        valuesOf={(week) => ({
          seen: figureOf(statuses, week, 'seen', unsanctioned),
          anyway: figureOf(statuses, week, 'anyway', unsanctioned),
        })}
      />
      <WeekChart
        {...shared}
        title={words.say('savedByWeek')}
        note={words.say('savedByWeekMeans')}
        series={[{ key: 'saved', name: words.say('savedMinutes'), tone: 'good' }]}
        valuesOf={(week) => ({ saved: of(week, 'minutesSaved') })}
      />
      <WeekChart
        {...shared}
        title={words.say('violationsByWeek')}
        note={words.say('violationsMeans')}
        series={[{ key: 'violations', name: words.say('violations'), tone: 'block' }]}
        valuesOf={(week) => ({ violations: of(week, 'violations') })}
      />
    </div>
  );
}

function WeekTable({ weeks, statuses }: SidesProps) {
  const words = useWords(sentences);
  const mean = (all: number, of: number) =>
    of === 0 ? words.say('notKnown') : words.number(Math.round((all / of) * 10) / 10);
  return (
    <Card title={words.say('table')} note={words.say('tableMeans')}>
      <DataTable<AdoptionWeek>
        name={words.say('table')}
        at="weeks"
        rows={weeks.toReversed()}
        keyOf={({ week }) => week}
        columns={[
          { key: 'week', head: words.say('week'), text: ({ week }) => words.say('weekFrom', { day: words.day(week) }) },
          { key: 'answers', head: words.say('answers'), figure: ({ answers }) => answers },
          { key: 'saved', head: words.say('savedMinutes'), figure: ({ minutesSaved }) => minutesSaved },
          { key: 'satisfaction', head: words.say('satisfaction'), text: (one) => mean(one.ratingSum, one.ratings) },
          {
            key: 'delay',
            head: words.say('delay'),
            text: (one) => mean(one.approvalDelayMs / 60_000, one.decided),
          },
          { key: 'released', head: words.say('released'), figure: ({ released }) => released },
          { key: 'violations', head: words.say('violations'), figure: ({ violations }) => violations },
          {
            key: 'elsewhere',
            head: words.say('elsewhere'),
            figure: ({ week }) => figureOf(statuses, week, 'seen', unsanctioned),
          },
          {
            key: 'anyway',
            head: words.say('anyway'),
            figure: ({ week }) => figureOf(statuses, week, 'anyway', unsanctioned),
          },
        ]}
      />
      <p>
        <ViewLink href="/outcomes">{words.say('toOutcomes')}</ViewLink>
      </p>
    </Card>
  );
}
