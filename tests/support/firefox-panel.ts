import { join } from 'node:path';
import { test } from '@playwright/test';
import { findFirefox } from '../../scripts/firefox';
import { createPrivatePolicy } from '../../scripts/private-policy';
import { root } from './directory';
import { type DrivenFirefox, driveFirefox, type FirefoxWindow } from './marionette';

/** The add-on's id, which Firefox wants before it installs it. */
export const firefoxExtensionId = 'daylight@daylight.example';

export interface FirefoxPanel {
  browser: DrivenFirefox;
  /** Opens the panel as a page of its own. */
  openPanel(): Promise<FirefoxWindow>;
  /** Ends the browser and takes its policy file away. */
  close(): Promise<void>;
}

/**
 * The built extension in the real Firefox, with a real policy file that only this browser sees. Skips the test where
 * there is no Firefox, or no way to give one browser a policy of its own.
 *
 * @param document the policy, without `version`
 */
export async function startFirefoxPanel(document: Record<string, unknown>): Promise<FirefoxPanel> {
  const firefox = findFirefox();
  test.skip(firefox === undefined, 'there is no Firefox on this machine');
  const policy =
    firefox &&
    createPrivatePolicy({
      executablePath: firefox.executablePath,
      policyDirectory: '/etc/firefox',
      policyFile: 'policies/policies.json',
    });
  test.skip(policy === undefined, 'this machine offers no way to give one browser a policy of its own (namespaces)');
  if (policy === undefined) throw new Error('unreachable: the test has been skipped');
  policy.write({
    policies: { '3rdparty': { Extensions: { [firefoxExtensionId]: { version: 1, ...document } } } },
  });
  const browser = await driveFirefox(policy.executablePath);
  const close = async () => {
    await browser.close();
    policy.close();
  };
  try {
    const host = await browser.install(join(root, '.output', 'firefox-mv3'), firefoxExtensionId);
    return { browser, close, openPanel: () => browser.open(`moz-extension://${host}/sidepanel.html`) };
  } catch (error) {
    await close();
    throw error;
  }
}
