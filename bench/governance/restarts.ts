import { setTimeout as sleep } from 'node:timers/promises';
import { readLogKeys } from '../../server/gateway/log-keys';
import { decide } from '../../server/governance/approvals';
import { keepOutput, type OutputPlace } from '../../server/governance/outputs';
import type { Store } from '../../server/store/store';
import { listenForOutputs, loadOutput } from '../../utils/assistant/outputs';
import { defaultPolicy } from '../../utils/policy';
import { type Running, start, withTsx } from '../gateway/processes';

export interface RestartFigures {
  restarts: number;
  releases: number;
  /** Of which the panel heard nothing. */
  lost: number;
  /** Events of other things that the panel had between a release and word of it, at most. */
  eventsBetween: number;
  /** Releases that the panel, once told, did not find released. */
  untrue: number;
}

const key = Buffer.alloc(32, 9).toString('base64');
const author = 'panel-of-the-bench';

/**
 * A panel listens, as it does in the browser (the same code); its server is killed again and again. Texts are released
 * by another server of the same database: while it is up, right before it is killed, and while it is gone.
 */
export async function measureRestarts(store: Store, databaseUrl: string, restarts: number): Promise<RestartFigures> {
  const keys = readLogKeys(key);
  if (keys === undefined) throw new Error('no key');
  const place: OutputPlace = {
    ...{ database: store.database, now: Date.now, log: () => {}, keys, approvalHours: 24 },
    audit: { intend: async () => '', settle: async () => {}, append: async () => {} },
  };
  const reviewer = { kind: 'person' as const, subject: 'ravi', roles: ['reviewer' as const], expiredRoles: [] };

  let server: Running | undefined;
  const gateway = {
    ...defaultPolicy.assistant,
    headers: { 'x-test-person': author },
    // Whatever server there is at this moment.
    get gatewayUrl() {
      return `${server?.url ?? 'http://127.0.0.1:9'}/v1`;
    },
  };
  const heard: (string | undefined)[] = [];
  const stop = new AbortController();
  const listening = listenForOutputs(gateway, (id) => heard.push(id), stop.signal);

  const released: { id: string; at: number }[] = [];
  async function prepare(): Promise<string> {
    const id = crypto.randomUUID();
    await keepOutput(place, {
      ...{ id, author, useCase: 'case-000009', template: undefined, model: 'm-1', kinds: {}, strength: 'hold' },
      ...{ text: 'A text', messages: [], days: 30 },
    });
    return id;
  }
  async function release(id: string): Promise<void> {
    // What the panel knew before: everything after this tells of the release.
    released.push({ id, at: heard.length });
    await decide(place, reviewer, id, { decision: 'approve', version: 1 });
  }
  /** Twice: that it waits, and that it was decided. */
  const isHeard = (id: string) => heard.filter((one) => one === id).length >= 2;
  const waitFor = async (is: () => boolean | Promise<boolean>) => {
    for (const untilMs = Date.now() + 60_000; Date.now() < untilMs; ) {
      if (await is()) return true;
      await sleep(50);
    }
    return false;
  };

  const up = () =>
    start(
      withTsx('bench/governance/server.ts'),
      { DATABASE_URL: databaseUrl, DAYLIGHT_LOG_KEY: key },
      /listening on (http:\S+)/,
    );
  server = await up();
  await waitFor(() => heard.includes(undefined));
  for (let round = 0; round < restarts; round++) {
    const ids = [await prepare(), await prepare(), await prepare()] as const;
    await waitFor(() => ids.every((id) => heard.includes(id)));
    await release(ids[0]);
    await waitFor(() => isHeard(ids[0]));
    await release(ids[1]);
    await server.kill('SIGKILL');
    server = undefined;
    await release(ids[2]);
    server = await up();
    await waitFor(() => ids.every(isHeard));
    if ((round + 1) % 10 === 0) process.stderr.write(`Daylight: ${round + 1} restarts ...\n`);
  }
  let untrue = 0;
  for (const { id } of released) {
    const now = await loadOutput(gateway, { id, strength: 'hold' }).catch(() => undefined);
    if (now?.state !== 'released') untrue += 1;
  }
  stop.abort();
  await listening;
  await server?.kill('SIGKILL');
  const isOurs = new Set(released.map(({ id }) => id));
  return {
    restarts,
    releases: released.length,
    lost: released.filter(({ id }) => !isHeard(id)).length,
    eventsBetween: Math.max(
      0,
      ...released.map(
        ({ id, at }) => heard.slice(at, heard.indexOf(id, at)).filter((one) => !isOurs.has(one ?? '')).length,
      ),
    ),
    untrue,
  };
}
