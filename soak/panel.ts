import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { median } from '../bench/detection/work';
import { type PacedGateway, startPacedGateway } from '../bench/panel/gateway';
import { build } from '../scripts/build';
import { launchDaylight } from '../tests/support/daylight';
import { type Size, sizeOf } from './size';

const usage = `Usage: npm run soak -- panel [--tokens N] [--perSecond N] [--no-build]

The panel of the built extension in a real browser, while a real server streams Markdown into it: conversations of five
answers, of which one is stopped halfway and gone on with, and one is asked for again, until N tokens have come. 180,000
of them (the default) are what a model that writes 50 tokens a second says in an hour; they come at 500 a second. With
--perSecond 50 it is the hour itself.

After each conversation, when a new one has begun, garbage is collected and the page is measured. Between the first
quarter of the measurements and the last, heap and nodes (without what the browser keeps to undo what was written) may
differ by a tenth; listeners must not become more.

Exit code 0 when all of it held, 1 when not, 2 on wrong use.
`;

/** Until then, what is used for the first time is still being loaded. */
const warmUpConversations = 3;
const answersEach = 5;
const tokensEach = 1_500;
/** Texts that are written in a conversation; for each of them the browser's own undo of the field keeps two nodes. */
const writtenEach = 5;
const undoNodes = 2;

/** @returns the exit code. */
export async function panel(args: string[]): Promise<number> {
  let tokens: number;
  let perSecond: number;
  let isBuilt: boolean;
  try {
    const { values } = parseArgs({
      args,
      options: {
        tokens: { type: 'string', default: '180000' },
        perSecond: { type: 'string', default: '500' },
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    tokens = Number(values.tokens);
    perSecond = Number(values.perSecond);
    isBuilt = values['no-build'];
    for (const number of [tokens, perSecond])
      if (!Number.isInteger(number) || number < 1)
        throw new Error('--tokens and --perSecond want whole numbers above 0');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'wrong use'}\n\n${usage}`);
    return 2;
  }
  if (!isBuilt && !build('chrome')) return 1;
  const gateway = await startPacedGateway();
  gateway.firstMs = 20;
  gateway.perSecond = perSecond;
  gateway.tokens = tokensEach;
  const daylight = await launchDaylight({
    policy: { version: 1, assistant: { gatewayUrl: gateway.url, retentionDays: 30 } },
  });
  try {
    const page = await daylight.open('sidepanel.html');
    await page.setViewportSize({ width: 400, height: 900 });
    return await run(page, gateway, tokens);
  } finally {
    await daylight.close();
    gateway.close();
  }
}

async function run(page: Page, gateway: PacedGateway, tokens: number): Promise<number> {
  const conversations = warmUpConversations + Math.max(4, Math.ceil(tokens / (answersEach * tokensEach)));
  const sizes: Size[] = [];
  let peakKb = 0;
  for (let number = 1; number <= conversations; number += 1) {
    await converse(page, number);
    peakKb = Math.max(peakKb, (await sizeOf(page)).heapKb);
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.getByRole('heading', { name: 'What can I do for you?' }).waitFor();
    const all = await sizeOf(page);
    const size = { ...all, nodes: all.nodes - number * writtenEach * undoNodes };
    if (number > warmUpConversations) sizes.push(size);
    process.stdout.write(
      `${number} of ${conversations}: heap ${size.heapKb} kB, nodes ${size.nodes}, listeners ${size.listeners}\n`,
    );
  }
  const quarter = Math.ceil(sizes.length / 4);
  const of = (some: readonly Size[], what: keyof Size) => median(some.map((size) => size[what]));
  const before = sizes.slice(0, quarter);
  const after = sizes.slice(-quarter);
  const growth = (what: keyof Size) => `${what} ${of(before, what)} -> ${of(after, what)}`;
  const grew =
    of(after, 'heapKb') > of(before, 'heapKb') * 1.1 ||
    of(after, 'nodes') > of(before, 'nodes') * 1.1 ||
    of(after, 'listeners') > of(before, 'listeners');
  const streamed = sizes.length * answersEach * gateway.tokens;
  process.stdout.write(`about ${streamed} tokens in ${sizes.length} conversations
${growth('heapKb')}, with a whole conversation at most ${peakKb}
${growth('nodes')}; ${growth('listeners')}
${grew ? 'it grew' : 'it did not grow'}
`);
  return grew ? 1 : 0;
}

/** Five answers, as somebody who works with them asks for them; each question has a value that is replaced. */
async function converse(page: Page, number: number): Promise<void> {
  const composer = page.getByRole('textbox', { name: /^Message to/ });
  const answers = page.getByRole('article', { name: 'Daylight' });
  const whole = () => page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached', timeout: 600_000 });
  const ask = async (question: string) => {
    await composer.fill(question);
    await composer.press('Enter');
    await page.getByRole('button', { name: 'Stop' }).waitFor();
  };
  await ask(`Write to person.${number}@kupferhof-moebel.de about everything`);
  // Meanwhile the next one is being written.
  await composer.pressSequentially('and then, in so many words, the rest of it', { delay: 20 });
  await whole();
  await composer.fill('');
  await ask('Begin again, and be stopped');
  await answers.nth(1).getByText('word').first().waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await whole();
  await ask('One more');
  await whole();
  await answers.last().getByRole('button', { name: 'Answer again' }).click();
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await whole();
  await ask('And the last one');
  await whole();
}
