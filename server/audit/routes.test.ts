import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { type Issuer, startIssuer } from '@/tests/support/issuer';
import { createVerifier } from '../identity/verifier';
import { auditPersons } from '../store/schema';
import { openStore, type Store } from '../store/store';
import type { Link } from './chain';
import { checkpointSchema, isSignedBy } from './checkpoint';
import { linkOfLine } from './export';
import { createJournal } from './journal';
import { extendChain } from './leader';
import { proveChain } from './verify';

const timeMs = Date.UTC(2026, 10, 23, 10, 30);
const pem = { type: 'spki', format: 'pem' } as const;
const keys = generateKeyPairSync('ed25519', {
  publicKeyEncoding: pem,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

let store: Store;
let issuer: Issuer;
let daylight: Listening;
let security: string;

beforeAll(async () => {
  [issuer, store] = await Promise.all([startIssuer(), openStore({}, () => {})]);
  const people = {
    verifier: createVerifier({ issuer: issuer.url, audiences: [issuer.audience], cooldownMs: 0 }),
    mapping: { security: { groups: ['sec'] }, admin: { groups: ['adm'] } },
    subjectClaim: 'sub',
    database: store.database,
    now: Date.now,
  };
  daylight = await serveDaylight({ store, people, auditKey: keys.privateKey, now: () => timeMs + 1_000 });
  security = await issuer.sign({ sub: 'sam', groups: ['sec'] });
  const journal = createJournal({ store, log: () => {}, now: () => timeMs });
  const run = { action: 'run', decision: 'allow', model: 'gpt-5', kinds: { EMAIL_ADDRESS: 2 } } as const;
  for (const [subject, useCase, afterMs] of [
    ['maria', 'general', 0],
    ['maria', 'newsletter', 10],
    ['tom', 'newsletter', 20],
  ] as const) {
    const id = await journal.intend({
      ...run,
      by: { kind: 'person', subject },
      useCase,
      template: { id: 'reply', version: 3 },
      timeMs: timeMs + afterMs,
    });
    const end = { model: 'gpt-5-2026-08', upstream: 'openai', inputTokens: 20, outputTokens: 300 };
    await journal.settle(id, { outcome: 'answered', ...end, endMs: timeMs + afterMs + 5 });
    while ((await extendChain(store.database)) !== 0) {}
  }
  await journal.close();
}, 120_000);
afterAll(async () => {
  await daylight.close();
  await issuer.close();
  await store.close();
});

const ask = (path: string, bearer = security, init: RequestInit = {}) =>
  fetch(`${daylight.url}/api/audit${path}`, { ...init, headers: { Authorization: `Bearer ${bearer}` } });
const settled = async () => {
  while ((await extendChain(store.database)) !== 0) {}
};
interface Found {
  records: (Link & { record: { action: string; by: string; about?: string } })[];
  persons: Record<string, string>;
  next: number | null;
}
const found = async (query: string): Promise<Found> => (await ask(`/records?${query}`)).json();

describe('the audit log over HTTP', () => {
  it.each(['/records', '/export', '/verify', '/checkpoint', '/health', '/alarms'])(
    'shows %s to the role security and to nobody else',
    async (path) => {
      expect((await fetch(`${daylight.url}/api/audit${path}`)).status).toBe(401);
      for (const groups of [[], ['adm']]) {
        const refused = await ask(path, await issuer.sign({ sub: 'maria', groups }));
        expect([refused.status, (await refused.json()).error.code]).toEqual([403, 'role_missing']);
      }
      const shown = await ask(path);
      expect(shown.status).toBe(200);
      expect(shown.headers.get('cache-control')).toBe('no-store');
      await shown.arrayBuffer();
    },
  );

  it('finds by person, use case, action and time', async () => {
    const of = async (query: string) => (await found(`${query}&action=run`)).records.map(({ position }) => position);
    expect(await of('person=maria')).toEqual([1, 2]);
    expect(await of('useCase=newsletter')).toEqual([2, 3]);
    expect(await of('person=maria&useCase=newsletter')).toEqual([2]);
    expect(await of('person=nobody')).toEqual([]);
    expect(await of(`from=${new Date(timeMs + 10).toISOString()}&to=${new Date(timeMs + 20).toISOString()}`)).toEqual([
      2,
    ]);
    expect(await of('from=2026-11-23&to=2026-11-24')).toEqual([1, 2, 3]);
    expect((await found('action=run&limit=2')).next).toBe(2);
    expect((await found('action=run&limit=2&after=2')).records.map(({ position }) => position)).toEqual([3]);
    const { records, persons } = await found('person=tom&action=run');
    expect(persons[records[0]?.record.by ?? '']).toBe('tom');
  });

  it('records who looked for whom, and makes nobody known by being looked for', async () => {
    await found('person=tom&useCase=newsletter');
    await found('person=a-stranger');
    await settled();
    const { records, persons } = await found('action=search');
    const [stranger, tom] = records
      .slice(-2)
      .reverse()
      .map(({ record }) => record);
    expect(tom).toMatchObject({ decision: 'allow', subject: 'audit-log', useCase: 'newsletter' });
    expect(persons[tom?.by ?? '']).toBe('sam');
    expect(persons[tom?.about ?? '']).toBe('tom');
    expect(stranger?.about).toBeUndefined();
    const known = (await store.database.select().from(auditPersons)).map(({ subject }) => subject);
    expect(known.sort()).toEqual(['maria', 'sam', 'tom']);
  });

  it.each([
    ['/records?limit=0', 'limit'],
    ['/records?limit=1e3', 'limit'],
    ['/records?from=yesterday', 'from'],
    ['/records?action=dance', 'action'],
    ['/records?name=maria', 'the request'],
    ['/export?format=csv', 'format'],
  ])('says what is wrong with %s', async (path, place) => {
    const response = await ask(path);
    const { error } = await response.json();
    expect([response.status, error.code]).toEqual([400, 'invalid_request']);
    expect(error.message).toContain(place);
    expect(error.message).not.toMatch(/yesterday|dance|maria|csv/);
  });

  it('exports a chain that can be proved without the database, by a signed checkpoint', async () => {
    await settled();
    const checkpoint = checkpointSchema.parse(await (await ask('/checkpoint')).json());
    expect(isSignedBy(checkpoint, keys.publicKey)).toBe(true);
    const exported = await ask('/export');
    expect(exported.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = (await exported.text()).trimEnd().split('\n');
    async function* links() {
      for (const line of lines) yield linkOfLine(line);
    }
    const expected = { checkpoints: [checkpoint], publicKey: keys.publicKey };
    expect(await proveChain(links(), expected)).toMatchObject({ holds: true, records: lines.length });
    lines.pop();
    lines.length = Math.min(lines.length, checkpoint.position - 1);
    expect(await proveChain(links(), expected)).toMatchObject({ holds: false, fault: 'end' });
    expect(lines.join()).not.toMatch(/maria|tom|sam/);
    expect(await (await ask('/verify')).json()).toMatchObject({ holds: true });
  });

  it('exports OCSF events: all that API Activity requires, with the model and the person', async () => {
    const events = (await (await ask('/export?format=ocsf&action=run')).text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events).toHaveLength(3);
    for (const event of events) {
      // Required by class 6003 of OCSF 1.9.0, and by the objects in it.
      expect(event).toMatchObject({
        class_uid: 6003,
        category_uid: 6,
        activity_id: 99,
        activity_name: 'run',
        type_uid: 600_399,
        severity_id: 1,
        status_id: 1,
        time: expect.any(Number),
        metadata: {
          version: '1.9.0',
          product: { name: 'Daylight', vendor_name: 'Daylight' },
          profiles: ['ai_operation'],
        },
        actor: { user: { uid: expect.any(String), name: expect.stringMatching(/^(maria|tom)$/), type_id: 1 } },
        api: { operation: 'run', service: { name: 'Daylight gateway' } },
        src_endpoint: { name: 'Daylight gateway' },
        ai_model: { model_name: 'gpt-5-2026-08', ai_provider: 'openai' },
        message_context: { service: expect.anything(), prompt_tokens: 20, completion_tokens: 300, total_tokens: 320 },
        unmapped: { daylight: { kinds: { EMAIL_ADDRESS: 2 }, decision: 'allow' } },
      });
      expect(event.type_uid).toBe(event.class_uid * 100 + event.activity_id);
    }
    const read = (await (await ask('/export?format=ocsf&action=search')).text()).split('\n')[0];
    expect(JSON.parse(read ?? '')).toMatchObject({ activity_id: 2, activity_name: 'Read', type_uid: 600_302 });
  });

  it('erases who a person was, and says so', async () => {
    const erase = (body: string) => ask('/erasures', security, { method: 'POST', body });
    expect((await erase('{')).status).toBe(400);
    expect((await erase('{"name":"tom"}')).status).toBe(400);
    expect(await (await erase('{"person":"tom"}')).json()).toEqual({ erased: true });
    expect(await (await erase('{"person":"tom"}')).json()).toEqual({ erased: false });
    expect((await found('person=tom')).records).toEqual([]);
    expect(await (await ask('/verify')).json()).toMatchObject({ holds: true });
  });
});

describe('a server without an issuer', () => {
  it('shows the log where it shows the console, and says by which door somebody came', async () => {
    const password = 'a password of enough length';
    const own = await openStore({}, () => {});
    const closed = await serveDaylight({
      store: own,
      token: 'a-token-of-enough-length',
      password,
      loopbackOnly: false,
    });
    try {
      const path = `${closed.url}/api/audit/records`;
      expect((await fetch(path)).status).toBe(401);
      expect((await fetch(path, { headers: { Authorization: 'Bearer a-token-of-enough-length' } })).status).toBe(401);
      const Authorization = `Basic ${Buffer.from(`any:${password}`).toString('base64')}`;
      expect((await fetch(path, { headers: { Authorization } })).status).toBe(200);
      while ((await extendChain(own.database)) !== 0) {}
      const { records } = await (await fetch(path, { headers: { Authorization } })).json();
      expect(records).toEqual([
        expect.objectContaining({
          record: expect.objectContaining({ action: 'search', by: 'token:console-password' }),
        }),
      ]);
    } finally {
      await closed.close();
      await own.close();
    }
  });
});

describe('a log that cannot be written', () => {
  it('shows nothing', async () => {
    const own = await openStore({}, () => {});
    const gone = await serveDaylight({ store: own });
    await own.close();
    const response = await fetch(`${gone.url}/api/audit/records`);
    expect([response.status, (await response.json()).error.code]).toEqual([503, 'audit_unavailable']);
    await gone.close();
  });
});
