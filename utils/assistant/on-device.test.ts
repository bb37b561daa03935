import { afterEach, expect, test, vi } from 'vitest';
import { defaultPolicy } from '@/utils/policy';
import { AskFailure } from './failure';
import { ask, type Question } from './gateway';
import { hasOnDeviceModel, onDeviceModel } from './on-device';

/**
 * A stand-in for the browser's own model: no machine of the tests has one (Chrome says `unavailable` there). It has the
 * methods of the specification, and says what it is told to say.
 */
function standIn(pieces: readonly string[], error?: Error) {
  const destroyed = vi.fn();
  const created: { initialPrompts?: readonly { role: string; content: string }[] }[] = [];
  const asked: unknown[] = [];
  vi.stubGlobal('LanguageModel', {
    availability: async () => 'available',
    create: async (options: (typeof created)[number]) => {
      created.push(options);
      return {
        async *promptStreaming(input: unknown) {
          asked.push(input);
          yield* pieces;
          if (error !== undefined) throw error;
        },
        destroy: destroyed,
      };
    },
  });
  return { destroyed, created, asked };
}
afterEach(() => vi.unstubAllGlobals());

const question = (allowOnDevice: boolean): Question => ({
  assistant: { ...defaultPolicy.assistant, gatewayUrl: 'http://127.0.0.1:9/v1', model: onDeviceModel, allowOnDevice },
  messages: [
    { role: 'system', content: 'Keep placeholders.' },
    { role: 'user', content: 'Hello [PERSON_1]' },
  ],
});
async function hear(asked: Question) {
  let text = '';
  try {
    for await (const delta of ask(asked)) if (delta.kind === 'text') text += delta.text;
  } catch (error) {
    return { text, failure: error instanceof AskFailure ? error.code : error };
  }
  return { text, failure: undefined };
}

test('is asked in place of the gateway, and nothing leaves the device', async () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  const { destroyed, created, asked } = standIn(['Hello ', '[PERSON_1]']);
  expect(await hasOnDeviceModel()).toBe(true);
  expect(await hear(question(true))).toEqual({ text: 'Hello [PERSON_1]', failure: undefined });
  expect(created[0]?.initialPrompts).toEqual([{ role: 'system', content: 'Keep placeholders.' }]);
  expect(asked).toEqual([[{ role: 'user', content: 'Hello [PERSON_1]' }]]);
  expect(destroyed).toHaveBeenCalledOnce();
  expect(fetched).not.toHaveBeenCalled();
});

test('is not asked where the policy does not allow it, nor for what a gateway must render', async () => {
  const { created } = standIn(['Hello']);
  expect((await hear(question(false))).failure).toBe('model-refused');
  const task = { useCase: 'email', template: 'email@1', inputs: {} };
  expect((await hear({ ...question(true), task })).failure).toBe('model-refused');
  expect(created).toEqual([]);
});

test('says what went wrong, and keeps what came', async () => {
  const { destroyed } = standIn(['Half'], new DOMException('', 'UnknownError'));
  expect(await hear(question(true))).toEqual({ text: 'Half', failure: 'interrupted' });
  expect(destroyed).toHaveBeenCalledOnce();
  standIn([], new DOMException('', 'QuotaExceededError'));
  expect((await hear(question(true))).failure).toBe('too-long');
});

test('is not offered where there is none, or where it would have to be downloaded', async () => {
  expect(await hasOnDeviceModel()).toBe(false);
  vi.stubGlobal('LanguageModel', { availability: async () => 'downloadable' });
  expect(await hasOnDeviceModel()).toBe(false);
});
