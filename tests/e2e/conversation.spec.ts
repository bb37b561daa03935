import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { launchDaylight } from '../support/daylight';
import { expect, test, type World } from '../support/fixtures';
import { look } from '../support/panel-look';
import { startTalkingGateway, type TalkingGateway } from '../support/talking-gateway';

let gateway: TalkingGateway;
test.beforeAll(async ({ world }) => {
  gateway = await startTalkingGateway();
  await world.setPolicy({ assistant: { gatewayUrl: gateway.url, model: 'small' } });
});
test.afterAll(async ({ world }) => {
  await world.setPolicy({});
  await gateway.close();
});
test.beforeEach(() => {
  gateway.asked.length = 0;
  gateway.pieceMs = 1;
  gateway.holdAfter = undefined;
});

const composer = (panel: Page) => panel.getByRole('textbox', { name: /^Message to/ });
const answers = (panel: Page) => panel.getByRole('article', { name: 'Daylight' });
const lastAnswer = (panel: Page) => answers(panel).last();

async function openPanel(world: World): Promise<Page> {
  const panel = await world.daylight.open('sidepanel.html');
  await panel.setViewportSize({ width: 400, height: 800 });
  const fresh = panel.getByRole('button', { name: 'New conversation' });
  await expect(composer(panel)).toBeFocused();
  // What was open before may come a moment later.
  await expect(
    answers(panel)
      .or(panel.getByRole('heading', { name: 'What can I do for you?' }))
      .first(),
  ).toBeVisible();
  if (await fresh.isEnabled()) await fresh.click();
  return panel;
}

async function say(panel: Page, text: string) {
  await composer(panel).fill(text);
  await panel.keyboard.press('Enter');
}

/** What turns on disk say. */
function kept(panel: Page): Promise<string[]> {
  return panel.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('daylight-assistant'));
    const turns: { content: string }[] = await done(db.transaction('turns').objectStore('turns').getAll());
    db.close();
    return turns.map(({ content }) => content);
  });
}

const rich = `THINK:First I count.
ANSWER:
## Plan

| Channel | Budget |
|---|---|
| E-mail | 1,200 |
| =SUM(A1) | 5 |

\`\`\`js
const total = 1;
\`\`\`

The rate is $\\frac{a}{b}$, for $5.`;

test('an answer: tables, code, formulas, thoughts; copied in every form; rated', async ({ world }) => {
  const panel = await openPanel(world);
  await panel.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => panel.evaluate(() => navigator.clipboard.readText());
  await look(panel, 'empty');
  await say(panel, rich);
  await expect(lastAnswer(panel).getByRole('table')).toBeVisible();
  await expect(lastAnswer(panel).locator('math mfrac')).toBeVisible();
  await expect(lastAnswer(panel)).toContainText('for $5.');

  await lastAnswer(panel).getByRole('button', { name: 'Copy as CSV' }).click();
  await expect.poll(clipboard).toBe(`Channel,Budget\r\nE-mail,"1,200"\r\n"'=SUM(A1)",5`);
  await lastAnswer(panel).getByRole('button', { name: 'Copy code' }).click();
  await expect.poll(clipboard).toBe('const total = 1;\n');
  await lastAnswer(panel).getByRole('button', { name: 'Copy as…' }).click();
  await look(panel, 'menu');
  await panel.getByRole('menuitem', { name: 'Markdown' }).click();
  await expect.poll(clipboard).toContain('| Channel | Budget |');
  await lastAnswer(panel).getByRole('button', { name: 'Copy as…' }).click();
  await panel.getByRole('menuitem', { name: 'Plain text' }).click();
  await expect.poll(clipboard).toContain('Channel\tBudget');

  const thoughts = lastAnswer(panel).getByText('What the model thought');
  await expect(lastAnswer(panel)).not.toContainText('First I count.', { useInnerText: true });
  await thoughts.click();
  await expect(lastAnswer(panel)).toContainText('First I count.', { useInnerText: true });
  await lastAnswer(panel).getByRole('button', { name: 'Bad answer' }).click();
  await lastAnswer(panel).getByRole('button', { name: 'Wrong tone' }).click();
  await look(panel, 'answer');
  await panel.reload();
  await expect(lastAnswer(panel).getByRole('button', { name: 'Wrong tone' })).toHaveAttribute('aria-pressed', 'true');
});

