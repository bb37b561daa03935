import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Component {
  name: string;
  version: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}

interface Sbom {
  serialNumber?: string;
  metadata: { timestamp?: string };
  components: Component[];
}

/**
 * What the product is made of, as CycloneDX, from npm itself. Its time and random number are taken out, so that the same
 * lock file gives the same text.
 *
 * @throws when npm cannot tell.
 */
export function sbomOf(root: string): { text: string; components: Component[] } {
  const { npm_execpath: cli } = process.env;
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only', '--loglevel=error'];
  const [file, ...first] = cli && /npm-cli\.c?js$/.test(cli) ? [process.execPath, cli] : ['npm'];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 } as const;
  const { stdout, status } = spawnSync(file ?? 'npm', [...first, ...args], options);
  if (status !== 0) throw new Error('npm sbom failed');
  const sbom = JSON.parse(stdout) as Sbom;
  Reflect.deleteProperty(sbom, 'serialNumber');
  Reflect.deleteProperty(sbom.metadata, 'timestamp');
  return { text: `${JSON.stringify(sbom, null, 2)}\n`, components: sbom.components };
}

/** Names, versions and licences of all components, with the licence texts that they bring. */
export function licencesOf(root: string, components: readonly Component[]): string {
  return components
    .map((component) => {
      const text = licenceText(join(root, 'node_modules', component.name));
      const title = `${component.name} ${component.version}: ${licenceName(component)}`;
      return text === undefined ? `${title}\n` : `${title}\n\n${text.trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n`);
}

function licenceName({ licenses = [] }: Component): string {
  const names = licenses.flatMap(({ license, expression }) => expression ?? license?.id ?? license?.name ?? []);
  return names.length > 0 ? names.join(', ') : 'no licence named';
}

function licenceText(directory: string): string | undefined {
  if (!existsSync(directory)) return undefined;
  const file = readdirSync(directory).find((name) => /^(licen[cs]e|copying)(\.|-|$)/i.test(name));
  return file === undefined ? undefined : readFileSync(join(directory, file), 'utf8');
}
