import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium as playwright } from '@playwright/test';
import { requireChromium } from '../../scripts/browser';
import { launchDaylight } from '../../tests/support/daylight';
import { remove, root, temporaryDirectory } from '../../tests/support/directory';
import { startReplicaProxy } from '../../tests/support/firefox-sites';
import { installProbe } from './probe';

/** `bare` asks for the same permissions and hosts and does nothing: what the browser itself takes for them. */
export const sides = ['without', 'bare', 'with'] as const;
export type Side = (typeof sides)[number];

export interface Browsers {
  contexts: Record<Side, BrowserContext>;
  version: string;
  close(): Promise<void>;
}

/** An extension with our manifest, in which every script is empty. */
function bareExtension(extension: string): string {
  const directory = temporaryDirectory('bare-extension');
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    background: { service_worker: string };
    content_scripts: { js: string[] }[];
  };
  cpSync(extension, directory, { recursive: true });
  const scripts = [manifest.background.service_worker, ...manifest.content_scripts.flatMap(({ js }) => js)];
  for (const script of scripts) writeFileSync(join(directory, script), '');
  return directory;
}

/** Browsers that differ in nothing but the extension. The replicas answer on their real names, over the network. */
export async function openBrowsers(): Promise<Browsers> {
  const proxy = await startReplicaProxy();
  const empty = bareExtension(join(root, '.output', 'chrome-mv3'));
  const own = [`--proxy-server=127.0.0.1:${proxy.port}`, '--ignore-certificate-errors'];
  const chromium = requireChromium();
  const daylight = await launchDaylight({ args: own });
  const plain = (args: string[]) =>
    playwright.launchPersistentContext('', {
      executablePath: chromium.executablePath,
      headless: true,
      chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
      viewport: null,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: ['--remote-debugging-port=0', '--window-size=1320,1000', ...own, ...args],
    });
  const without = await plain([]);
  const bare = await plain([`--disable-extensions-except=${empty}`, `--load-extension=${empty}`]);
  const contexts = { without, bare, with: daylight.context };
  // What runs TypeScript for us gives every function its name by a function of its own, which no page has.
  const content = `{ const __name = (made) => made; (${installProbe})(); }`;
  for (const side of sides) {
    await contexts[side].addInitScript({ content });
    await contexts[side].grantPermissions(['clipboard-read', 'clipboard-write']);
  }
  return {
    contexts,
    version: chromium.version,
    async close() {
      await without.close();
      await bare.close();
      remove(empty);
      await daylight.close();
      await proxy.close();
    },
  };
}
