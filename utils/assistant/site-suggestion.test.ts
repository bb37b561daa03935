import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { defaultPolicy } from '@/utils/policy';
import { hostIn, suggestSite } from './site-suggestion';

let close: (() => void) | undefined;
afterEach(() => close?.());

async function gatewayThat(status: number, answer: object) {
  const asked: { path: string; body: string }[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    asked.push({ path: incoming.url ?? '', body: Buffer.concat(chunks).toString('utf8') });
    outgoing.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  close = () => server.close();
  const { port } = server.address() as AddressInfo;
  return { asked, gateway: { ...defaultPolicy.assistant, gatewayUrl: `http://127.0.0.1:${port}/v1` } };
}

it('sends the host alone, and says what became of it', async () => {
  const { asked, gateway } = await gatewayThat(200, { known: null });
  expect(await suggestSite(gateway, 'notes.newtool.ai')).toBe('kept');
  expect(asked).toEqual([{ path: '/api/site-suggestions', body: '{"host":"notes.newtool.ai"}' }]);
});

it.each([
  ['known', 200, { known: 'claude' }],
  ['elsewhere', 404, { error: {} }],
] as const)('%s', async (expected, status, answer) => {
  const { gateway } = await gatewayThat(status, answer);
  expect(await suggestSite(gateway, 'claude.ai')).toBe(expected);
});

it('fails where it is not known to have been kept', async () => {
  const { gateway } = await gatewayThat(503, { error: { code: 'database_unavailable' } });
  await expect(suggestSite(gateway, 'claude.ai')).rejects.toThrow();
});

it.each([
  ['chat.newtool.ai', 'chat.newtool.ai'],
  [' https://Chat.NewTool.ai/c/my-secret?q=x ', 'chat.newtool.ai'],
  ['newtool.ai/team', 'newtool.ai'],
  ['localhost', undefined],
  ['10.0.0.7', undefined],
  ['mailto:maria@tool.ai', undefined],
  ['a tool', undefined],
  ['', undefined],
])('of %j the host is %j', (text, host) => {
  expect(hostIn(text)).toBe(host);
});
