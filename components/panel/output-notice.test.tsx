// @vitest-environment jsdom
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { english } from '@/tests/support/english';
import type { Gateway, OutputMark } from '@/utils/assistant';
import { defaultPolicy } from '@/utils/policy';
import { OutputNotice } from './output-notice';
import { speak, text as words } from './text';
import { GatewayContext } from './use-output';

speak(english);
vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const id = '6f1c8f7e-0a50-4a0c-9b42-0d2f3a6f1b7c';
let server: Server;
let root: Root;
let state: object;
let submitted: unknown;
let feeds: { response: ServerResponse; lastId: string | undefined }[];

beforeEach(async () => {
  fakeBrowser.reset();
  feeds = [];
  submitted = undefined;
  server = createServer((request, response) => {
    if (request.url === '/api/me/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
      feeds.push({ response, lastId: request.headers['last-event-id']?.toString() });
      return;
    }
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      if (body !== '') {
        submitted = JSON.parse(body);
        state = { ...state, state: 'waiting', version: 2 };
      }
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(state));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') ?? document.body);
});
afterEach(async () => {
  root.unmount();
  server.closeAllConnections();
  server.close();
});

function show(strength: OutputMark['strength'], draft: string) {
  const gatewayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const gateway: Gateway = { ...defaultPolicy.assistant, gatewayUrl, retentionDays: 0 };
  root.render(
    <GatewayContext value={gateway}>
      <OutputNotice
        mark={{ id, strength }}
        draft={draft}
        vault={{ entries: {} }}
        actions={(text) => <button type="button">{`Copy ${text}`}</button>}
      />
    </GatewayContext>,
  );
}
const shown = () => document.body.textContent ?? '';

it('says where a held answer is, and shows it as soon as it is released, also after a break', async () => {
  state = { id, state: 'waiting', version: 1 };
  show('hold', '');
  await vi.waitFor(() => expect(feeds).toHaveLength(1));
  expect(shown()).toContain(words.outputWaiting);
  feeds[0]?.response.end('id: 7\nevent: ready\ndata: {}\n\n');
  await vi.waitFor(() => expect(feeds).toHaveLength(2), { timeout: 5_000 });
  expect(feeds[1]?.lastId).toBe('7');
  state = { id, state: 'released', version: 2, text: 'Dear customers' };
  feeds[1]?.response.write(`id: 8\nevent: output\ndata: {"id":"${id}","state":"released"}\n\n`);
  await vi.waitFor(() => expect(shown()).toContain(`${words.outputReleased}Copy Dear customers`));
  state = { id, state: 'withdrawn', version: 3, reason: 'It rains' };
  feeds[1]?.response.write(`id: 9\nevent: output\ndata: {"id":"${id}","state":"withdrawn"}\n\n`);
  await vi.waitFor(() => expect(shown()).toContain('It rains'));
  expect(shown()).not.toContain('Dear customers');
});

it('gives a draft to be worked on and submitted, and nothing to copy before its release', async () => {
  state = { id, state: 'draft', version: 1, text: 'A draft' };
  show('sign-off', 'A draft');
  await vi.waitFor(() => expect(document.querySelector('textarea')?.value).toBe('A draft'));
  expect(shown()).toContain(words.outputDraft);
  expect(shown()).not.toContain('Copy');
  document.querySelector('button')?.click();
  await vi.waitFor(() => expect(shown()).toContain(words.outputSubmitted));
  expect(submitted).toEqual({ version: 1, text: 'A draft' });
});

it('keeps what the author has written when the panel closes, until it has arrived', async () => {
  state = { id, state: 'draft', version: 1, text: 'A draft' };
  const field = () => document.querySelector('textarea');
  show('sign-off', 'A draft');
  await vi.waitFor(() => expect(field()?.value).toBe('A draft'));
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), 'A better draft');
  field()?.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(async () => expect(JSON.stringify(await fakeBrowser.storage.session.get())).toContain('A better'));
  root.unmount();
  root = createRoot(document.getElementById('root') ?? document.body);
  show('sign-off', 'A draft');
  await vi.waitFor(() => expect(field()?.value).toBe('A better draft'));
  document.querySelector('button')?.click();
  await vi.waitFor(() => expect(submitted).toEqual({ version: 1, text: 'A better draft' }));
  await vi.waitFor(async () =>
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('A better'),
  );
});
