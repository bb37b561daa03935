import { join } from 'node:path';
import { type BrowserContext, type Page, chromium as playwright } from '@playwright/test';
import { type PolicyState, policyStateKey } from '@/utils/policy';
import { requireChromium } from '../../scripts/browser';
import { filesOf } from '../../scripts/policy-build';
import { checkPolicyText } from '../../scripts/policy-file';
import { createPrivatePolicy, type PrivatePolicy } from '../../scripts/private-policy';
import { remove, temporaryDirectory } from './directory';
import { servePacked, type UpdateServer } from './packed';
import { serveReplicas } from './sites';
import { until } from './until';

/** The parts of the browser's interface that the tests of a deployment look at. */
export interface ManagedChrome {
  storage: { local: { get(key: string): Promise<Record<string, unknown>> }; managed: { get(): Promise<object> } };
  management: { getSelf(): Promise<{ installType: string; mayDisable: boolean }> };
  runtime: {
    id: string;
    getManifest(): { version: string };
    requestUpdateCheck(): Promise<{ status: string }>;
  };
}

/**
 * The deployment of a company, with nothing left out: a packed extension on an update server, installed by a policy
 * file into a browser that is already open, configured by the same file, changed while it runs.
 */
export interface Managed {
  packed: UpdateServer;
  context: BrowserContext;
  policy: PrivatePolicy;
  /** Deploys a document; without one the extension is installed and not configured. */
  deploy(document?: object): void;
  /** Leaves half of the file with the document. */
  tear(): void;
  /** Takes Daylight out of the policy. */
  withdraw(): void;
  /** Waits until something holds, and has the browser look at its policy now and then. */
  until<Value>(what: string, ask: () => Promise<Value> | Value): Promise<Value>;
  extensionPage(path?: string): Promise<Page>;
  stateIn(page: Page): Promise<PolicyState | undefined>;
  close(): Promise<void>;
}

const documentFile = 'daylight-document.json';

/** Undefined where this machine offers no way to give one browser a policy of its own (namespaces). */
export async function startManaged(): Promise<Managed | undefined> {
  const mine = createPrivatePolicy(requireChromium());
  if (mine === undefined) return undefined;
  const policy = mine;
  const directory = temporaryDirectory('managed');
  const packed = await servePacked();
  // So that a test can see the extension's worker at all.
  const visible = { DeveloperToolsAvailability: 1 };
  policy.write(visible);
  const context = await playwright.launchPersistentContext(join(directory, 'profile'), {
    executablePath: policy.executablePath,
    headless: true,
    viewport: null,
    // Both would keep a policy from installing anything.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
    args: ['--window-size=1320,1000'],
  });
  await serveReplicas(context);

  return {
    packed,
    context,
    policy,
    deploy(document) {
      const deployment = { extensionId: packed.extensionId, updateUrl: packed.updateUrl };
      const files = filesOf(checkPolicyText(JSON.stringify({ ...document, deployment })));
      const text = (name: string) => files.find(({ path }) => path === `everyone/linux/chromium/${name}`)?.text ?? '';
      policy.write({ ...JSON.parse(text('daylight.json')), ...visible });
      policy.writeBeside(documentFile, document && text(documentFile));
    },
    tear: () => policy.writeBeside(documentFile, '{ "3rdparty": { "extensions": {'),
    withdraw() {
      policy.write(visible);
      policy.writeBeside(documentFile, undefined);
    },
    until: (what, ask) =>
      until(
        what,
        async () => {
          policy.nudge();
          return ask();
        },
        { timeoutMs: 40_000 },
      ),
    async extensionPage(path = 'manifest.json') {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${packed.extensionId}/${path}`);
      return page;
    },
    stateIn: (page) =>
      page.evaluate(async (key) => {
        const { chrome } = globalThis as unknown as { chrome: ManagedChrome };
        return (await chrome.storage.local.get(key))[key] as PolicyState | undefined;
      }, policyStateKey),
    async close() {
      await context.close();
      policy.close();
      await packed.close();
      remove(directory);
    },
  };
}