test('stop, go on, another model, versions, what waits: nothing is lost', async ({ world }) => {
  const panel = await openPanel(world);
  gateway.holdAfter = 8;
  await say(panel, 'ANSWER: The beginning and the end.');
  await expect(lastAnswer(panel)).toContainText('The begi');
  // The next message waits while this one is answered.
  await say(panel, 'And then?');
  await expect(panel.getByRole('region', { name: 'Messages that wait' })).toContainText('And then?');
  await look(panel, 'waiting');
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByText('You stopped this answer.')).toBeVisible();
  await expect(panel.getByText('Not sent yet: 1')).toBeVisible();
  await look(panel, 'stopped');
  gateway.holdAfter = undefined;
  await panel.getByRole('button', { name: 'Send now' }).click();
  await expect(lastAnswer(panel)).toContainText('You said: And then?');
  expect(gateway.asked.at(-1)?.messages[1]).toMatchObject({ role: 'assistant', content: 'The begi' });

  // Another model answers the same.
  await lastAnswer(panel).getByRole('button', { name: 'Answer again' }).click();
  await panel.getByRole('menuitem', { name: 'With large' }).click();
  // The button is gone with its press: the keys are where Escape stops the answer.
  await expect(composer(panel)).toBeFocused();
  await expect(lastAnswer(panel).getByText('2 of 2')).toBeVisible();
  expect(gateway.asked.at(-1)?.model).toBe('large');

  // A changed message is a branch of its own; what stood in the composer comes back.
  await composer(panel).fill('half a thought');
  await panel.getByRole('button', { name: 'Edit and send again' }).last().click();
  await expect(composer(panel)).toHaveValue('And then?');
  await look(panel, 'editing');
  await composer(panel).fill('And before?');
  await panel.keyboard.press('Enter');
  await expect(lastAnswer(panel)).toContainText('And before?');
  await expect(composer(panel)).toHaveValue('half a thought');
  await panel
    .getByRole('group', { name: 'Versions of this message' })
    .getByRole('button', { name: 'Earlier version' })
    .click();
  await expect(lastAnswer(panel)).toContainText('You said: And then?');
  await look(panel, 'branches');
  await composer(panel).fill('');
});

test('a panel that closes in the middle of an answer: what came is there, and it goes on', async ({ world }) => {
  const panel = await openPanel(world);
  gateway.holdAfter = 12;
  await say(panel, 'ANSWER: Twelve letters and some more.');
  await expect(lastAnswer(panel)).toContainText('Twelve lette');
  await say(panel, 'This waits');
  await composer(panel).fill('This is being written');
  await expect(panel.getByRole('region', { name: 'Messages that wait' })).toBeVisible();
  // What came is kept three times a second: nobody can say when the last of them was.
  await expect.poll(() => kept(panel)).toContain('Twelve lette');
  await panel.close();
  await world.daylight.killServiceWorker();
  gateway.holdAfter = undefined;
  const again = await world.daylight.open('sidepanel.html');
  await expect(lastAnswer(again)).toContainText('Twelve lette');
  await expect(again.getByText('The panel was closed before this answer was complete.')).toBeVisible();
  await expect(composer(again)).toHaveValue('This is being written');
  await expect(again.getByText('Not sent yet: 1')).toBeVisible();
  await again.setViewportSize({ width: 400, height: 800 });
  await look(again, 'closed');
  const asked = gateway.asked.length;
  await again.getByRole('button', { name: 'Do not send “This waits”' }).click();
  await again.getByRole('button', { name: 'Go on' }).click();
  await expect(lastAnswer(again)).toContainText('Twelve letteYou said: Your answer was cut off');
  expect(gateway.asked[asked]?.messages[1]).toEqual({ role: 'assistant', content: 'Twelve lette' });
  await composer(again).fill('');
});

test('a conversation that the model cannot take whole: what stays out is shown and chosen', async ({ world }) => {
  const panel = await openPanel(world);
  for (const topic of ['first', 'second', 'third']) {
    await say(panel, `About the ${topic}: ${'many words '.repeat(80)}`);
    await expect(lastAnswer(panel)).toContainText(`About the ${topic}`);
    await expect(panel.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  }
  await expect(panel.getByRole('meter')).toBeVisible();
  const asked = gateway.asked.length;
  await say(panel, 'many words '.repeat(400));
  const choice = panel.getByRole('group', { name: 'This is more than the model can take.' });
  await expect(choice).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
  await look(panel, 'budget');
  expect(gateway.asked).toHaveLength(asked);
  await expect(choice.getByRole('checkbox', { name: /^About the first/ })).toBeChecked();
  await expect(choice.getByRole('checkbox', { name: /^About the third/ })).not.toBeChecked();
  await choice.getByRole('button', { name: /^Leave out/ }).click();
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => gateway.asked.length).toBe(asked + 1);
  const sent = JSON.stringify(gateway.asked.at(-1)?.messages);
  expect(sent).not.toContain('About the first');
  expect(sent).toContain('About the third');
  await expect(panel.getByText('Not sent along any more.').first()).toBeVisible();
});

