// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { blankDraft, type CompanyData, type Desk, type DeskState } from '@/utils/assistant';
import { emptyVault } from '@/utils/placeholders';
import { defaultPolicy } from '@/utils/policy';
import type { Draft } from './use-draft';
import { type Queue, useQueue } from './use-queue';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const data: CompanyData = {
  detection: defaultPolicy.detection,
  fingerprints: undefined,
  recognise: async (questions) => questions.map(() => false),
};
const sent: string[] = [];
/** As long as the desk has something to do before it shows that it is asking. */
let asking: Promise<void> | undefined;
let state: DeskState;
let show: (change: Partial<DeskState>) => Promise<void>;
let queue: Queue;
let draft: Draft;
let root: Root;

const desk = {
  state: () => state,
  send: async ({ source }: { source: string }) => {
    sent.push(source);
    await asking;
    return undefined;
  },
  clearFailure: () => undefined,
} as unknown as Desk;

function Stage() {
  const [now, setNow] = useState<DeskState>({ turns: [], all: [], vault: emptyVault() } as unknown as DeskState);
  const [written, setWritten] = useState(blankDraft);
  state = now;
  show = (change) => act(async () => setNow((before) => ({ ...before, ...change })));
  draft = { ...written, change: setWritten, foundQueued: false } as unknown as Draft;
  queue = useQueue(desk, now, draft, data, undefined);
  return null;
}

/** Written and sent with Enter while an answer arrives. */
const wait = async (text: string) => {
  await act(async () => draft.change((before) => ({ ...before, text })));
  await act(async () => queue.add());
};
const answering = { sinceMs: 0, lastHeardMs: 0 };
/** Until nothing is under way any more. */
const settled = () => act(async () => new Promise((resolve) => setTimeout(resolve, 50)));

beforeEach(async () => {
  sent.length = 0;
  asking = undefined;
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') ?? document.body);
  await act(async () => root.render(<Stage />));
});
afterEach(() => act(async () => root.unmount()));

test('what waits is sent when the answer is complete', async () => {
  await show({ answering });
  await wait('And then?');
  await settled();
  expect(sent).toEqual([]);
  await show({ answering: undefined });
  await vi.waitFor(() => expect(sent).toEqual(['And then?']));
});

test('messages that wait are sent in their order, one at a time', async () => {
  let begin: () => void = () => undefined;
  asking = new Promise((resolve) => {
    begin = resolve;
  });
  await show({ answering });
  for (const text of ['First', 'Second', 'Third']) await wait(text);
  await show({ answering: undefined });
  await settled();
  expect(sent).toEqual(['First']);
  await act(async () => begin());
  await vi.waitFor(() => expect(sent).toEqual(['First', 'Second', 'Third']));
});

test('a stop or a failure holds what waits, and nothing that is put there later', async () => {
  for (const end of [
    () => act(async () => queue.pause()),
    () => show({ failure: { code: 'timeout', retry: 'again' } }),
  ]) {
    sent.length = 0;
    await show({ answering });
    // Nothing waits yet: there is nothing to hold.
    await end();
    await show({ answering: undefined });
    await show({ answering, failure: undefined });
    await wait('First');
    await show({ answering: undefined });
    await vi.waitFor(() => expect(sent).toEqual(['First']));

    await show({ answering });
    await wait('Second');
    await end();
    await show({ answering: undefined });
    await settled();
    expect(sent).toEqual(['First']);
    await show({ failure: undefined });
    await act(async () => queue.goOn());
    await vi.waitFor(() => expect(sent).toEqual(['First', 'Second']));
  }
});
