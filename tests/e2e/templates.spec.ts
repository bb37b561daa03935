import { crmExport, crmValues } from '../support/crm';
import { expect, test } from '../support/fixtures';
import { valuesIn } from '../support/search';

test('a template by the keys alone: found, filled in, seen, sent with placeholders, answered under its name', async ({
  world,
}) => {
  const asked = world.upstream.bodies.length;
  const panel = await world.daylight.open('sidepanel.html');
  const composer = panel.getByRole('textbox', { name: /^Message/ });
  await composer.press('/');
  await panel.getByRole('searchbox', { name: 'What do you want to do?' }).fill('summar');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');

  const form = panel.getByRole('dialog', { name: 'Content summary' });
  await form.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(form.getByText('This is needed.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Text', exact: true }).fill(`Who bought most?\n\n${crmExport}`);
  await form.getByRole('button', { name: 'What will be sent' }).click();
  const preview = form.getByRole('region', { name: 'What will be sent', exact: true });
  await expect(preview).toContainText(/\[EMAIL_\d+\]/);
  expect(valuesIn((await preview.textContent()) ?? '', crmValues)).toEqual([]);
  await form.getByRole('button', { name: 'Ask', exact: true }).click();

  const answer = panel.getByRole('article', { name: 'Daylight' }).last();
  await expect(answer).toContainText('what is new this season');
  await expect(answer).toContainText('Content summary · version 1');
  await expect(answer).toContainText(crmValues[0] ?? '');
  const [body = '', ...more] = world.upstream.bodies.slice(asked);
  expect(more).toEqual([]);
  expect(valuesIn(body, crmValues)).toEqual([]);
  const { messages } = JSON.parse(body) as { messages: { role: string; content: string }[] };
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
  expect(messages[1]?.content).toContain('Summarise the text below');

  await answer.getByRole('button', { name: 'Bad answer' }).click();
  await expect(answer).toContainText('Without AI:');
});
