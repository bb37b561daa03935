import { createServer } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, listen, serveDaylight } from '@/tests/server/listening';
import { engines } from '@/tests/server/stores';
import { signatureOf } from '../../governance/webhook-delivery';
import { alertRules, alerts } from '../../store/console-schema';
import { webhookDeliveries, webhookEndpoints } from '../../store/governance-schema';
import { publication, publishedCells } from '../../store/schema';
import type { Store } from '../../store/store';
import { type FiguresSettings, figuresSettings } from '../settings';
import { mailOf, sendAlertMails } from './mail';
import { raiseAlerts } from './raise';
import type { KeptRule, RaisedAlert } from './rules';

const dayMs = 86_400_000;
/** A Wednesday; the newest week that is over began on 2026-11-16. */
const now = Date.UTC(2026, 10, 25, 12);
const logKeys = Buffer.alloc(32, 7).toString('base64');

interface Answer {
  rules: KeptRule[];
  alerts: RaisedAlert[];
  canMail: boolean;
}

describe.each(engines)('alerts on %s', (_engine, open) => {
  let store: Store;
  let daylight: Listening;
  const settings: FiguresSettings = { ...figuresSettings(), minBrowsers: 5, teams: ['Sales'] };
  beforeAll(async () => {
    store = await open();
    const identify: MiddlewareHandler = async (c, next) => {
      c.set('caller', { kind: 'person', subject: 'maria', roles: ['admin'], expiredRoles: [] });
      await next();
    };
    const webhooks = { logKeys, allowsLocalWebhooks: true, identify };
    daylight = await serveDaylight({ store, now: () => now, figures: settings, ...webhooks });
  });
  afterAll(async () => {
    await daylight.close();
    await store.close();
  });
  beforeEach(async () => {
    for (const table of [alertRules, alerts, publishedCells, publication, webhookDeliveries, webhookEndpoints]) {
      await store.database.delete(table);
    }
    await store.database.insert(publication).values({ one: 1, through: new Date(now) });
  });

  type Cell = typeof publishedCells.$inferInsert;
  const cell = (change: Partial<Cell>): Cell => ({
    ...{ list: 'site', period: 'week', start: '2026-11-16', measure: 'warned', key: 'claude', browsers: 40 },
    ...change,
  });
  const publish = (...cells: Partial<Cell>[]) => store.database.insert(publishedCells).values(cells.map(cell));
  const post = (path: string, body: object = {}) =>
    fetch(`${daylight.url}/api/alerts/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const add = async (rule: object) => {
    const response = await post('rules', { list: 'site', ...rule });
    expect(response.status).toBe(201);
    return ((await response.json()) as { id: string }).id;
  };
  const given = async () => (await (await fetch(`${daylight.url}/api/alerts`)).json()) as Answer;
  const raise = (atMs = now) => raiseAlerts(store.database, settings, atMs);

  it('raises what has risen, fallen or is overridden, once, each with the published numbers', async () => {
    await add({ kind: 'spike', percent: 50 });
    await add({ kind: 'drop', list: 'fleet', measure: 'running', period: 'day', percent: 50 });
    await add({ kind: 'override-rate', percent: 25, key: 'claude' });
    await publish(
      { start: '2026-11-09', browsers: 20 },
      {},
      { measure: 'anyway', browsers: 15 },
      { start: '2026-11-09', key: 'chatgpt' },
      { key: 'chatgpt' },
      { key: 'chatgpt', measure: 'anyway', browsers: 40 },
      // Tuesday is over, but browsers may still send of it; Monday is not in doubt.
      ...['2026-11-16', '2026-11-17'].map((start) => ({
        ...{ list: 'fleet' as const, period: 'day' as const, measure: 'running' as const, key: '' },
        ...{ start, browsers: 100 },
      })),
    );
    expect(await raise()).toBe(3);
    expect(await raise()).toBe(0);
    const { alerts: raised, canMail } = await given();
    expect(canMail).toBe(false);
    const said = raised.map(({ kind, list, key, start, found, against, mail }) => [
      ...[kind, list, key, start, found, against, mail],
    ]);
    expect(said.sort()).toEqual([
      ['drop', 'fleet', '', '2026-11-24', null, 100, 'none'],
      ['override-rate', 'site', 'claude', '2026-11-16', 15, 40, 'none'],
      ['spike', 'site', 'claude', '2026-11-16', 40, 20, 'none'],
    ]);
  });

  it('knows nothing that is not published', async () => {
    await add({ kind: 'spike', percent: 1 });
    await add({ kind: 'drop', percent: 1 });
    await add({ kind: 'override-rate', percent: 1 });
    // Behind these may stand any numbers; of none of them follows that anything rose or fell.
    await publish({ start: '2026-11-09', browsers: null }, { browsers: null }, { key: 'chatgpt', browsers: 5 });
    expect(await raise()).toBe(0);
  });

  it('refuses rules that make no sense, and forgets one on request but not what it raised', async () => {
    for (const wrong of [
      { kind: 'spike', list: 'site', percent: 0 },
      { kind: 'drop', list: 'site', percent: 101 },
      { kind: 'spike', list: 'fleet', percent: 50, measure: 'warned' },
      { kind: 'override-rate', list: 'fleet', percent: 50 },
      { kind: 'spike', list: 'site', key: 'maria-laptop', percent: 50 },
      { kind: 'spike', list: 'team', key: 'Nobody', percent: 50 },
      { kind: 'spike', list: 'kind-site-action', percent: 50 },
      { kind: 'spike', list: 'site', percent: 50, url: 'https://elsewhere' },
    ]) {
      expect((await post('rules', wrong)).status, JSON.stringify(wrong)).toBe(400);
    }
    const id = await add({ kind: 'spike', list: 'team', key: 'Sales', percent: 50 });
    await publish({ list: 'team', key: 'Sales' });
    expect(await raise()).toBe(1);
    expect((await post(`rules/${id}/remove`)).status).toBe(200);
    expect((await post(`rules/${id}/remove`)).status).toBe(404);
    const left = await given();
    expect([left.rules.length, left.alerts.length]).toEqual([0, 1]);
  });

  it('tells every webhook that wants it, signed', async () => {
    const arrived: { headers: Record<string, unknown>; body: string }[] = [];
    const receiver = await listen(
      createServer(async (incoming, outgoing) => {
        const chunks: Buffer[] = [];
        for await (const chunk of incoming) chunks.push(chunk as Buffer);
        arrived.push({ headers: incoming.headers, body: Buffer.concat(chunks).toString('utf8') });
        outgoing.end();
      }),
    );
    const made = await fetch(`${daylight.url}/api/webhooks`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ url: `${receiver.url}/alerts`, types: ['alert.raised'] }),
    });
    expect(made.status).toBe(201);
    const { secret } = (await made.json()) as { secret: string };
    await add({ kind: 'spike', percent: 50 });
    await publish({});
    expect(await raise()).toBe(1);
    await daylight.work();
    await receiver.close();
    expect(arrived).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = arrived;
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    expect(headers['webhook-signature']).toBe(
      signatureOf(key, String(headers['webhook-id']), Number(headers['webhook-timestamp']), body),
    );
    expect(JSON.parse(body)).toMatchObject({
      type: 'alert.raised',
      data: { kind: 'spike', list: 'site', key: 'claude', start: '2026-11-16', found: 40, against: 'not-shown' },
    });
  });

  it('writes a mail, tries again when the mail server is away, and then no more', async () => {
    await add({ kind: 'spike', percent: 50, byMail: true });
    await publish({ start: '2026-11-09', browsers: 20 }, {}, { key: 'chatgpt', browsers: 50 });
    expect(await raise()).toBe(2);
    const mail = { from: 'daylight@acme.org', to: ['security@acme.org', 'it@acme.org'] };
    const parts = { database: store.database, minBrowsers: 5, consoleUrl: 'https://daylight.acme', log: () => {} };
    const nobody = { ...mail, smtpUrl: 'smtp://127.0.0.1:1' };
    expect(await sendAlertMails({ ...parts, settings: nobody, now: () => now })).toBe(0);
    expect((await given()).alerts[0]).toMatchObject({ mail: 'waiting', attempts: 1 });

    const letters: { to: string[]; text: string }[] = [];
    const postbox = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          letters.push({ to, text: Buffer.concat(chunks).toString('utf8') });
          done();
        });
      },
    });
    await new Promise<void>((listening) => postbox.listen(0, '127.0.0.1', listening));
    const { port } = postbox.server.address() as { port: number };
    const there = { ...mail, smtpUrl: `smtp://127.0.0.1:${port}` };
    expect(await sendAlertMails({ ...parts, settings: there, now: () => now })).toBe(0);
    expect(await sendAlertMails({ ...parts, settings: there, now: () => now + dayMs })).toBe(1);
    expect(await sendAlertMails({ ...parts, settings: there, now: () => now + 3 * dayMs })).toBe(0);
    await new Promise<void>((closed) => postbox.close(closed));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.to).toEqual(mail.to);
    expect(letters[0]?.text).toMatch(/Subject: Daylight: Rise/);
    expect(letters[0]?.text).toContain('https://daylight.acme/alerts');
    for (const name of ['ChatGPT: 50', 'Claude: 40']) expect(letters[0]?.text).toContain(name);
    expect((await given()).alerts).toMatchObject([
      { mail: 'sent', attempts: 2 },
      { mail: 'sent', attempts: 2 },
    ]);
  });
});

