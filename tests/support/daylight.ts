import { cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BrowserContext, type Page, chromium as playwright, type Worker } from '@playwright/test';
import { type PolicyState, policyStateKey } from '@/utils/policy';
import { requireChromium } from '../../scripts/browser';
import { buildPractice } from '../../scripts/build';
import { createPrivatePolicy, type PrivatePolicy } from '../../scripts/private-policy';
import { remove, root, temporaryDirectory } from './directory';
import { openedSidePanel } from './side-panel';
import { until } from './until';

/** By the manifest's key. */
const extensionId = 'knhnlipinfohokhipebkhnkdbbpkhonk';

/** A policy document as IT writes it: any part of the schema, or something wrong on purpose. */
export type PolicyDocument = Record<string, unknown>;

/** How the browser got its policy. `practice build`: baked into the extension, where no other way works. */
type PolicyWay = PrivatePolicy['way'] | 'practice build' | 'none';

export const policyWayInWords: Record<PolicyWay, string> = {
  'mount namespace': 'real managed policy, in a directory that only this browser sees',
  'user and mount namespace': 'real managed policy, in a directory that only this browser sees',
  'practice build':
    'built into this copy of the extension, because this machine has no way to give one browser a policy',
  none: 'none',
};

export interface Options {
  /** The policy from the first start on; none at all without it. */
  policy?: PolicyDocument;
  /** False shows the window. */
  headless?: boolean;
  /** Folder of the built extension. */
  extension?: string;
  /** Where profile and extension stay when the browser is gone, for one that comes after it; else they are removed. */
  directory?: string;
  /** Further arguments for Chromium. */
  args?: string[];
  /** Called when the browser is there, before it opens any page. */
  onStart?: (context: BrowserContext) => Promise<void>;
}

