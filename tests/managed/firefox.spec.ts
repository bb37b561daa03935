import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { firefoxExtensionId } from '@/utils/policy';
import { findFirefox } from '../../scripts/firefox';
import { readTree, zip } from '../../scripts/pack/archive';
import { manifestOf, withManifest } from '../../scripts/pack/manifests';
import { filesOf } from '../../scripts/policy-build';
import { checkPolicyText } from '../../scripts/policy-file';
import { createPrivatePolicy, type PrivatePolicy } from '../../scripts/private-policy';
import { remove, root, temporaryDirectory } from '../support/directory';
import { type FirefoxWorld, startFirefoxWorld } from '../support/firefox';
import { countedEvents, type Server, startServer } from '../support/server';

/**
 * One installation in Firefox through its life, a start of the browser for each step: the file that `npm run policy --
 * build` writes, the XPI that `npm run pack` makes. Only its signature is missing, which Mozilla gives; a preference of
 * Firefox ESR takes its place.
 */
const preferences = { Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } } };
const term = 'Project Zenith';
const firefox = findFirefox();

let directory: string;
let policy: PrivatePolicy | undefined;
let server: Server;

test.describe.configure({ mode: 'serial', timeout: 90_000 });

test.beforeAll(async () => {
  if (firefox === undefined) return;
  policy = createPrivatePolicy({
    executablePath: firefox.executablePath,
    policyDirectory: '/etc/firefox',
    policyFile: 'policies/policies.json',
  });
  if (policy === undefined) return;
  directory = temporaryDirectory('firefox-managed');
  mkdirSync(join(directory, 'profile'));
  server = await startServer({ DAYLIGHT_DATA_DIR: temporaryDirectory('firefox-managed-server') });
});

test.beforeEach(() => {
  test.skip(firefox === undefined, 'there is no Firefox on this machine');
  test.skip(policy === undefined, 'this machine offers no way to give one browser a policy of its own (namespaces)');
});

test.afterAll(async () => {
  await server?.stop();
  policy?.close();
  if (directory !== undefined) remove(directory);
});

/** Packs a version and deploys it with a document. */
function deploy(version: string, document: object): void {
  const xpi = join(directory, `daylight-${version}.xpi`);
  const built = readTree(join(root, '.output', 'firefox-mv3'));
  writeFileSync(xpi, zip(withManifest(built, { ...manifestOf(built), version })));
  const source = JSON.stringify({ ...document, deployment: { firefoxUrl: `file://${xpi}` } });
  const file = filesOf(checkPolicyText(source), preferences).find(
    ({ path }) => path === 'everyone/firefox/policies.json',
  );
  policy?.write(JSON.parse(file?.text ?? '{}'));
}

/** What the profile says is installed, once Firefox has ended. */
function installedVersion(): string | undefined {
  const { addons } = JSON.parse(readFileSync(join(directory, 'profile', 'extensions.json'), 'utf8')) as {
    addons: { id: string; version: string; active: boolean }[];
  };
  return addons.find(({ id, active }) => id === firefoxExtensionId && active)?.version;
}

const telemetry = (endpoint: string) => ({ endpoint, sendAtOnce: true });

async function start<Value>(work: (world: FirefoxWorld) => Promise<Value>): Promise<Value> {
  const world = await startFirefoxWorld({
    executablePath: policy?.executablePath ?? '',
    profile: join(directory, 'profile'),
  });
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}

/** Pastes the company's word until it is asked about, and cancels: one event. */
async function askedAndCancelled(world: FirefoxWorld): Promise<void> {
  await expect
    .poll(
      async () => {
        const chat = await world.open('chatgpt');
        await chat.paste(`What do you know of ${term}?`);
        const asked = await chat.asked().then(
          () => true,
          () => false,
        );
        const text = await chat.text();
        if (asked) await chat.page.keyboard.press('Escape');
        if (asked) await expect.poll(chat.isAsking).toBe(false);
        await chat.close();
        return asked && text;
      },
      { timeout: 60_000 },
    )
    .toBe('');
}

test('policies.json installs Daylight, and its document is in force from the first page on', async () => {
  // Not what is built in: only a document that has arrived holds a plain word. Nobody listens at the address.
  deploy('0.1.0', {
    version: 3,
    organisation: { name: 'Northwind' },
    detection: { terms: [term] },
    telemetry: telemetry('http://127.0.0.1:9/v1/logs'),
  });
  await start(askedAndCancelled);
  await expect.poll(installedVersion).toBe('0.1.0');
});

test('a newer version, and a changed policy, are in force at the next start; what waited to be sent is kept', async () => {
  deploy('0.2.0', {
    version: 4,
    detection: { terms: [term] },
    sites: { statuses: { deepseek: 'prohibited' } },
    telemetry: telemetry(`${server.url}/v1/logs`),
  });
  await start(async (world) => {
    await askedAndCancelled(world);
    expect(await world.arrives('https://chatgpt.com/')).toBe(true);
    expect(await world.arrives('https://chat.deepseek.com/')).toBe(false);
    await expect.poll(() => countedEvents(server.url)).toBeGreaterThanOrEqual(2);
  });
  await expect.poll(installedVersion).toBe('0.2.0');
});

test('blocked by the policy, it is gone with the next start', async () => {
  policy?.write({
    policies: { ...preferences, ExtensionSettings: { [firefoxExtensionId]: { installation_mode: 'blocked' } } },
  });
  const text = await start(async (world) => {
    const chat = await world.open('chatgpt');
    await chat.paste(`What do you know of ${term}?`);
    await expect.poll(chat.text).not.toBe('');
    return chat.text();
  });
  expect(text).toContain(term);
  await expect.poll(installedVersion).toBeUndefined();
});
