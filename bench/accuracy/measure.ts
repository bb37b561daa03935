import { type Finding, scan } from '@/utils/detection';
import { decide, defaultPolicy } from '@/utils/policy';
import { actions } from '@/utils/vocabulary';
import type { LabelledDocument } from '../../tests/corpora/corpus';
import { masked } from '../masked';
import { addCounts, type Counts, match, noCounts } from './match';

/** One kind of mistake, and where it was made. Shapes only, no text. */
export interface Mistake {
  kind: string;
  /** For a miss: what was said to be there instead. For a wrong finding: what is there in truth. */
  instead: string | undefined;
  shape: string;
  document: string;
}

export interface FalseAlarm {
  document: string;
  reasons: { kind: string; confidence: number; shape: string }[];
}

export interface Measured {
  documents: number;
  benign: number;
  byKind: Map<string, Counts>;
  byLanguage: Map<string, Counts>;
  misses: Mistake[];
  wrong: Mistake[];
  falseAlarms: FalseAlarm[];
  /** Sensitive documents that do not warn. */
  silent: string[];
}

export interface Scanned {
  document: LabelledDocument;
  findings: Finding[];
}

export const scanAll = (documents: readonly LabelledDocument[]): Scanned[] =>
  documents.map((document) => ({ document, findings: scan(document.text) }));

function warns(findings: readonly Finding[]): boolean {
  const { action } = decide(findings, { status: 'unsanctioned' }, 'paste', defaultPolicy);
  return actions.indexOf(action) >= actions.indexOf('warn');
}

/** The kinds that make the built-in policy warn. */
function alarm({ text, id }: LabelledDocument, findings: readonly Finding[]): FalseAlarm {
  const { why } = decide(findings, { status: 'unsanctioned' }, 'paste', defaultPolicy);
  const kinds = new Set<string>(why.flatMap(({ types }) => types));
  const reasons = findings
    .filter(({ type, confidence }) => kinds.has(type) && confidence >= 0.6)
    .map(({ type, confidence, start, end }) => ({ kind: type, confidence, shape: masked(text.slice(start, end)) }));
  return { document: id, reasons };
}

/** Holds findings at or over the threshold against the labels. Alarms follow the policy's own thresholds. */
export function measure(scanned: readonly Scanned[], threshold: number): Measured {
  const result: Measured = {
    documents: scanned.length,
    benign: scanned.filter(({ document }) => !document.warns).length,
    byKind: new Map(),
    byLanguage: new Map(),
    misses: [],
    wrong: [],
    falseAlarms: [],
    silent: [],
  };
  const add = (map: Map<string, Counts>, key: string, counts: Counts) => {
    const sum = map.get(key) ?? noCounts();
    addCounts(sum, counts);
    map.set(key, sum);
  };
  for (const { document, findings } of scanned) {
    const { id, language, text } = document;
    const sure = findings.filter(({ confidence }) => confidence >= threshold);
    const { byType, missed, wrong } = match(sure, document);
    for (const [type, counts] of byType) {
      add(result.byKind, type, counts);
      add(result.byLanguage, language, counts);
    }
    for (const label of missed) {
      const there = sure.find(({ start, end, type }) => start < label.end && end > label.start && type !== label.type);
      const shape = masked(text.slice(label.start, label.end));
      result.misses.push({ kind: label.type, instead: there?.type, shape, document: id });
    }
    for (const { finding, instead } of wrong) {
      const shape = masked(text.slice(finding.start, finding.end));
      result.wrong.push({ kind: finding.type, instead, shape, document: id });
    }
    if (document.warns) {
      if (!warns(findings)) result.silent.push(id);
    } else if (warns(findings)) result.falseAlarms.push(alarm(document, findings));
  }
  return result;
}