test('the history: found, named, sorted, handed out, deleted and brought back; a temporary one leaves nothing', async ({
  world,
}) => {
  const panel = await openPanel(world);
  await say(panel, 'ANSWER: Tulips bloom in Keukenhof.');
  await expect(lastAnswer(panel)).toContainText('Keukenhof');
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'New temporary conversation' }).click();
  await expect(panel.getByText('Temporary conversation')).toBeVisible();
  await say(panel, 'ANSWER: A secret Zeppelin.');
  await expect(lastAnswer(panel)).toContainText('Zeppelin');
  await look(panel, 'temporary');

  await panel.getByRole('button', { name: 'Conversations' }).click();
  const list = panel.getByRole('dialog', { name: 'Conversations' });
  const search = list.getByRole('searchbox', { name: 'Search in conversations' });
  await search.fill('zeppelin');
  await expect(list.getByText('Found: 0')).toBeVisible();
  await search.fill('keuken');
  await expect(list.getByText('Found: 1')).toBeVisible();
  const actions = list.getByRole('button', { name: /^Actions for/ });
  await look(panel, 'history');
  await actions.click();
  await panel.getByRole('menuitem', { name: 'Rename' }).click();
  await list.getByLabel('New name').fill('Flowers for jo.tulp@kupferhof-moebel.de');
  await panel.keyboard.press('Enter');
  await expect(list.getByRole('button', { name: /^Flowers for jo\.tulp@kupferhof-moebel\.de/ })).toBeVisible();
  await actions.click();
  await panel.getByRole('menuitem', { name: /older/ }).click();
  await list.getByLabel(/^Folder/).fill('Spring');
  await panel.keyboard.press('Enter');
  await search.fill('');
  await expect(list.getByRole('region', { name: 'Spring' })).toContainText('Flowers for');
  await list.getByText('Export and delete').click();
  await look(panel, 'history-tools');
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    list.getByRole('button', { name: 'Markdown' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('# Flowers for [EMAIL_1]');

  const flowers = list.getByRole('button', { name: 'Actions for “Flowers' });
  await flowers.click();
  await panel.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(flowers).toHaveCount(0);
  await list.getByRole('button', { name: 'Undo' }).click();
  await expect(flowers).toBeVisible();
  await list.getByRole('button', { name: 'Delete all' }).click();
  await expect(list.getByText('No conversations yet.')).toBeVisible();
  await panel.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await panel.reload();
  await panel.getByRole('button', { name: 'Conversations' }).click();
  await expect(list.getByText('No conversations yet.')).toBeVisible();
});

test('in Arabic everything runs from right to left, and nothing is left in English', async () => {
  const daylight = await launchDaylight({
    policy: { version: 1, organisation: { name: 'Northwind' }, assistant: { gatewayUrl: gateway.url, model: 'small' } },
    args: ['--lang=ar', '--accept-lang=ar'],
  });
  try {
    const panel = await daylight.open('sidepanel.html');
    await panel.setViewportSize({ width: 400, height: 800 });
    await expect(panel.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(panel.locator('html')).toHaveAttribute('lang', 'ar');
    await look(panel, 'ar-empty');
    const box = panel.getByRole('textbox').first();
    await box.fill('اكتب إلى sami.haddad@kupferhof-moebel.de من فضلك');
    await expect(panel.locator('mark')).toHaveText('[EMAIL_1]');
    await panel.keyboard.press('Enter');
    const answer = panel.getByRole('article', { name: 'Daylight' }).last();
    await expect(answer).toContainText('sami.haddad@kupferhof-moebel.de');
    await expect(answer).toHaveAttribute('aria-busy', 'false');
    await look(panel, 'ar-answer');
    // Names of products and what people wrote are the only Latin letters.
    const said = await panel.evaluate(() => document.body.textContent ?? '');
    expect(
      said.replace(/Daylight|Northwind|small|large|You( said:)?|sami\.haddad@kupferhof-moebel\.de|\[EMAIL_1\]/g, ''),
    ).not.toMatch(/[A-Za-z]{2,}/);
  } finally {
    await daylight.close();
  }
});
