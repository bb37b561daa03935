import { type BrowserContext, chromium as playwright } from '@playwright/test';
import { requireChromium } from '../../scripts/browser';
import { launchDaylight } from '../../tests/support/daylight';
import { startReplicaProxy } from '../../tests/support/firefox-sites';
import { installProbe } from './probe';

export const sides = ['without', 'with'] as const;
export type Side = (typeof sides)[number];

export interface Browsers {
  contexts: Record<Side, BrowserContext>;
  version: string;
  close(): Promise<void>;
}

/** Two browsers that differ in nothing but the extension. The replicas answer on their real names, over the network. */
export async function openBrowsers(extension?: string): Promise<Browsers> {
  const proxy = await startReplicaProxy();
  const own = [`--proxy-server=127.0.0.1:${proxy.port}`, '--ignore-certificate-errors'];
  const chromium = requireChromium();
  const daylight = await launchDaylight({ args: own, ...(extension !== undefined && { extension }) });
  const without = await playwright.launchPersistentContext('', {
    executablePath: chromium.executablePath,
    headless: true,
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    viewport: null,
    args: ['--remote-debugging-port=0', '--window-size=1320,1000', ...own],
  });
  const contexts = { without, with: daylight.context };
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
      await daylight.close();
      await proxy.close();
    },
  };
}
