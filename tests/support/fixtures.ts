import { type BrowserContext, test as base, chromium as playwright } from '@playwright/test';
import { requireChromium } from '../../scripts/browser';
import { type ChatPage, chatPage } from './chat-page';
import { type Daylight, launchDaylight, type PolicyDocument } from './daylight';
import { remove, temporaryDirectory } from './directory';
import { type Recorder, startRecorder } from './recorder';
import { countedEvents, type Server, startServer } from './server';
import { framed, replicas, serveReplicas } from './sites';
import { until } from './until';
import { startUpstream, type Upstream } from './upstream';

type Folder = (typeof replicas)[number]['folder'] | typeof framed.folder;

/** One browser with the extension, one server with everything behind it, per worker. */
export interface World {
  daylight: Daylight;
  server: Server;
  /** Stands between extension and server. */
  wire: Recorder;
  upstream: Upstream;
  /** Where the server keeps its database. */
  data: string;
  /** The policy that every test starts with. */
  policy: PolicyDocument;
  /** Puts a changed policy in force; `version` is raised by itself. */
  setPolicy(change: PolicyDocument): Promise<void>;
  /** Events that the console counts. */
  counted(): Promise<number>;
  /** Opens a replica and waits until its guard can judge. */
  open(folder: Folder, query?: string): Promise<ChatPage>;
}

export async function openReplica(context: BrowserContext, folder: Folder, query = ''): Promise<ChatPage> {
  const replica = [...replicas, framed].find((one) => one.folder === folder);
  const page = await context.newPage();
  await page.goto(`${replica?.url}${query}`, { waitUntil: 'load' });
  return chatPage(page);
}

const token = 'token-of-the-tests-0123456789';

/** An AI tool of the company's own, which no catalogue has. */
export const companyTool = { folder: 'deepseek', url: 'https://ai.northwind-tools.com/', editor: 'textarea' };

async function startWorld(): Promise<{ world: World; close: () => Promise<void> }> {
  const data = temporaryDirectory('data');
  const upstream = await startUpstream();
  const environment = {
    DAYLIGHT_DATA_DIR: data,
    DAYLIGHT_TOKEN: token,
    DAYLIGHT_UPSTREAM_URL: upstream.url,
  };
  const server = await startServer(environment);
  const wire = await startRecorder(server.url);
  const policy: PolicyDocument = {
    version: 1,
    organisation: { name: 'Northwind' },
    guard: {},
    sites: {},
    detection: {},
    assistant: { gatewayUrl: `${wire.url}/v1`, token },
    identity: {},
    telemetry: { endpoint: `${wire.url}/v1/logs`, bucketHours: 1, sendAtOnce: true },
    overlay: {},
  };
  const daylight = await launchDaylight({ policy, onStart: (context) => serveReplicas(context, [companyTool]) });
  let version = 1;
  const world: World = {
    daylight,
    server,
    wire,
    upstream,
    data,
    policy,
    async setPolicy(change) {
      version += 1;
      await daylight.setPolicy({ ...policy, ...change, version });
    },
    async counted() {
      return countedEvents(server.url);
    },
    open: (folder, query) => openReplica(daylight.context, folder, query),
  };
  const close = async () => {
    await daylight.close();
    await wire.close();
    await server.stop();
    await upstream.close();
    remove(data);
  };
  return { world, close };
}

interface WorkerFixtures {
  world: World;
  /** A Chromium without the extension: what a page does by itself. */
  plainBrowser: BrowserContext;
}

interface TestFixtures {
  /** Closes the pages that a test opened, and has every test begin with a wire that works. */
  tidy: undefined;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  world: [
    // Playwright takes nothing but a pattern here, and the linter no empty one.
    async ({ browserName: _any }, use) => {
      const { world, close } = await startWorld();
      await use(world);
      await close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  plainBrowser: [
    async ({ world: _after }, use) => {
      const context = await playwright.launchPersistentContext('', {
        executablePath: requireChromium().executablePath,
        headless: true,
      });
      await serveReplicas(context);
      await use(context);
      await context.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tidy: [
    async ({ world }, use) => {
      const { context } = world.daylight;
      const before = new Set(context.pages());
      await use(undefined);
      for (const page of context.pages()) if (!before.has(page)) await page.close();
      world.wire.mode = 'forward';
    },
    { auto: true },
  ],
});

/** Waits until the console counts `amount` events more than `before`, and makes sure that it stays so. */
export async function expectCounted(world: World, before: number, amount: number): Promise<void> {
  await until(`${amount} more events on the console`, async () => (await world.counted()) >= before + amount);
  await new Promise((resolve) => setTimeout(resolve, 600));
  const now = await world.counted();
  if (now !== before + amount) throw new Error(`expected ${before + amount} events, the console counts ${now}`);
}

export { expect } from '@playwright/test';
export type { ChatPage } from './chat-page';
