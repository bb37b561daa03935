import { crmExport, crmValues } from '../support/crm';
import { expect, test } from '../support/fixtures';
import { look } from '../support/panel-look';
import { valuesIn } from '../support/search';

test('a template by the keys alone: found, filled in, seen, sent with placeholders, answered under its name', async ({
  world,
}) => {
  const asked = world.upstream.bodies.length;
  const panel = await world.daylight.open('sidepanel.html');
  const composer = panel.getByRole('textbox', { name: /^Message/ });
  await composer.press('/');
  await panel.getByRole('searchbox', { name: 'What do you want to do?' }).fill('summar');
  // The first that is found is taken without a further key; arrows go on from there.
  await expect(panel.getByRole('menuitem', { name: 'Content summary' })).toHaveAttribute('data-focused', 'true');
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

test('the library and a form: right in every look, also at 320 px and 200 %; Escape leaves the sign', async ({
  world,
}) => {
  const panel = await world.daylight.open('sidepanel.html');
  await panel.setViewportSize({ width: 320, height: 800 });
  const composer = panel.getByRole('textbox', { name: /^Message/ });
  await composer.press('/');
  const search = panel.getByRole('searchbox', { name: 'What do you want to do?' });
  await search.fill('zzz');
  await expect(panel.getByText('No template fits these words.')).toBeVisible();
  await search.fill('');
  await look(panel, 'library');
  await panel.getByRole('menuitem', { name: 'Lead scoring' }).click();
  const form = panel.getByRole('dialog', { name: 'Lead scoring' });
  // From its top, with the keys in its first field.
  await expect(form.getByRole('textbox', { name: 'Leads' })).toBeFocused();
  await form.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(form.getByText('This is needed.').first()).toBeVisible();
  await look(panel, 'form');
  await panel.keyboard.press('Escape');
  await expect(composer).toHaveValue('/');
  await expect(composer).toBeFocused();
  await composer.fill('');
});

test('the experiment lane: real data refused, two versions side by side, nothing taken before the record, proposed', async ({
  world,
}) => {
  const panel = await world.daylight.open('sidepanel.html');
  const asked = world.upstream.bodies.length;
  await panel.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Try out on sample data' }).click();
  const box = panel.getByRole('dialog', { name: 'Try out on sample data' });
  await box.getByLabel('What is tried').selectOption({ label: 'Content summary' });
  const text = box.getByRole('textbox', { name: 'Text', exact: true });
  await expect(text).toHaveValue(/campaign/);
  const sample = await text.inputValue();
  await text.fill(crmExport);
  await box.getByRole('radio', { name: 'Two versions' }).check();
  await box.getByRole('button', { name: 'Try', exact: true }).click();
  await expect(box.getByRole('alert')).toContainText('looks like data of real people');
  expect(world.upstream.bodies.length).toBe(asked);

  await text.fill(sample);
  await box.getByRole('textbox', { name: 'The same, in your words' }).fill('One sentence, {{length}}: {{text}}');
  await box.getByRole('button', { name: 'Try', exact: true }).click();
  const answers = box.getByRole('article');
  await expect(answers).toHaveCount(2);
  for (const answer of await answers.all()) await answer.getByRole('radio', { name: '4' }).check();
  expect(world.upstream.bodies.length).toBe(asked + 2);
  await expect(box.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  await look(panel, 'sandbox');
  await box.getByRole('button', { name: 'Record this trial' }).click();
  await expect(answers.first().getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  await box.getByRole('button', { name: 'Propose as a use case' }).click();
  const outcome = panel.getByRole('textbox', { name: /^What should it achieve/ });
  await expect(outcome).toHaveValue(/Tried in the experiment lane: Content summary\. .*4 of 5/);
  await panel.getByRole('button', { name: 'Delete', exact: true }).click();
  await panel
    .getByRole('button', { name: /^Delete/ })
    .last()
    .click();
});
