import type { Label, StructureLabel } from '../../tests/corpora/corpus';

/**
 * How findings are held against labels. A label is **found** when findings of its type cover at least half of its
 * letters; a finding is **right** when labels of its type cover at least half of it. So an address may be found in one
 * piece or in three, and neither a word too much nor one too few decides. **Exact** counts only the same start and end.
 * Public labels excuse a finding, and are never missed.
 */

export interface Counts {
  labels: number;
  found: number;
  exactlyFound: number;
  findings: number;
  right: number;
  exactlyRight: number;
}

export const noCounts = (): Counts => ({
  labels: 0,
  found: 0,
  exactlyFound: 0,
  findings: 0,
  right: 0,
  exactlyRight: 0,
});

export function addCounts(sum: Counts, more: Counts): void {
  for (const key of Object.keys(more) as (keyof Counts)[]) sum[key] += more[key];
}

interface Span {
  start: number;
  end: number;
}

interface DocumentLabels {
  entities: readonly Label[];
  structures: readonly StructureLabel[];
}

type AnyLabel = Label | StructureLabel;

interface Matches {
  byType: Map<string, Counts>;
  missed: AnyLabel[];
  /** Findings of no label, and the type of the label that stands there, if one does. */
  wrong: { finding: Given; instead: string | undefined }[];
}

/** Units of the span that the others cover. */
function covered({ start, end }: Span, others: readonly Span[]): number {
  const inside = others
    .map((other) => ({ start: Math.max(start, other.start), end: Math.min(end, other.end) }))
    .filter((other) => other.end > other.start)
    .sort((a, b) => a.start - b.start);
  let units = 0;
  let reached = start;
  for (const other of inside) {
    units += Math.max(0, other.end - Math.max(reached, other.start));
    reached = Math.max(reached, other.end);
  }
  return units;
}

const mostly = (span: Span, others: readonly Span[]): boolean => covered(span, others) * 2 >= span.end - span.start;
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** What was found: ours or a peer's. */
interface Given extends Span {
  type: string;
}

/** The finding as one of the label that takes its type for as right. */
function underLabelledType(finding: Given, labels: readonly Label[]): Given {
  const label = labels.find(
    ({ also, start, end }) => also?.includes(finding.type) && mostly(finding, [{ start, end }]),
  );
  return label === undefined ? finding : { ...finding, type: label.type };
}

/** @param found of one document, at the threshold wanted */
export function match(found: readonly Given[], labels: DocumentLabels): Matches {
  const findings = found.map((finding) => underLabelledType(finding, labels.entities));
  const all: AnyLabel[] = [...labels.entities, ...labels.structures];
  const result: Matches = { byType: new Map(), missed: [], wrong: [] };
  for (const type of new Set([...all.map((label) => label.type), ...findings.map((finding) => finding.type)])) {
    const labelled = all.filter((label) => label.type === type);
    const secret = labelled.filter((label) => label.public === undefined);
    const given = findings.filter((finding) => finding.type === type);
    const counts = noCounts();
    for (const label of secret) {
      counts.labels++;
      if (given.some((finding) => same(finding, label))) counts.exactlyFound++;
      if (mostly(label, given)) counts.found++;
      else result.missed.push(label);
    }
    for (const finding of given) {
      const right = mostly(finding, labelled);
      if (right && covered(finding, secret) === 0) continue;
      counts.findings++;
      if (secret.some((label) => same(finding, label))) counts.exactlyRight++;
      if (right) counts.right++;
      else result.wrong.push({ finding, instead: all.find((label) => covered(finding, [label]) > 0)?.type });
    }
    result.byType.set(type, counts);
  }
  return result;
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
  f2: number;
  exactF1: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);

/** F-beta: recall counts beta times as much as precision. */
function fBeta(precision: number, recall: number, beta: number): number {
  const weight = beta * beta;
  return share((1 + weight) * precision * recall, weight * precision + recall);
}

/** Not a number where nothing was labelled or nothing was found. */
export function figures(counts: Counts): Figures {
  const precision = share(counts.right, counts.findings);
  const recall = share(counts.found, counts.labels);
  const exact = fBeta(share(counts.exactlyRight, counts.findings), share(counts.exactlyFound, counts.labels), 1);
  return { precision, recall, f1: fBeta(precision, recall, 1), f2: fBeta(precision, recall, 2), exactF1: exact };
}
