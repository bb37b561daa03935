import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cuttable, cuttable } from '@/tests/server/cut';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import {
  eventStream,
  type ScriptedUpstream,
  startScriptedUpstream,
  tokenEvent,
} from '@/tests/server/scripted-upstream';
import { createDatabase } from '@/tests/server/stores';
import { auditChain } from '../store/schema';
import { openStore, type Store } from '../store/store';
import { extendChain } from './leader';

let line: Cuttable;
let store: Store;
let upstream: ScriptedUpstream;
let daylight: Listening;
/** Lets the upstream go on after its first token. */
let goOn: () => void;

beforeAll(async () => {
  [line, upstream] = await Promise.all([createDatabase().then(cuttable), startScriptedUpstream()]);
  store = await openStore({ databaseUrl: line.url }, () => {});
  daylight = await serveDaylight({
    store,
    settings: JSON.stringify({
      lanes: { production: { upstreams: [{ name: 'scripted', url: upstream.url, key: { env: 'KEY' }, retries: 0 }] } },
    }),
    environment: { KEY: 'upstream-key' },
  });
}, 60_000);
afterAll(async () => {
  line.mend();
  await daylight.close();
  await store.close();
  await upstream.close();
  await line.close();
}, 30_000);
beforeEach(() => {
  upstream.received.length = 0;
  upstream.answer = async (response) => {
    response.writeHead(200, eventStream).write(tokenEvent('First words'));
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    response.end(`${tokenEvent(' and last')}data: [DONE]\n\n`);
  };
});

const ask = () =>
  fetch(`${daylight.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'scripted-1', stream: true, messages: [{ role: 'user', content: 'Hello' }] }),
  });

describe('a database that went away', () => {
  it('is answered with a plain sentence from the first request on', async () => {
    line.cut();
    const response = await ask();
    line.mend();
    expect([response.status, (await response.json()).error.code]).toEqual([503, 'database_unavailable']);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(upstream.received).toEqual([]);
  });

  it('lets no byte of an answer out, whatever the upstream has said', async () => {
    // The use cases are in memory from here on.
    const before = await ask();
    goOn();
    await before.text();
    line.cut();
    const asked = ask();
    const letting = setInterval(() => goOn?.(), 50);
    const response = await asked;
    const body = await response.text();
    clearInterval(letting);
    line.mend();
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(JSON.parse(body).error.code).toBe('audit_unavailable');
    expect(body).not.toContain('words');
  });

  it('in the middle of a stream, does not stop it, and has its record when it is back', async () => {
    const response = await ask();
    const reader = response.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    expect(first).toContain('First words');
    line.cut();
    goOn();
    let rest = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      rest += new TextDecoder().decode(part.value);
    }
    expect(rest).toContain('and last');
    line.mend();
    const id = response.headers.get('x-daylight-record');
    await expect
      .poll(
        async () => {
          await extendChain(store.database).catch(() => {});
          const links = await store.database.select().from(auditChain);
          return links.find((link) => link.id === id)?.record;
        },
        { timeout: 15_000 },
      )
      .toMatchObject({ action: 'run', end: { outcome: 'answered' } });
  });
});
