import type { Finding } from '@/utils/detection';

/** More places than this are summed up. */
const maxPlaces = 3;

/** The line, counted from 1, that an offset is on, by the offsets of all line breaks (binary search). */
function lineAt(offset: number, breaks: readonly number[]): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((breaks[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

/** The lines that the findings touch, as runs of neighbours. */
function runsOfLines(findings: readonly Finding[], text: string): [first: number, last: number][] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks.push(at);
  const runs: [number, number][] = [];
  for (const { start, end } of [...findings].sort((a, b) => a.start - b.start)) {
    const first = lineAt(start, breaks);
    const last = lineAt(Math.max(start, end - 1), breaks);
    const run = runs.at(-1);
    if (run !== undefined && first <= run[1] + 1) run[1] = Math.max(run[1], last);
    else runs.push([first, last]);
  }
  return runs;
}

/** "line 3", "lines 2 to 41", "lines 3, 7 and 12", "throughout, lines 2 to 90"; empty in a text of one line. */
export function placesInWords(findings: readonly Finding[], text: string): string {
  if (!text.trim().includes('\n') || findings.length === 0) return '';
  const runs = runsOfLines(findings, text);
  const first = runs[0]?.[0] ?? 1;
  const last = runs.at(-1)?.[1] ?? first;
  if (runs.length > maxPlaces) return `throughout, lines ${first} to ${last}`;
  if (first === last) return `line ${first}`;
  const places = runs.map((run) => (run[0] === run[1] ? `${run[0]}` : `${run[0]} to ${run[1]}`));
  const tail = places.pop();
  return places.length === 0 ? `lines ${tail}` : `lines ${places.join(', ')} and ${tail}`;
}
