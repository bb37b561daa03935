/** `npm run tour`: the main job, headless, on real parts. One line per step; ends at the first that does not hold. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fromOtlp, isHeartbeat } from '@/utils/telemetry';
import { type ChatPage, chatPage } from '../tests/support/chat-page';
import { crmExport, crmValues } from '../tests/support/crm';
import { policyWayInWords } from '../tests/support/daylight';
import { root, temporaryDirectory } from '../tests/support/directory';
import { type Recorder, startRecorder } from '../tests/support/recorder';
import { valuesIn, valuesInDirectory } from '../tests/support/search';
import { countedEvents } from '../tests/support/server';
import { sideBySide } from '../tests/support/side-by-side';
import { closeSidePanel } from '../tests/support/side-panel';
import { type Stand, startStand } from '../tests/support/stand';
import { until } from '../tests/support/until';
import { startUpstream, type Upstream } from '../tests/support/upstream';

const pictures = join(root, '.output', 'tour');
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

const benign = 'Write three subject lines for our spring newsletter. Friendly, under fifty characters.';
const data = temporaryDirectory('tour-data');
const startedMs = Date.now();
let stand: Stand | undefined;
let upstream: Upstream | undefined;
let wire: Recorder | undefined;
let done = 0;
let shots = 0;

async function closeAll(): Promise<void> {
  await stand?.close();
  await wire?.close();
  await upstream?.close();
  stand = undefined;
  wire = undefined;
  upstream = undefined;
}

async function step<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  const beganMs = Date.now();
  done += 1;
  const line = (mark: string) =>
    `${mark} ${String(done).padStart(2)}. ${name} (${((Date.now() - beganMs) / 1000).toFixed(1)} s)`;
  try {
    const result = await run();
    console.log(line('✓'));
    return result;
  } catch (error) {
    console.log(line('✗'));
    console.log(`\n  ${error instanceof Error ? error.message.replaceAll('\n', '\n  ') : String(error)}\n`);
    console.log(`The tour ends here, at step ${done}. Pictures up to this step: ${pictures}`);
    await closeAll().catch(() => undefined);
    process.exit(1);
  }
}

const pictureName = (name: string) => {
  shots += 1;
  return join(pictures, `${String(shots).padStart(2, '0')}-${name}.png`);
};
const picture = (page: Page, name: string) => page.screenshot({ path: pictureName(name) });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void closeAll().finally(() => process.exit(130)));
}

console.log('Daylight: the tour\n');

const { daylight, server, siteUrl } = await step('Server, practice chatbot and browser start', async () => {
  upstream = await startUpstream({ pieceMs: 15 });
  stand = await startStand({
    headless: true,
    environment: { DAYLIGHT_DATA_DIR: data, DAYLIGHT_UPSTREAM_URL: upstream.url },
    wire: async ({ url }) => {
      wire = await startRecorder(url);
      return wire.url;
    },
  });
  const health = await fetch(`${stand.server.url}/health`);
  assert.equal(health.status, 200, 'the server does not say that it is well');
  return stand;
});

const counted = async () => {
  // The console counts browsers, and here is only one: what each event says stands in the batches themselves.
  const arrived = (wire?.requests ?? []).filter(({ path, status }) => path === '/v1/logs' && status === 200);
  const batches = new Map(arrived.map(({ headers, body }) => [headers['idempotency-key'], body]));
  const counts: Record<string, number> = { all: await countedEvents(server.url) };
  for (const event of [...batches.values()].flatMap((body) => fromOtlp(JSON.parse(body)).events)) {
    if (!isHeartbeat(event)) counts[event.outcome] = (counts[event.outcome] ?? 0) + 1;
  }
  return counts;
};
/** One more event of this outcome, and no other. */
const oneMore = async (outcome: string, run: () => Promise<void>) => {
  const before = await counted();
  await run();
  await until(`the console counts one more event "${outcome}"`, async () => {
    return ((await counted())[outcome] ?? 0) === (before[outcome] ?? 0) + 1;
  });
  assert.equal((await counted()).all, (before.all ?? 0) + 1, 'the console counts more than one event for one decision');
};
const noValue = (text: string, where: string) =>
  assert.deepEqual(valuesIn(text, crmValues), [], `${where} holds values of the customer list`);

await step(`The extension is loaded, with its policy (${policyWayInWords[daylight.policyWay]})`, async () => {
  const state = await daylight.policyState();
  assert.equal(state?.origin, 'managed');
  assert.equal(state.policy.organisation.name, 'Northwind');
  assert.deepEqual(state.problems, []);
  const options = await daylight.open('options.html');
  await options.getByText('Set by Northwind').first().waitFor();
  await picture(options, 'the-policy-in-plain-words');
  await options.close();
});

const chat: ChatPage = await step('The practice chatbot is open, added by the policy as a site', async () => {
  const page = await daylight.context.newPage();
  await page.goto(siteUrl);
  await picture(page, 'the-practice-chatbot');
  return chatPage(page);
});

await step('A harmless text is pasted untouched', async () => {
  await chat.paste({ text: benign });
  await until('the text stands in the composer', async () => (await chat.text()) === benign);
  assert.equal(await chat.dialog.isOpen(), false, 'the guard asked about a harmless text');
  await picture(chat.page, 'a-harmless-text-is-left-alone');
  await chat.page.keyboard.press('Enter');
});

const held = async () => {
  await chat.paste({ text: crmExport });
  const words = await chat.dialog.opened();
  noValue(words, 'the dialog');
  assert.equal(await chat.text(), '', 'something stands in the composer while the guard asks');
  return words;
};

