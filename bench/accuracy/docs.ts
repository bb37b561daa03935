import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entities, entityFamilies, isEntityType, isStructureType } from '@/utils/vocabulary';
import type { Split } from '../../tests/corpora/corpus';
import { type Counts, figures } from './match';
import { type Measured, measure, type Scanned } from './measure';
import { sumOf, targets } from './targets';
import { thresholds } from './thresholds';

const file = join(import.meta.dirname, '../../docs/detection.md');

const short = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Precision and recall of each family and each kind at each threshold, the targets, as Markdown. */
function markdown(scanned: readonly Scanned[], measured: Measured): string {
  const { documents, benign, falseAlarms } = measured;
  const at = thresholds.map((threshold) => measure(scanned, threshold).byKind);
  const cells = (wanted: (kind: string) => boolean) =>
    at.map((byKind) => {
      const { precision, recall } = figures(sumOf(byKind, wanted));
      return `${short(precision)} / ${short(recall)}`;
    });
  const labels = (wanted: (kind: string) => boolean) => sumOf(measured.byKind, wanted).labels;
  const head = [
    row(['precision / recall', 'labels', ...thresholds.map(String)]),
    row(['---', ...Array(thresholds.length + 1).fill('---:')]),
  ];
  const line = (name: string, wanted: (kind: string) => boolean) =>
    row([name, String(labels(wanted)), ...cells(wanted)]);
  const isIn = (family: string) => (kind: string) => isEntityType(kind) && entities[kind].family === family;
  const families = entityFamilies.filter((family) => labels(isIn(family)) > 0);
  const kinds = [...measured.byKind]
    .filter(([, counts]: [string, Counts]) => counts.labels > 0)
    .map(([kind]) => kind)
    .sort();
  const rate = falseAlarms.length / Math.max(1, benign);
  return [
    `${documents} documents, ${benign} of them benign.`,
    '',
    row(['target', 'limit', 'measured']),
    row(['---', '---:', '---:']),
    ...targets(measured.byKind, rate).map(({ what, value, limit, most }) =>
      row([what, `${most ? 'at most' : 'at least'} ${limit}`, short(value)]),
    ),
    '',
    ...head,
    line('**everything**', () => true),
    ...families.map((family) => line(`**${family}**`, isIn(family))),
    line('**structures**', isStructureType),
    ...kinds.map((kind) => line(kind, (other) => other === kind)),
  ].join('\n');
}

/** Puts the figures of a split between its two marks in docs/detection.md. */
export function writeDocs(split: Split, scanned: readonly Scanned[], measured: Measured): void {
  const [begin, end] = [`<!-- figures: ${split} -->`, `<!-- end of figures: ${split} -->`];
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/detection.md has no place for the figures of ${split}`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${markdown(scanned, measured)}\n${text.slice(to)}`);
}
