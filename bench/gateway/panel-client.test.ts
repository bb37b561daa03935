import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AskFailure } from '@/utils/assistant/failure';
import { ask, type Question } from '@/utils/assistant/gateway';
import { loadLibrary } from '@/utils/assistant/library';
import { loadModels } from '@/utils/assistant/models';
import { defaultPolicy } from '@/utils/policy';
import { installPeer } from './peer';
import { type Running, startPortkey } from './processes';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

/** The panel's client beside a gateway of other people, as its makers ship it: @portkey-ai/gateway, in a process of its own. */
let portkey: Running;
let upstream: Server;
let upstreamUrl: string;
let answer: (response: ServerResponse) => unknown;
const asked: { authorization: string | undefined; body: { model: string; stream: boolean } }[] = [];

beforeAll(async () => {
  if (!installPeer())
    throw new Error('the gateway of the others could not be installed (npm ci in bench/gateway/peer)');
  upstream = createServer(async (request, response) => {
    if (request.method !== 'POST') return response.writeHead(404).end();
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    asked.push({ authorization: request.headers.authorization, body: JSON.parse(body) });
    await answer(response);
  });
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  upstreamUrl = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/v1`;
  portkey = await startPortkey();
}, 180_000);
afterAll(async () => {
  await portkey?.kill('SIGKILL');
  upstream?.closeAllConnections();
  upstream?.close();
});

const chunk = (content: string) =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', model: 'm', choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`;

function question(content: string, headers: Record<string, string> = {}): Question {
  return {
    assistant: {
      ...defaultPolicy.assistant,
      gatewayUrl: `${portkey.url}/v1`,
      token: 'key-of-the-upstream',
      model: 'model-1',
      headers: { 'x-portkey-provider': 'openai', 'x-portkey-custom-host': upstreamUrl, ...headers },
    },
    messages: [{ role: 'user', content }],
  };
}

async function hear(what: Question): Promise<{ text: string; failure: string | undefined }> {
  let text = '';
  try {
    for await (const delta of ask(what)) if (delta.kind === 'text') text += delta.text;
    return { text, failure: undefined };
  } catch (error) {
    if (!(error instanceof AskFailure)) throw error;
    return { text, failure: error.code };
  }
}

describe('beside a gateway of other people', () => {
  it('an answer streams, with the token and the model of the policy', async () => {
    answer = async (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const bytes = Buffer.from(`: hello\n\n${chunk('Grüße an ')}${chunk('[PERSON_1] 日本語 👩‍👩‍👧')}data: [DONE]\n\n`);
      // Cut anywhere, also in the middle of a letter.
      for (let at = 0; at < bytes.length; at += 7) {
        response.write(bytes.subarray(at, at + 7));
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    };
    expect(await hear(question('Hello [PERSON_1]'))).toEqual({
      text: 'Grüße an [PERSON_1] 日本語 👩‍👩‍👧',
      failure: undefined,
    });
    expect(asked.at(-1)).toMatchObject({
      authorization: 'Bearer key-of-the-upstream',
      body: { model: 'model-1', stream: true },
    });
  });

  it('a stream without its last line is an answer', async () => {
    answer = (response) =>
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).end(`${chunk('All ')}${chunk('of it')}`);
    expect(await hear(question('Hello'))).toEqual({ text: 'All of it', failure: undefined });
  });

  it('what goes wrong is said in words that are known, and never with what the gateway wrote', async () => {
    const refuse = (status: number, error: object, headers: Record<string, string> = {}) => {
      answer = (response) =>
        response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify({ error }));
    };
    refuse(429, { message: 'slow down', type: 'rate_limit_exceeded' }, { 'Retry-After': '7' });
    expect((await hear(question('Hello'))).failure).toBe('rate-limited');
    refuse(401, { message: 'wrong key', code: 'invalid_api_key' });
    expect((await hear(question('Hello'))).failure).toBe('unauthorised');
    refuse(400, { message: 'too long', code: 'context_length_exceeded' });
    expect((await hear(question('Hello'))).failure).toBe('too-long');
    answer = (response) => response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
    expect((await hear(question('Hello'))).failure).toBe('model-unavailable');
  });

  it('a rule of that gateway that refuses is said as such: nothing reaches the model', async () => {
    const before = asked.length;
    const config = {
      provider: 'openai',
      api_key: 'key-of-the-upstream',
      custom_host: upstreamUrl,
      before_request_hooks: [
        {
          id: 'no-gold',
          type: 'guardrail',
          deny: true,
          checks: [{ id: 'default.regexMatch', parameters: { rule: 'project-gold', not: true } }],
        },
      ],
    };
    const refused = await hear(question('What of project-gold?', { 'x-portkey-config': JSON.stringify(config) }));
    expect(refused).toEqual({ text: '', failure: 'blocked-by-gateway' });
    expect(asked.length).toBe(before);
  });

  it('the templates that come along are there, and no model list is no failure', async () => {
    const { assistant } = question('');
    const library = await loadLibrary(assistant as typeof defaultPolicy.assistant);
    expect(library.isEnforced).toBe(false);
    expect(library.entries).toHaveLength(11);
    expect(Array.isArray(await loadModels(assistant as typeof defaultPolicy.assistant))).toBe(true);
  });
});