export interface Daylight {
  context: BrowserContext;
  policyWay: PolicyWay;
  /** Where the browser keeps its data, for searching it. */
  profile: string;
  /** Opens a page of the extension, such as `options.html`. */
  open(path: string): Promise<Page>;
  /** What the extension holds for the policy in force. */
  policyState(): Promise<PolicyState | undefined>;
  /**
   * Changes the managed policy under the running browser and waits until the extension has it.
   * @param holds whether what the extension holds is what is waited for; without it, the version of the document.
   */
  setPolicy(policy: PolicyDocument, holds?: (state: PolicyState) => boolean): Promise<void>;
  serviceWorker(): Promise<Worker>;
  /** Ends the service worker, as the browser does when it is idle. The next event starts it anew. */
  killServiceWorker(): Promise<void>;
  /** The real side panel, when it is open or about to be. */
  sidePanel(): Promise<Page>;
  /** Runs a function in a page of the extension, with `chrome` at hand. */
  inExtension<Answer, Given>(run: (given: Given) => Promise<Answer>, given: Given): Promise<Answer>;
  /** Ends the whole browser at once (SIGKILL), as a crash or a power cut does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Real managed storage (`3rdparty`), nothing else that a company would not set. */
function browserPolicies(policy: PolicyDocument | undefined): object {
  return policy === undefined ? {} : { '3rdparty': { extensions: { [extensionId]: policy } } };
}

/**
 * Starts a Chromium of its own with the extension and its managed policy, and waits until the policy is in force.
 * Everything is gone again after `close`; nothing of the machine is touched.
 */
export async function launchDaylight({
  policy,
  headless = true,
  extension = join(root, '.output', 'chrome-mv3'),
  directory: kept,
  args = [],
  onStart,
}: Options = {}): Promise<Daylight> {
  const chromium = requireChromium();
  const directory = kept ?? temporaryDirectory('browser');
  const privatePolicy = createPrivatePolicy(chromium);
  const baked = privatePolicy === undefined && policy !== undefined;
  if (baked && !buildPractice(policy)) throw new Error('the practice build of the extension failed');
  const built = baked ? join(root, '.output', 'chrome-mv3-practice') : extension;
  // A copy: a build that runs meanwhile must not pull the files from under the browser.
  const loaded = join(directory, 'extension');
  if (!existsSync(loaded)) {
    if (!existsSync(join(built, 'manifest.json'))) throw new Error(`no extension in ${built}; build it: npm run build`);
    cpSync(built, loaded, { recursive: true });
  }
  const profile = join(directory, 'profile');
  privatePolicy?.write(browserPolicies(policy));
  // As a developer has it: without this Chromium does not bring back an unpacked extension that reloads itself.
  const preferences = join(profile, 'Default', 'Preferences');
  mkdirSync(dirname(preferences), { recursive: true });
  if (!existsSync(preferences)) {
    writeFileSync(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  }

  const context = await playwright.launchPersistentContext(profile, {
    executablePath: privatePolicy?.executablePath ?? chromium.executablePath,
    headless,
    // Root cannot have Chromium's sandbox.
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    // The window decides, so that an open side panel makes the page narrower, as it does for a person.
    viewport: null,
    // Whoever starts a browser also closes it, in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--disable-extensions-except=${loaded}`,
      `--load-extension=${loaded}`,
      // The side panel is only seen by a second connection (tests/support/side-panel.ts).
      '--remote-debugging-port=0',
      '--window-size=1320,1000',
      ...args,
    ],
  });
  await onStart?.(context);
  const address = `chrome-extension://${extensionId}`;
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker', { timeout: 20_000 });
  // A file of the extension shown as a page: it has the extension's rights and runs nothing. A reload closes it.
  let keeper: Page | undefined;
  const keeperPage = async () => {
    if (keeper !== undefined && !keeper.isClosed()) return keeper;
    const page = await context.newPage();
    try {
      await page.goto(`${address}/manifest.json`);
    } catch (error) {
      await page.close();
      throw error;
    }
    keeper = page;
    return keeper;
  };

  const daylight: Daylight = {
    context,
    profile,
    policyWay: privatePolicy?.way ?? (baked ? 'practice build' : 'none'),
    async open(path) {
      const page = await context.newPage();
      await page.goto(`${address}/${path}`);
      return page;
    },
    inExtension: async (run, given) => (await keeperPage()).evaluate(run as never, given) as never,
    policyState: () =>
      daylight.inExtension(async (key) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<never> } } };
        };
        return (await chrome.storage.local.get(key))[key] as PolicyState | undefined;
      }, policyStateKey),
    async setPolicy(
      next,
      holds = (state) => state.origin === 'managed' && state.policy.version === (next.version ?? 0),
    ) {
      if (privatePolicy === undefined)
        throw new Error('this machine offers no way to change the policy of a running browser');
      privatePolicy.write(browserPolicies(next));
      await until(
        'the changed policy is in force',
        async () => {
          const state = await daylight.policyState();
          if (state !== undefined && holds(state)) return true;
          privatePolicy.nudge();
          return false;
        },
        { timeoutMs: 40_000 },
      );
    },
    async serviceWorker() {
      const [worker] = context.serviceWorkers();
      return worker ?? (await context.waitForEvent('serviceworker'));
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
    sidePanel: () =>
      openedSidePanel(Number.parseInt(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8'), 10), extensionId),
    async kill() {
      // Chromium's own note of which process has the profile: `host-pid`.
      const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').pop());
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      process.kill(pid, 'SIGKILL');
      await gone;
      privatePolicy?.close();
      if (kept === undefined) remove(directory);
    },
    async close() {
      await context.close();
      privatePolicy?.close();
      if (kept === undefined) remove(directory);
    },
  };
  await until(
    'the policy is in force',
    async () => {
      const state = await daylight.policyState();
      return policy === undefined
        ? state !== undefined
        : state?.origin === 'managed' || (state?.problems.length ?? 0) > 0;
    },
    { timeoutMs: 30_000 },
  );
  return daylight;
}
