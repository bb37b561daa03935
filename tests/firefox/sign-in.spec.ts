import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { type FirefoxPanel, firefoxExtensionId, startFirefoxPanel } from '../support/firefox-panel';
import { startIssuer } from '../support/issuer';
import type { FirefoxWindow } from '../support/marionette';
import { until } from '../support/until';

const clientId = 'daylight-extension';
/** Where Firefox catches what comes back from the issuer: a host of the extension’s id. */
const returnAddress = `https://${createHash('sha1').update(firefoxExtensionId).digest('hex')}.extensions.allizom.org/`;

const button = (name: string) => `//button[normalize-space()='${name}' and not(@disabled)]`;
const reads = (page: FirefoxWindow, what: string) =>
  until(`the page reads “${what}”`, async () => (await page.text()).includes(what), { timeoutMs: 20_000 });

/** The real Firefox, a real policy file of its own, a real issuer, and the panel as a page. */
test('a person signs in at the issuer, in a window of Firefox, and signs out everywhere', async () => {
  const issuer = await startIssuer({
    accounts: { ada: { name: 'Ada Lovelace' } },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [returnAddress],
        post_logout_redirect_uris: [returnAddress],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
  });
  let firefox: FirefoxPanel | undefined;
  try {
    firefox = await startFirefoxPanel({
      assistant: { gatewayUrl: 'http://127.0.0.1:9/v1' },
      identity: { issuer: issuer.url, clientId },
    });
    const { browser, openPanel } = firefox;
    const panel = await openPanel();
    await reads(panel, 'Sign in to use the assistant');
    const before = await browser.windows();

    const isNew = ({ handle }: FirefoxWindow) => !before.some((known) => known.handle === handle);
    const issuersWindow = () => until('the issuer has a window', async () => (await browser.windows()).find(isNew));

    await test.step('a window that is closed says so', async () => {
      await panel.press(button('Sign in'));
      await (await issuersWindow()).close();
      await reads(panel, 'The sign-in window was closed before it was done.');
    });

    await test.step('the issuer’s window signs in and goes', async () => {
      await panel.press(button('Sign in'));
      const shown = await issuersWindow();
      await shown.type("//input[@name='login']", 'ada');
      await shown.type("//input[@name='password']", 'anything');
      await shown.press("//button[@type='submit']");
      await reads(panel, 'Signed in as Ada Lovelace');
      expect(await browser.windows()).toHaveLength(before.length);
    });

    await test.step('a second panel knows it, and no token is where a disk or a page could have it', async () => {
      const second = await openPanel();
      await reads(second, 'Signed in as Ada Lovelace');
      expect(await second.run('return Object.keys(localStorage).length')).toBe(0);
      await second.close();
    });

    await test.step('signing out ends it here, and at the issuer', async () => {
      await panel.press(button('Sign out'));
      await reads(panel, 'Sign in to use the assistant');
      await until('the issuer has been told', async () => issuer.asked.includes('/session/end'));
      expect(issuer.asked).toContain('/token/revocation');
      // This issuer's page for it sends itself on, which Firefox does in a window that goes by itself.
      await until('no window is left', async () => (await browser.windows()).length === before.length);
      await panel.press(button('Sign in'));
      const shown = await issuersWindow();
      await until('it asks who it is', async () => (await shown.url()).includes('/interaction/'));
      await shown.close();
    });
  } finally {
    await firefox?.close();
    await issuer.close();
  }
});
