// @vitest-environment jsdom
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { english } from '@/tests/support/english';
import type { UseCaseRequest } from '@/utils/assistant';
import { defaultPolicy, type Policy } from '@/utils/policy';
import { RequestForm } from './request-form';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: { ...fakeBrowser, identity: { getRedirectURL: () => 'https://id.chromiumapp.org/' } } };
});

const answers = { outcome: 'Faster', data: 'Prices', risk: 'A wrong price', fallback: 'By hand', owner: 'Mia' };
const arrived = {
  ...{ id: '6f1c8f7e-0a50-4a0c-9b42-0d2f3a6f1b7c', state: 'in-review', submittedAt: '2026-11-23T10:00:00.000Z' },
  reviews: [{ aspect: 'value', verdict: null, note: '', dueAt: '2026-11-28T10:00:00.000Z' }],
};

/** Answers as the server does, in its forms; the server itself is beside the client in tests/support. */
let server: Server;
let root: Root;
let list: object[];
let refusal: { status: number; body: object } | undefined;
let posted: unknown[];

beforeEach(async () => {
  list = [];
  posted = [];
  refusal = undefined;
  server = createServer((request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      if (!request.url?.startsWith('/api/intakes')) return answer(404, {});
      if (request.method === 'GET') return answer(200, { intakes: list });
      if (refusal !== undefined) return answer(refusal.status, refusal.body);
      posted.push(JSON.parse(body));
      const made = { ...arrived, ...JSON.parse(body) };
      list = [made, ...list];
      return answer(201, made);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') ?? document.body);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  root.unmount();
  server.closeAllConnections();
  server.close();
});

function Stage({ policy, start }: { policy: Policy; start: UseCaseRequest }) {
  const [request, setRequest] = useState(start);
  const inHand = {
    ...{ request, isOpen: true, kept: true, open: () => undefined, close: () => undefined, remove: () => undefined },
    answer: () => undefined,
    markSent: (sent: NonNullable<UseCaseRequest['sent']>) => setRequest({ ...request, sent }),
  };
  return <RequestForm lang="en" dir="ltr" {...{ policy, request, inHand }} words={english} />;
}

function show(given: UseCaseRequest['answers'] = answers, path = '') {
  const gatewayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}/v1`;
  const contact = { name: 'the AI desk', url: 'mailto:ai@northwind-tools.com' };
  const policy: Policy = {
    ...defaultPolicy,
    organisation: { ...defaultPolicy.organisation, contact },
    assistant: { ...defaultPolicy.assistant, gatewayUrl },
  };
  root.render(<Stage policy={policy} start={{ siteKey: 'chatgpt', answers: given }} />);
}
const shown = () => document.body.textContent ?? '';
const button = (key: 'requestSend' | 'requestCopy') =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === english.say(key));
const ready = () => vi.waitFor(() => expect(button('requestSend')).toBeDefined());

it('sends a request with one press, and says until when it is reviewed', async () => {
  show();
  await ready();
  button('requestSend')?.click();
  await vi.waitFor(() => expect(shown()).toContain(english.say('requestInReview', { date: 'Nov 28, 2026' })));
  expect(posted).toEqual([{ title: english.say('requestSubject', { site: 'ChatGPT' }), answers }]);
  expect(shown()).toContain('A wrong price');
  expect(document.querySelector('textarea')).toBeNull();
  expect(document.activeElement?.id).toBe('request-title');
});

it.each([
  [503, 'database_unavailable', 'requestNotSent'],
  [400, 'sensitive_data', 'requestNotSentSecret'],
] as const)(
  'keeps every answer when it is refused with %i, and sends it on the next press',
  async (status, code, key) => {
    refusal = { status, body: { error: { code } } };
    show();
    await ready();
    button('requestSend')?.click();
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toBe(english.say(key)));
    expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).toEqual(Object.values(answers));
    expect(document.querySelector('a')?.href).toMatch(/^mailto:/);
    refusal = undefined;
    button('requestSend')?.click();
    await vi.waitFor(() => expect(posted).toHaveLength(1));
  },
);

it('says what is missing before a request can be sent, and shows those of before', async () => {
  list = [
    {
      ...arrived,
      title: 'Offers',
      answers,
      state: 'rejected',
      reviews: [{ ...arrived.reviews[0], verdict: 'reject', note: 'Too dear' }],
    },
  ];
  show({ ...answers, owner: ' ' });
  await ready();
  expect(button('requestSend')?.disabled).toBe(true);
  expect(shown()).toContain(english.say('requestSendEmpty', { number: '1', all: '5' }));
  expect(document.querySelector('summary')?.textContent).toContain(
    english.say('requestRejected', { reason: 'Too dear' }),
  );
});

it('stays as it is where the gateway takes no requests', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const fetched = vi.spyOn(globalThis, 'fetch');
  act(() => show(answers, '/other'));
  await act(() => vi.waitFor(() => expect(fetched.mock.settledResults[0]?.type).toBe('fulfilled')));
  expect(button('requestSend')).toBeUndefined();
  expect(shown()).not.toContain(english.say('requestNoGateway'));
  expect(document.querySelector('a')?.href).toMatch(/^mailto:/);
});
