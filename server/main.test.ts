import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '@/tests/server/listening';
import {
  eventStream,
  type ScriptedUpstream,
  startScriptedUpstream,
  tokenEvent,
} from '@/tests/server/scripted-upstream';
import { createDatabase } from '@/tests/server/stores';
import { sampleEvent } from '@/tests/support/sample-event';
import { countedEvents, serverArgs, trialPolicy } from '@/tests/support/server';
import { toOtlp } from '@/utils/telemetry/otlp';

/** The real server as a process of its own. */
class ServerProcess {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';

  constructor(environment: Record<string, string>) {
    const { PATH = '' } = process.env;
    this.child = spawn(process.execPath, serverArgs, {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { PATH, PORT: '0', ...environment },
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text) => {
      this.stdout += text;
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text) => {
      this.stderr += text;
    });
  }

  /** The address it says it listens on. */
  async url(): Promise<string> {
    for (;;) {
      const said = /^Daylight server listening on (http:\/\/\S+)\n$/.exec(this.stdout);
      if (said?.[1]) return said[1];
      if (this.child.exitCode !== null) throw new Error(`the server ended: ${this.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async end(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  codes(): string[] {
    return this.stderr
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line).code);
  }
}

let server: ServerProcess;
let upstream: ScriptedUpstream | undefined;
afterEach(async () => {
  server.child.kill('SIGKILL');
  await upstream?.close();
  upstream = undefined;
});

const example = sampleEvent({ bucketStartMs: Math.floor(Date.now() / 21_600_000) * 21_600_000 });

describe('the server', () => {
  it('says where it listens, and nothing else, and ends at SIGINT', async () => {
    server = new ServerProcess({});
    const url = await server.url();
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
    server.child.kill('SIGINT');
    expect(await server.end()).toBe(0);
    expect(server.stdout).toBe(`Daylight server listening on ${url}\n`);
    expect(server.codes()).toEqual(['prompt_log_off', 'stopping', 'stopped']);
  });

  it('finishes the streams that are under way when it is told to stop, and takes no new one', async () => {
    upstream = await startScriptedUpstream();
    let finish = () => {};
    upstream.answer = (response) => {
      response.writeHead(200, eventStream).write(tokenEvent('First'));
      finish = () => response.end(`${tokenEvent(' and last')}data: [DONE]\n\n`);
    };
    server = new ServerProcess({ DAYLIGHT_UPSTREAM_URL: upstream.url });
    const url = await server.url();
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ model: 'm', stream: true, messages: [{ role: 'user', content: 'Hello' }] }),
    });
    server.child.kill('SIGTERM');
    while (!server.codes().includes('stopping')) await new Promise((resolve) => setTimeout(resolve, 10));
    await expect(fetch(`${url}/health`)).rejects.toThrow();
    finish();
    expect(await response.text()).toBe(`${tokenEvent('First')}${tokenEvent(' and last')}data: [DONE]\n\n`);
    expect(await server.end()).toBe(0);
    expect(server.codes()).toEqual(['prompt_log_off', 'stopping', 'stopped']);
  });

  it('keeps its events on PostgreSQL when it is started again', async () => {
    const databaseUrl = await createDatabase();
    server = new ServerProcess({ DATABASE_URL: databaseUrl });
    const sent = await fetch(`${await server.url()}/v1/logs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify(toOtlp([example])),
    });
    expect(sent.status).toBe(200);
    server.child.kill('SIGKILL');
    server = new ServerProcess({ DATABASE_URL: databaseUrl, DAYLIGHT_POLICY: trialPolicy });
    expect(await countedEvents(await server.url())).toBe(1);
  });

  it('does not start with a wrong environment, and says why without the value', async () => {
    server = new ServerProcess({ PORT: 'eighty', HOST: '0.0.0.0', DATABASE_URL: 'mysql://user:password@host' });
    expect(await server.end()).toBe(2);
    expect(server.stdout).toBe('');
    expect(server.stderr).toMatch(/PORT: expected a whole number/);
    expect(server.stderr).toMatch(/DATABASE_URL: expected a PostgreSQL address/);
    expect(server.stderr).not.toMatch(/eighty|mysql/);
  });

  it('does not open to other machines without token and password', async () => {
    server = new ServerProcess({ HOST: '0.0.0.0' });
    expect(await server.end()).toBe(2);
    expect(server.stderr).toMatch(/DAYLIGHT_TOKEN.*DAYLIGHT_CONSOLE_PASSWORD/);
  });

  it('says so when the port is taken or the database is not there', async () => {
    const taken = await listen(createServer());
    server = new ServerProcess({ PORT: new URL(taken.url).port });
    expect(await server.end()).toBe(1);
    expect(server.stderr).toContain('"cause":"EADDRINUSE"');
    await taken.close();
    server = new ServerProcess({ DATABASE_URL: 'postgres://daylight:hidden@127.0.0.1:1/none' });
    expect(await server.end()).toBe(1);
    expect(server.stderr).toContain('"cause":"ECONNREFUSED"');
    expect(server.stderr).not.toContain('hidden');
  });
});
