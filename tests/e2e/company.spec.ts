import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hashKey, normalForm, writeFingerprints } from '@/utils/detection';
import { expect, expectCounted, test } from '../support/fixtures';
import { dropDraftAndClose } from '../support/side-panel';

// The policy of the running browser is changed, which takes Chromium several seconds.
test.describe.configure({ timeout: 120_000 });
test.skip(
  ({ world }) => world.daylight.policyWay === 'practice build',
  'this machine offers no way to change the policy of a running browser',
);
test.afterAll(async ({ world }) => {
  if (world.daylight.policyWay !== 'practice build') await world.setPolicy({});
});

const harmless = 'Please make this sentence shorter: our summer sale starts soon and everybody is invited.';

/** Serves a file and counts how often it is asked for. */
async function serve(bytes: Uint8Array) {
  let requests = 0;
  const server = createServer((_, reply) => {
    requests++;
    reply.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/customers.fingerprints`,
    requests: () => requests,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const keyHex = '000102030405060708090a0b0c0d0e0f';

function fingerprintsOf(values: readonly string[]): Uint8Array {
  const forms = values.flatMap((value) => normalForm(value) ?? []);
  return writeFingerprints(forms, hashKey(Buffer.from(keyHex, 'hex'))).bytes;
}

test('terms and patterns of the company are held at once, also in tabs that are open', async ({ world }) => {
  const chat = await world.open('chatgpt');
  await world.setPolicy({
    detection: {
      terms: ['Project Zenith'],
      patterns: ['\\bNW-\\d{4}-[A-Z]{2}\\b'],
      ownDomains: ['northwind-group.com'],
    },
  });
  for (const text of ['Slogans for project-zenith please', 'What is wrong with NW-2041-QX?']) {
    await chat.paste({ text });
    expect(await chat.dialog.opened()).toContain('company term');
    await chat.dialog.press('Paste with placeholders');
    await chat.dialog.closed();
  }
  await expect.poll(chat.text).toContain('What is wrong with [TERM_2]?');
  await chat.page.keyboard.press('ControlOrMeta+a');
  await chat.page.keyboard.press('Delete');
  for (const text of [harmless, 'Write to jo.brandt@northwind-group.com about it.']) {
    await chat.paste({ text });
    await expect.poll(chat.text).toContain(text);
    expect(await chat.dialog.isOpen()).toBe(false);
  }
});

test('a customer of the list is recognised by fingerprint, in page and panel; the file is fetched once', async ({
  world,
}) => {
  const values = ['Ines Hollermann', 'K-10023'];
  const bytes = fingerprintsOf(values);
  const file = await serve(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await world.setPolicy({ detection: { exactMatch: { url: file.url, sha256, key: keyHex } } });
  const told = () =>
    world.daylight.inExtension(async () => {
      const { chrome } = globalThis as unknown as { chrome: typeof globalThis & { storage: never } };
      const { local } = (chrome as unknown as { storage: { local: { get(key: string): Promise<object> } } }).storage;
      return JSON.stringify(await local.get('fingerprints'));
    }, undefined);
  await expect.poll(told).toContain('"state":"ready"');
  for (const value of values) expect(await told()).not.toContain(value);

  const first = await world.open('chatgpt');
  const second = await world.open('deepseek');
  const before = await world.counted();
  await first.paste({ text: harmless });
  await expect.poll(first.text).toBe(harmless);
  await second.paste({ text: 'Write a friendly reply for customer k 10023.' });
  expect(await second.dialog.opened()).toContain('value from your company’s list');
  await second.dialog.press('Ask in Daylight instead');
  await second.dialog.closed();
  const panel = await world.daylight.sidePanel();
  await expect(panel.getByRole('region', { name: 'What will be sent', exact: true })).toContainText('[CUSTOMER_1]');
  await dropDraftAndClose(panel);
  await expectCounted(world, before, 1);
  expect(file.requests()).toBe(1);

  await world.daylight.killServiceWorker();
  await second.paste({ text: 'What does INES HOLLERMANN want?' });
  await second.dialog.opened();
  await second.dialog.press('Cancel');
  await second.dialog.closed();
  expect(file.requests()).toBe(1);
  await file.close();
});

test('a fingerprint file that is another one is not used, and the options page says so', async ({ world }) => {
  // A good file with the right key, only not the one that was checked.
  const file = await serve(fingerprintsOf(['Somebody Else']));
  const exactMatch = { url: file.url, sha256: '0'.repeat(64), key: keyHex };
  await world.setPolicy({ detection: { exactMatch } });
  const page = await world.daylight.open('options.html');
  await expect(page.getByText('The company’s list could not be loaded')).toBeVisible();
  await expect(page.getByText('another one than the policy says')).toBeVisible();
  await file.close();
});
