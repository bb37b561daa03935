import { Buffer } from 'node:buffer';
import { expect, test } from '../support/fixtures';
import { look } from '../support/panel-look';
import { changePolicyInForce } from '../support/policy-in-force';
import { startTalkingGateway, type TalkingGateway } from '../support/talking-gateway';

let gateway: TalkingGateway;
test.beforeAll(async ({ world }) => {
  gateway = await startTalkingGateway();
  await world.setPolicy({ assistant: { gatewayUrl: gateway.url, model: 'large' } });
});
test.afterAll(async ({ world }) => {
  await world.setPolicy({});
  await gateway.close();
});

const logo = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="11" fill="#c2185b"/></svg>',
).toString('base64')}`;

test('the looks of a company, of lessons, of an answer that is held, of a limit, and of no assistant', async ({
  world,
}) => {
  // Each state in four looks, three of them with axe.
  test.setTimeout(120_000);
  const { daylight } = world;
  const panel = await daylight.open('sidepanel.html');
  await panel.setViewportSize({ width: 400, height: 800 });
  const composer = panel.getByRole('textbox', { name: /^Message to/ });
  const fresh = panel.getByRole('button', { name: 'New conversation' });
  await expect(composer).toBeFocused();
  if (await fresh.isEnabled()) await fresh.click();

  // A colour in which nothing could be read, on either ground.
  await changePolicyInForce(daylight, { organisation: { name: 'Kupferhof', colour: '#ffd400', logo } });
  await expect(panel.getByText('Kupferhof')).toBeVisible();
  await composer.fill('Write to jo.tulp@kupferhof-moebel.de');
  await expect(panel.locator('mark')).toHaveText(/^\[EMAIL_\d+\]$/);
  await look(panel, 'brand');
  await composer.fill('');

  await panel.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Short lessons' }).click();
  await expect(panel.getByRole('dialog', { name: 'Short lessons' })).toBeVisible();
  await look(panel, 'lessons');
  await panel.keyboard.press('Escape');

  await composer.fill('HOLD: an offer to a customer');
  await composer.press('Enter');
  const answer = panel.getByRole('article', { name: 'Daylight' }).last();
  await expect(answer.getByRole('status')).toBeVisible();
  await expect(answer.getByRole('button', { name: 'Copy', exact: true })).toHaveCount(0);
  await look(panel, 'held');

  await fresh.click();
  await composer.fill('LIMIT: too often');
  await composer.press('Enter');
  await expect(panel.getByRole('alert')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Try again' })).toBeDisabled();
  // What was asked is back, and nothing of it is lost.
  await expect(composer).toHaveValue('LIMIT: too often');
  await look(panel, 'limited');
  await composer.fill('');

  await changePolicyInForce(daylight, { assistant: { gatewayUrl: undefined } });
  await expect(composer).toHaveCount(0);
  await look(panel, 'off');
});
