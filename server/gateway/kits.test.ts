import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { completion, type ScriptedUpstream, startScriptedUpstream } from '@/tests/server/scripted-upstream';
import {
  type EvaluationCase,
  evaluate,
  languageOf,
  outputAsMarkdown,
  readOutput,
  render,
  repairRequest,
  shippedTemplates,
  type Template,
} from '@/utils/templates';
import { openStore, type Store } from '../store/store';

let store: Store;
let offline: Listening;
let connected: Listening;
let upstream: ScriptedUpstream;
beforeAll(async () => {
  [store, upstream] = await Promise.all([openStore({}, () => {}), startScriptedUpstream()]);
  offline = await serveDaylight({ store });
  const settings = {
    lanes: { production: { upstreams: [{ name: 'scripted', url: upstream.url, model: 'scripted-1', retries: 0 }] } },
  };
  connected = await serveDaylight({ store, settings: JSON.stringify(settings) });
});
afterAll(async () => {
  await Promise.all([offline, connected, upstream].map((one) => one.close()));
  await store.close();
});

const cases = shippedTemplates().flatMap((template) =>
  (template.evaluation ?? []).map((one) => ({ kit: template.id, name: one.name, template, one })),
);

interface Said {
  role: 'user' | 'assistant';
  content: string;
}

async function ask(daylight: Listening, template: Template, inputs: unknown, messages: readonly Said[] = []) {
  const response = await fetch(`${daylight.url}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Daylight-Use-Case': template.id,
      'X-Daylight-Template': `${template.id}@${template.version}`,
    },
    body: JSON.stringify({ messages, daylight: { inputs } }),
  });
  const body = await response.json();
  expect(body.error).toBeUndefined();
  return String(body.choices[0].message.content);
}

/** Asked once more where the answer does not have its form, as the panel does. */
async function run(daylight: Listening, { template, one }: { template: Template; one: EvaluationCase }) {
  const answer = await ask(daylight, template, one.inputs);
  const read = readOutput(template, answer);
  if (!('problems' in read)) return { answer, asked: 1 };
  const repair = repairRequest(read.problems, languageOf(template, one.inputs));
  const messages: Said[] = [
    { role: 'assistant', content: answer },
    { role: 'user', content: repair },
  ];
  return { answer: await ask(daylight, template, one.inputs, messages), asked: 2 };
}

function isReadyToInsert(template: Template, answer: string): void {
  const read = readOutput(template, answer);
  if ('problems' in read) throw new Error('the answer does not have its form');
  const text = outputAsMarkdown(read);
  expect(text.trim()).not.toBe('');
  expect(text).not.toContain('```');
}

describe.each(cases)('$kit: $name', ({ template, one }) => {
  it('is answered without a model, in its form', async () => {
    const { answer, asked } = await run(offline, { template, one });
    expect(asked).toBe(1);
    expect(evaluate(template, one, answer)).toEqual({ name: one.name, passed: true, missed: [] });
    isReadyToInsert(template, answer);
  });

  it('goes to a model as it is rendered, and is mended when it comes back broken', async () => {
    upstream.received = [];
    const isFree = (template.output?.form ?? 'text') === 'text';
    upstream.answer = (response) => {
      const isFirst = upstream.received.length === 1;
      const said = isFirst && !isFree ? 'I am glad to help with that.' : one.answer;
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(completion(said));
    };
    const { answer, asked } = await run(connected, { template, one });
    expect(asked).toBe(isFree ? 1 : 2);
    expect(evaluate(template, one, answer)).toEqual({ name: one.name, passed: true, missed: [] });
    isReadyToInsert(template, answer);
    const rendered = render(template, one.inputs);
    if ('problems' in rendered) throw new Error('the inputs do not fit');
    const [first, second] = upstream.received.map(({ body }) => JSON.parse(body).messages);
    expect(first.at(-1)).toEqual({ role: 'user', content: rendered.prompt });
    expect(first[0].content).toContain(rendered.system);
    if (!isFree) expect(second.slice(0, first.length)).toEqual(first);
  });
});

describe('kinds of data that a template may not be given', () => {
  const template = shippedTemplates().find(({ id }) => id === 'routing-suggestion');
  const iban = ['DE89', '3704', '0044', '0532', '0130', '00'].join(' ');

  it('are refused by the gateway, by kind and never by value', async () => {
    upstream.received = [];
    const response = await fetch(`${connected.url}/v1/chat/completions`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Daylight-Use-Case': 'routing-suggestion',
        'X-Daylight-Template': 'routing-suggestion@1',
      },
      body: JSON.stringify({
        daylight: {
          inputs: { ...template?.evaluation?.[0]?.inputs, message: `Please pay the refund to the account ${iban}.` },
        },
      }),
    });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(JSON.parse(text).error.code).toBe('data_not_allowed');
    expect(text).not.toContain('3704');
    expect(upstream.received).toHaveLength(0);
  });
});
