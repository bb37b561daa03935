import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withoutCallbackTable } from './lean-polyfill';

const file = new URL('../node_modules/webextension-polyfill/dist/browser-polyfill.js', import.meta.url);

test('what is left of the polyfill answers messages by promise and leaves the rest to the browser', async () => {
  const lean = withoutCallbackTable(readFileSync(file, 'utf8'));
  expect(lean).not.toContain('minArgs":');
  const heard: ((message: unknown, sender: object, answer: (reply: unknown) => void) => unknown)[] = [];
  const chrome = {
    runtime: { id: 'daylight', onMessage: { addListener: (listener: (typeof heard)[0]) => heard.push(listener) } },
    storage: { local: { get: async () => ({ a: 1 }) } },
  };
  const module = { exports: undefined as unknown };
  runInContext(lean, createContext({ chrome, module, exports: {}, globalThis: { chrome } }));
  const browser = module.exports as typeof chrome;
  expect(await browser.storage.local.get()).toEqual({ a: 1 });
  browser.runtime.onMessage.addListener(async () => 'answered');
  const reply = await new Promise((answer) => expect(heard[0]?.('asked', {}, answer)).toBe(true));
  expect(reply).toBe('answered');
});
