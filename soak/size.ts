import type { Page } from '@playwright/test';

/** What a page keeps in memory. */
export interface Size {
  heapKb: number;
  listeners: number;
  nodes: number;
}

/** After a collection of garbage, of which the second one takes what finalizers let go. */
export async function sizeOf(page: Page): Promise<Size> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return {
    heapKb: Math.round(metric('JSHeapUsedSize') / 1024),
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
  };
}
