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
