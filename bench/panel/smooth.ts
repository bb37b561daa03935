import type { Page } from '@playwright/test';
import { percentile } from '../detection/work';
import { type Line, milliseconds } from '../lines';

/** Long tasks (50 ms or more) while something is done, and the longest wait between two frames. */
export async function watch(
  page: Page,
  work: () => Promise<void>,
): Promise<{ longTasks: number[]; frameMs: number[] }> {
  await page.evaluate(() => {
    const seen = { longTasks: [] as number[], frameMs: [] as number[], running: true };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    // A method: what is called by name in the page must not be a function that the loader gives a name.
    const frames = {
      lastMs: performance.now(),
      next() {
        const nowMs = performance.now();
        seen.frameMs.push(nowMs - this.lastMs);
        this.lastMs = nowMs;
        if (seen.running) requestAnimationFrame(() => this.next());
      },
    };
    frames.next();
    Object.assign(globalThis, { seen });
  });
  await work();
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { longTasks: number[]; frameMs: number[]; running: boolean } };
    seen.running = false;
    return { longTasks: seen.longTasks, frameMs: seen.frameMs };
  });
}

/** What was seen, as a line; without a target where it is not ours. */
export function smoothness(where: string, { longTasks, frameMs }: { longTasks: number[]; frameMs: number[] }): Line {
  const longest = longTasks.length === 0 ? '' : `, longest ${milliseconds(Math.max(...longTasks))}`;
  const frames = `frames p95 ${milliseconds(percentile(frameMs, 0.95))}`;
  return {
    where,
    what: 'long tasks',
    value: `${longTasks.length}${longest}; ${frames}`,
    target: '0',
    holds: longTasks.length === 0,
  };
}

/** Types on, key by key, in the field that has the focus. */
export const typeAhead = (page: Page): Promise<void> =>
  page.keyboard.type('what I am going to ask next, key by key, while it streams in. '.repeat(2), { delay: 60 });

/** Turns the wheel up, and further down than that, a notch a frame. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.mouse.move(300, 300);
  for (const by of [-600, 900]) {
    for (let turn = 0; turn < 120; turn++) {
      await page.mouse.wheel(0, by);
      await page.waitForTimeout(16);
    }
  }
}
