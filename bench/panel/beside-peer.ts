import type { Page } from '@playwright/test';
import type { Daylight } from '../../tests/support/daylight';
import { type Line, times } from '../lines';
import { besideFetch } from './beside-fetch';
import { longConversation } from './conversations';
import type { PacedGateway } from './gateway';
import { peerName } from './peer';
import { scrollThrough, smoothness, typeAhead, watch } from './smooth';

/** The peer's own element, as far as it is used here. */
interface Peer extends HTMLElement {
  submitUserMessage(message: { text: string }): void;
}

async function openPeer(daylight: Daylight, gateway: PacedGateway, history: readonly object[] = []): Promise<Page> {
  const page = await daylight.context.newPage();
  await page.addInitScript((turns) => Object.assign(globalThis, { peerHistory: turns }), history);
  const worker = await daylight.serviceWorker();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/peer.html?gateway=${gateway.url}`);
  await page.locator('#text-input').waitFor();
  return page;
}

/** From the question to the first word of its answer on screen. */
const firstWordMs = (page: Page, question: string) =>
  page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const peer = document.querySelector<Peer>('deep-chat');
        const messages = peer?.shadowRoot?.querySelector('#messages');
        if (!peer || !messages) return;
        const before = messages.textContent?.length ?? 0;
        const begunMs = performance.now();
        const seen = new MutationObserver(() => {
          if (!/word|Part|point/.test(messages.textContent?.slice(before) ?? '')) return;
          seen.disconnect();
          resolve(performance.now() - begunMs);
        });
        seen.observe(messages, { childList: true, subtree: true, characterData: true });
        peer.submitUserMessage({ text });
      }),
    question,
  );

/** What was measured of ours, of the peer: first token, typing while an answer arrives, scrolling. */
export async function besidePeer(daylight: Daylight, gateway: PacedGateway, rounds: number): Promise<Line[]> {
  const page = await openPeer(daylight, gateway);
  const { ratio, medians } = await besideFetch(page, gateway, rounds, async (round) => {
    const peerMs = await firstWordMs(page, `Question ${round}`);
    // Until the short answer has ended: it takes one question at a time.
    await page.waitForTimeout((gateway.tokens / gateway.perSecond) * 1_000 + 300);
    return peerMs;
  });
  await page.close();
  const where = peerName;

  const typing = await openPeer(daylight, gateway);
  gateway.tokens = 2_400;
  await firstWordMs(typing, 'Tell me everything');
  await typing.locator('#text-input').click();
  const typed = await watch(typing, () => typeAhead(typing));
  gateway.tokens = 20;
  await typing.close();

  const turns = longConversation().turns as { role: string; content: string }[];
  const history = turns.map(({ role, content }) => ({ role: role === 'user' ? 'user' : 'ai', text: content }));
  const long = await openPeer(daylight, gateway, history);
  const scrolled = await watch(long, () => scrollThrough(long));
  const inPage = await long.evaluate(
    () => document.querySelector('deep-chat')?.shadowRoot?.querySelectorAll('*').length ?? 0,
  );
  await long.close();
  const plain = ({ target: _target, holds: _holds, ...line }: Line): Line => line;
  return [
    { where, what: 'first token on screen', value: `${times(ratio)} (${medians})` },
    plain(smoothness(`${where}, typing while 200 tokens/s arrive`, typed)),
    plain(smoothness(`${where}, scrolling 100,000 tokens`, scrolled)),
    { where: `${where}, scrolling 100,000 tokens`, what: 'elements in the page', value: String(inPage) },
  ];
}
