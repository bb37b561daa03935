import { browser } from './browser';

/** How the extension stands in this browser. */
export interface Installation {
  version: string;
  /** Installed by the browser's management: the person can neither switch it off nor remove it. */
  byPolicy: boolean;
  inPrivateWindows: boolean;
}

export async function installation(): Promise<Installation> {
  const { installType } = await browser.management.getSelf();
  return {
    version: browser.runtime.getManifest().version,
    byPolicy: installType === 'admin',
    inPrivateWindows: await browser.extension.isAllowedIncognitoAccess(),
  };
}
