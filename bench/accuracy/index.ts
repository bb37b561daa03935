import { parseArgs } from 'node:util';
import { entities, isEntityType, isStructureType } from '@/utils/vocabulary';
import { type LabelledDocument, splits } from '../../tests/corpora/corpus';
import { ratio, table } from '../table';
import { writeDocs } from './docs';
import { type Counts, figures } from './match';
import { type FalseAlarm, type Measured, type Mistake, measure, type Scanned, scanAll } from './measure';
import { documentsOf } from './splits';
import { holds, sumOf, targets } from './targets';
import { thresholds } from './thresholds';

const usage = `Usage: npm run bench -- accuracy [--split tuned|held-out] [--language xx] [--kind KIND] [--threshold 0.5]
                                 [--worst 40] [--json] [--check] [--docs]
       npm run bench -- accuracy --document ID

How much of what is labelled in tests/corpora is found, and how much of what is found is labelled. A label is found
when findings of its kind cover at least half of it, a finding is right when labels of its kind cover at least half of
it; "exact F1" counts only the same start and end. Mistakes are shown by shape only.

  --docs         writes the figures into docs/detection.md
  --check        exit code 1 when a target does not hold
  --document ID  the text of one document of the tuned split, with its labels and findings (all of it is made up)
`;

const percent = (value: number): string => `${(value * 100).toFixed(2)} %`;

function kindTable(byKind: ReadonlyMap<string, Counts>): string {
  const kinds = [...byKind.keys()].filter((kind) => {
    const counts = byKind.get(kind);
    return counts !== undefined && counts.labels + counts.findings > 0;
  });
  const family = (kind: string) => (isEntityType(kind) ? entities[kind].family : isStructureType(kind) ? '~' : '?');
  kinds.sort((a, b) => `${family(a)} ${a}`.localeCompare(`${family(b)} ${b}`));
  return table(
    ['kind', ...head],
    [
      ...kinds.map((kind) => row(kind, byKind.get(kind))),
      row(
        'all',
        sumOf(byKind, () => true),
      ),
    ],
  );
}

const head = ['labels', 'findings', 'precision', 'recall', 'F1', 'F2', 'exact F1'];

function row(name: string, counts: Counts | undefined): string[] {
  if (counts === undefined) return [name];
  const { precision, recall, f1, f2, exactF1 } = figures(counts);
  return [name, String(counts.labels), String(counts.findings), ...[precision, recall, f1, f2, exactF1].map(ratio)];
}

function thresholdTable(scanned: readonly Scanned[]): string {
  const measured = thresholds.map((threshold) => measure(scanned, threshold).byKind);
  const kinds = [...new Set(measured.flatMap((byKind) => [...byKind.keys()]))].sort();
  const cell = (counts: Counts | undefined) => {
    if (counts === undefined) return '-';
    const { precision, recall } = figures(counts);
    return `${ratio(precision)}/${ratio(recall)}`;
  };
  const rows = kinds.map((kind) => [kind, ...measured.map((byKind) => cell(byKind.get(kind)))]);
  return table(['precision/recall at', ...thresholds.map(String)], rows);
}

/** The same mistake in the same template once, with how often; the most frequent first. */
function worst(mistakes: readonly Mistake[], most: number): string {
  const groups = new Map<string, { mistake: Mistake; count: number }>();
  for (const mistake of mistakes) {
    const key = [mistake.kind, mistake.instead, mistake.document.replace(/\/\d+$/, '')].join(' ');
    const group = groups.get(key) ?? { mistake, count: 0 };
    group.count++;
    groups.set(key, group);
  }
  const rows = [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ mistake, count }) => [
      mistake.kind,
      String(count),
      mistake.instead ?? '-',
      mistake.document,
      mistake.shape,
    ]);
  return rows
    .map(
      ([kind = '', count = '', instead = '', document = '', shape = '']) =>
        `${count.padStart(5)} x ${kind.padEnd(26)} ${instead.padEnd(22)} ${document.padEnd(30)} ${shape}`,
    )
    .join('\n');
}

/** False alarms of the same template once; the most frequent first. */
function alarmLines(alarms: readonly FalseAlarm[], most: number): string[] {
  const groups = new Map<string, FalseAlarm[]>();
  for (const alarm of alarms) {
    const template = alarm.document.replace(/\/\d+$/, '');
    groups.set(template, [...(groups.get(template) ?? []), alarm]);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, most)
    .map((group) => {
      const [first] = group;
      const said = (first?.reasons ?? [])
        .slice(0, 3)
        .map(({ kind, confidence, shape }) => `${kind} ${confidence.toFixed(2)} ${shape}`);
      return `${String(group.length).padStart(5)} x ${(first?.document ?? '').padEnd(24)} ${said.join(' | ')}`;
    });
}

