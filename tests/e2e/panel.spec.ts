import type { Page } from '@playwright/test';
import { crmExport, crmValues } from '../support/crm';
import { expect, expectCounted, test, type World } from '../support/fixtures';
import { valuesIn } from '../support/search';
import { closeSidePanel, dropDraftAndClose } from '../support/side-panel';
import { replicas } from '../support/sites';

/** Pastes into a replica and goes the assistant's way; returns the real side panel. */
async function moveToPanel(world: World, folder: (typeof replicas)[number]['folder'], text: string): Promise<Page> {
  const before = await world.counted();
  const chat = await world.open(folder);
  await chat.paste({ text });
  await chat.dialog.opened();
  await chat.dialog.press('Ask in Daylight instead');
  await chat.dialog.closed();
  const panel = await world.daylight.sidePanel();
  await expect(panel.getByRole('textbox')).toHaveValue(text);
  expect(await chat.text()).toBe('');
  await expectCounted(world, before, 1);
  return panel;
}

const answerOf = (panel: Page) => panel.getByRole('article', { name: 'Daylight' }).last();
const newConversation = async (panel: Page) => {
  const button = panel.getByRole('button', { name: 'New conversation' });
  if (await button.isEnabled()) await button.click();
};

for (const { folder, editor, url } of replicas) {
  test(`Ask in Daylight instead, from ${new URL(url).host} (${editor})`, async ({ world }) => {
    const panel = await moveToPanel(world, folder, `Answer ${folder}.tester@kupferhof-moebel.de, please.\n\nThanks`);
    const kinds = await world.daylight.inExtension(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { getContexts(filter: object): Promise<{ contextType: string }[]> } };
      };
      return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).map(({ contextType }) => contextType);
    }, undefined);
    expect(kinds).toEqual(['SIDE_PANEL']);
    await dropDraftAndClose(panel);
  });
}

test('placeholders go out, real values come back, also cut across the stream; kept as sent', async ({ world }) => {
  const earlier = await world.daylight.open('sidepanel.html');
  await newConversation(earlier);
  await earlier.close();
  const asked = world.upstream.bodies.length;
  const panel = await moveToPanel(world, 'chatgpt', crmExport);
  const preview = panel.getByRole('region', { name: 'What will be sent', exact: true });
  // Not by number: the conversation may have had addresses before.
  await expect(preview).toContainText(/\[EMAIL_\d+\]/);
  expect(valuesIn((await preview.textContent()) ?? '', crmValues)).toEqual([]);
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(answerOf(panel)).toContainText('what is new this season');
  await expect(answerOf(panel)).toContainText(crmValues[0] ?? '');
  await expect(answerOf(panel)).not.toContainText('[EMAIL_');

  const [body = '', ...more] = world.upstream.bodies.slice(asked);
  expect(more).toEqual([]);
  expect(valuesIn(body, crmValues)).toEqual([]);
  // What was shown is what was sent.
  const { messages } = JSON.parse(body) as { messages: { role: string; content: string }[] };
  expect(new Set(messages.at(-1)?.content.match(/\[EMAIL_\d+\]/g)).size).toBe(40);

  // The panel closes and opens again: the conversation is there, with its values.
  await closeSidePanel(panel);
  const again = await world.daylight.open('sidepanel.html');
  await expect(answerOf(again)).toContainText(crmValues[0] ?? '');
  await newConversation(again);
});

test('a small question without anything sensitive is sent as it is', async ({ world }) => {
  const asked = world.upstream.bodies.length;
  const panel = await world.daylight.open('sidepanel.html');
  await newConversation(panel);
  await panel.getByRole('textbox').fill('Three ideas for a spring newsletter');
  await panel.keyboard.press('Enter');
  await expect(answerOf(panel)).toContainText('I got your message');
  expect(world.upstream.bodies.slice(asked).join()).toContain('Three ideas for a spring newsletter');
  await newConversation(panel);
});

test('Stop before the first word: one request went out, and the text is back in the composer', async ({ world }) => {
  const panel = await world.daylight.open('sidepanel.html');
  await newConversation(panel);
  const chats = () => world.wire.requests.filter(({ path }) => path === '/v1/chat/completions').length;
  const before = chats();
  world.wire.mode = 'silent';
  const text = 'Answer stop.tester@kupferhof-moebel.de, please';
  await panel.getByRole('textbox').fill(text);
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(chats).toBe(before + 1);
  // The question is the last of them; what else is there was said before this test.
  const asked = await panel.getByRole('article').count();
  await panel.getByRole('button', { name: /^Stop/ }).click();
  await expect(panel.getByRole('textbox')).toHaveValue(text);
  await expect(panel.getByRole('textbox')).toBeFocused();
  await expect(panel.getByRole('article')).toHaveCount(asked - 1);
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await panel.waitForTimeout(500);
  expect(chats()).toBe(before + 1);

  // And it can be sent as if nothing had been.
  world.wire.mode = 'forward';
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(answerOf(panel)).toContainText('stop.tester@kupferhof-moebel.de');
  await newConversation(panel);
});
