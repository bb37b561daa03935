import { goTo, useAddress, ViewLink } from '../shell/address';
import { Choice } from '../shell/choice';
import { useWords } from '../speech';
import { Chart, type ChartProps } from './chart';
import type { Figure } from './figure';
import { lastWeeks, type Published } from './published';
import sentences from './words.json';

const spans = [4, 12, 26] as const;

/** How many weeks back, from the address: `?weeks=12`. */
export function useWeeks(): { count: number; weeks: string[] } {
  const asked = Number(useAddress().parameters.get('weeks'));
  const count = spans.find((span) => span === asked) ?? 12;
  return { count, weeks: lastWeeks(count, Date.now()) };
}

export function WeeksChoice() {
  const words = useWords(sentences);
  const address = useAddress();
  const { count } = useWeeks();
  return (
    <nav className="period" aria-label={words.say('period')}>
      {spans.map((span) => (
        <ViewLink
          key={span}
          className="period-days"
          href={address.with({ weeks: String(span) })}
          aria-current={span === count || undefined}
        >
          {words.count('lastWeeks', span)}
        </ViewLink>
      ))}
    </nav>
  );
}

interface WeekChartProps extends Pick<ChartProps, 'title' | 'note' | 'series'> {
  /** Mondays, in order; the last one is under way. */
  weeks: readonly string[];
  valuesOf: (week: string) => Readonly<Record<string, Figure>>;
}

/** A chart with a column for each week. */
export function WeekChart({ weeks, valuesOf, ...chart }: WeekChartProps) {
  const words = useWords(sentences);
  return (
    <Chart
      {...chart}
      pointHead={words.say('week')}
      points={weeks.map((week) => ({
        key: week,
        short: words.day(week),
        long: words.say(week === weeks.at(-1) ? 'weekUnderWay' : 'weekFrom', { day: words.day(week) }),
        values: valuesOf(week),
      }))}
    />
  );
}

/** The week that the address asks for: `?week=2026-11-16`; nothing without it. */
export function useAskedWeek(): string | undefined {
  const asked = useAddress().parameters.get('week');
  return lastWeeks(27, Date.now()).find((week) => week === asked);
}

/** The newest week that is over, if there are numbers of it; else the one under way. */
export function newestWeek({ figures }: Published): string {
  const [over = '', underWay = ''] = lastWeeks(2, Date.now());
  return figures.some(({ start }) => start === over) ? over : underWay;
}

export function WeekChoice({ week }: { week: string }) {
  const words = useWords(sentences);
  const address = useAddress();
  const weeks = lastWeeks(27, Date.now()).toReversed();
  return (
    <div className="form">
      <Choice
        label={words.say('week')}
        value={week}
        options={weeks.map((value, index) => ({
          value,
          name: words.say(index === 0 ? 'weekUnderWay' : 'weekFrom', { day: words.day(value) }),
        }))}
        onChoose={(value) => goTo(address.with({ week: value }))}
      />
    </div>
  );
}
