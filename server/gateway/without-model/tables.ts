import { markdownTable, type TextTable, tableOf } from '@/utils/templates';
import { contentWords, sentencesOf } from '../sentences';
import type { Given } from './task';
import { offlineWords } from './words';

const maxNamed = 6;
const maxThemes = 7;
const maxQuote = 160;
const empty: TextTable = { columns: [], rows: [] };

/** The first table and the first text among what was given. */
function tableAndText({ material, task }: Given): { table: TextTable; text: string } {
  const named = (isTable: boolean) =>
    task.template.inputs.find(({ name, type }) => (type === 'table') === isTable && material.has(name))?.name ?? '';
  return { table: tableOf(material.get(named(true)) ?? '') ?? empty, text: material.get(named(false)) ?? '' };
}

const shared = (words: readonly string[], wanted: ReadonlySet<string>) => [
  ...new Set(words.filter((word) => wanted.has(word))),
];

/** Points for each row: the share of the words of the text that stand in it, against the best row there could be. */
export function score(given: Given): string {
  const words = offlineWords[given.task.language];
  const { table, text } = tableAndText(given);
  const wanted = new Set(contentWords(text));
  const leads = table.rows.map((row) => {
    const found = shared(contentWords(row.join(' ')), wanted);
    const points = wanted.size === 0 ? 0 : Math.round((100 * found.length) / wanted.size);
    const reasons = found.length === 0 ? [words.nothing] : [`${words.shared}: ${found.slice(0, maxNamed).join(', ')}`];
    return { lead: row[0] || '–', score: points, reasons };
  });
  leads.sort((a, b) => b.score - a.score);
  return JSON.stringify({ leads, note: words.counted });
}

/** The row whose words fit the text best. */
export function route(given: Given): string {
  const words = offlineWords[given.task.language];
  const { table, text } = tableAndText(given);
  const wanted = new Set(contentWords(text));
  const ranked = table.rows
    .map((row) => ({ team: row[0] || '–', found: shared(contentWords(row.join(' ')), wanted) }))
    .sort((a, b) => b.found.length - a.found.length);
  const [first, second] = ranked;
  const all = ranked.reduce((sum, { found }) => sum + found.length, 0);
  const isFound = first !== undefined && first.found.length > 0;
  return JSON.stringify({
    team: first?.team ?? '–',
    urgency: 'normal',
    confidence: isFound ? Math.round((100 * first.found.length) / all) : 0,
    reason: isFound ? `${words.shared}: ${first.found.slice(0, maxNamed).join(', ')}` : words.nothing,
    ...(second === undefined ? {} : { secondChoice: second.team }),
    note: words.counted,
  });
}

/** What was said under the words that most of it shares, each with how often and one of the sayings. */
export function group(given: Given): string {
  const words = offlineWords[given.task.language];
  const { table, text } = tableAndText(given);
  const said = table.rows.length > 0 ? table.rows.map((row) => row.join(' ')) : linesOf(text);
  // A day or a number of a row is no theme.
  const bags = said.map((one) => new Set(contentWords(one).filter((word) => !/^[\p{N}.,:/-]+$/u.test(word))));
  const left = new Set(said.keys());
  const rows: string[][] = [];
  while (rows.length < maxThemes && left.size > 0) {
    const counts = new Map<string, number>();
    for (const index of left) for (const word of bags[index] ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    const [theme, count = 0] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
    if (theme === undefined || (count < 2 && rows.length > 0)) break;
    const members = [...left].filter((index) => bags[index]?.has(theme));
    for (const index of members) left.delete(index);
    const quote = (said[members[0] ?? 0] ?? '').replace(/\s+/g, ' ').trim();
    rows.push([
      theme,
      String(members.length),
      words.notJudged,
      quote.length > maxQuote ? `${quote.slice(0, maxQuote)} …` : quote,
    ]);
  }
  if (rows.length === 0) rows.push([words.nothing, '0', words.notJudged, '–']);
  const { output, languages } = given.task.template;
  const columns = output?.form === 'table' ? output.columns : [];
  const named = languages?.[given.task.language]?.fields ?? {};
  return `${words.notice}\n\n${markdownTable(
    columns.map((column) => named[column] ?? column),
    rows,
  )}`;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[-*•]\s+/, '').trim());
  const full = lines.filter((line) => line !== '');
  return full.length > 2 ? full : sentencesOf(text);
}

/** What the rows have in common: of each column with few values, the most frequent and their share. */
export function profile(given: Given): string {
  const words = offlineWords[given.task.language];
  const { table, text } = tableAndText(given);
  const { columns, rows } = table;
  const traits = columns.flatMap((column, index) => {
    const counts = new Map<string, number>();
    for (const row of rows) if (row[index]) counts.set(row[index], (counts.get(row[index]) ?? 0) + 1);
    // A name or an address of each row says nothing about all of them.
    if (counts.size === 0 || counts.size > Math.max(3, rows.length / 2)) return [];
    const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 3);
    return [
      `${column}: ${most.map(([value, count]) => `${value} ${Math.round((100 * count) / rows.length)} %`).join(', ')}`,
    ];
  });
  const [aim] = sentencesOf(text);
  return JSON.stringify({
    name: columns.slice(0, 2).join(' / ') || '–',
    who: `${words.rows}: ${rows.length}`,
    traits: traits.length === 0 ? [words.nothing] : traits,
    needs: [],
    message: aim ?? words.nothing,
    note: words.counted,
  });
}
