import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultPolicy } from '@/utils/policy';
import { render, shippedTemplates } from '@/utils/templates';
import { personalDataIn } from './personal-data';
import { loadSamples } from './samples';
import { tryVariant } from './trial';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

let server: Server | undefined;
afterEach(() => server?.close());

/** A gateway that answers each path with this, and remembers what it was asked. */
async function gateway(answers: Record<string, unknown>) {
  const asked: { path: string; headers: Record<string, unknown>; body: string }[] = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers, body });
    const answer = answers[path];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { assistant: { ...defaultPolicy.assistant, gatewayUrl: `http://127.0.0.1:${port}/v1` }, asked };
}

const summary = shippedTemplates().find(({ id }) => id === 'content-summary');

describe('sample data', () => {
  it('are the newest versions that the gateway has, fetched when one is chosen', async () => {
    const { assistant, asked } = await gateway({
      '/api/data-sets?limit=200': {
        dataSets: [
          { id: 'letters', version: 2, title: 'Letters' },
          { id: 'letters', version: 1, title: 'Old letters' },
        ],
      },
      '/api/data-sets/letters/2': { text: 'Dear all' },
    });
    const samples = await loadSamples(assistant, summary);
    expect(samples.map(({ id, title }) => [id, title])).toEqual([['letters@2', 'Letters']]);
    expect(asked).toHaveLength(1);
    expect(await samples[0]?.content()).toBe('Dear all');
  });

  it('come along where the gateway has none, and fit the template', async () => {
    const { assistant } = await gateway({});
    for (const template of shippedTemplates()) {
      const samples = await loadSamples(assistant, template);
      expect(samples.length, template.id).toBeGreaterThan(0);
      for (const sample of samples) expect(render(template, await sample.content())).not.toHaveProperty('problems');
    }
    const own = await loadSamples(assistant, undefined);
    expect(typeof (await own[0]?.content())).toBe('string');
  });

  it('that come along hold no data of real people', async () => {
    const { assistant } = await gateway({});
    for (const template of shippedTemplates()) {
      for (const sample of await loadSamples(assistant, template)) {
        const found = await personalDataIn(JSON.stringify(await sample.content()), undefined);
        expect(found, `${template.id}: ${sample.title}`).toEqual({});
      }
    }
  });
});

describe('data of real people', () => {
  it('is named by kind; what somebody is called, alone, is none', async () => {
    const found = await personalDataIn('Lena Brandt wrote from lena.brandt@kupferhof-moebel.de', undefined);
    expect(found).toEqual({ EMAIL_ADDRESS: 1 });
    expect(await personalDataIn('Lena Brandt likes the kitchen.', undefined)).toEqual({});
  });
});

describe('a variant', () => {
  const answer = { choices: [{ message: { content: 'Three points' } }] };
  const inputs = { text: 'The kitchen is rented for a season.', focus: '', points: 3, language: 'en' };

  it('is asked with its own model and words', async () => {
    const { assistant, asked } = await gateway({ '/v1/chat/completions': answer });
    if (summary === undefined) throw new Error('no such template');
    const given = Object.fromEntries(Object.entries(summary.evaluation?.[0]?.inputs ?? inputs));
    const outcome = await tryVariant(
      assistant,
      { id: 'a', model: 'small', template: summary },
      given,
      new AbortController().signal,
      () => undefined,
    );
    expect(outcome).toMatchObject({ text: 'Three points', isWhole: true });
    const body = JSON.parse(asked[0]?.body ?? '{}') as { model: string; messages: { role: string }[] };
    expect(body.model).toBe('small');
    expect(body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
  });

  it('of a gateway that renders is asked by name, with its inputs alone', async () => {
    const { assistant, asked } = await gateway({ '/v1/chat/completions': answer });
    if (summary === undefined) throw new Error('no such template');
    const given = summary.evaluation?.[0]?.inputs ?? {};
    const variant = { id: 'a', model: 'large', template: summary, useCase: 'content-summary' };
    await tryVariant(assistant, variant, given, new AbortController().signal, () => undefined);
    expect(asked[0]?.headers).toMatchObject({ 'x-daylight-template': 'content-summary@1' });
    expect(JSON.parse(asked[0]?.body ?? '{}')).toMatchObject({ messages: [], daylight: { inputs: given } });
  });

  it('that fails says why, and throws nothing', async () => {
    const { assistant } = await gateway({});
    if (summary === undefined) throw new Error('no such template');
    const variant = { id: 'a', model: 'large', template: summary };
    const given = summary.evaluation?.[0]?.inputs ?? {};
    const outcome = await tryVariant(assistant, variant, given, new AbortController().signal, () => undefined);
    expect(outcome.isWhole).toBe(false);
    expect(outcome.failure).toBeDefined();
  });
});
