import { templateLanguages } from '../language';
import { type Campaign, type Issue, issue } from './issue';
import { visibleText } from './visible';

interface FoundDate {
  at: number;
  end: number;
  written: string;
  year: number;
  month: number;
  day: number;
}

const dayMs = 86_400_000;
const rangeWords =
  /^\s*(?:-|–|—|to|until|through|bis|au|jusqu[’']au|al|hasta|a|إلى|حتى|から|〜|～)\s*(?:the|zum|le|el|al)?\s*$/iu;

let names: { months: Map<string, number>; weekdays: Map<string, number>; pattern: RegExp; weekday: RegExp } | undefined;

/** Names of months and weekdays in every language that templates speak, as the platform has them. */
function knownNames() {
  if (names !== undefined) return names;
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  for (const language of templateLanguages) {
    // Japanese writes months as numbers.
    if (language === 'ja') continue;
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2024, month, 1));
      months.set(
        new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(date).toLowerCase(),
        month + 1,
      );
    }
    for (let day = 1; day <= 7; day++) {
      const date = new Date(Date.UTC(2024, 0, day));
      weekdays.set(
        new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date).toLowerCase(),
        date.getUTCDay(),
      );
    }
  }
  const anyOf = (words: Iterable<string>) =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
  const month = anyOf(months.keys());
  names = {
    months,
    weekdays,
    pattern: new RegExp(
      `(?<![\\d\\p{L}])(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})|(\\d{4})年(\\d{1,2})月(\\d{1,2})日|(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s(?:of\\s|de\\s)?(${month}),?\\s(?:de\\s|del\\s)?(\\d{4})|(${month})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4}))(?![\\d\\p{L}])`,
      'giu',
    ),
    weekday: new RegExp(`(?<!\\p{L})(${anyOf(weekdays.keys())}),?\\s(?:(?:the|den|dem|le|el)\\s)?$`, 'iu'),
  };
  return names;
}

/** Dates that do not exist, are over, fall on another day, or end before they begin. A date without a year is not judged. */
export function checkDates({ text: given, nowMs }: Campaign): Issue[] {
  const text = visibleText(given);
  const { weekdays, weekday } = knownNames();
  const found = datesIn(text);
  const issues: Issue[] = [];
  let before: FoundDate | undefined;
  for (const date of found) {
    const { at, end, written } = date;
    const time = timeOf(date);
    if (time === undefined) {
      issues.push(issue('date', 'date-impossible', 'error', written));
      before = undefined;
      continue;
    }
    // Until the day is over everywhere on earth.
    if (time + 2 * dayMs < nowMs) issues.push(issue('date', 'date-past', 'warning', written));
    const said = weekday.exec(text.slice(Math.max(0, at - 30), at));
    const wanted = said && weekdays.get((said[1] ?? '').toLowerCase());
    if (said && wanted !== undefined && wanted !== null && new Date(time).getUTCDay() !== wanted)
      issues.push(issue('date', 'date-weekday', 'error', text.slice(at - said[0].length, end)));
    const beginning = before && timeOf(before);
    if (before && beginning !== undefined && beginning > time && rangeWords.test(text.slice(before.end, at)))
      issues.push(issue('date', 'date-order', 'error', text.slice(before.at, end)));
    before = date;
  }
  return issues;
}

function datesIn(text: string): FoundDate[] {
  const { pattern, months } = knownNames();
  return [...text.matchAll(pattern)].map((match) => {
    const [written, y1, m1, d1, d2, m2, y2, y3, m3, d3, d4, m4, y4, m5, d5, y5] = match;
    const month = m4 ?? m5;
    return {
      at: match.index,
      end: match.index + written.length,
      written,
      year: Number(y1 ?? y2 ?? y3 ?? y4 ?? y5),
      month: month === undefined ? Number(m1 ?? m2 ?? m3) : (months.get(month.toLowerCase()) ?? 0),
      day: Number(d1 ?? d2 ?? d3 ?? d4 ?? d5),
    };
  });
}

/** Midnight of the day in UTC; undefined where there is no such day. */
function timeOf({ year, month, day }: FoundDate): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : undefined;
}
