// @vitest-environment jsdom
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { english } from '@/tests/support/english';
import type { CompanyData, Gateway } from '@/utils/assistant';
import { defaultPolicy } from '@/utils/policy';
import { shippedTemplates } from '@/utils/templates';
import { speak, text as words } from '../text';
import { Results } from './results';
import { type RunningTrial, useTrial } from './use-trial';

speak(english);
vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const data: CompanyData = {
  detection: defaultPolicy.detection,
  fingerprints: undefined,
  recognise: async (questions) => questions.map(() => false),
};
const template = shippedTemplates().find(({ id }) => id === 'content-summary');
if (template === undefined) throw new Error('no such kit');
const asked = {
  title: 'Summary',
  sample: 'Letters',
  variants: ['small', 'large'].map((model) => ({ id: model, name: model, model, template })),
};

const inputs = (text: string) => ({ ...template.evaluation?.[0]?.inputs, text });

let server: Server;
let questions: number;
let root: Root;
let running: RunningTrial | undefined;

// What jsdom does not have.
Object.defineProperty(navigator, 'locks', { value: { request: (_name: string, work: () => unknown) => work() } });

/** The results as the sandbox has them, without what stands around them. */
function Stage({ gateway }: { gateway: Gateway }) {
  const now = useTrial(gateway, data);
  running = now;
  return now.trial === undefined ? null : <Results running={now} trial={now.trial} onClose={() => {}} />;
}

beforeEach(async () => {
  fakeBrowser.reset();
  questions = 0;
  running = undefined;
  server = createServer((request, response) => {
    questions += 1;
    request.resume();
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ choices: [{ message: { content: 'In short.' } }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gatewayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') ?? document.body);
  root.render(<Stage gateway={{ ...defaultPolicy.assistant, gatewayUrl, retentionDays: 0 }} />);
  await vi.waitFor(() => expect(running).toBeDefined());
});
afterEach(() => {
  root.unmount();
  server.closeAllConnections();
  server.close();
});

const named = (name: string) =>
  [...document.querySelectorAll('button')].filter((one) => (one.ariaLabel ?? one.textContent) === name);

test('real data does not get into an experiment: nothing is sent', async () => {
  await running?.run(asked, inputs('Write to maria.fernandes@kupferhof-moebel.de'));
  await vi.waitFor(() => expect(running?.refusal).toContain('e-mail'));
  expect(questions).toBe(0);
});

test('an answer of an experiment leaves it with a record alone, and another opinion wants another record', async () => {
  await running?.run(asked, inputs('The kitchen is new.'));
  await vi.waitFor(() => expect(document.querySelectorAll('article[aria-busy=false]')).toHaveLength(2));
  expect(questions).toBe(2);
  const out = () => [words.copy, words.context.insert, words.sandbox.take].flatMap(named);
  expect(out()).toEqual([]);
  for (const { id } of asked.variants) running?.think(id, { note: '', rating: 4 });
  await vi.waitFor(() => expect(named(words.sandbox.record)[0]?.disabled).toBe(false));
  expect(out()).toEqual([]);
  named(words.sandbox.record)[0]?.click();
  await vi.waitFor(() => expect(out().length).toBeGreaterThanOrEqual(5));
  running?.think('small', { note: 'dull', rating: 2 });
  await vi.waitFor(() => expect(out()).toEqual([]));
});
