import { classNames } from './marker-patterns';

/** Longest line that is looked at; what stands farther from the head of its line is no marking. */
const mostLine = 200;
/** How far around a marking the other classes of a list are looked for. */
const nearbyClasses = 120;

export interface Line {
  start: number;
  end: number;
}

function isBreak(c: number): boolean {
  return c === 10 || c === 13;
}

/** Line around a place, cut to what can be a marking; undefined when the place is far from the head of its line. */
export function lineAround(text: string, at: number): Line | undefined {
  let start = at;
  while (start > 0 && at - start < mostLine && !isBreak(text.charCodeAt(start - 1))) start--;
  if (start > 0 && !isBreak(text.charCodeAt(start - 1))) return undefined;
  let end = at;
  while (end < text.length && end - start < mostLine + 60 && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

export function lineBefore(text: string, { start }: Line): string {
  const to = start - (text.charCodeAt(start - 2) === 13 ? 2 : 1);
  return to <= 0 ? '' : text.slice(Math.max(0, text.lastIndexOf('\n', to - 1) + 1, to - mostLine), to);
}

function lineAfter(text: string, { end }: Line): string {
  let from = end;
  while (from < text.length && from - end < 2 && isBreak(text.charCodeAt(from))) from++;
  const to = text.indexOf('\n', from);
  return text.slice(from, Math.min(to < 0 ? text.length : to, from + mostLine));
}

/** One of the classes that a handbook or a form lists: a class for everybody stands near. */
export function isAmongClasses(text: string, { start, end }: Line): boolean {
  const before = text
    .slice(Math.max(0, start - nearbyClasses), start)
    .trimEnd()
    .split('\n')
    .slice(-3);
  const after = text
    .slice(end, end + nearbyClasses)
    .trimStart()
    .split('\n')
    .slice(0, 3);
  return before.some((words) => classNames().test(words)) || after.some((words) => classNames().test(words));
}

export function isInTable(text: string, line: Line): boolean {
  const bars = (words: string) => words.split(/[|\t;]/).length;
  const here = bars(text.slice(line.start, line.end));
  return (
    here > 2 &&
    (text.charAt(line.start) === '|' || bars(lineBefore(text, line)) === here || bars(lineAfter(text, line)) === here)
  );
}
