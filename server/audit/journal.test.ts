import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '@/tests/server/stores';
import { auditChain, auditIntents } from '../store/schema';
import type { Store } from '../store/store';
import { emptyHead, hashOf, linkHash } from './chain';
import { createJournal } from './journal';
import type { AuditRecord } from './record';

const timeMs = Date.UTC(2026, 10, 23, 10, 30);
const run: AuditRecord = {
  action: 'run',
  by: { kind: 'person', subject: 'u-17' },
  useCase: 'general',
  template: { id: 'reply', version: 3 },
  model: 'gpt-5',
  kinds: { EMAIL_ADDRESS: 2 },
  decision: 'allow',
  timeMs,
};

describe.each(engines)('the journal on %s', (_engine, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it('puts each action into the chain once, in links that hold', async () => {
    const journal = createJournal({ store, log: () => {}, now: () => timeMs });
    const ids = await Promise.all(Array.from({ length: 40 }, () => journal.intend(run)));
    await journal.append({ ...run, action: 'refusal', decision: 'block' });
    await Promise.all(ids.map((id) => journal.settle(id, { outcome: 'answered', endMs: timeMs + 5 })));
    await journal.close();

    const links = await store.database.select().from(auditChain).orderBy(asc(auditChain.position));
    expect(links).toHaveLength(41);
    expect(new Set(links.map(({ id }) => id)).size).toBe(41);
    expect(links.map(({ number }) => number).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 41 }, (_, index) => index + 1),
    );
    let hash = emptyHead.hash;
    for (const [index, link] of links.entries()) {
      expect(link.position).toBe(index + 1);
      expect(link.recordHash).toBe(hashOf(link.record as never));
      hash = linkHash(link.position, hash, link.recordHash);
      expect(link.hash).toBe(hash);
    }
    expect(await store.database.select().from(auditIntents)).toEqual([]);
    const [person] = new Set(links.map((link) => link.person));
    expect(JSON.stringify(links)).not.toContain('u-17');
    expect(links.find(({ action }) => action === 'run')).toMatchObject({
      person,
      useCase: 'general',
      timeMs,
      record: { ...run, by: person, v: 1, end: expect.anything() },
    });
  });
});
