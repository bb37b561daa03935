import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { temporaryDirectory } from '../support/directory';
import { expect, test } from '../support/fixtures';
import { type Issuer, startIssuer } from '../support/issuer';
import { valuesInDirectory } from '../support/search';
import { type Server, startServer } from '../support/server';

/** Where Chromium catches what comes back from the issuer: the id is that of the manifest's key. */
const returnAddress = 'https://knhnlipinfohokhipebkhnkdbbpkhonk.chromiumapp.org/';
const clientId = 'daylight-extension';

let issuer: Issuer;
let server: Server;

test.beforeAll(async ({ world }) => {
  issuer = await startIssuer({
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
  server = await startServer({
    DAYLIGHT_DATA_DIR: temporaryDirectory('data-of-sign-in'),
    DAYLIGHT_UPSTREAM_URL: world.upstream.url,
    DAYLIGHT_ISSUER: issuer.url,
    DAYLIGHT_AUDIENCE: issuer.audience,
    DAYLIGHT_CLIENT_ID: 'daylight-console',
    DAYLIGHT_LOG_KEY: randomBytes(32).toString('base64'),
  });
  await world.setPolicy({
    assistant: { gatewayUrl: `${server.url}/v1` },
    identity: { issuer: issuer.url, clientId },
  });
});
test.afterAll(async ({ world }) => {
  await world.setPolicy({});
  await server.stop();
  await issuer.close();
});

/** Sends a message, and waits for the whole of its answer. */
async function ask(panel: Page, text: string): Promise<void> {
  const answers = panel.getByRole('article', { name: 'Daylight' });
  const before = await answers.count();
  await panel.getByRole('textbox').fill(text);
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(answers).toHaveCount(before + 1);
  await expect(answers.last()).toContainText('There was no placeholder in it.');
}

interface Kept {
  state: string;
  tokens: { bearer: string; idToken: string; refreshToken: string; renewAtMs: number };
}

test('a person signs in, stays signed in without being asked, and signs out everywhere', async ({ world }) => {
  const { daylight } = world;
  /** What is kept of the sign-in; with a change, puts that in its place. */
  const kept = (change?: object) =>
    daylight.inExtension(async (tokens) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: string): Promise<never>; set(items: object): Promise<void> } } };
      };
      const there = (await chrome.storage.session.get('sign-in'))['sign-in'] as Kept;
      if (tokens) {
        await chrome.storage.session.set({ 'sign-in': { ...there, tokens: { ...there.tokens, ...tokens } } });
      }
      return there;
    }, change);
  const panel = await daylight.open('sidepanel.html');
  const signIn = panel.getByRole('button', { name: 'Sign in', exact: true });
  const windows: Page[] = [];
  daylight.context.on('page', (page) => windows.push(page));

  await test.step('nobody is signed in: one button, and no window that nobody asked for', async () => {
    await expect(signIn).toBeVisible();
    await expect(panel.getByText('Sign in to use the assistant')).toBeVisible();
    await panel.getByRole('textbox').fill('What is new?');
    await expect(panel.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
    expect(windows).toEqual([]);
  });

  await test.step('a window that is closed says so, and loses nothing', async () => {
    const [shown] = await Promise.all([daylight.context.waitForEvent('page'), signIn.click()]);
    await shown.getByPlaceholder('Enter any login').waitFor();
    await shown.close();
    await expect(panel.getByText('The sign-in window was closed before it was done.')).toBeVisible();
    await expect(panel.getByRole('textbox')).toHaveValue('What is new?');
  });

  await test.step('the issuer’s window signs in, and the gateway answers the person', async () => {
    const [shown] = await Promise.all([daylight.context.waitForEvent('page'), signIn.click()]);
    await shown.getByPlaceholder('Enter any login').fill('ada');
    await shown.getByPlaceholder('and password').fill('anything');
    await Promise.all([shown.waitForEvent('close'), shown.getByRole('button', { name: 'Sign-in' }).click()]);
    await expect(panel.getByText('Signed in as Ada Lovelace')).toBeVisible();
    await ask(panel, 'What is new?');
  });

  await test.step('what the gateway keeps of them is theirs to see', async () => {
    await panel.getByRole('button', { name: 'More' }).click();
    await panel.getByRole('menuitem', { name: 'What the gateway keeps of mine' }).click();
    const log = panel.getByRole('dialog', { name: 'What the gateway keeps of mine' });
    await expect(log.getByText('What is new?')).toBeVisible();
    await expect(log.getByText('Kept without the sensitive values.')).toBeVisible();
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      log.getByRole('button', { name: 'Take all of it along' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^daylight-log-.*\.ndjson$/);
    await panel.keyboard.press('Escape');
  });

  const opened = windows.length;
  await test.step('a token that ends, and one that the gateway refuses, are renewed without a window', async () => {
    const first = await kept({ renewAtMs: 0 });
    await ask(panel, 'And today?');
    const second = await kept({ bearer: 'a.token.nobody-made' });
    expect(second.tokens.bearer).not.toBe(first.tokens.bearer);
    await ask(panel, 'And tomorrow?');
    expect((await kept()).tokens.bearer).not.toBe(second.tokens.bearer);
    expect(windows).toHaveLength(opened);
  });

  await test.step('a new key of the issuer needs nothing from anybody', async () => {
    await issuer.rotate();
    // The server reads the keys of an issuer again at most every two seconds.
    await panel.waitForTimeout(2_000);
    await kept({ renewAtMs: 0 });
    await ask(panel, 'And next week?');
    expect(windows).toHaveLength(opened);
  });

  const { tokens } = await kept();
  await test.step('no token is on disk, nor where pages of the web could read it', async () => {
    const secrets = [tokens.bearer, tokens.idToken, tokens.refreshToken].map((token) => token.slice(-40));
    expect(existsSync(join(daylight.profile, 'Default'))).toBe(true);
    expect(valuesInDirectory(daylight.profile, secrets)).toEqual([]);
    expect(valuesInDirectory(world.data, secrets)).toEqual([]);
    for (const secret of secrets) expect(server.log()).not.toContain(secret);
  });

  await test.step('signing out holds in every window, and at the issuer', async () => {
    const other = await daylight.open('sidepanel.html');
    await expect(other.getByText('Signed in as Ada Lovelace')).toBeVisible();
    await panel.getByRole('button', { name: 'Sign out' }).click();
    for (const one of [panel, other])
      await expect(one.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await expect.poll(kept).toEqual({ state: 'out', knownAtIssuer: false });
    expect(issuer.asked).toContain('/session/end');
    const refused = await fetch(`${issuer.url}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: tokens.refreshToken,
        client_id: clientId,
      }),
    });
    expect(refused.status).toBe(400);
    // Nor does it know the browser any more: whoever signs in next has to say who they are.
    const [shown] = await Promise.all([
      daylight.context.waitForEvent('page'),
      other.getByRole('button', { name: 'Sign in', exact: true }).click(),
    ]);
    await shown.getByPlaceholder('Enter any login').waitFor();
    await shown.close();
  });
});
