import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cuttable, cuttable } from '@/tests/server/cut';
import { createDatabase, engines } from '@/tests/server/stores';
import { createLog } from '../log';
import { auditChain, auditHead, auditIntents, auditPersons, auditWriters } from '../store/schema';
import { openStore, type Store } from '../store/store';
import { emptyHead } from './chain';
import { endWriters } from './intents';
import { createJournal, type Journal } from './journal';
import { extendChain } from './leader';
import { headOf, linksOf } from './links';
import { pseudonymOf } from './persons';
import { reconcile } from './reconcile';
import { type AuditRecord, AuditUnavailable } from './record';
import { deleteExpired, erasePerson } from './retention';
import { proveChain } from './verify';
import { createWatch, healthOf, openAlarms } from './watch';

const dayMs = 86_400_000;
const timeMs = Date.UTC(2026, 10, 23, 10, 30);
const maria = { kind: 'person', subject: 'maria-17' } as const;
const run: AuditRecord = { action: 'run', by: maria, useCase: 'general', model: 'm', decision: 'allow', timeMs };
const answered = { outcome: 'answered', endMs: timeMs + 5 } as const;

const metrics = { auditStands: () => {} };
let store: Store;
let logged: string[];
let journals: Journal[];

function journal(nowMs = timeMs, on = store): Journal {
  const log = createLog((line) => logged.push(JSON.parse(line).code));
  const made = createJournal({ store: on, log, now: () => nowMs });
  journals.push(made);
  return made;
}

const chain = () => store.database.select().from(auditChain).orderBy(asc(auditChain.position));
const prove = async () => proveChain(linksOf(store.database), { head: await headOf(store.database) });
const settleAll = async () => {
  while ((await extendChain(store.database)) !== 0) {}
};
/** What whoever owns the database can do and the server cannot. */
async function unguarded(statement: ReturnType<typeof sql>): Promise<void> {
  await store.database.execute(sql`alter table ${auditChain} disable trigger user`);
  await store.database.execute(statement);
  await store.database.execute(sql`alter table ${auditChain} enable trigger user`);
}
const lookOnce = (leaseMs = 60_000) =>
  reconcile({ database: store.database, now: () => timeMs, leaseMs, proved: emptyHead });

