import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, serveDaylight } from '@/tests/server/listening';
import { openStore, type Store } from '../store/store';
import { extractiveAnswer } from './extractive';

let store: Store;
let daylight: Listening;
beforeAll(async () => {
  store = await openStore({}, () => {});
  daylight = await serveDaylight({ store });
});
afterAll(async () => {
  await daylight.close();
  await store.close();
});

const table = [
  'name,email,city',
  ...Array.from({ length: 40 }, (_, row) => `[PERSON_${row + 1}],[EMAIL_${row + 1}],Berlin`),
].join('\n');
const messages = [
  { role: 'user', content: 'An earlier question.' },
  { role: 'assistant', content: 'An earlier answer.' },
  { role: 'user', content: [{ type: 'text', text: `Which customers are in Berlin?\n\n${table}` }] },
];

function ask(body: object): Promise<Response> {
  return fetch(`${daylight.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('without an upstream', () => {
  it('says that no model is connected, and what stands in a table', () => {
    expect(extractiveAnswer(`Which customers are in Berlin?\n\n${table}`)).toBe(
      [
        '**No AI model is connected.** So nothing new is written here: these are parts of your own text, chosen by counting words.',
        '',
        'Your table has 40 rows and 3 columns: name, email, city.',
        '',
        'The first 3 rows:',
        '',
        '| name | email | city |',
        '| --- | --- | --- |',
        '| [PERSON_1] | [EMAIL_1] | Berlin |',
        '| [PERSON_2] | [EMAIL_2] | Berlin |',
        '| [PERSON_3] | [EMAIL_3] | Berlin |',
        '',
        '- Which customers are in Berlin?',
      ].join('\n'),
    );
  });

  it('says so too when there is nothing to pick', () => {
    expect(extractiveAnswer('')).toMatch(/^\*\*No AI model is connected\.\*\* There is no sentence/);
  });

  it('streams word by word what it answers whole, and each placeholder in one piece', async () => {
    const whole = await (await ask({ messages })).json();
    const streamed = await (await ask({ messages, stream: true, stream_options: { include_usage: true } })).text();
    const lines = streamed.split('\n\n').filter(Boolean);
    expect(lines.at(-1)).toBe('data: [DONE]');
    const chunks = lines.slice(0, -1).map((line) => JSON.parse(line.replace('data: ', '')));
    const deltas: string[] = chunks.flatMap((chunk) => chunk.choices[0]?.delta.content ?? []);
    expect(deltas.join('')).toBe(whole.choices[0].message.content);
    expect(deltas.length).toBeGreaterThan(40);
    expect(deltas.filter((delta) => delta.includes('[EMAIL_'))).toEqual([' [EMAIL_1]', ' [EMAIL_2]', ' [EMAIL_3]']);
    expect(chunks.at(-2).choices[0].finish_reason).toBe('stop');
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: whole.usage });
    for (const chunk of chunks)
      expect(chunk).toMatchObject({ object: 'chat.completion.chunk', model: 'daylight-extractive' });
  });

  it('lists its model and has no other', async () => {
    const response = await fetch(`${daylight.url}/v1/models`);
    expect((await response.json()).data.map((model: { id: string }) => model.id)).toEqual([
      'default',
      'daylight-extractive',
    ]);
    expect((await ask({ model: 'daylight-extractive', messages })).status).toBe(200);
    const other = await ask({ model: 'gpt-9', messages });
    expect(other.status).toBe(404);
    expect(await other.json()).toMatchObject({ error: { code: 'model_not_found' } });
  });

  it('stops writing when the person stops reading', async () => {
    const stop = new AbortController();
    const response = await ask({ messages, stream: true }).then((answer) => answer);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    stop.abort();
    expect(daylight.logged).toEqual([]);
  });
});
