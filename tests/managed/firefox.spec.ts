import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findFirefox } from '../../scripts/firefox';
import { readTree, zip } from '../../scripts/pack/archive';
import { filesOf } from '../../scripts/policy-build';
import { checkPolicyText } from '../../scripts/policy-file';
import { createPrivatePolicy } from '../../scripts/private-policy';
import { remove, root, temporaryDirectory } from '../support/directory';
import { startFirefoxWorld } from '../support/firefox';

/**
 * The deployment of a company in Firefox: the file that `npm run policy -- build` writes, the XPI that `npm run pack`
 * makes. Only its signature is missing, which Mozilla gives; a preference of Firefox ESR takes its place.
 */
test('policies.json installs Daylight, and its document is in force from the first page on', async () => {
  const firefox = findFirefox();
  test.skip(firefox === undefined, 'there is no Firefox on this machine');
  if (firefox === undefined) return;
  const policy = createPrivatePolicy({
    executablePath: firefox.executablePath,
    policyDirectory: '/etc/firefox',
    policyFile: 'policies/policies.json',
  });
  test.skip(policy === undefined, 'this machine offers no way to give one browser a policy of its own (namespaces)');
  if (policy === undefined) return;

  const directory = temporaryDirectory('firefox-managed');
  const xpi = join(directory, 'daylight.xpi');
  writeFileSync(xpi, zip(readTree(join(root, '.output', 'firefox-mv3'))));
  const source = {
    version: 3,
    organisation: { name: 'Northwind' },
    // Not what is built in: only a document that has arrived holds a plain word.
    detection: { terms: ['Project Zenith'] },
    deployment: { firefoxUrl: `file://${xpi}` },
  };
  const built = filesOf(checkPolicyText(JSON.stringify(source)), {
    Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
  }).find(({ path }) => path === 'everyone/firefox/policies.json');
  policy.write(JSON.parse(built?.text ?? '{}'));

  const world = await startFirefoxWorld(policy);
  try {
    await expect
      .poll(
        async () => {
          const chat = await world.open('chatgpt');
          await chat.paste('What do you know of Project Zenith?');
          const asked = await chat.asked().then(
            () => true,
            () => false,
          );
          const text = await chat.text();
          await chat.close();
          return asked && text;
        },
        { timeout: 60_000 },
      )
      .toBe('');
  } finally {
    await world.close();
    policy.close();
    remove(directory);
  }
});
