import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { firefoxExtensionId } from '@/utils/policy';
import { readSources, readTree, type Tree, zip } from './archive';
import { licencesOf, sbomOf } from './components';
import { crx, type PackingKey, packingKey } from './crx';
import { chromiumUpdates, firefoxUpdates, forFirefox, forKey, forStore, manifestOf } from './manifests';
import { type PermissionReasons, permissionDifference } from './permissions';

/** `npm run pack`: everything that is handed out of a release, from the builds in .output. */

const usage = `Usage: npm run pack -- [--key FILE --url ADDRESS]

Writes to .output/pack: zips for the stores, the sources for review, a list of components (CycloneDX) and licences, and
checksums. The same sources give the same bytes. A permission that scripts/pack/permissions.json does not explain stops
it.

  --key FILE      private RSA key (PEM) of your copy; it stays where it is. Makes a CRX for your update server
  --url ADDRESS   folder of your update server, such as https://it.acme.example/daylight. Makes update.xml for Chrome and
                  Edge, and updates.json for Firefox
  --help          this text

Exit code 0 when everything was written, 1 when a permission is not explained or a part failed, 2 on wrong use.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, '.output', 'pack');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Wanted {
  key: PackingKey | undefined;
  /** Without a slash at the end. */
  url: string | undefined;
}

function main(args: string[]): number {
  let wanted: Wanted;
  try {
    const options = {
      key: { type: 'string' },
      url: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    const { values } = parseArgs({ args, options });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    wanted = {
      key: values.key === undefined ? undefined : packingKey(readFileSync(values.key, 'utf8')),
      url: values.url === undefined ? undefined : new URL(values.url).href.replace(/\/$/, ''),
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'wrong use'}\n\n${usage}`);
    return 2;
  }
  const chrome = readTree(join(root, '.output', 'chrome-mv3'));
  const firefox = readTree(join(root, '.output', 'firefox-mv3'));
  if (!permissionsAreExplained({ chrome, firefox })) return 1;

  const files = filesOf(chrome, firefox, wanted);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(out, name), bytes);
  const sums = [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
  writeFileSync(join(out, 'SHA256SUMS'), sums);
  process.stdout.write(sums);
  if (wanted.key !== undefined) process.stderr.write(`Extension id of your copy: ${wanted.key.extensionId}\n`);
  return 0;
}

function permissionsAreExplained(trees: Record<'chrome' | 'firefox', Tree>): boolean {
  const reasons = JSON.parse(readFileSync(new URL('permissions.json', import.meta.url), 'utf8')) as PermissionReasons;
  let explained = true;
  for (const browser of ['chrome', 'firefox'] as const) {
    const { unexplained, gone } = permissionDifference(manifestOf(trees[browser]), reasons[browser]);
    for (const name of gone) process.stderr.write(`${browser}: the permission ${name} is not asked for any more\n`);
    for (const name of unexplained) {
      process.stderr.write(`${browser}: the permission ${name} is new; say why in scripts/pack/permissions.json\n`);
      explained = false;
    }
  }
  return explained;
}

function filesOf(chrome: Tree, firefox: Tree, { key, url }: Wanted): Map<string, Uint8Array> {
  const { version } = manifestOf(chrome);
  const files = new Map<string, Uint8Array>();
  const text = (name: string, words: string) => files.set(name, Buffer.from(words));
  files.set(`daylight-${version}-chrome.zip`, zip(forStore(chrome)));
  const xpi = zip(forFirefox(firefox, url));
  files.set(`daylight-${version}.xpi`, xpi);
  files.set(`daylight-${version}-sources.zip`, zip(readSources(root)));
  const { text: sbom, components } = sbomOf(root);
  text('sbom.cdx.json', sbom);
  text('licences.txt', licencesOf(root, components));
  if (key !== undefined) {
    files.set(`daylight-${version}.crx`, crx(zip(forKey(chrome, key.publicKey)), key));
    if (url !== undefined)
      text('update.xml', chromiumUpdates(key.extensionId, version, `${url}/daylight-${version}.crx`));
  }
  if (url !== undefined)
    text('updates.json', firefoxUpdates(firefoxExtensionId, version, `${url}/daylight-${version}.xpi`, sha256(xpi)));
  return files;
}

process.exitCode = main(process.argv.slice(2));
