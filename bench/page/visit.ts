import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { chatPage } from '../../tests/support/chat-page';
import type { Gathered } from './probe';

/** What is done in a visit. */
export interface Plan {
  url: string;
  /** When the first key is pressed, after the field has the focus. */
  firstKeyAfterMs: number;
  /** Until everything that comes by itself has come. */
  restMs: number;
  keys: number;
  wheels: number;
  /** Pasted one after another, each in the place of the one before. */
  pastes: readonly string[];
}

export interface Visit {
  loadMs: number;
  longTasksMs: number[];
  shift: number;
  /** Of the first key, and of each other one. */
  firstKey: Gathered['keys'][number];
  keys: Gathered['keys'];
  framesMs: number[];
  /** From the press of the keys until it is in the field, and shown. */
  pastes: Gathered['keys'];
  /** Bytes that scripts hold, after everything unused has been thrown away: at rest, and after the pastes. */
  heapBytes: { atRest: number; afterPastes: number };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Everything in the process of the page: its own world and ours. */
async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + (backingStorageSize ?? 0);
}

const gathered = (page: Page): Promise<Gathered> => page.evaluate(() => window.probe.gathered());

/** Waits until the page has shown what so many presses did. */
async function shown(page: Page, presses: number): Promise<Gathered['keys']> {
  await page.waitForFunction((wanted) => window.probe.gathered().keys.length >= wanted, presses, { timeout: 120_000 });
  const { keys } = await gathered(page);
  await page.evaluate(() => window.probe.forgetKeys());
  return keys;
}

async function type(page: Page, keys: number): Promise<Gathered['keys']> {
  for (let i = 0; i < keys; i++) await page.keyboard.press('etaoin shrdlu'.charAt(i % 13));
  return shown(page, keys);
}

async function scroll(page: Page, wheels: number): Promise<number[]> {
  await page.evaluate(() => {
    for (let i = 0; i < 400; i++) {
      const line = document.createElement('p');
      line.textContent = `${i} ${'words of a long answer '.repeat(1 + (i % 7))}`;
      document.querySelector('main')?.prepend(line);
    }
  });
  await page.mouse.move(600, 400);
  await page.evaluate(() => window.probe.watchFrames(true));
  for (let i = 0; i < wheels; i++) await page.mouse.wheel(0, i % 20 < 10 ? 240 : -240);
  await page.evaluate(() => window.probe.watchFrames(false));
  return (await gathered(page)).framesMs;
}

async function paste(page: Page, text: string): Promise<Gathered['keys']> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+a');
  await page.evaluate(() => window.probe.forgetKeys());
  await page.keyboard.press('ControlOrMeta+v');
  return shown(page, 1);
}

/** Opens a page, types, scrolls, pastes and closes it again. */
export async function visit(context: BrowserContext, plan: Plan): Promise<Visit> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await page.goto(plan.url, { waitUntil: 'commit' });
    await chatPage(page);
    await pause(plan.firstKeyAfterMs);
    const [firstKey = { doneMs: Number.NaN, shownMs: Number.NaN }] = await type(page, 1);
    await page.waitForLoadState('load');
    await pause(plan.restMs);
    const { loadMs, longTasksMs } = await gathered(page);
    const atRest = await heapBytes(session);
    const keys = await type(page, plan.keys);
    const pastes: Gathered['keys'] = [];
    for (const text of plan.pastes) pastes.push(...(await paste(page, text)));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    const { shift } = await gathered(page);
    await pause(300);
    const afterPastes = await heapBytes(session);
    const framesMs = await scroll(page, plan.wheels);
    return { loadMs, longTasksMs, shift, firstKey, keys, framesMs, pastes, heapBytes: { atRest, afterPastes } };
  } finally {
    await page.close();
  }
}
