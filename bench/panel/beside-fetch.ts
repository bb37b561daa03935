import type { Page } from '@playwright/test';
import { median, pairedRatio } from '../detection/work';
import { milliseconds } from '../lines';
import type { PacedGateway } from './gateway';

/** From the question to the first bytes of the answer, by a page that does nothing else. */
const firstBytesMs = (page: Page, gateway: PacedGateway) =>
  page.evaluate(async (url) => {
    const begunMs = performance.now();
    const response = await fetch(`${url}/chat/completions`, { method: 'POST', body: '{"messages":[]}' });
    await response.body?.getReader().read();
    return performance.now() - begunMs;
  }, gateway.url);

/**
 * The first word on screen beside a bare fetch to the same gateway, in turn. The first pair only warms up.
 *
 * @param firstWordMs asks in the page and waits until the answer is over
 * @returns the median of the ratios, and both medians in words
 */
export async function besideFetch(
  page: Page,
  gateway: PacedGateway,
  rounds: number,
  firstWordMs: (round: number) => Promise<number>,
): Promise<{ ratio: number; medians: string }> {
  const asked: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const askedMs = await firstWordMs(round);
    const bareMs = await firstBytesMs(page, gateway);
    if (round === 0) continue;
    asked.push(askedMs);
    bare.push(bareMs);
  }
  const medians = `${milliseconds(median(asked))}, fetch ${milliseconds(median(bare))}`;
  return { ratio: pairedRatio(asked, bare), medians };
}
