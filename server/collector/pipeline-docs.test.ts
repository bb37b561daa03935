import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { cellList, cellListNames, cellPeriods } from '@/utils/telemetry/cells';
import { exportAs } from './exports';
import type { Figures } from './figures';

const folder = new URL('../../docs/pipeline/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const components = z.record(z.string(), z.unknown());
const pipeline = z.strictObject({
  receivers: z.array(z.string()).min(1),
  processors: z.array(z.string()).default([]),
  exporters: z.array(z.string()).min(1),
});
/** What the Collector takes: https://opentelemetry.io/docs/collector/configuration */
const configuration = z.strictObject({
  receivers: components,
  processors: components,
  exporters: components,
  extensions: components.default({}),
  service: z.strictObject({
    extensions: z.array(z.string()).default([]),
    pipelines: z.record(z.string().regex(/^(logs|metrics)(\/[a-z]+)?$/), pipeline),
  }),
});

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
  const text = read(name);
  const { receivers, processors, exporters, extensions, service } = configuration.parse(parse(text));
  const pipelines = Object.values(service.pipelines);

  it('names in its pipelines what it defines, and defines nothing else', () => {
    const used = (part: 'receivers' | 'processors' | 'exporters') =>
      [...new Set(pipelines.flatMap((one) => one[part]))].sort();
    expect(used('receivers')).toEqual(Object.keys(receivers).sort());
    expect(used('processors')).toEqual(Object.keys(processors).sort());
    expect(used('exporters')).toEqual(Object.keys(exporters).sort());
    expect([...service.extensions].sort()).toEqual(Object.keys(extensions).sort());
    for (const exporter of Object.values(exporters)) {
      const queue = z.object({ sending_queue: z.object({ storage: z.string() }) }).safeParse(exporter);
      if (queue.success) expect(service.extensions).toContain(queue.data.sending_queue.storage);
    }
  });

  it('keeps addresses of browsers to itself and takes secrets from the environment', () => {
    const otlp = z.object({ protocols: z.object({ http: z.object({ include_metadata: z.literal(false) }) }) });
    if ('otlp' in receivers) otlp.parse(receivers.otlp);
    for (const [, secret] of text.matchAll(/(?:Bearer|password:|credentials:) *(\S+)/g)) {
      expect(secret).toMatch(/^\$\{env:[A-Z_]+\}$/);
    }
  });
});

describe('the Grafana dashboard', () => {
  const dashboard = z
    .object({
      __inputs: z.array(z.object({ name: z.string() })),
      panels: z.array(
        z.object({
          id: z.int(),
          title: z.string().min(1),
          gridPos: z.object({ x: z.int(), y: z.int(), w: z.int(), h: z.int() }),
          targets: z
            .array(z.object({ expr: z.string(), legendFormat: z.string(), datasource: z.object({ uid: z.string() }) }))
            .min(1),
        }),
      ),
    })
    .parse(JSON.parse(read('grafana-dashboard.json')));
  const targets = dashboard.panels.flatMap((panel) => panel.targets);
  const selectors = targets.flatMap(({ expr, legendFormat }) =>
    [...expr.matchAll(/daylight_browsers\{([^}]*)\}/g)].map(([whole, labels = '']) => ({
      whole,
      labels: [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => `${name}="${value}"`),
      legendFormat,
    })),
  );

  it('asks for numbers that the server has, each by its own name', () => {
    const lines = exportAs('prometheus', anyFigures(), 0).split('\n');
    expect(selectors.length).toBeGreaterThan(12);
    for (const { whole, labels, legendFormat } of selectors) {
      const found = lines.filter((line) => labels.every((label) => line.includes(label)));
      expect(found, whole).not.toEqual([]);
      for (const [, label] of legendFormat.matchAll(/\{\{(\w+)\}\}/g)) {
        expect(
          found.every((line) => line.includes(`${label}="`)),
          `${legendFormat} in ${whole}`,
        ).toBe(true);
      }
    }
  });

  it('names its data source once, and lays no panel over another', () => {
    for (const { datasource } of targets) expect(datasource.uid).toBe(`\${${dashboard.__inputs[0]?.name}}`);
    const taken = new Set<string>();
    for (const { gridPos, title } of dashboard.panels) {
      expect(gridPos.x + gridPos.w, title).toBeLessThanOrEqual(24);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          expect(taken.has(`${x} ${y}`), title).toBe(false);
          taken.add(`${x} ${y}`);
        }
      }
    }
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  });

  /** One number of everything that is published. */
  function anyFigures(): Figures[] {
    return cellListNames.flatMap((list) =>
      cellPeriods.map((period): Figures => {
        const { dimensions, measures } = cellList(list);
        const values = Object.fromEntries(dimensions.map((dimension) => [dimension, 'any']));
        const start = '2026-11-16';
        return {
          ...{ list, period, dimensions, measures, from: start, to: start },
          ...{ minBrowsers: 5, steps: 5, noise: null, publishedThrough: null, publishedNext: null, seats: null },
          figures: measures.map((measure) => ({ start, measure, values, browsers: 5 })),
        };
      }),
    );
  }
});
