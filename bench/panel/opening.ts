import type { Daylight } from '../../tests/support/daylight';
import { median, pairedRatio } from '../detection/work';
import { type Line, milliseconds, times } from '../lines';
import { gzipBytes } from './pages';
import { peerName } from './peer';

interface Opened {
  paintMs: number;
  usableMs: number;
}

/** Opens a page and gives when it was painted first, and when its composer was there. */
async function open(daylight: Daylight, path: string): Promise<Opened> {
  const page = await daylight.context.newPage();
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      const peer = document.querySelector('deep-chat')?.shadowRoot;
      if (!document.querySelector('textarea') && !peer?.querySelector('#text-input')) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark('usable')));
    });
    seen.observe(document, { childList: true, subtree: true });
    // The peer has its field in a shadow root, which nobody looks into from outside.
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      seen.observe(root, { childList: true, subtree: true });
      return root;
    };
  });
  await page.goto(`chrome-extension://${new URL(await extensionPage(daylight)).host}/${path}`);
  await page.waitForFunction(
    () => performance.getEntriesByName('usable').length > 0 && performance.getEntriesByType('paint').length > 0,
  );
  const opened = await page.evaluate(() => {
    const usableMs = performance.getEntriesByName('usable')[0]?.startTime ?? 0;
    const paints = performance.getEntriesByType('paint').map(({ startTime }) => startTime);
    return { paintMs: Math.min(...paints), usableMs };
  });
  await page.close();
  return opened;
}

async function extensionPage(daylight: Daylight): Promise<string> {
  const worker = await daylight.serviceWorker();
  return worker.url();
}

/** First paint and usable of ours and of the peer, each beside an empty page, in turn. */
export async function firstPaint(daylight: Daylight, folder: string, rounds: number): Promise<Line[]> {
  const ours: Opened[] = [];
  const empty: Opened[] = [];
  const peer: Opened[] = [];
  for (let round = 0; round <= rounds; round++) {
    const opened = {
      ours: await open(daylight, 'sidepanel.html'),
      empty: await open(daylight, 'empty.html'),
      peer: await open(daylight, 'peer.html'),
    };
    // The first round warms up.
    if (round === 0) continue;
    ours.push(opened.ours);
    empty.push(opened.empty);
    peer.push(opened.peer);
  }
  const of = (panel: readonly Opened[], value: (one: Opened) => number) => {
    const ratio = pairedRatio(panel.map(value), empty.map(value));
    const both = `${milliseconds(median(panel.map(value)))}, empty ${milliseconds(median(empty.map(value)))}`;
    return { ratio, value: `${times(ratio)} (${both})` };
  };
  const line = (what: string, measured: (one: Opened) => number): Line => {
    const { ratio, value } = of(ours, measured);
    return { where: 'opening', what, value, target: '<= 2x', holds: ratio <= 2 };
  };
  const bytes = gzipBytes(folder, 'sidepanel.html');
  const ofPeer = (what: string, value: string): Line => ({ where: `opening ${peerName}`, what, value });
  return [
    line('first paint', ({ paintMs }) => paintMs),
    line('usable', ({ usableMs }) => usableMs),
    {
      where: 'opening',
      what: 'JavaScript for first paint, gzip',
      value: `${Math.round(bytes / 1_000)} kB`,
      target: '<= 200 kB',
      holds: bytes > 0 && bytes <= 200_000,
    },
    ofPeer('first paint', of(peer, ({ paintMs }) => paintMs).value),
    ofPeer('usable', of(peer, ({ usableMs }) => usableMs).value),
    ofPeer('JavaScript for first paint, gzip', `${Math.round(gzipBytes(folder, 'peer.html') / 1_000)} kB`),
  ];
}