await step('A CRM export of 40 rows is held; the dialog names kinds and counts, no value', async () => {
  const words = await held();
  for (const expected of ['40 customers', '40 e-mail addresses', '40 phone numbers', '40 bank accounts (IBAN)']) {
    assert.ok(words.includes(expected), `the dialog does not say "${expected}"`);
  }
  await picture(chat.page, 'the-customer-list-is-held');
});

await step('Cancel: nothing is pasted, one event is counted', () =>
  oneMore('cancelled', async () => {
    await chat.dialog.press('Cancel');
    await chat.dialog.closed();
    assert.equal(await chat.text(), '');
  }),
);

await step('Paste with placeholders: the list without a single value', () =>
  oneMore('sent-redacted', async () => {
    await held();
    await chat.dialog.press('Paste with placeholders');
    await chat.dialog.closed();
    await until('the list stands in the composer', async () => (await chat.text()).includes('[EMAIL_40]'));
    noValue(await chat.text(), 'the composer');
    await chat.page.locator('.ProseMirror').evaluate((editor) => {
      if (editor.parentElement) editor.parentElement.scrollTop = 0;
    });
    await picture(chat.page, 'pasted-with-placeholders');
    await chat.page.keyboard.press('ControlOrMeta+a');
    await chat.page.keyboard.press('Delete');
  }),
);

const panel = await step('Ask in Daylight instead: the side panel opens with the text', async () => {
  await held();
  let opened: Page | undefined;
  await oneMore('moved-to-assistant', async () => {
    await chat.dialog.press('Ask in Daylight instead');
    await chat.dialog.closed();
    opened = await daylight.sidePanel();
  });
  assert.ok(opened);
  const composer = opened.getByRole('textbox');
  await until('the text stands in the panel', async () => (await composer.inputValue()) === crmExport);
  assert.equal(await chat.text(), '', 'something was pasted into the chatbot');
  await opened
    .getByRole('status')
    .filter({ hasText: /Replaced: / })
    .waitFor();
  await sideBySide(chat.page, opened, pictureName('moved-into-the-side-panel'));
  return opened;
});

await step('What will be sent is shown: placeholders, and no value', async () => {
  const preview = panel.getByRole('region', { name: 'What will be sent', exact: true });
  if (!(await preview.isVisible())) await panel.getByRole('button', { name: 'What will be sent' }).click();
  await preview.waitFor();
  const shown = (await preview.textContent()) ?? '';
  assert.match(shown, /\[EMAIL_1\]/);
  noValue(shown, 'what will be sent');
  await picture(panel, 'what-will-be-sent');
});

await step('Sent: the answer streams in', async () => {
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  const answer = panel.getByRole('article', { name: 'Daylight' });
  const lengths = new Set<number>();
  await until(
    'the whole answer is there',
    async () => {
      const text = (await answer.isVisible()) ? ((await answer.textContent()) ?? '') : '';
      lengths.add(text.length);
      return text.includes('what is new this season');
    },
    { everyMs: 50 },
  );
  assert.ok(lengths.size > 3, 'the answer came in one piece');
});

await step('The gateway and the model behind it received no value', async () => {
  assert.equal(upstream?.bodies.length, 1, 'the model was not asked exactly once');
  const [body = ''] = upstream.bodies;
  assert.match(body, /\[EMAIL_40\]/);
  noValue(body, 'the request to the model');
  for (const { path, body: sent } of wire?.requests ?? []) noValue(sent, `the request to ${path}`);
});

await step('The answer shows the real values again, on this device only', async () => {
  const shown = (await panel.getByRole('article', { name: 'Daylight' }).textContent()) ?? '';
  const [email = ''] = crmValues;
  assert.ok(shown.includes(email), 'the first address is not restored in the answer');
  assert.doesNotMatch(shown, /\[EMAIL_\d+\]/);
  await picture(panel, 'the-answer-with-real-values');
});

await step('Security sees three anonymous events, on the console', async () => {
  await closeSidePanel(panel);
  const page = await daylight.context.newPage();
  await page.goto(`${server.url}/`);
  // One browser, whatever it did there: that is what security sees of it.
  await page.getByText('browsers with a warning').first().waitFor();
  assert.match((await page.locator('.figure').nth(1).textContent()) ?? '', /^1browsers/);
  const numbers = await counted();
  assert.deepEqual(numbers, { all: 3, cancelled: 1, 'sent-redacted': 1, 'moved-to-assistant': 1 });
  noValue((await page.locator('body').textContent()) ?? '', 'the console');
  await page.screenshot({ path: pictureName('the-console-of-security'), fullPage: true });
  await page.close();
});

await step('The person sees the same events, as they were sent', async () => {
  const options = await daylight.open('options.html');
  const events = options.locator('section').filter({ has: options.getByRole('heading', { name: 'Your events' }) });
  await events.locator('summary').first().click();
  await events.getByText('Moved to the assistant').first().waitFor();
  noValue((await events.textContent()) ?? '', 'the page of events');
  await events.scrollIntoViewIfNeeded();
  await events.screenshot({ path: pictureName('the-events-as-the-person-sees-them') });
  await options.close();
});

await step('No byte of the list is in the events, the database or the server’s log', async () => {
  const events = wire?.requests.filter(({ path }) => path === '/v1/logs') ?? [];
  assert.equal(events.length, 3);
  for (const { body } of events) noValue(body, 'an event');
  noValue(server.log(), 'the log of the server');
  assert.deepEqual(valuesInDirectory(data, crmValues), [], 'the database holds values');
});

await step('Everything stops', async () => {
  await closeAll();
  await assert.rejects(fetch(server.url), 'the server still answers');
  assert.equal(existsSync(daylight.profile), false, 'the browser left its profile behind');
});

console.log(`\n${done} steps hold (${((Date.now() - startedMs) / 1000).toFixed(0)} s). Pictures: ${pictures}`);
