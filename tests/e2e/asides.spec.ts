import AxeBuilder from '@axe-core/playwright';
import { expect, expectCounted, test } from '../support/fixtures';
import { closeSidePanel } from '../support/side-panel';

const letter = 'Please answer maria.fernandes@kupferhof-moebel.de, her account is DE82 3704 0044 1207 3886 24.';
const organisation = {
  name: 'Northwind',
  contact: { name: 'the AI desk', url: 'mailto:ai@northwind-tools.com?cc=it@northwind-tools.com' },
};

test('“I need this for my work” begins a request in the panel, with kinds and counts and no value', async ({
  world,
}) => {
  await world.setPolicy({ organisation });
  const before = await world.counted();
  const chat = await world.open('deepseek');
  await chat.paste({ text: letter });
  await chat.dialog.opened();
  await chat.dialog.press('I need this for my work');
  const panel = await world.daylight.sidePanel();
  await expect(panel.getByRole('heading', { name: 'Use-case request' })).toBeFocused();
  const data = panel.getByRole('textbox', { name: 'Which data does it need' });
  await expect(data).toHaveValue('an e-mail address and a bank account (IBAN) (stopped on the way to DeepSeek)');
  // The question stands as it did: nothing was decided by that.
  expect(await chat.dialog.isOpen()).toBe(true);
  expect(await chat.text()).toBe('');
  await chat.dialog.press('Cancel');
  await chat.dialog.closed();
  await expectCounted(world, before, 1);

  await panel
    .getByRole('textbox', { name: 'What should it achieve' })
    .fill('Answers in half the time, measured weekly.');
  await expect(panel.getByText('Still empty: 3 of 5')).toBeVisible();
  await expect(panel.getByText('Nothing is sent until you send it there.')).toBeVisible();
  const mail = new URL((await panel.getByRole('link', { name: 'Write the e-mail' }).getAttribute('href')) ?? '');
  expect(mail.pathname).toBe('ai@northwind-tools.com');
  expect(mail.searchParams.get('cc')).toBe('it@northwind-tools.com');
  expect(mail.searchParams.get('subject')).toBe('Use-case request: DeepSeek');
  const body = mail.searchParams.get('body') ?? '';
  expect(body).toContain('Answers in half the time, measured weekly.');
  expect(body).toContain('a bank account (IBAN)');
  for (const value of ['maria', 'kupferhof', '3704']) expect(body).not.toContain(value);

  const { violations } = await new AxeBuilder({ page: panel }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // Open in two panels: what is answered in one does not undo what is answered in the other.
  const other = await world.daylight.open('sidepanel.html');
  await other.getByRole('button', { name: 'Continue' }).click();
  await other.getByRole('textbox', { name: 'Who is responsible' }).fill('Anna Berger');
  await other.waitForTimeout(400);
  await panel
    .getByRole('textbox', { name: 'What should it achieve' })
    .fill('Answers in half the time, measured daily.');
  await expect(panel.getByRole('textbox', { name: 'Who is responsible' })).toHaveValue('Anna Berger');
  await other.close();

  // It is there again when the panel is, and is gone for good when the person says so.
  await panel.waitForTimeout(400);
  await closeSidePanel(panel);
  const again = await world.daylight.open('sidepanel.html');
  await again.getByRole('button', { name: 'Continue' }).click();
  await expect(again.getByRole('textbox', { name: 'What should it achieve' })).toHaveValue(/half the time/);
  await again.getByRole('textbox', { name: 'What should it achieve' }).fill('Long. '.repeat(400));
  await expect(again.getByText('too long for mail programs')).toBeVisible();
  await again.getByRole('button', { name: 'Delete' }).click();
  await expect(again.getByRole('button', { name: 'Keep' })).toBeFocused();
  await again.getByRole('button', { name: 'Delete' }).click();
  await expect(again.getByRole('heading', { name: 'Use-case request' })).toHaveCount(0);
  await again.reload();
  await expect(again.getByRole('textbox')).toBeVisible();
  await expect(again.getByRole('button', { name: 'Continue' })).toHaveCount(0);
  await world.setPolicy({});
});

test('“This is not sensitive” is counted with the way that the person then chose', async ({ world }) => {
  const before = await world.counted();
  const asked = world.wire.requests.length;
  const chat = await world.open('deepseek');
  await chat.paste({ text: letter });
  await chat.dialog.opened();
  await chat.dialog.press('This is not sensitive');
  await chat.dialog.press('Cancel');
  await chat.dialog.closed();
  await expectCounted(world, before, 1);
  const bodies = world.wire.requests.slice(asked).filter(({ path }) => path === '/v1/logs');
  const attribute = '{"key":"daylight.false_alarm","value":{"stringValue":"reported"}}';
  expect(bodies.filter(({ body }) => body.includes(attribute))).toHaveLength(1);
});
