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

it.each([
  [{ architecture: { input_modalities: ['text', 'image'] } }, true],
  [{ capabilities: ['completion', 'vision'] }, true],
  [{ capabilities: { vision: true, function_calling: false } }, true],
  [{ model_info: { supports_vision: true } }, true],
  [{ modalities: { input: ['text', 'image'], output: ['text'] } }, true],
  [{ type: 'vlm' }, true],
  [{ architecture: { input_modalities: ['text'], output_modalities: ['image'] } }, false],
  [{ capabilities: { vision: false } }, false],
  [{}, false],
])('knows which models take images: %j', (said, sees) => {
  expect(modelsIn({ data: [{ id: 'm', ...said }] })).toEqual([sees ? { id: 'm', seesImages: true } : { id: 'm' }]);
});
