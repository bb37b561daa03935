import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { readLogKeys } from '../../server/gateway/log-keys';
import { openForReview, queueOf } from '../../server/governance/approvals';
import { dataSetOf, listDataSets } from '../../server/governance/data-sets';
import { listIntakes } from '../../server/governance/intakes';
import { boardOf, governedOf, laneOf } from '../../server/governance/lanes';
import { outcomesOfAll } from '../../server/governance/outcomes';
import { type OutputPlace, ownOutputs, sealedRow } from '../../server/governance/outputs';
import { eventsAfter, lastNumber } from '../../server/governance/person-events';
import { sameWorkOf } from '../../server/governance/same-work';
import { sampleState } from '../../server/governance/sample/sample';
import { templatesOf } from '../../server/governance/templates';
import { listDeliveries, listEndpoints } from '../../server/governance/webhook-delivery';
import { outputs } from '../../server/store/governance-schema';
import * as schema from '../../server/store/schema';
import { lanes } from '../../utils/vocabulary';
import { median } from '../detection/work';

/** A page of the console, with what it asks the database: median time of each statement over that of a key lookup. */
export interface PageFigure {
  page: string;
  /** Of its slowest statement. */
  ratio: number;
  statements: number;
  ms: number;
}

interface Statement {
  text: string;
  values: unknown[];
}

const reviewer = { kind: 'person' as const, subject: 'reviewer', roles: ['reviewer' as const], expiredRoles: [] };
const someCase = 'case-005009';

/** Asks for every page, takes down its statements, and times each of them in turn with a lookup by primary key. */
export async function measurePages(databaseUrl: string, rounds: number): Promise<PageFigure[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let seen: Statement[] = [];
  const database = drizzle({
    client,
    schema,
    logger: { logQuery: (text, values) => void seen.push({ text, values: [...values] }) },
  });
  const keys = readLogKeys(Buffer.alloc(32, 9).toString('base64'));
  if (keys === undefined) throw new Error('no key');
  const place: OutputPlace = {
    ...{ database, now: Date.now, log: () => {}, keys, approvalHours: 24 },
    // Nothing here is recorded: pages are looked at.
    audit: { intend: async () => '', settle: async () => {}, append: async () => {} },
  };
  const row = sealedRow(place, keys, {
    ...{ id: crypto.randomUUID(), author: 'person-1', useCase: someCase, template: 'letter@2', model: 'm-1' },
    ...{ kinds: {}, strength: 'hold', text: 'A text', messages: [{ role: 'user', text: 'Write' }], days: 30 },
  });
  await database.insert(outputs).values(row);
  const board = (lane: 'experiment' | 'production' | 'oversight' | undefined, limit: number, after = '') =>
    boardOf(database, { lane, after, limit });
  const pages: Record<string, () => Promise<unknown>> = {
    'lanes, first page': async () => {
      for (const lane of lanes) await board(lane, 20);
    },
    'lanes, in the middle': () => board('oversight', 20, 'case-005000'),
    'lanes, one use case': () => laneOf(place, someCase),
    'outcomes, twenty use cases': async () => {
      const page = (await board(undefined, 20, 'case-005000')).map(({ useCase }) => useCase);
      return outcomesOfAll(database, page, 90, Date.now());
    },
    'outcomes, one use case': async () => {
      const { useCase } = await governedOf(database, someCase);
      await outcomesOfAll(database, [useCase], 90, Date.now());
      return sameWorkOf(database, useCase.workKinds);
    },
    templates: () => templatesOf(database, someCase),
    'sample data': async () => {
      await sampleState(database);
      await listDataSets(database, { after: 'set-2', limit: 50 });
      return dataSetOf(database, 'set-50', 2);
    },
    patterns: () => board('production', 20),
    webhooks: async () => {
      await listEndpoints(place);
      return listDeliveries(place, 100);
    },
    'intake, everybody’s': () => listIntakes(place, undefined, { limit: 10 }),
    'intake, in review': () => listIntakes(place, undefined, { state: 'in-review', limit: 10 }),
    'intake, one’s own': () => listIntakes(place, 'person-77', { limit: 20 }),
    'approvals, waiting': () => queueOf(place, reviewer, { state: 'waiting', limit: 40 }),
    'approvals, released': () => queueOf(place, reviewer, { state: 'released', limit: 40 }),
    'approvals, released, in the middle': async () => {
      const { next } = await queueOf(place, reviewer, { state: 'released', limit: 200 });
      seen = [];
      return queueOf(place, reviewer, { state: 'released', after: next, limit: 40 });
    },
    'approvals, one text': () => openForReview(place, reviewer, row.id),
    'panel, own texts': () => ownOutputs(place, 'person-77', { limit: 20 }),
    'panel, events': async () => {
      await lastNumber(database, 'person-77');
      return eventsAfter(database, 'person-77', 5);
    },
  };
  const lookup: Statement = { text: 'select * from use_cases where id = $1', values: [someCase] };
  const timed = async ({ text, values }: Statement) => {
    const beganMs = performance.now();
    await client.query(text, values);
    return performance.now() - beganMs;
  };
  for (let round = 0; round < 100; round++) await timed(lookup);
  const figures: PageFigure[] = [];
  for (const [page, load] of Object.entries(pages)) {
    seen = [];
    await load();
    const statements = seen;
    let slowest: Pick<PageFigure, 'ratio' | 'ms'> = { ratio: 0, ms: 0 };
    for (const statement of statements) {
      const [own, keyed]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        // In turn, so that both meet the same machine.
        keyed.push(await timed(lookup));
        own.push(await timed(statement));
      }
      const ratio = median(own) / median(keyed);
      if (process.env.DAYLIGHT_BENCH_STATEMENTS) {
        process.stderr.write(`${ratio.toFixed(1)}x ${page}: ${statement.text.slice(0, 300)}\n`);
      }
      if (ratio > slowest.ratio) slowest = { ratio, ms: median(own) };
    }
    figures.push({ page, statements: statements.length, ...slowest });
  }
  await client.end();
  return figures;
}
