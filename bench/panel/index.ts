import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build';
import { type Daylight, launchDaylight } from '../../tests/support/daylight';
import { median, pairedRatio } from '../detection/work';
import { type Line, lineTable, milliseconds, times } from '../lines';
import { besideFetch } from './beside-fetch';
import { besidePeer } from './beside-peer';
import { keep, longConversation, manyConversations } from './conversations';
import { type PacedGateway, startPacedGateway } from './gateway';
import { firstPaint } from './opening';
import { extensionWithPages } from './pages';
import { installPeer, peerName } from './peer';
import { scrollThrough, smoothness, typeAhead, watch } from './smooth';

const usage = `Usage: npm run bench -- panel [--rounds N] [--no-build] [--json] [--check]

The side panel beside an empty React panel in the same browser, in turn; its first token beside a bare fetch to the same
server; typing while 200 tokens a second arrive; a conversation of 100,000 tokens; search over 5,000 conversations beside
a plain look-up in the same index; and the same of ${peerName}, a chat panel of the package registry. Ratios are of one
run; single times depend on the machine.

  --rounds N   pairs of each measurement (default 10)
  --no-build   what lies in .output
  --check      exit code 1 when a target does not hold
`;

async function firstToken(daylight: Daylight, gateway: PacedGateway, rounds: number): Promise<Line> {
  const page = await daylight.open('sidepanel.html');
  const { ratio, medians } = await besideFetch(page, gateway, rounds, async (round) => {
    const fresh = page.getByRole('button', { name: 'New conversation' });
    if (await fresh.isEnabled()) await fresh.click();
    await page.getByRole('textbox').first().fill(`Question ${round}`);
    await page.getByRole('button', { name: 'Send', exact: true }).isEnabled();
    const panelMs = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const field = document.querySelector('textarea');
          const begunMs = performance.now();
          const seen = new MutationObserver(() => {
            const answer = [...document.querySelectorAll('article')].at(-1);
            if (!/word|Part|point/.test(answer?.textContent ?? '')) return;
            seen.disconnect();
            resolve(performance.now() - begunMs);
          });
          seen.observe(document.body, { childList: true, subtree: true, characterData: true });
          field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        }),
    );
    await page.getByRole('button', { name: 'Copy', exact: true }).waitFor();
    return panelMs;
  });
  await page.close();
  return {
    where: 'answer',
    what: `first token on screen, of a server that takes ${gateway.firstMs} ms`,
    value: `${times(ratio)} (${medians})`,
    target: '<= 1.05x',
    holds: ratio <= 1.05,
  };
}

async function typing(daylight: Daylight, gateway: PacedGateway): Promise<Line> {
  const page = await daylight.open('sidepanel.html');
  await page.getByRole('button', { name: 'New conversation' }).click();
  gateway.tokens = 2_400;
  await page.getByRole('textbox').first().fill('Tell me everything');
  await page.keyboard.press('Enter');
  await page.getByRole('article').nth(1).waitFor();
  const watched = await watch(page, () => typeAhead(page));
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('textbox').first().fill('');
  gateway.tokens = 20;
  await page.close();
  return smoothness('typing while 200 tokens/s arrive', watched);
}

async function scrolling(daylight: Daylight): Promise<Line[]> {
  const before = await daylight.open('sidepanel.html');
  await before.getByRole('textbox').first().waitFor();
  const all = longConversation();
  await keep(before, all);
  await before.close();
  const page = await daylight.open('sidepanel.html');
  await page.getByRole('article').last().waitFor();
  const watched = await watch(page, () => scrollThrough(page));
  const inPage = await page.evaluate(() => document.querySelectorAll('*').length);
  await page.close();
  return [
    smoothness('scrolling 100,000 tokens', watched),
    { where: 'scrolling 100,000 tokens', what: 'elements in the page', value: String(inPage) },
  ];
}

async function search(daylight: Daylight, rounds: number): Promise<Line> {
  const page = await daylight.open('search.html');
  await page.waitForFunction(() => 'searchConversations' in globalThis);
  const find = (query: string) =>
    page.evaluate(async (text) => {
      const { searchConversations } = globalThis as unknown as { searchConversations(text: string): Promise<number> };
      const begunMs = performance.now();
      const found = await searchConversations(text);
      return { ms: performance.now() - begunMs, found };
    }, query);
  const plain = (word: string) =>
    page.evaluate(
      (text) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('daylight-assistant');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const begunMs = performance.now();
            const asking = opening.result.transaction('words').objectStore('words').index('words').getAllKeys(text);
            asking.onsuccess = () => {
              resolve(performance.now() - begunMs);
              opening.result.close();
            };
          };
        }),
      word,
    );
  await find('ba');
  await keep(page, manyConversations());
  const words = ['cedifo', 'guhaba', 'jekiba', 'lomuba', 'napeba', 'risoba', 'tuveba', 'baceba', 'difoba', 'habace'];
  const ours: number[] = [];
  const bare: number[] = [];
  let found = 0;
  for (let round = 0; round <= rounds; round++) {
    const word = words[round % words.length] ?? '';
    const pair = { plain: await plain(word), ours: await find(word) };
    found = Math.max(found, pair.ours.found);
    if (round === 0) continue;
    ours.push(pair.ours.ms);
    bare.push(pair.plain);
  }
  await page.close();
  const ratio = pairedRatio(ours, bare);
  const both = `${milliseconds(median(ours))}, look-up ${milliseconds(median(bare))}; up to ${found} found`;
  return {
    where: 'history',
    what: 'full-text search over 5,000 conversations',
    value: `${times(ratio)} (${both})`,
    target: '<= 3x',
    holds: ratio <= 3 && found > 0,
  };
}

/** @returns the exit code */
export async function panel(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '10' },
      'no-build': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (values.help || !Number.isInteger(rounds) || rounds < 1) {
    process.stderr.write(usage);
    return values.help ? 0 : 2;
  }
  if (!values['no-build'] && !build('chrome')) return 1;
  if (!installPeer()) {
    process.stderr.write('the panel to compare with could not be installed\n');
    return 1;
  }
  const { folder, close } = await extensionWithPages();
  const gateway = await startPacedGateway();
  const daylight = await launchDaylight({
    extension: folder,
    policy: { version: 1, assistant: { gatewayUrl: gateway.url, retentionDays: 30 } },
  });
  const lines: Line[] = [];
  try {
    lines.push(...(await firstPaint(daylight, folder, rounds)));
    lines.push(await firstToken(daylight, gateway, rounds));
    lines.push(await typing(daylight, gateway));
    lines.push(...(await scrolling(daylight)));
    lines.push(await search(daylight, rounds));
    lines.push(...(await besidePeer(daylight, gateway, rounds)));
  } finally {
    await daylight.close();
    gateway.close();
    close();
  }
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`;
  if (values.json) process.stdout.write(`${JSON.stringify({ machine, rounds, lines }, undefined, 2)}\n`);
  else process.stdout.write(`The side panel, ${rounds} rounds, ${machine}\n\n${lineTable(lines)}\n`);
  return values.check && lines.some(({ holds }) => holds === false) ? 1 : 0;
}
