import 'fake-indexeddb/auto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyVault } from '@/utils/placeholders';
import { defaultPolicy } from '@/utils/policy';
import { loadLibrary } from '../library';
import type { Prepared } from '../prepare';
import type { TemplateTask } from '../template-task';
import { createDesk } from './desk';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
  body: { messages?: { role: string; content: string }[]; daylight?: unknown };
}
let server: Server;
let asked: Asked[];
/** What the next questions get, one after the other. */
let answers: string[];
/** What stands at `/api/use-cases`; undefined for a gateway that is not Daylight's. */
let useCases: unknown;

beforeEach(async () => {
  fakeBrowser.reset();
  asked = [];
  answers = [];
  useCases = undefined;
  server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += String(piece);
    if (request.url === '/api/use-cases') {
      if (useCases === undefined) return response.writeHead(404).end('nothing here');
      return response.writeHead(200, { 'X-Daylight': '1' }).end(JSON.stringify({ useCases }));
    }
    asked.push({ path: request.url ?? '', headers: request.headers, body: JSON.parse(body) });
    const said = answers.shift() ?? 'nothing more';
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(
      said.startsWith('RAW ') ? said.slice(4) : JSON.stringify({ choices: [{ message: { content: said } }] }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const gateway = () => ({
  ...defaultPolicy.assistant,
  gatewayUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
  retentionDays: 0,
});
const said = (text: string): Prepared => ({
  source: text,
  written: text,
  text,
  vault: emptyVault(),
  places: [],
  counts: {},
});
const task = (change: Partial<TemplateTask> = {}): TemplateTask => ({
  useCase: 'routing-suggestion',
  id: 'routing-suggestion',
  version: 1,
  title: 'Routing',
  inputs: { message: 'My invoice is wrong', language: 'en' },
  language: 'en',
  system: 'You route messages.',
  isEnforced: true,
  output: {
    form: 'json',
    schema: { type: 'object', required: ['team'], properties: { team: { type: 'string' } } },
  },
  ...change,
});

async function ask(given: TemplateTask) {
  const desk = createDesk(gateway());
  await desk.send(said('<message>My invoice is wrong</message>'), undefined, given);
  return desk;
}

describe('a conversation that begins with a template', () => {
  it('names it to a gateway of Daylight and sends nothing but the inputs; what follows is on the same terms', async () => {
    answers = ['{"team":"Billing"}', '{"team":"Shipping"}'];
    const desk = await ask(task());
    await desk.send({ ...said('And if it is a parcel?'), vault: desk.state().vault });
    for (const { headers, body } of asked) {
      expect(headers['x-daylight-use-case']).toBe('routing-suggestion');
      expect(headers['x-daylight-template']).toBe('routing-suggestion@1');
      expect(body.daylight).toEqual({ inputs: { message: 'My invoice is wrong', language: 'en' } });
    }
    expect(asked.map(({ body }) => body.messages)).toEqual([
      [],
      [
        { role: 'assistant', content: '{"team":"Billing"}' },
        { role: 'user', content: 'And if it is a parcel?' },
      ],
    ]);
    expect(desk.state().turns[0]?.task).toMatchObject({ id: 'routing-suggestion', version: 1 });
  });

  it('is rendered here for any other gateway, with its instruction first and no header', async () => {
    answers = ['{"team":"Billing"}'];
    await ask(task({ isEnforced: false }));
    expect(asked[0]?.headers['x-daylight-use-case']).toBeUndefined();
    expect(asked[0]?.body.daylight).toBeUndefined();
    expect(asked[0]?.body.messages).toEqual([
      { role: 'system', content: 'You route messages.' },
      { role: 'user', content: '<message>My invoice is wrong</message>' },
    ]);
  });

  it('is asked once more where the answer does not have its form, and shows the one that has', async () => {
    answers = ['I would say: billing.', '{"team":"Billing"}'];
    const desk = await ask(task());
    expect(desk.state().turns.at(-1)?.content).toBe('{"team":"Billing"}');
    expect(asked).toHaveLength(2);
    expect(asked[1]?.body.messages?.[0]).toEqual({ role: 'assistant', content: 'I would say: billing.' });
    expect(asked[1]?.body.messages?.[1]?.content).toContain('one JSON value');
  });

  it('is not asked a third time, and loses nothing when the second request fails', async () => {
    answers = ['I would say: billing.', 'Billing it is.'];
    expect((await ask(task())).state().turns.at(-1)?.content).toBe('Billing it is.');
    expect(asked).toHaveLength(2);
    answers = ['I would say: billing.', 'RAW {"error":{"code":"internal_error"}}'];
    expect((await ask(task())).state().turns.at(-1)).toMatchObject({
      content: 'I would say: billing.',
      state: 'complete',
    });
  });

  it('leaves a text as it is', async () => {
    answers = ['Dear customer'];
    const { output: _json, ...free } = task();
    await ask(free);
    expect(asked).toHaveLength(1);
  });
});

describe('what the gateway says instead of an answer', () => {
  it.each([
    ['data_not_allowed', 'data-refused'],
    ['sample_data_only', 'data-refused'],
    ['template_deprecated', 'template-gone'],
    ['unknown_template', 'template-gone'],
    ['invalid_input', 'inputs-refused'],
    ['experiment_over', 'use-case-over'],
    ['template_required', 'template-needed'],
    ['lane_not_connected', 'lane-off'],
    ['budget_spent', 'budget-spent'],
    ['sensitive_answer', 'answer-refused'],
    ['approval_unavailable', 'approval-off'],
    ['model_not_pinned', 'model-refused'],
    ['audit_unavailable', 'gateway-failed'],
  ])('%s is told as %s', async (code, failure) => {
    answers = [`RAW ${JSON.stringify({ error: { code } })}`];
    expect((await ask(task())).state().failure?.code).toBe(failure);
  });

  it('an answer that waits for approval is not asked for again', async () => {
    const choices = [{ message: { role: 'assistant', content: '' }, finish_reason: 'stop' }];
    const output = { id: '0f8fad5b-d9cb-469f-a165-70867728950e', strength: 'hold', state: 'waiting' };
    answers = [`RAW ${JSON.stringify({ choices, daylight: { output } })}`];
    await ask(task());
    expect(asked).toHaveLength(1);
  });
});

describe('the library', () => {
  const template = { id: 'letter', title: 'Letter', prompt: 'Write.' };

  it('has the newest version of each template of the gateway, without what this panel does not understand', async () => {
    useCases = [
      {
        id: 'mailing',
        lane: 'production',
        templates: [
          { ...template, version: 2 },
          { ...template, version: 1 },
          { ...template, id: 'new', version: 1, fromTheFuture: true },
        ],
      },
    ];
    const { entries, isEnforced } = await loadLibrary(gateway());
    expect(isEnforced).toBe(true);
    expect(entries.map(({ useCase, template: { id, version } }) => `${useCase}/${id}@${version}`)).toEqual([
      'mailing/letter@2',
    ]);
  });

  it('has those that come along where the gateway is not Daylight’s', async () => {
    const { entries, isEnforced } = await loadLibrary(gateway());
    expect(isEnforced).toBe(false);
    expect(entries.map(({ template: { id } }) => id)).toContain('campaign-qa');
  });
});
