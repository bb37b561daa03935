import { type Deployment, firefoxExtensionId } from './schema';

/** A browser of the Chromium family and where each system keeps its policies. */
export interface ChromiumFamily {
  id: 'chrome' | 'edge' | 'chromium';
  name: string;
  linuxDirectory: string;
  registryKey: string;
  /** Preference domain on macOS; Chromium has none that is deployed. */
  macDomain?: string;
}

/** https://chromeenterprise.google/policies/, https://learn.microsoft.com/deployedge/microsoft-edge-policies */
export const chromiumFamily: readonly ChromiumFamily[] = [
  {
    id: 'chrome',
    name: 'Google Chrome',
    linuxDirectory: '/etc/opt/chrome/policies/managed',
    registryKey: 'SOFTWARE\\Policies\\Google\\Chrome',
    macDomain: 'com.google.Chrome',
  },
  {
    id: 'edge',
    name: 'Microsoft Edge',
    linuxDirectory: '/etc/opt/edge/policies/managed',
    registryKey: 'SOFTWARE\\Policies\\Microsoft\\Edge',
    macDomain: 'com.microsoft.Edge',
  },
  {
    id: 'chromium',
    name: 'Chromium',
    linuxDirectory: '/etc/chromium/policies/managed',
    registryKey: 'SOFTWARE\\Policies\\Chromium',
  },
];

/** What a browser can do differs: Edge knows some policies on Windows and macOS only. */
export type DesktopSystem = 'linux' | 'windows' | 'macos';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
export type Policies = { readonly [key: string]: Json };

/**
 * The browser's own policies, without the document for the extension: force-install, pin, private and guest windows.
 * Without an update address the browser's store is asked.
 */
export function browserPolicies(
  browser: ChromiumFamily['id'],
  system: DesktopSystem,
  deployment: Deployment,
): Policies {
  const { extensionId, updateUrl, minimumVersion, pinned, privateWindows, guestMode } = deployment;
  const settings: Record<string, Json> = {
    installation_mode: 'force_installed',
    update_url: updateUrl ?? storeUrls[browser],
    // An entry of its own takes nothing but its mode and address from "*"; said once more, for all hosts.
    runtime_allowed_hosts: ['*://*'],
  };
  // Without it later updates come from the address that the package names, which is none.
  if (updateUrl !== undefined) settings.override_update_url = true;
  if (pinned) settings.toolbar_pin = 'force_pinned';
  if (minimumVersion !== undefined) settings.minimum_version_required = minimumVersion;
  // Edge calls it otherwise: https://learn.microsoft.com/deployedge/microsoft-edge-manage-extensions-ref-guide
  if (browser === 'edge' && pinned) {
    settings.toolbar_state = 'force_shown';
    Reflect.deleteProperty(settings, 'toolbar_pin');
  }
  return {
    ExtensionSettings: { ...(deployment.extensionSettings as Policies), [extensionId]: settings },
    ...windowPolicies(browser, system, privateWindows, extensionId),
    ...(guestMode ? {} : { BrowserGuestModeEnabled: false }),
  };
}

const storeUrls = {
  chrome: 'https://clients2.google.com/service/update2/crx',
  chromium: 'https://clients2.google.com/service/update2/crx',
  edge: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
} as const;

/** https://learn.microsoft.com/deployedge/microsoft-edge-policies/mandatoryextensionsforinprivatenavigation */
function windowPolicies(
  browser: ChromiumFamily['id'],
  system: DesktopSystem,
  wanted: Deployment['privateWindows'],
  extensionId: string,
): Policies {
  if (wanted === 'unchanged') return {};
  if (browser !== 'edge') return { IncognitoModeAvailability: 1 };
  return wanted === 'closed' || system === 'linux'
    ? { InPrivateModeAvailability: 1 }
    : { MandatoryExtensionsForInPrivateNavigation: [extensionId] };
}

/** The document for the extension, as a file of Chrome, Edge or Chromium on Linux holds it. */
export function chromiumDocument({ extensionId }: Deployment, document: Readonly<Record<string, unknown>>): Policies {
  return { '3rdparty': { extensions: { [extensionId]: document as Policies } } };
}

/**
 * Firefox's policies (https://mozilla.github.io/policy-templates/).
 *
 * @param existing What stands in the machine's file already; it is kept, but for what is Daylight's.
 */
export function firefoxPolicies(
  deployment: Deployment,
  document: Readonly<Record<string, unknown>>,
  existing: Policies = {},
): Policies {
  const { firefoxUrl, pinned, privateWindows } = deployment;
  const settings: Record<string, Json> = {
    // Without an address Firefox has nothing to install from: allowed, and configured, until it is there.
    installation_mode: firefoxUrl === undefined ? 'allowed' : 'force_installed',
    default_area: pinned ? 'navbar' : 'menupanel',
    private_browsing: privateWindows === 'guarded',
  };
  if (firefoxUrl !== undefined) settings.install_url = firefoxUrl;
  const thirdParty = objectAt(existing, '3rdparty');
  return {
    ...existing,
    ExtensionSettings: { ...objectAt(existing, 'ExtensionSettings'), [firefoxExtensionId]: settings },
    ...(privateWindows === 'closed' ? { DisablePrivateBrowsing: true } : {}),
    '3rdparty': {
      ...thirdParty,
      Extensions: { ...objectAt(thirdParty, 'Extensions'), [firefoxExtensionId]: document as Policies },
    },
  };
}

function objectAt(holder: Policies, key: string): Policies {
  const value = holder[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Policies) : {};
}