function report(split: string, scanned: readonly Scanned[], measured: Measured, most: number, all: boolean): string {
  const { documents, benign, byKind, byLanguage, misses, wrong, falseAlarms, silent } = measured;
  const alarmRate = falseAlarms.length / Math.max(1, benign);
  const languages = [...byLanguage].sort(([a], [b]) => a.localeCompare(b));
  const unknown = [...byKind.keys()].filter((kind) => !isEntityType(kind) && !isStructureType(kind));
  const lines = [
    `== ${split}: ${documents} documents in ${languages.length} languages, ${benign} of them benign`,
    '',
    kindTable(byKind),
    '',
    table(
      ['language', ...head],
      languages.map(([language, counts]) => row(language, counts)),
    ),
    '',
    `benign documents that warn: ${falseAlarms.length} of ${benign} (${percent(alarmRate)})`,
    `sensitive documents that do not warn: ${silent.length} of ${documents - benign}`,
    ...(unknown.length > 0 ? [`labelled, but no word of the vocabulary: ${unknown.sort().join(', ')}`] : []),
    '',
    `most frequent misses (times, kind, found there instead, a document, shape)`,
    worst(misses, most),
    '',
    `most frequent wrong findings (times, kind, labelled there instead, a document, shape)`,
    worst(wrong, most),
    '',
    'false alarms (times, a document, what warned)',
    ...alarmLines(falseAlarms, most),
  ];
  if (!all) return lines.join('\n');
  const promised = targets(byKind, alarmRate).map(
    (target) =>
      `${holds(target) ? 'holds' : 'FAILS'}  ${target.what}: ${target.most ? percent(target.value) : ratio(target.value)} (${target.most ? 'at most' : 'at least'} ${target.most ? percent(target.limit) : target.limit})`,
  );
  return [...lines, '', thresholdTable(scanned), '', ...promised].join('\n');
}

/** Plain values for machines. */
function forMachines(split: string, measured: Measured) {
  const { documents, benign, byKind, byLanguage, falseAlarms, silent } = measured;
  const plain = (map: ReadonlyMap<string, Counts>) =>
    Object.fromEntries([...map].map(([key, counts]) => [key, { ...counts, ...figures(counts) }]));
  const rate = falseAlarms.length / Math.max(1, benign);
  return {
    split,
    documents,
    benign,
    kinds: plain(byKind),
    languages: plain(byLanguage),
    falseAlarms,
    silent: silent.length,
    targets: targets(byKind, rate).map((target) => ({ ...target, holds: holds(target) })),
  };
}

async function showDocument(id: string): Promise<number> {
  const document = (await documentsOf('tuned')).find((candidate) => candidate.id === id);
  if (document === undefined) {
    process.stderr.write(`no such document in the tuned split: ${id}\n`);
    return 2;
  }
  const [scanned] = scanAll([document]);
  const text = (start: number, end: number) => JSON.stringify(document.text.slice(start, end));
  const labels = [...document.structures, ...document.entities].map(
    ({ type, start, end, public: harmless }) => `  label    ${type}${harmless ? ' (public)' : ''} ${text(start, end)}`,
  );
  const findings = (scanned?.findings ?? []).map(
    ({ type, start, end, confidence }) => `  finding  ${type} ${confidence.toFixed(2)} ${text(start, end)}`,
  );
  process.stdout.write(`${document.text}\n\n${[...labels, ...findings].join('\n')}\n`);
  return 0;
}

/** @returns the exit code */
export async function accuracy(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      split: { type: 'string', multiple: true },
      language: { type: 'string' },
      kind: { type: 'string' },
      threshold: { type: 'string', default: '0.5' },
      worst: { type: 'string', default: '40' },
      document: { type: 'string' },
      json: { type: 'boolean' },
      check: { type: 'boolean' },
      docs: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (values.document !== undefined) return showDocument(values.document);
  const answers: object[] = [];
  let failed = false;
  for (const split of splits.filter((name) => values.split?.includes(name) ?? true)) {
    const documents = (await documentsOf(split)).filter(
      ({ language }) => values.language === undefined || values.language === language,
    );
    if (documents.length === 0) {
      process.stderr.write(`${split}: no documents\n`);
      failed ||= values.split !== undefined;
      continue;
    }
    const scanned = scanAll(documents.map((document) => onlyKind(document, values.kind))).map(
      ({ document, findings }) => ({
        document,
        findings: findings.filter(({ type }) => values.kind === undefined || type === values.kind),
      }),
    );
    const measured = measure(scanned, Number(values.threshold));
    const whole = values.kind === undefined && values.language === undefined;
    if (values.docs && whole) writeDocs(split, scanned, measured);
    if (values.json) answers.push(forMachines(split, measured));
    else process.stdout.write(`${report(split, scanned, measured, Number(values.worst), whole)}\n\n`);
    const rate = measured.falseAlarms.length / Math.max(1, measured.benign);
    failed ||= targets(measured.byKind, rate).some((target) => !holds(target));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(answers)}\n`);
  return values.check && failed ? 1 : 0;
}

function onlyKind(document: LabelledDocument, kind: string | undefined): LabelledDocument {
  if (kind === undefined) return document;
  return {
    ...document,
    entities: document.entities.filter(({ type }) => type === kind),
    structures: document.structures.filter(({ type }) => type === kind),
  };
}