describe.each(engines)('the audit log on %s', (_engine, open) => {
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    logged = [];
    journals = [];
    const tables = sql.join([auditChain, auditIntents, auditPersons, auditWriters], sql`, `);
    await unguarded(sql`truncate ${tables}`);
    await store.database.update(auditHead).set(emptyHead);
  });
  afterEach(async () => {
    await Promise.all(journals.map((each) => each.close()));
  });

  async function fill(count: number): Promise<void> {
    const writing = journal();
    for (let n = 1; n <= count; n += 1) await writing.append({ ...run, details: { n } });
    await settleAll();
  }

  it('is added to and never changed', async () => {
    await fill(3);
    for (const statement of [
      sql`update ${auditChain} set record = jsonb_set(record, '{decision}', '"block"') where position = 2`,
      sql`update ${auditChain} set hash = repeat('0', 64) where position = 2`,
      sql`update ${auditChain} set record = null, record_hash = repeat('0', 64) where position = 2`,
      sql`delete from ${auditChain} where position = 3`,
      sql`truncate ${auditChain}`,
    ]) {
      await expect(store.database.execute(statement)).rejects.toMatchObject({
        cause: { message: 'the audit log is append-only', code: '42501' },
      });
    }
    expect(await prove()).toMatchObject({ holds: true, records: 3 });
  });

  it.each([
    [
      'a record changed',
      sql`update ${auditChain} set record = record || '{"decision":"block"}' where position = 2`,
      2,
      'record',
    ],
    ['a record deleted', sql`update ${auditChain} set record = null where position = 2`, 2, 'deleted'],
    ['a link deleted', sql`delete from ${auditChain} where position = 2`, 2, 'missing'],
    [
      'two links in each other’s place',
      sql`update ${auditChain} set position = -position where position in (2, 3)`,
      2,
      'missing',
    ],
    ['the tail cut off', sql`delete from ${auditChain} where position > 3`, 4, 'end'],
    ['everything deleted', sql`delete from ${auditChain}`, 1, 'end'],
  ])('shows where it is broken: %s', async (_what, deed, position, fault) => {
    await fill(4);
    await unguarded(deed);
    expect(await prove()).toEqual({ holds: false, position, fault });
    const watch = createWatch({ store, journal: journal(), metrics, log: () => {}, now: () => timeMs });
    await watch();
    expect(logged).toContain('audit_alarm');
    const first = logged.length;
    await watch();
    expect(logged).toHaveLength(first);
  });

  it('is one chain, whoever writes at the same time', async () => {
    const several = [journal(), journal(), journal()];
    await Promise.all(
      Array.from({ length: 150 }, async (_, index) => {
        const mine = several[index % 3] as Journal;
        const record: AuditRecord = { ...run, by: { kind: 'person', subject: `p${index % 7}` } };
        // What is done at once waits for the chain; what has ended gets into it by itself.
        if (index % 2 === 0) await mine.append(record);
        else await mine.settle(await mine.intend(record), answered);
        await extendChain(store.database);
      }),
    );
    await settleAll();
    const links = await chain();
    expect(new Set(links.map(({ id }) => id)).size).toBe(150);
    expect(new Set(links.map(({ person }) => person)).size).toBe(7);
    expect(await prove()).toMatchObject({ holds: true, records: 150 });
    expect(await lookOnce()).toMatchObject({ missing: 0, interrupted: 0 });
  });

  it('says `interrupted` of what a server left behind, once, also when that server was not gone after all', async () => {
    const asleep = journal();
    const [left, other] = [await asleep.intend(run), await asleep.intend(run)];
    await endWriters(store.database);
    expect(await lookOnce()).toMatchObject({ interrupted: 2, missing: 0 });
    await settleAll();
    await asleep.settle(left, answered);
    await asleep.append(run);
    await settleAll();
    const ends = (await chain()).map(({ id, record }) => [id, (record as { end: object }).end]);
    expect(ends).toHaveLength(3);
    expect(Object.fromEntries(ends)).toMatchObject({
      [left]: { outcome: 'interrupted' },
      [other]: { outcome: 'interrupted' },
    });
    expect(logged).toEqual(['audit_settled_late']);
  });

  it('takes a server for gone that has given no sign for longer than its lease, and no other', async () => {
    await journal().intend(run);
    expect(await lookOnce()).toMatchObject({ interrupted: 0 });
    await store.database.execute(sql`update ${auditWriters} set seen_at = now() - interval '59 seconds'`);
    expect(await lookOnce()).toMatchObject({ interrupted: 0 });
    await store.database.execute(sql`update ${auditWriters} set seen_at = now() - interval '61 seconds'`);
    expect(await lookOnce()).toMatchObject({ interrupted: 1 });
  });

  it('raises an alarm, once, for a record that was announced and is nowhere', async () => {
    const writing = journal();
    const watch = createWatch({ store, journal: writing, metrics, log: () => {}, now: () => timeMs });
    const [gone, kept] = [await writing.intend(run), await writing.intend(run), await writing.intend(run)];
    await store.database.delete(auditIntents).where(eq(auditIntents.id, gone as string));
    await watch();
    await watch();
    expect(logged).toEqual(['audit_alarm']);
    await writing.settle(kept as string, answered);
    await writing.settle(gone as string, answered);
    expect(logged).toEqual(['audit_alarm', 'audit_alarm']);
    await writing.close();
    await watch();
    const alarms = (await chain()).filter(({ action }) => action === 'alarm');
    expect(alarms.map(({ record }) => record)).toEqual([
      expect.objectContaining({ reason: 'record_missing', details: { count: 1 }, by: 'server' }),
      expect.objectContaining({ reason: 'intent_lost', details: { count: 1 } }),
    ]);
    // The third one, which nobody will settle any more.
    expect(await healthOf(store)).toMatchObject({ alarms: 2, waiting: 1 });
    expect(await openAlarms(store.database)).toEqual(
      ['intent_lost', 'record_missing'].map((reason) => expect.objectContaining({ reason, details: { count: 1 } })),
    );
    const after = journal();
    await after.append({ ...run, action: 'acknowledgement' });
    await after.close();
    expect(await healthOf(store)).toMatchObject({ alarms: 0 });
    expect(await openAlarms(store.database)).toEqual([]);
  });

  it('keeps its order when the clock goes backwards', async () => {
    const writing = journal();
    for (const ms of [timeMs, timeMs - dayMs, timeMs + 1]) {
      await writing.append({ ...run, timeMs: ms });
      await settleAll();
    }
    expect((await chain()).map((link) => link.timeMs)).toEqual([timeMs, timeMs - dayMs, timeMs + 1]);
    expect(await prove()).toMatchObject({ holds: true });
  });

  it('forgets who a person was, and stays whole', async () => {
    const writing = journal();
    const elsewhere = journal();
    await writing.append(run);
    await elsewhere.append(run);
    const before = (await pseudonymOf(store.database, maria.subject)) ?? '';
    const admin = { kind: 'person', subject: 'admin-1' } as const;
    expect(
      await erasePerson({ database: store.database, audit: writing, now: () => timeMs }, admin, maria.subject),
    ).toBe(true);
    expect(
      await erasePerson({ database: store.database, audit: writing, now: () => timeMs }, admin, maria.subject),
    ).toBe(false);
    // Another server still has the old pseudonym in its memory.
    await elsewhere.append(run);
    await writing.append(run);
    await settleAll();
    const after = await pseudonymOf(store.database, maria.subject);
    expect(after).not.toBe(before);
    expect((await chain()).map(({ action, person }) => [action, person === before])).toEqual([
      ['run', true],
      ['run', true],
      ['erasure', false],
      ['run', false],
      ['run', false],
    ]);
    expect(await prove()).toMatchObject({ holds: true, records: 5 });
    expect(JSON.stringify([await chain(), await store.database.select().from(auditIntents)])).not.toContain(
      maria.subject,
    );
    expect((await store.database.select().from(auditPersons)).map(({ pseudonym }) => pseudonym)).not.toContain(before);
  });

  it('deletes records after their retention, says so in the chain, and can still be proved', async () => {
    const writing = journal(timeMs + 10 * dayMs);
    for (const day of [0, 1, 4, 2, 9]) {
      await writing.append({ ...run, timeMs: timeMs + day * dayMs });
      await settleAll();
    }
    const place = { database: store.database, audit: writing, now: () => timeMs + 10 * dayMs };
    expect(await deleteExpired(place, 7)).toBe(0);
    await lookOnce();
    expect(await deleteExpired(place, 7)).toBe(2);
    expect(await deleteExpired(place, 7)).toBe(0);
    // The third is young, so what came after it stays too, whatever its clock said.
    expect((await chain()).map(({ record, person }) => [record !== null, person !== null])).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [true, true],
      [true, true],
      [true, true],
    ]);
    expect(await prove()).toMatchObject({ holds: true, records: 4, deleted: 2 });
    const [deletion] = (await chain()).slice(-1);
    expect(deletion?.record).toMatchObject({ action: 'deletion', by: 'server', details: { upTo: 2, records: 2 } });
    expect(await lookOnce()).toMatchObject({ missing: 0 });
  });

  it('records nothing of what is no record', async () => {
    const writing = journal();
    for (const wrong of [
      { ...run, model: 'a model with words' },
      { ...run, kinds: { 'maria@northwind.test': 1 } },
      { ...run, prompt: 'Hello' },
      { ...run, timeMs: 0.5 },
    ]) {
      await expect(writing.append(wrong as AuditRecord)).rejects.toThrow();
    }
    expect(await store.database.select().from(auditIntents)).toEqual([]);
  });
});