const raised = (change: Partial<Parameters<typeof mailOf>[0][0]> = {}): Parameters<typeof mailOf>[0][0] => ({
  ...{ kind: 'drop', list: 'fleet', measure: 'running', period: 'day', percent: 20 },
  ...{ key: '', start: '2026-11-24', found: null, against: 40 },
  ...change,
});

it('a mail says numbers as they are published, and what is not shown is not in it', () => {
  const { subject, text } = mailOf([raised()], { minBrowsers: 5 });
  expect(subject).toBe('Daylight: Drop, browsers that report (2026-11-24)');
  expect(text).toContain('not shown; the same day of the week before: 40.');
  expect(text).toContain('in steps of 5');
});

it('a mail about many is one, by name and the largest first, and says how many it leaves out', () => {
  const site = { kind: 'spike', list: 'site', measure: 'seen', period: 'week', start: '2026-11-16' } as const;
  const many = Array.from({ length: 40 }, (_, n) => raised({ ...site, key: `site-${n}`, found: 5, against: null }));
  const { subject, text } = mailOf([raised({ ...site, key: 'chatgpt', found: 40, against: 20 }), ...many], {
    minBrowsers: 5,
  });
  expect(subject).toBe('Daylight: Rise, browsers with something to count, 41 sites (week of 2026-11-16)');
  expect(text.split('\n')[2]).toBe('ChatGPT: 40; the week before: 20.');
  expect(text).toContain('And 11 more, on the console.');
});
