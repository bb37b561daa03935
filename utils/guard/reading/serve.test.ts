import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Line } from '@/utils/platform';
import { createReadingService } from './serve';
import type { Work, Worked } from './work';

/** Two ends of a line in one process. */
function lineToService() {
  const said: Record<string, unknown>[] = [];
  let heard: (message: unknown) => void = () => undefined;
  let closed: () => void = () => undefined;
  let isClosed = false;
  const line: Line = {
    say: (message) => void said.push(message as Record<string, unknown>),
    onHeard: (listener) => {
      heard = listener;
    },
    onClosed: (listener) => {
      closed = listener;
    },
    close: () => {
      isClosed = true;
    },
  };
  return { line, said, say: (message: unknown) => heard(message), hangUp: () => closed(), isClosed: () => isClosed };
}

/** A worker that waits to be told what to answer. */
class Hand {
  onmessage: ((event: { data: Worked }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  works: Work[] = [];
  terminated = false;
  postMessage(work: Work) {
    this.works.push(work);
  }
  terminate() {
    this.terminated = true;
  }
  answer(data: Worked) {
    this.onmessage?.({ data });
  }
}

const task = (sizeBytes: number) => ({ begin: { name: 'a.txt', type: '', sizeBytes, images: false } });
const bytes = { bytes: Buffer.from('abc').toString('base64') };
const read = (text: string): Worked => ({ parts: [{ place: [], text }], obstacles: [], copyable: true });
const idleMs = 30_000;

let hands: Hand[];
let idle: number;
function service() {
  hands = [];
  idle = 0;
  return createReadingService({
    openWorker() {
      const hand = new Hand();
      hands.push(hand);
      return hand as unknown as Worker;
    },
    onIdle: () => {
      idle += 1;
    },
    idleMs,
  });
}

const now = () => vi.advanceTimersByTimeAsync(0);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a file comes over, is read, and its text goes back', async () => {
  const serve = service();
  const page = lineToService();
  serve(page.line);
  page.say(task(3));
  await now();
  expect(page.said).toEqual([{ want: [0, 3] }]);
  page.say(bytes);
  await now();
  expect(hands[0]?.works[0]?.bytes).toEqual(Uint8Array.from([97, 98, 99]));
  hands[0]?.answer(read('abc'));
  await now();
  expect(page.said.slice(-3)).toEqual([{ part: [] }, { text: 'abc' }, { end: 'read', copyable: true }]);
});

test('a page that talks nonsense, or nothing, is no work', async () => {
  const serve = service();
  const [nonsense, nothing] = [lineToService(), lineToService()];
  serve(nonsense.line);
  nonsense.say({ begin: { name: 1 } });
  expect(nonsense.isClosed()).toBe(true);
  serve(nothing.line);
  nothing.hangUp();
  expect(hands).toEqual([]);
  await vi.advanceTimersByTimeAsync(idleMs);
  expect(idle).toBe(1);
});

test('a file that is too large is not even asked for', async () => {
  const serve = service();
  const page = lineToService();
  serve(page.line);
  page.say(task(5_000_000_000));
  await now();
  expect(page.said).toEqual([{ obstacle: 'too-large' }, { end: 'read', copyable: false }]);
});

test('a file that has changed its size fails', async () => {
  const serve = service();
  const page = lineToService();
  serve(page.line);
  page.say(task(4));
  await now();
  page.say(bytes);
  await now();
  expect(page.said.at(-1)).toEqual({ end: 'failed' });
});

test('two are read at a time; a third waits in its page, and hears that somebody is there', async () => {
  const serve = service();
  const pages = [lineToService(), lineToService(), lineToService()] as const;
  for (const { line, say } of pages) {
    serve(line);
    say(task(3));
  }
  await now();
  expect(pages.map(({ said }) => said.length)).toEqual([1, 1, 0]);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(pages[2].said).toEqual([{ alive: true, done: 0 }]);
  pages[0].say(bytes);
  await now();
  hands[0]?.answer(read('abc'));
  await now();
  expect(pages[2].said.at(-1)).toEqual({ want: [0, 3] });
});

test('a page that goes away takes its place in the row, and its work, along', async () => {
  const serve = service();
  const pages = [lineToService(), lineToService(), lineToService()] as const;
  for (const { line, say } of pages) {
    serve(line);
    say(task(3));
  }
  await now();
  pages[0].say(bytes);
  await now();
  expect(hands).toHaveLength(1);
  pages[0].hangUp();
  await now();
  expect(hands[0]?.terminated).toBe(true);
  expect(pages[2].said).toEqual([{ want: [0, 3] }]);
});

test('a worker that breaks, or says nothing any more, fails the file and is thrown away', async () => {
  const serve = service();
  for (const end of [
    (hand: Hand | undefined) => hand?.onerror?.({ preventDefault() {} }),
    (hand: Hand | undefined) => hand?.answer({ failed: true }),
    () => vi.advanceTimersByTimeAsync(31_000),
  ]) {
    const page = lineToService();
    serve(page.line);
    page.say(task(3));
    await now();
    page.say(bytes);
    await now();
    const hand = hands.at(-1);
    await end(hand);
    await now();
    expect(page.said.at(-1)).toEqual({ end: 'failed' });
    expect(hand?.terminated).toBe(true);
    page.hangUp();
  }
  expect(hands).toHaveLength(3);
});

test('idle after a while without pages, not before', async () => {
  const serve = service();
  const page = lineToService();
  serve(page.line);
  page.say(task(3));
  await vi.advanceTimersByTimeAsync(2 * idleMs);
  expect(idle).toBe(0);
  page.hangUp();
  await vi.advanceTimersByTimeAsync(idleMs - 1_000);
  expect(idle).toBe(0);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(idle).toBe(1);
});
