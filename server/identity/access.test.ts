import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { type Issuer, startIssuer } from '@/tests/support/issuer';
import { type Role, roles } from '@/utils/vocabulary';
import { openStore, type Store } from '../store/store';
import { createVerifier } from './verifier';

let store: Store;
let issuer: Issuer;
let daylight: Listening;
beforeAll(async () => {
  [issuer, store] = await Promise.all([startIssuer(), openStore({}, () => {})]);
  const mapping = Object.fromEntries(roles.map((role) => [role, { roles: [role] }]));
  const known = { issuer: issuer.url, audiences: [issuer.audience], mapping, subjectClaim: 'sub' };
  const people = { ...known, verifier: createVerifier(known), database: store.database, now: Date.now };
  daylight = await serveDaylight({ store, people, token: 'machine-token-of-the-company', loopbackOnly: false });
}, 60_000);
afterAll(async () => {
  await daylight.close();
  await issuer.close();
  await store.close();
});

const everybody = roles;
/** The table “Who may what” of docs/asvs.md. */
const access: readonly (readonly [method: string, path: string, allowed: readonly Role[]])[] = [
  ['GET', '/v1/models', everybody],
  ['POST', '/v1/chat/completions', everybody],
  ['POST', '/v1/embeddings', everybody],
  ['GET', '/api/use-cases', everybody],
  ['GET', '/api/me', everybody],
  ['GET', '/api/me/log', everybody],
  ['GET', '/api/figures', ['security', 'admin', 'lead']],
  ['GET', '/api/figures/export', ['security', 'admin', 'lead']],
  ['GET', '/api/approvals', ['reviewer']],
  ['POST', '/api/approvals/decisions', ['reviewer']],
  ['POST', '/api/data-sets', ['lead', 'admin']],
  ['GET', '/api/figures/lists', ['security', 'admin', 'lead']],
  ['GET', '/api/received', ['security', 'admin', 'lead']],
  ['GET', '/api/lanes', ['lead', 'admin', 'security', 'reviewer']],
  ['POST', '/api/patterns', ['lead', 'admin']],
  ['GET', '/api/webhooks', ['admin']],
  ['POST', '/api/webhooks', ['admin']],
  ['GET', '/api/grants', ['admin']],
  ['POST', '/api/grants', ['admin']],
  ['POST', '/api/sessions/end', ['admin']],
  ['GET', '/api/audit/records', ['security']],
  ['GET', '/api/audit/export', ['security']],
  ['GET', '/api/audit/verify', ['security']],
  ['GET', '/api/audit/checkpoint', ['security']],
  ['GET', '/api/audit/health', ['security']],
  ['GET', '/api/audit/alarms', ['security']],
  ['POST', '/api/audit/acknowledgements', ['security']],
  ['POST', '/api/audit/erasures', ['security']],
];

async function statusOf(method: string, path: string, bearer?: string): Promise<number> {
  const headers = {
    ...(bearer && { Authorization: `Bearer ${bearer}` }),
    ...(method === 'POST' && { 'Content-Type': 'application/json' }),
  };
  const response = await fetch(daylight.url + path, { method, headers, ...(method === 'POST' && { body: '[]' }) });
  await response.text();
  return response.status;
}

describe.each(access)('%s %s', (method, path, allowed) => {
  it('is there for those whom it is for, and for nobody else', async () => {
    expect(await statusOf(method, path)).toBe(401);
    expect(await statusOf(method, path, await issuer.sign({ roles: ['Admin'] }))).toBe(path === '/api/me' ? 200 : 403);
    for (const role of roles) {
      const status = await statusOf(method, path, await issuer.sign({ roles: [role] }));
      expect([role, status === 403]).toEqual([role, !allowed.includes(role)]);
      expect(status).not.toBe(404);
    }
  });
});
