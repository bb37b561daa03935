import { randomUUID } from 'node:crypto';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { requireChromium } from '../../scripts/browser';
import type { GuardEvent } from '../../utils/telemetry/event';
import { toOtlp } from '../../utils/telemetry/otlp';
import { type Server, startServer } from '../support/server';

const bucketMs = 6 * 3_600_000;
const dayMs = 24 * 3_600_000;

function event(change: Partial<GuardEvent>, daysAgo = 0): GuardEvent {
  return {
    bucketStartMs: Math.floor((Date.now() - daysAgo * dayMs) / bucketMs) * bucketMs,
    site: 'chatgpt',
    siteStatus: 'unsanctioned',
    channel: 'paste',
    kinds: { EMAIL_ADDRESS: '21-100', CUSTOMER_TABLE: '1' },
    action: 'warn',
    outcome: 'moved-to-assistant',
    decideTime: '2-10s',
    extensionVersion: '0.1.0',
    policyVersion: 1,
    ...change,
  };
}

let browser: Browser;
let server: Server;
let page: Page;

test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: requireChromium().executablePath, args: ['--no-sandbox'] });
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  server = await startServer({});
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
});
test.afterEach(async () => {
  await page.close();
  await server.stop();
});

async function report(...events: GuardEvent[]): Promise<void> {
  const response = await fetch(`${server.url}/v1/logs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(toOtlp(events)),
  });
  expect(response.status).toBe(200);
}

/** The cells of a row, by the name in its first cell. */
function row(table: string, name: string) {
  return page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: name });
}

test('an empty console says what will appear, when, and what must be set', async () => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: 'No events yet' })).toBeVisible();
  await expect(page.getByText(`"endpoint": "${server.url}/v1/logs"`)).toBeVisible();
  // The security policy of the page stops nothing that the page needs.
  expect(complaints).toEqual([]);
});

test('events show as numbers, by day, site, kind, way and action', async () => {
  await report(
    event({}),
    event({ outcome: 'sent-redacted', kinds: { IBAN_CODE: '1' } }),
    event({ site: 'claude', outcome: 'sent-anyway' }),
    event({ site: 'claude', action: 'block', outcome: 'blocked' }),
    event({ action: 'audit', outcome: 'sent-audited' }),
  );
  await page.goto(server.url);
  const figures = page.locator('.figure');
  await expect(figures.nth(0)).toHaveText(/^50%took the better path.*, 2 times$/);
  await expect(figures.nth(1)).toHaveText(/^4warnings/);
  await expect(figures.nth(2)).toHaveText(/^25%sent it anyway/);
  await expect(figures.nth(3)).toHaveText(/^5events in all/);
  await expect(row('By site', 'ChatGPT').getByRole('cell')).toHaveText(['3', '2', '100%']);
  await expect(row('By site', 'Claude').getByRole('cell')).toHaveText(['2', '2', '0%']);
  await expect(row('By kind of data', 'Bank accounts').getByRole('cell')).toHaveText(['1', '1', '100%']);
  await expect(row('Which way people went', 'Sent with placeholders').getByRole('cell')).toHaveText(['1']);
  await expect(row('What Daylight did', 'Blocked').getByRole('cell')).toHaveText(['1']);
  await page.getByText('Show as a table').click();
  await expect(page.getByRole('table', { name: 'By day' }).getByRole('row')).toHaveCount(31);
  await expect(page.getByRole('table', { name: 'By day' }).getByRole('row').nth(1).getByRole('cell')).toHaveText([
    '1',
    '3',
    '1',
    '5',
  ]);
});

test('new events come by themselves when the page is looked at again, and at once on request', async () => {
  await report(event({}));
  await page.goto(server.url);
  await expect(page.locator('.figure').nth(1)).toHaveText(/^1warnings/);
  await report(event({}));
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.locator('.figure').nth(1)).toHaveText(/^2warnings/);
  await report(event({}));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.locator('.figure').nth(1)).toHaveText(/^3warnings/);
});

test('the period is chosen by keyboard, stands in the address, and goes back', async () => {
  await report(event({}), event({}, 20), event({}, 60));
  await page.goto(server.url);
  await expect(page.locator('.figure').nth(1)).toHaveText(/^2warnings/);
  const week = page.getByRole('link', { name: '7 days' });
  // After the skip link, the pages, language and look.
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Tab');
    if (await week.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(week).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${server.url}/?days=7`);
  await expect(page.getByRole('link', { name: '7 days' })).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.figure').nth(1)).toHaveText(/^1warnings/);
  await page.goto(`${server.url}/?days=90`);
  await expect(page.locator('.figure').nth(1)).toHaveText(/^3warnings/);
  await page.goBack();
  await expect(page.locator('.figure').nth(1)).toHaveText(/^1warnings/);
});

test('nothing is cut off at 320 px', async () => {
  await report(event({}), event({ site: 'notebooklm', action: 'redact', outcome: 'cancelled' }));
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(server.url);
  await expect(page.locator('.figure').nth(1)).toHaveText(/^2warnings/);
  await page.getByText('Show as a table').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a server that is away is said to be, and the last numbers stay', async () => {
  await report(event({}));
  await page.goto(server.url);
  await expect(page.locator('.figure').nth(1)).toHaveText(/^1warnings/);
  await server.stop();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('status')).toContainText('The server does not answer. These numbers are from');
  await expect(page.locator('.figure').nth(1)).toHaveText(/^1warnings/);
});
