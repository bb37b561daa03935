import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './directory';

export interface Server {
  /** Such as `http://127.0.0.1:41234`, no slash at the end. */
  url: string;
  port: number;
  /** Of its process. */
  pid: number;
  /** What it wrote to stdout and stderr so far. */
  log(): string;
  stop(): Promise<void>;
}

/** With it a server shows every number, also of one browser. */
export const trialPolicy = join(root, 'tests', 'support', 'trial-policy.yaml');

/** Events that a server has counted, of whatever browser. */
export async function countedEvents(serverUrl: string): Promise<number> {
  const answer = await fetch(`${serverUrl}/api/received`);
  const { days } = (await answer.json()) as { days: { events: number }[] };
  return days.reduce((sum, { events }) => sum + events, 0);
}

/** How Node starts the server. */
export const serverArgs = [
  '--import',
  pathToFileURL(join(root, 'server', 'loader.mjs')).href,
  join(root, 'server', 'main.ts'),
];

const ours = /^(PORT|HOST|DATABASE_URL|DAYLIGHT_.*)$/;

/**
 * Starts the reference server as its own process, as a company would, and waits until it listens.
 * @param environment its variables; PORT is a free one unless given. Nothing of the caller's own settings leaks in.
 */
export async function startServer(environment: Record<string, string>): Promise<Server> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const child: ChildProcess = spawn(process.execPath, serverArgs, {
    cwd: root,
    env: { ...inherited, PORT: '0', DAYLIGHT_POLICY: trialPolicy, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C in the terminal is for whoever started the server; it stops the parts in order.
    detached: true,
  });
  let log = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server does not listen after 60 s:\n${log}`)), 60_000);
    const read = (chunk: Buffer) => {
      log += chunk;
      const line = /^Daylight server listening on (http:\S+)$/m.exec(log);
      if (line?.[1] === undefined) return;
      clearTimeout(timer);
      resolve(line[1]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with code ${code}:\n${log}`));
    });
  });
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    log: () => log,
    async stop() {
      process.removeListener('exit', end);
      child.kill('SIGTERM');
      const tooLong = setTimeout(end, 5_000);
      await ended;
      clearTimeout(tooLong);
    },
  };
}
