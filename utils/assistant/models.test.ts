import { expect, it } from 'vitest';
import { modelsIn } from './models';

it.each<[string, unknown, unknown]>([
  [
    'OpenAI',
    { object: 'list', data: [{ id: 'a' }, { id: 'b', context_length: 8192 }] },
    [{ id: 'a' }, { id: 'b', contextTokens: 8192 }],
  ],
  ['vLLM', { data: [{ id: 'a', max_model_len: 4096 }] }, [{ id: 'a', contextTokens: 4096 }]],
  ['a bare list', [{ id: 'a', context_window: 1000 }, 'b'], [{ id: 'a', contextTokens: 1000 }, { id: 'b' }]],
  ['models', { models: ['a', { id: 'a' }, { name: 'x' }, 5, null] }, [{ id: 'a' }]],
  ['a length that is none', { data: [{ id: 'a', context_length: 'long' }] }, [{ id: 'a' }]],
  ['nothing', null, []],
  ['an error', { error: { message: 'no' } }, []],
])('models are read from what %s says', (_name, reply, models) => {
  expect(modelsIn(reply)).toEqual(models);
});
