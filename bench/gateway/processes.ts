import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../tests/support/free-port';
import { serverArgs } from '../../tests/support/server';

const root = join(import.meta.dirname, '../..');
export const token = 'token-of-the-gateway-bench';

/** A process of its own that says where it listens. */
export interface Running {
  url: string;
  pid: number;
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export function start(args: string[], environment: Record<string, string>, says: RegExp): Promise<Running> {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH, NODE_COMPILE_CACHE, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const clean = () => child.kill('SIGKILL');
  process.once('exit', clean);
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      const url = says.exec(said)?.[1];
      if (url === undefined) return;
      said = '';
      resolve({
        url: url.replace('localhost', '127.0.0.1'),
        pid: child.pid ?? 0,
        async kill(signal) {
          process.removeListener('exit', clean);
          child.kill(signal);
          await ended;
        },
      });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${args.at(-1)} ended with code ${code}\n${said}`)));
  });
}

export const withTsx = (file: string) => ['--import', 'tsx', join(root, file)];

export const startUpstream = () => start(withTsx('bench/gateway/upstream.ts'), {}, /listening on (http:\S+)/);

export interface DaylightChoices {
  /** Also with the prompt log on (redacted). */
  keepsPrompts?: boolean | undefined;
  /** Folder for a profile of the processor's time, written when it is told to stop. */
  profileDir?: string | undefined;
}

/** The server as a company runs it: on PostgreSQL, with a token, scan and audit on. */
export function startDaylight(
  upstreamUrl: string,
  databaseUrl: string,
  port: number,
  { keepsPrompts, profileDir }: DaylightChoices = {},
) {
  const profile = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
  return start(
    [...profile, ...serverArgs],
    {
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DAYLIGHT_TOKEN: token,
      DAYLIGHT_UPSTREAM_URL: `${upstreamUrl}/v1`,
      DAYLIGHT_UPSTREAM_KEY: 'key-of-the-upstream',
      ...(keepsPrompts && { DAYLIGHT_LOG_KEY: randomBytes(32).toString('base64') }),
    },
    /listening on (http:\S+)/,
  );
}

export async function startPortkey(): Promise<Running> {
  const script = join(import.meta.dirname, 'peer/node_modules/@portkey-ai/gateway/build/start-server.js');
  return start([script, `--port=${await freePort()}`, '--headless'], {}, /(http:\/\/localhost:\d+)[\s\S]*Ready/);
}

/** Resident memory of a process in MB; nothing where the system does not tell it this way. */
export function memoryMb(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** Hundredths of a second are as fine as the system counts. */
const tickMs = 10;

/** Time of the processor that a process has used so far, in ms; nothing where the system does not tell it this way. */
export function processorMs(pid: number): number | undefined {
  const stat = statOf(pid);
  return stat && stat.ownTicks * tickMs;
}

/** The same for a process and all that it has started, also those that have ended since. */
export function processorMsOfAll(pid: number): number | undefined {
  const stat = statOf(pid);
  if (stat === undefined) return undefined;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])
    .filter(({ parent }) => parent === pid);
  return (stat.ownTicks + stat.endedTicks + children.reduce((sum, { ownTicks }) => sum + ownTicks, 0)) * tickMs;
}

function statOf(pid: number): { parent: number; ownTicks: number; endedTicks: number } | undefined {
  try {
    // The name of the program may have spaces in it: what follows it counts from the state on.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
    const sum = (...at: number[]) => at.reduce((total, one) => total + (fields[one] ?? 0), 0);
    return { parent: sum(1), ownTicks: sum(11, 12), endedTicks: sum(13, 14) };
  } catch {
    return undefined;
  }
}
