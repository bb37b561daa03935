import { join } from 'node:path';
import { type BrowserContext, type Page, chromium as playwright } from '@playwright/test';
import { type PolicyState, policyStateKey } from '@/utils/policy';
import { requireChromium } from '../../scripts/browser';
import { createPrivatePolicy } from '../../scripts/private-policy';
import type { PolicyDocument } from './daylight';
import { remove, temporaryDirectory } from './directory';
import { servePacked } from './packed';
import { until } from './until';

/** A Chromium in which a policy has installed the packed extension and configured it. */
export interface ManagedBrowser {
  context: BrowserContext;
  /** Opens a page of the extension. */
  open(path: string): Promise<Page>;
  policyState(): Promise<PolicyState | undefined>;
  setPolicy(document: PolicyDocument): Promise<void>;
  /** Ends the service worker, as the browser does when it is idle. */
  killServiceWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Undefined where this machine offers no way to give one browser a policy of its own. */
export async function launchManaged(
  document: PolicyDocument,
  args: readonly string[] = [],
): Promise<ManagedBrowser | undefined> {
  const policy = createPrivatePolicy(requireChromium());
  if (policy === undefined) return undefined;
  const packed = await servePacked();
  const directory = temporaryDirectory('managed');
  const deploy = (company: PolicyDocument) => ({
    DeveloperToolsAvailability: 1,
    ExtensionSettings: {
      [packed.extensionId]: {
        installation_mode: 'force_installed',
        update_url: packed.updateUrl,
        override_update_url: true,
      },
    },
    '3rdparty': { extensions: { [packed.extensionId]: company } },
  });
  policy.write(deploy(document));
  const context = await playwright.launchPersistentContext(join(directory, 'profile'), {
    executablePath: policy.executablePath,
    headless: true,
    viewport: null,
    // Both would keep a policy from installing anything.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
    args: ['--window-size=1320,1000', ...args],
  });
  const close = async () => {
    await context.close();
    policy.close();
    await packed.close();
    remove(directory);
  };
  const open = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${packed.extensionId}/${path}`);
    return page;
  };
  let keeper: Page | undefined;
  const keeperPage = async () => {
    if (keeper === undefined || keeper.isClosed()) keeper = await open('manifest.json');
    return keeper;
  };
  const policyState = async () =>
    (await keeperPage()).evaluate(async (key) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
      };
      return (await chrome.storage.local.get(key))[key] as PolicyState | undefined;
    }, policyStateKey);
  const inForce = (version: unknown) =>
    until(
      'the policy is in force',
      async () => {
        policy.nudge();
        return (await policyState())?.policy.version === version;
      },
      { timeoutMs: 60_000 },
    );
  try {
    await until(
      'the extension is installed',
      () => {
        policy.nudge();
        return context.serviceWorkers().length > 0;
      },
      { timeoutMs: 40_000 },
    );
    await inForce(document.version);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    context,
    open,
    policyState,
    async setPolicy(next) {
      policy.write(deploy(next));
      await inForce(next.version);
    },
    async killServiceWorker() {
      const session = await context.newCDPSession(await keeperPage());
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await session.detach();
    },
    close,
  };
}
