import { join } from 'node:path';
import { type BrowserContext, test as base, type Page, chromium as playwright } from '@playwright/test';
import { type PolicyState, policyStateKey } from '@/utils/policy';
import { fromOtlp, type GuardEvent, isHeartbeat } from '@/utils/telemetry';
import { type Chromium, requireChromium } from '../../scripts/browser';
import { createPrivatePolicy, type PrivatePolicy } from '../../scripts/private-policy';
import { remove, temporaryDirectory } from '../support/directory';
import { servePacked, type UpdateServer } from '../support/packed';
import { startRecorder } from '../support/recorder';
import { startServer } from '../support/server';
import { until } from '../support/until';
import type { Company } from './scene';
import { startToolServer, type ToolServer } from './tool-server';

/**
 * What the suite plays on: two browsers with the same arguments and the same web, one as a company deploys it (a forced
 * install and a managed policy, nothing of it a stand-in), and one without Daylight, which shows that a way past it is
 * a way at all.
 */
export interface Stage {
  tool: ToolServer;
  guarded: BrowserContext;
  plain: BrowserContext;
  /** Events that have arrived at the collector so far. */
  events(): GuardEvent[];
  /** Has Daylight forget what was given to tools so far, as after its time. */
  forgetGiven(): Promise<void>;
  company: Company;
}

/** The browser's arguments: every host is the tool's server, whose certificate is good. */
function argumentsFor(port: number): string[] {
  return [
    '--window-size=1320,1000',
    '--ignore-certificate-errors',
    `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
  ];
}

function deployment({ extensionId, updateUrl }: UpdateServer, document: object): object {
  return {
    // So that the suite can see the extension's pages at all.
    DeveloperToolsAvailability: 1,
    ExtensionSettings: {
      [extensionId]: { installation_mode: 'force_installed', update_url: updateUrl, override_update_url: true },
    },
    '3rdparty': { extensions: { [extensionId]: document } },
  };
}

async function launch(executablePath: string, port: number, profile: string): Promise<BrowserContext> {
  const context = await playwright.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    viewport: null,
    // Both would keep a policy from installing anything.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
    args: argumentsFor(port),
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context;
}

type Areas = Record<
  'local' | 'session',
  { set(items: object): Promise<void>; remove(keys: string[]): Promise<void>; get(): Promise<object> }
>;

/** Runs in a page of the extension. */
async function fill(): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: { storage: Areas } }).chrome;
  for (const area of [storage.local, storage.session]) {
    for (let size = 4_000_000, i = 0; size > 10; i++) {
      try {
        await area.set({ [`fill-${i}`]: 'x'.repeat(size) });
      } catch {
        size = Math.floor(size / 2);
      }
      if (i > 200) break;
    }
  }
}

/** Runs in a page of the extension. */
async function empty(): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: { storage: Areas } }).chrome;
  for (const area of [storage.local, storage.session])
    await area.remove(Object.keys(await area.get()).filter((key) => key.startsWith('fill-')));
}

async function policyInForce(page: Page): Promise<PolicyState | undefined> {
  return page.evaluate(async (key) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    };
    return (await chrome.storage.local.get(key))[key] as PolicyState | undefined;
  }, policyStateKey);
}

async function setUp(
  chromium: Chromium,
  policy: PrivatePolicy,
  closing: (() => Promise<void> | void)[],
): Promise<Stage> {
  const directory = temporaryDirectory('evasion');
  closing.push(() => remove(directory));
  const server = await startServer({ DAYLIGHT_DATA_DIR: join(directory, 'data') });
  closing.push(server.stop);
  const wire = await startRecorder(server.url);
  closing.push(wire.close);
  const tool = await startToolServer();
  closing.push(tool.close);
  const packed = await servePacked();
  closing.push(packed.close);
  const document = {
    version: 1,
    organisation: { name: 'Northwind' },
    // Cases of one browser may give the same value twice.
    guard: { repeatMinutes: 0 },
    sites: {},
    detection: {},
    assistant: {},
    telemetry: { endpoint: `${wire.url}/v1/logs`, bucketHours: 1, sendAtOnce: true },
  };
  const deploy = (next: object) => policy.write(deployment(packed, next));
  deploy(document);
  const plain = await launch(chromium.executablePath, tool.port, join(directory, 'plain'));
  closing.push(() => plain.close());
  const guarded = await launch(policy.executablePath, tool.port, join(directory, 'guarded'));
  closing.push(() => guarded.close());
  await until('the extension is installed', () => guarded.serviceWorkers().length > 0, { timeoutMs: 40_000 });
  const extensionPage = await guarded.newPage();
  await extensionPage.goto(`chrome-extension://${packed.extensionId}/manifest.json`);
  await until(
    'the policy is in force',
    async () => {
      policy.nudge();
      return (await policyInForce(extensionPage))?.origin === 'managed';
    },
    { timeoutMs: 40_000 },
  );
  const events = () =>
    wire.requests
      .filter(({ path, status }) => path === '/v1/logs' && status === 200)
      .flatMap(({ body }) => fromOtlp(JSON.parse(body)).events)
      .filter((event): event is GuardEvent => !isHeartbeat(event));
  const forgetGiven = () =>
    extensionPage.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { remove(key: string): Promise<void> } } };
      };
      await chrome.storage.session.remove('guard.traces');
    });
  const company: Company = {
    document,
    async deploy(next) {
      deploy(next);
      const isGood = next === document;
      await until(
        'the extension has looked at the document',
        async () => {
          policy.nudge();
          const state = await policyInForce(extensionPage);
          return isGood ? state?.problems.length === 0 : (state?.problems.length ?? 0) > 0;
        },
        { timeoutMs: 20_000 },
      );
    },
    fillStorage: () => extensionPage.evaluate(fill),
    emptyStorage: () => extensionPage.evaluate(empty),
  };
  return { tool, guarded, plain, events, forgetGiven, company };
}

export const test = base.extend<object, { stage: Stage }>({
  stage: [
    // Playwright takes nothing but a pattern here, and the linter no empty one.
    async ({ browserName: _any }, use) => {
      const chromium = requireChromium();
      const policy = createPrivatePolicy(chromium);
      test.skip(
        policy === undefined,
        'this machine offers no way to give one browser a policy of its own (namespaces)',
      );
      if (policy === undefined) return;
      const closing: (() => Promise<void> | void)[] = [policy.close];
      try {
        await use(await setUp(chromium, policy, closing));
      } finally {
        for (const close of closing.reverse()) await close();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from '@playwright/test';
