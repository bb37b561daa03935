import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { type Issuer, startIssuer } from '@/tests/support/issuer';
import { type Role, roles } from '@/utils/vocabulary';
import { type PageId, pages, pagesFor } from '../console/pages';
import { openStore, type Store } from '../store/store';
import { createVerifier } from './verifier';

/** Without one nothing is kept for approval. */
const logKeys = randomBytes(32).toString('base64');

let store: Store;
let issuer: Issuer;
let daylight: Listening;
beforeAll(async () => {
  [issuer, store] = await Promise.all([startIssuer(), openStore({}, () => {})]);
  const mapping = Object.fromEntries(roles.map((role) => [role, { roles: [role] }]));
  const known = { issuer: issuer.url, audiences: [issuer.audience], mapping, subjectClaim: 'sub' };
  const people = { ...known, verifier: createVerifier(known), database: store.database, now: Date.now };
  daylight = await serveDaylight({
    store,
    people,
    token: 'machine-token-of-the-company',
    loopbackOnly: false,
    logKeys,
  });
}, 60_000);
afterAll(async () => {
  await daylight.close();
  await issuer.close();
  await store.close();
});

const everybody = roles;
/** For what is their own: requests, texts, runs. */
const anyPerson = [...roles, 'nobody'] as const;
const seers = ['security', 'admin', 'lead'] as const;
const governing = ['reviewer', ...seers] as const;
const deciding = ['lead', 'admin'] as const;
/** Without a role of Daylight. */
type Nobody = 'nobody';

/** The table “Who may what” of docs/asvs.md: every route of the server that asks who one is. */
const access: readonly (readonly [route: string, allowed: readonly (Role | Nobody)[]])[] = [
  ['GET /v1/models', everybody],
  ['GET /v1/models/:model{.+}', everybody],
  ['POST /v1/chat/completions', everybody],
  ['POST /v1/embeddings', everybody],
  ['GET /api/use-cases', everybody],
  ['GET /api/me', anyPerson],
  ['GET /api/me/log', everybody],
  ['GET /api/me/events', anyPerson],
  ['POST /api/site-suggestions', everybody],
  ['GET /api/intakes', anyPerson],
  ['POST /api/intakes', everybody],
  ['POST /api/intakes/:id/withdrawal', anyPerson],
  ['POST /api/intakes/:id/reviews', governing],
  ['POST /api/intakes/:id/launch', deciding],
  ['GET /api/outputs', anyPerson],
  ['GET /api/outputs/:id', anyPerson],
  ['POST /api/outputs/:id/submission', anyPerson],
  ['POST /api/outputs/:id/withdrawal', anyPerson],
  ['POST /api/runs/:id/rating', anyPerson],
  ['GET /api/approvals', ['reviewer']],
  ['GET /api/approvals/:id', ['reviewer']],
  ['POST /api/approvals/decisions', ['reviewer']],
  ['POST /api/approvals/:id/decision', ['reviewer']],
  ['POST /api/approvals/:id/delegation', ['reviewer']],
  ['POST /api/approvals/:id/withdrawal', ['reviewer']],
  ['GET /api/data-sets', everybody],
  ['GET /api/data-sets/:id/:version', everybody],
  ['POST /api/data-sets', deciding],
  ['GET /api/lanes', governing],
  ['GET /api/lanes/:useCase', governing],
  ['POST /api/lanes/:useCase/agreement', deciding],
  ['POST /api/lanes/:useCase/sign-offs', ['reviewer']],
  ['POST /api/lanes/:useCase/promotion', deciding],
  ['POST /api/lanes/:useCase/return', governing],
  ['GET /api/templates/:useCase', governing],
  ['GET /api/templates/:useCase/:id/diff', governing],
  ['POST /api/templates/:useCase', deciding],
  ['POST /api/templates/:useCase/rollback', deciding],
  ['POST /api/templates/:useCase/:id/:version/text', deciding],
  ['POST /api/templates/:useCase/:id/:version/evaluation', deciding],
  ['POST /api/templates/:useCase/:id/:version/live', deciding],
  ['POST /api/templates/:useCase/:id/:version/deprecation', deciding],
  ['POST /api/templates/:useCase/:id/:version/deletion', deciding],
  ['GET /api/outcomes', governing],
  ['GET /api/outcomes/:useCase', governing],
  ['GET /api/adoption', seers],
  ['GET /api/patterns/:useCase', deciding],
  ['POST /api/patterns', deciding],
  ['GET /api/webhooks', ['admin']],
  ['GET /api/webhooks/deliveries', ['admin']],
  ['POST /api/webhooks', ['admin']],
  ['POST /api/webhooks/:id/removal', ['admin']],
  ['POST /api/webhooks/deliveries/:id/replay', ['admin']],
  ['GET /api/sites', seers],
  ['POST /api/sites/:site/review', ['security', 'admin']],
  ['GET /api/policy-versions', ['security', 'admin']],
  ['GET /api/policy-versions/:number', ['security', 'admin']],
  ['POST /api/policy-versions', ['security', 'admin']],
  ['GET /api/sample', governing],
  ['POST /api/sample/removal', ['admin']],
  ['GET /api/figures', seers],
  ['GET /api/figures/lists', seers],
  ['GET /api/figures/export', seers],
  ['GET /api/received', seers],
  ['GET /api/alerts', seers],
  ['POST /api/alerts/rules', ['security', 'admin']],
  ['POST /api/alerts/rules/:id/remove', ['security', 'admin']],
  ['GET /api/grants', ['admin']],
  ['POST /api/grants', ['admin']],
  ['POST /api/grants/:id/end', ['admin']],
  ['POST /api/sessions/end', ['admin']],
  ['GET /api/audit/records', ['security']],
  ['GET /api/audit/export', ['security']],
  ['GET /api/audit/verify', ['security']],
  ['GET /api/audit/checkpoint', ['security']],
  ['GET /api/audit/health', ['security']],
  ['GET /api/audit/alarms', ['security']],
  ['POST /api/audit/acknowledgements', ['security']],
  ['POST /api/audit/erasures', ['security']],
];

