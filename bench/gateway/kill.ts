import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { request } from 'undici';
import { freePort } from '../../tests/support/free-port';
import { waysTo } from './ask';
import { startDaylight, token } from './processes';

export interface Killed {
  kills: number;
  /** Requests of which at least one byte of an answer came. */
  answered: number;
  /** Of these, those that are in no record. */
  lost: number;
  /** Records that are there more than once. */
  twice: number;
}

/** Kills the server under load again and again, and then looks for each answer in the audit log. */
export async function killed(upstreamUrl: string, databaseUrl: string, kills: number): Promise<Killed> {
  const port = await freePort();
  const answered: string[] = [];
  for (let i = 0; i < kills; i++) {
    const daylight = await startDaylight(upstreamUrl, databaseUrl, port);
    const [, way] = waysTo(upstreamUrl, daylight.url, undefined);
    let isOver = false;
    const worker = async () => {
      while (!isOver) {
        const record = await firstByteOf(way?.url ?? '');
        if (record) answered.push(record);
      }
    };
    const load = Array.from({ length: 24 }, worker);
    const before = answered.length;
    while (answered.length < before + 50) await sleep(5);
    await sleep(Math.random() * 200);
    await daylight.kill('SIGKILL');
    isOver = true;
    await Promise.all(load);
  }
  // Once more, so that what was left open is closed and in the chain.
  const last = await startDaylight(upstreamUrl, databaseUrl, port);
  await last.kill('SIGTERM');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string; times: number }>(
    'select id::text, count(*)::int as times from (select id from audit_chain union all select id from audit_intents) r group by id',
  );
  await client.end();
  const times = new Map(rows.map((row) => [row.id, row.times]));
  return {
    kills,
    answered: answered.length,
    lost: answered.filter((id) => !times.has(id)).length,
    twice: answered.filter((id) => (times.get(id) ?? 0) > 1).length,
  };
}

/** The record of an answer of which at least the first byte came; nothing where the server died before. */
async function firstByteOf(url: string): Promise<string | undefined> {
  let record: string | undefined;
  let isAnswered = false;
  try {
    const { headers, body, statusCode } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        model: 'bench-1',
        stream: true,
        messages: [{ role: 'user', content: 'tokens=20 pauseMs=1' }],
      }),
    });
    if (statusCode !== 200) throw new Error(`answered with ${statusCode}`);
    record = String(headers['x-daylight-record']);
    for await (const _chunk of body) isAnswered = true;
  } catch {
    if (!isAnswered) await sleep(10);
  }
  return isAnswered ? record : undefined;
}
