// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DeskState, Turn } from '@/utils/assistant';
import { emptyVault } from '@/utils/placeholders';
import type { Check } from '../use-prepared';
import { lessonFor, useLesson } from './use-lesson';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
beforeEach(() => fakeBrowser.reset());

const nothing: DeskState = {
  conversation: undefined,
  turns: [],
  all: [],
  vault: emptyVault(),
  answering: undefined,
  failure: undefined,
  kept: true,
  isTemporary: false,
  model: undefined,
};
const empty: Check = { state: 'empty' };
const answered = (...contents: string[]): DeskState => ({
  ...nothing,
  turns: contents.map((content, order) => ({ role: 'assistant', state: 'complete', content, id: `${order}` }) as Turn),
});
const replaced = {
  state: 'ready',
  prepared: { places: [{ start: 0, end: 9 }] },
} as unknown as Check;

test('each lesson has its moment', () => {
  expect(lessonFor(nothing, empty)).toBeUndefined();
  expect(lessonFor(nothing, replaced)).toBe('entered');
  expect(lessonFor(answered('A kitchen.'), empty)).toBe('check');
  expect(lessonFor(answered('A kitchen.', 'It costs 4,200 €.'), empty)).toBe('wrong');
  expect(lessonFor({ ...nothing, failure: { code: 'timeout', retry: 'send' } as never }, replaced)).toBe('ask');
  expect(lessonFor({ ...nothing, failure: { code: 'cancelled', retry: 'send' } as never }, empty)).toBeUndefined();
});

let now: ReturnType<typeof useLesson> | undefined;
/** A panel with a value in its composer. */
function Panel() {
  now = useLesson(nothing, replaced);
  return null;
}

async function panel() {
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Panel />));
  return {
    lesson: () => now?.lesson,
    putAway: () => act(() => now?.putAway()),
    close: () => act(() => root.unmount()),
  };
}

test('no lesson is offered twice, in this panel or the next', async () => {
  const first = await panel();
  expect(first.lesson()).toBe('entered');
  first.putAway();
  expect(first.lesson()).toBeUndefined();
  first.close();
  expect((await panel()).lesson()).toBeUndefined();
});