describe('a database that goes away', () => {
  let line: Cuttable;
  beforeEach(async () => {
    line = await cuttable(await createDatabase());
    logged = [];
    journals = [];
    store = await openStore({ databaseUrl: line.url }, () => {});
  });
  afterEach(async () => {
    await Promise.all(journals.map((each) => each.close()));
    await store.close();
    await line.close();
  });

  it('lets nothing be announced, and what was under way is settled when it is back', async () => {
    const writing = journal();
    const before = await writing.intend(run);
    line.cut();
    await expect(writing.intend(run)).rejects.toThrow(AuditUnavailable);
    const settled = writing.settle(before, answered);
    line.mend();
    await settled;
    await writing.append(run);
    await writing.close();
    expect((await chain()).map(({ id, record }) => [id, (record as { end: { outcome: string } }).end.outcome])).toEqual(
      [
        [before, 'answered'],
        [expect.any(String), 'done'],
      ],
    );
    expect(await lookOnce()).toMatchObject({ missing: 0, interrupted: 0 });
    expect(await prove()).toMatchObject({ holds: true });
  });

  it('takes no connection with it, however often it goes away', async () => {
    for (let n = 0; n < 12; n += 1) {
      const asked = store.database.transaction((transaction) => transaction.execute(sql`select 1`)).catch(() => {});
      line.cut();
      await asked;
      line.mend();
    }
    await store.database.transaction((transaction) => transaction.execute(sql`select 1`));
  });
});
