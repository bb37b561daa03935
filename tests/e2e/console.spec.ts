import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { requireChromium } from '../../scripts/browser';
import { pages } from '../../server/console/pages';
import { cellsOf } from '../../utils/telemetry/cells';
import type { GuardEvent, Heartbeat, TelemetryEvent } from '../../utils/telemetry/event';
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
const beat = (): Heartbeat => ({
  bucketStartMs: Math.floor(Date.now() / dayMs) * dayMs,
  mode: 'managed',
  dropped: 'none',
  extensionVersion: '0.1.0',
  policyVersion: 1,
});
/** As the outbox of a browser marks it that has sent nothing like it yet: each is another browser. */
const first = <Event extends TelemetryEvent>(one: Event): Event => ({
  ...one,
  first: cellsOf(one).map(({ token }) => token),
});

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

async function report(...events: TelemetryEvent[]): Promise<void> {
  const response = await fetch(`${server.url}/v1/logs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(toOtlp(events.map(first))),
  });
  expect(response.status).toBe(200);
}

/** The cells of a row, by the name in its first cell. */
function row(table: string, name: string) {
  return page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: name });
}

const figure = (place: number) => page.locator('.figure').nth(place);

test('an empty console says what will appear, when, and what must be set', async () => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: 'No numbers yet' })).toBeVisible();
  await expect(page.getByText(`"endpoint": "${server.url}/v1/logs"`)).toBeVisible();
  // The security policy of the page stops nothing that the page needs.
  expect(complaints).toEqual([]);
});

test('what browsers report shows as numbers, by week, site, way, kind and version', async () => {
  await report(
    event({}),
    event({ outcome: 'sent-redacted', kinds: { IBAN_CODE: '1' } }),
    event({ site: 'claude', outcome: 'sent-anyway', falseAlarm: true }),
    event({ site: 'claude', action: 'block', outcome: 'blocked' }),
    event({ action: 'audit', outcome: 'sent-audited' }),
    beat(),
  );
  await page.goto(server.url);
  await expect(figure(0)).toHaveText(/^50%Took the better path.*in 2 the assistant/);
  await expect(figure(1)).toHaveText(/^4browsers with a warning/);
  await expect(figure(2)).toHaveText(/^25%Went anyway/);
  await expect(figure(3)).toHaveText(/^1browsers reporting/);
  await expect(row('Sites that are not approved', 'ChatGPT').getByRole('cell')).toHaveText(['', '3', '0', '2', '0']);
  await expect(row('Sites that are not approved', 'Claude').getByRole('cell')).toHaveText(['', '2', '0', '2', '1']);
  await expect(row('Which way people went', 'Sent with placeholders').getByRole('cell')).toHaveText(['1']);
  await expect(row('Time to decide', '2 to 10 seconds').getByRole('cell')).toHaveText(['4']);
  await page.getByText('Show as a table').first().click();
  await expect(page.getByRole('table', { name: 'By week' }).getByRole('row')).toHaveCount(13);
  await expect(row('By week', 'under way').getByRole('cell')).toHaveText(['4', '2', '1']);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download “Time to decide” as CSV' }).click();
  const file = await (await saving).createReadStream();
  const text = Buffer.concat(await file.toArray()).toString('utf8');
  expect(text.split('\r\n').slice(0, 3)).toEqual(['\uFEFFTime,Browsers', 'Less than 2 seconds,0', '2 to 10 seconds,4']);

  await page.getByRole('link', { name: 'Findings' }).click();
  await expect(page).toHaveURL(`${server.url}/findings`);
  await expect(row('By kind of data', 'Bank accounts').getByRole('cell')).toHaveText(['1', '1', '0', '0%', '0']);
  await expect(row('By extension version', '0.1.0').getByRole('cell')).toHaveText(['5', '4', '1', '25%', '1']);
  await page.getByRole('link', { name: 'Fleet' }).click();
  await expect(row('Policy version', '1').getByRole('cell').first()).toHaveText('1');
});

test('new numbers come by themselves when the page is looked at again, and at once on request', async () => {
  await report(event({}));
  await page.goto(server.url);
  await expect(figure(1)).toHaveText(/^1browsers/);
  await report(event({}));
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(figure(1)).toHaveText(/^2browsers/);
  await report(event({}));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(figure(1)).toHaveText(/^3browsers/);
});

test('the period is chosen by keyboard, stands in the address, and goes back', async () => {
  await report(event({}), event({}, 20));
  await page.goto(server.url);
  await expect(page.getByText('Updated')).toBeVisible();
  const weeks = page.getByRole('link', { name: '4 weeks' });
  // After the pages, language and look.
  await page.getByLabel('Look').focus();
  await page.keyboard.press('Tab');
  await expect(weeks).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${server.url}/?weeks=4`);
  await expect(weeks).toHaveAttribute('aria-current', 'true');
  await page.getByText('Show as a table').first().click();
  await expect(page.getByRole('table', { name: 'By week' }).getByRole('row')).toHaveCount(5);
  await page.goBack();
  await expect(page.getByRole('table', { name: 'By week' }).getByRole('row')).toHaveCount(13);
  const sites = page.getByRole('table', { name: 'Sites that are not approved' });
  await sites.getByRole('button', { name: 'Warned' }).press('Enter');
  await expect(page).toHaveURL(`${server.url}/?sites.sort=-warned`);
  await page.reload();
  await expect(sites.getByRole('columnheader', { name: 'Warned' })).toHaveAttribute('aria-sort', 'descending');
});

test('a server that is away is said to be, and the last numbers stay', async () => {
  await report(event({}));
  await page.goto(server.url);
  await expect(figure(1)).toHaveText(/^1browsers/);
  await server.stop();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('status')).toContainText('The server does not answer. These numbers are from');
  await expect(figure(1)).toHaveText(/^1browsers/);
});

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { width, colorScheme } of [
  { width: 320, colorScheme: 'light' },
  { width: 1600, colorScheme: 'dark' },
] as const) {
  test(`every page is whole and clean at ${width} px, ${colorScheme}`, async () => {
    // A checker on each page, one after the other.
    test.slow();
    await report(event({}), event({ site: 'notebooklm', action: 'redact', outcome: 'cancelled' }), beat());
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const view = await context.newPage();
    for (const { id } of pages) {
      await view.goto(`${server.url}/${id}`);
      await expect(view.getByRole('heading', { level: 1 })).toBeVisible();
      await view.waitForLoadState('networkidle');
      expect(await view.evaluate(() => document.documentElement.scrollWidth), id).toBe(width);
      const { violations } = await new AxeBuilder({ page: view }).withTags(rules).analyze();
      const found = violations.map((one) => `${one.id}: ${one.nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      expect(found, id).toEqual([]);
    }
    await context.close();
  });
}
