import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/firefox';
import { root } from './directory';
import { type ReplicaProxy, startReplicaProxy } from './firefox-sites';
import { framed, replicas } from './sites';
import { until } from './until';

/** A Firefox with the extension, on the replicas. */
export interface FirefoxWorld {
  open(folder: string): Promise<FirefoxChat>;
  /** Whether a tab that is sent to an address ends up on the page of the replica there. */
  arrives(url: string): Promise<boolean>;
  close(): Promise<void>;
}

interface FirefoxChat {
  page: Page;
  text(): Promise<string>;
  /** Copies a text on the page and presses the keys for paste in what had the focus. */
  paste(text: string): Promise<void>;
  /** Waits until the guard asks, and until it takes a press for an answer. */
  asked(): Promise<void>;
  isAsking(): Promise<boolean>;
  close(): Promise<void>;
}

const isAsking = (page: Page) => page.evaluate(() => document.querySelector('daylight-guard') !== null);

async function chatIn(browser: Browser, folder: string): Promise<FirefoxChat> {
  const replica = [...replicas, framed].find((one) => one.folder === folder);
  const page = await browser.newPage();
  await page.goto(replica?.url ?? '', { waitUntil: 'load' });
  await page.waitForFunction(() => typeof window.composerText === 'function');
  await page.waitForFunction(() => document.activeElement !== document.body);
  // Engine and policy arrive a moment after the page.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return {
    page,
    text: () => page.evaluate(() => window.composerText()),
    async paste(text) {
      await page.bringToFront();
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
    },
    async asked() {
      await until('the guard asks', () => isAsking(page), { timeoutMs: 8_000, everyMs: 50 });
      await new Promise((resolve) => setTimeout(resolve, 600));
    },
    isAsking: () => isAsking(page),
    close: () => page.close(),
  };
}

/**
 * Starts a Firefox of its own with the extension. Everything is gone again after `close`.
 *
 * @param managed Another program to start, in which a policy of the browser installs the extension.
 */
export async function startFirefoxWorld(managed?: {
  executablePath: string;
  /** Directory of a profile that outlives this start. */
  profile?: string;
}): Promise<FirefoxWorld> {
  const firefox = findFirefox();
  if (firefox === undefined) throw new Error('no Firefox found; npm test installs one where it can');
  const proxy: ReplicaProxy = await startReplicaProxy();
  const browser = await launch({
    browser: 'firefox',
    executablePath: managed?.executablePath ?? firefox.executablePath,
    headless: true,
    ...(managed?.profile !== undefined && { userDataDir: managed.profile }),
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      // A test copies without a press of a person.
      'dom.events.testing.asyncClipboard': true,
    },
  });
  if (managed === undefined) await browser.installExtension(join(root, '.output', 'firefox-mv3'));
  return {
    open: (folder) => chatIn(browser, folder),
    async arrives(url) {
      const page = await browser.newPage();
      // The driver does not follow into a page of an extension, nor close it.
      await page.goto(url, { timeout: 3_000 }).catch(() => undefined);
      const isThere = page.evaluate(() => typeof window.composerText === 'function').catch(() => false);
      return Promise.race([isThere, new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false))]);
    },
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}
