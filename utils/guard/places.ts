import type { Finding } from '@/utils/detection';
import type { Words } from '@/utils/vocabulary';
import { type FilesOfText, fileInWords, placeInFile } from './files-in-words';

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

type Stretch = Pick<Finding, 'start' | 'end'>;

/** The lines that the findings touch, as runs of neighbours. */
function runsOfLines(findings: readonly Stretch[], text: string): [first: number, last: number][] {
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

/** "line 3", "lines 2–41", "lines 3, 7, and 12", "throughout, lines 2–90"; empty in a text of one line. */
export function linesInWords(findings: readonly Stretch[], text: string, words: Words): string {
  if (!text.trim().includes('\n') || findings.length === 0) return '';
  const runs = runsOfLines(findings, text);
  const first = runs[0]?.[0] ?? 1;
  const last = runs.at(-1)?.[1] ?? first;
  if (runs.length > maxPlaces) return words.say('throughout', { lines: words.range(first, last) });
  if (first === last) return words.say('line', { line: words.number(first) });
  return words.say('lines', { lines: words.list(runs.map(([from, to]) => words.range(from, to))) });
}

/** Where findings are: the lines of a text, or the file, the part of it, and the lines there. */
export function placesInWords(
  findings: readonly Stretch[],
  text: string,
  words: Words,
  files?: FilesOfText | undefined,
): string {
  const parts = files?.parts ?? [];
  const inside = (part: Stretch) => findings.filter(({ start, end }) => start < part.end && end > part.start);
  const touched = parts.filter((part) => inside(part).length > 0);
  const [part] = touched;
  if (files === undefined || part === undefined) return linesInWords(findings, text, words);
  const touchedFiles = new Set(touched.map(({ file }) => file));
  if (touchedFiles.size > 1) return words.count('inFiles', touchedFiles.size);
  const file = files.files.length > 1 ? fileInWords(part.file, files.files, words) : '';
  if (touched.length > 1) return file;
  const within = inside(part).map(({ start, end }) => ({ start: start - part.start, end: end - part.start }));
  const place = placeInFile(part.place, words);
  const lines = place === '' ? linesInWords(within, text.slice(part.start, part.end), words) : '';
  return [file, place, lines]
    .filter((step) => step !== '')
    .reduce((outer, inner) => (outer === '' ? inner : words.say('inside', { outer, inner })), '');
}
