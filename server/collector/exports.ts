import Papa from 'papaparse';
import type { Dimension } from '@/utils/telemetry/cells';
import type { Figures } from './figures';

/** Published numbers in the forms that others read. Each takes answers of `readFigures` and nothing else. */

export const exportFormats = ['csv', 'ndjson', 'ocsf', 'otlp', 'prometheus'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const contentTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson',
  ocsf: 'application/x-ndjson',
  otlp: 'application/json',
  prometheus: 'text/plain; version=0.0.4; charset=utf-8',
};

/** @param nowMs when the export is made */
export function exportAs(format: ExportFormat, lists: readonly Figures[], nowMs: number): string {
  switch (format) {
    case 'csv':
      return toCsv(lists);
    case 'ndjson':
      return lines(lists.flatMap(ownLines));
    case 'ocsf':
      return lines(lists.flatMap((list) => ocsfLines(list, nowMs)));
    case 'otlp':
      return JSON.stringify(toOtlpMetrics(lists));
    case 'prometheus':
      return toPrometheus(lists);
  }
}

const lines = (objects: readonly object[]) => objects.map((one) => `${JSON.stringify(one)}\n`).join('');

function toCsv(lists: readonly Figures[]): string {
  const dimensions = [...new Set(lists.flatMap((list) => list.dimensions))];
  const columns = ['list', 'period', 'start', 'measure', ...dimensions, 'browsers', 'withheld'];
  const rows = lists.flatMap(({ list, period, figures }) =>
    figures.map(({ start, measure, values, browsers }) => [
      list,
      period,
      start,
      measure,
      ...dimensions.map((dimension) => values[dimension] ?? ''),
      browsers ?? '',
      browsers === null,
    ]),
  );
  // Spreadsheets take a text that begins with = + - @ for a formula; a team may be called so.
  return `${Papa.unparse([columns, ...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

function ownLines({ list, period, figures, minBrowsers, steps, noise }: Figures): object[] {
  return figures.map((figure) => ({
    list,
    period,
    ...figure,
    minBrowsers,
    steps,
    ...(noise && { error95: noise.error95 }),
  }));
}

const dayMs = 86_400_000;

/** Data Security Finding (https://schema.ocsf.io/1.9.0/classes/data_security_finding): what is counted, and how often. */
function ocsfLines({ list, period, figures, minBrowsers, steps }: Figures, nowMs: number): object[] {
  return figures
    .filter(({ browsers }) => browsers !== null)
    .map(({ start, measure, values, browsers }) => {
      const startMs = Date.parse(start);
      const name = [list, measure, ...Object.values(values)].join(' ');
      return {
        class_uid: 2006,
        category_uid: 2,
        activity_id: 1,
        type_uid: 200_601,
        severity_id: 1,
        status_id: 1,
        time: nowMs,
        start_time: startMs,
        end_time: startMs + (period === 'day' ? 1 : 7) * dayMs,
        count: browsers,
        finding_info: { uid: `${period} ${start} ${name}`, title: `Browsers: ${name}` },
        metadata: { version: '1.9.0', product: { name: 'Daylight', vendor_name: 'Daylight' } },
        unmapped: { list, period, measure, ...values, minBrowsers, steps },
      };
    });
}

/** An ExportMetricsServiceRequest of OTLP/HTTP JSON: one gauge, a point for each number. */
function toOtlpMetrics(lists: readonly Figures[]): object {
  const dataPoints = lists.flatMap(({ list, period, figures }) =>
    figures.flatMap(({ start, measure, values, browsers }) => {
      if (browsers === null) return [];
      const nanos = (ms: number) => `${BigInt(ms) * 1_000_000n}`;
      const startMs = Date.parse(start);
      const attributes = Object.entries({ list, period, measure, ...values }).map(([key, value]) => ({
        key: `daylight.${key}`,
        value: { stringValue: value },
      }));
      return [{ attributes, startTimeUnixNano: nanos(startMs), timeUnixNano: nanos(startMs), asInt: String(browsers) }];
    }),
  );
  const metric = {
    name: 'daylight.browsers',
    description: 'Browsers in a cell',
    unit: '{browser}',
    gauge: { dataPoints },
  };
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'daylight' } }] };
  return {
    resourceMetrics: [{ resource, scopeMetrics: [{ scope: { name: 'daylight.figures' }, metrics: [metric] }] }],
  };
}

/** The newest period of each list (https://prometheus.io/docs/instrumenting/exposition_formats). */
function toPrometheus(lists: readonly Figures[]): string {
  const samples = lists.flatMap(({ list, period, figures }) => {
    const newest = figures.at(-1)?.start;
    return figures
      .filter(({ start, browsers }) => start === newest && browsers !== null)
      .map(
        ({ measure, values, browsers }) =>
          `daylight_browsers${labels({ list, period, measure }, values)} ${browsers}\n`,
      );
  });
  const head = [
    '# HELP daylight_browsers Browsers in a cell, of the newest published period. Cells that are missing are small or withheld.',
    '# TYPE daylight_browsers gauge',
  ];
  return `${head.join('\n')}\n${samples.join('')}`;
}

function labels(always: Record<string, string>, values: Partial<Record<Dimension, string>>): string {
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  const pairs = Object.entries({ ...always, ...values }).map(([name, value]) => `${snake(name)}="${escaped(value)}"`);
  return `{${pairs.join(',')}}`;
}
