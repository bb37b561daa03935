import type { Tree } from './archive';

/** The parts of an extension's manifest that packing looks at or changes. */
export interface Manifest {
  version: string;
  key?: string;
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  browser_specific_settings?: { gecko?: Record<string, unknown> };
}

export function manifestOf(tree: Tree): Manifest {
  const bytes = tree.get('manifest.json');
  if (bytes === undefined) throw new Error('the build has no manifest.json');
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest;
}

/** The same files with another manifest. */
export function withManifest(tree: Tree, manifest: Manifest): Tree {
  return new Map([...tree, ['manifest.json', Buffer.from(JSON.stringify(manifest))]]);
}

/** For a store, which gives the extension a key of its own and refuses one in the manifest. */
export function forStore(tree: Tree): Tree {
  const { key: _, ...manifest } = manifestOf(tree);
  return withManifest(tree, manifest);
}

/** For an update server of the company: the key that the file is signed with, so that the id is the same unpacked. */
export function forKey(tree: Tree, publicKey: Buffer): Tree {
  return withManifest(tree, { ...manifestOf(tree), key: publicKey.toString('base64') });
}

/** For Firefox with an address of the company's own, where it finds newer versions. */
export function forFirefox(tree: Tree, baseUrl: string | undefined): Tree {
  if (baseUrl === undefined) return tree;
  const manifest = manifestOf(tree);
  const gecko = { ...manifest.browser_specific_settings?.gecko, update_url: `${baseUrl}/updates.json` };
  return withManifest(tree, {
    ...manifest,
    browser_specific_settings: { ...manifest.browser_specific_settings, gecko },
  });
}

/** What Chrome, Edge and Chromium ask for a newer version (https://www.chromium.org/administrators/). */
export function chromiumUpdates(extensionId: string, version: string, crxUrl: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${extensionId}">
    <updatecheck codebase="${crxUrl}" version="${version}" />
  </app>
</gupdate>
`;
}

/** What Firefox asks (https://extensionworkshop.com/documentation/manage/updating-your-extension/). */
export function firefoxUpdates(extensionId: string, version: string, xpiUrl: string, sha256: string): string {
  const update = { version, update_link: xpiUrl, update_hash: `sha256:${sha256}` };
  return `${JSON.stringify({ addons: { [extensionId]: { updates: [update] } } }, null, 2)}\n`;
}