/** A token for each role, made once. */
const bearers = new Map<Role | Nobody, string>();
async function bearerOf(role: Role | Nobody): Promise<string> {
  const made = bearers.get(role) ?? (await issuer.sign({ roles: [role === 'nobody' ? 'Admin' : role] }));
  bearers.set(role, made);
  return made;
}

async function statusOf(method: string, path: string, bearer?: string): Promise<number> {
  const headers = {
    ...(bearer && { Authorization: `Bearer ${bearer}` }),
    ...(method === 'POST' && { 'Content-Type': 'application/json' }),
  };
  const response = await fetch(daylight.url + path, { method, headers, ...(method === 'POST' && { body: '[]' }) });
  // Some go on for as long as somebody listens.
  await response.body?.cancel();
  return response.status;
}

it('every route that asks who one is stands in the table', () => {
  const there = daylight.routes.filter(({ method, path }) => method !== 'ALL' && /^\/(api|v1)\//.test(path));
  // The collector has a token of its own, and knows nobody.
  const routes = new Set(
    there.map(({ method, path }) => `${method} ${path}`).filter((route) => route !== 'POST /v1/logs'),
  );
  expect([...routes].sort()).toEqual(access.map(([route]) => route).sort());
});

describe.each(access)('%s', (route, allowed) => {
  it('is there for those whom it is for, and for nobody else', async () => {
    const [method = '', path = ''] = route.split(' ');
    const one = path.replace(/:\w+(\{[^}]*\})?/g, randomUUID());
    expect(await statusOf(method, one)).toBe(401);
    for (const role of [...roles, 'nobody'] as const) {
      const status = await statusOf(method, one, await bearerOf(role));
      expect([role, status === 403]).toEqual([role, !allowed.includes(role)]);
      expect([401, 405, 500].includes(status), `${role} ${status}`).toBe(false);
    }
  });
});

const week = '2026-11-16';
/** What each page of the console asks for when it opens. */
const asked: Readonly<Record<PageId, readonly string[]>> = {
  posture: [`/api/figures?list=all&period=week&from=${week}`, `/api/figures?list=fleet&period=day&from=${week}`],
  findings: [`/api/figures?list=kind&period=week&from=${week}`],
  sites: ['/api/sites', `/api/figures?list=site&period=week&from=${week}`],
  fleet: [`/api/figures?list=fleet&period=day&from=${week}`],
  alerts: ['/api/alerts'],
  policy: ['/api/policy-versions'],
  audit: ['/api/audit/health', '/api/audit/records'],
  grants: ['/api/grants'],
  lanes: ['/api/lanes', '/api/sample'],
  intake: ['/api/intakes'],
  approvals: ['/api/approvals'],
  adoption: ['/api/adoption?weeks=12', `/api/figures?list=status&period=week&from=${week}`],
  outcomes: ['/api/outcomes'],
  templates: ['/api/lanes', '/api/templates/general'],
  'data-sets': ['/api/data-sets'],
  patterns: ['/api/lanes'],
  webhooks: ['/api/webhooks', '/api/webhooks/deliveries'],
};

describe.each(pages)('the page $id', ({ id, roles: forWhom }) => {
  it.each(roles)('for %s: shown with everything that it asks for, or not at all', async (role) => {
    const sees = pagesFor([role]).some((page) => page.id === id);
    expect(sees).toBe(forWhom.some((one: Role) => one === role));
    if (!sees) return;
    for (const path of asked[id]) {
      expect([path, await statusOf('GET', path, await bearerOf(role))]).toEqual([path, 200]);
    }
  });
});
