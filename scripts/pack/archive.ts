import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Files by their path with slashes. */
export type Tree = ReadonlyMap<string, Uint8Array>;

/** Every file below a directory. */
export function readTree(directory: string): Tree {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll('\\', '/'),
    );
  return new Map(names.map((name) => [name, readFileSync(join(directory, name))]));
}

/**
 * What git keeps of a checkout, as it stands there: the same bytes can be built from it.
 *
 * @throws where the folder is no checkout.
 */
export function readSources(checkout: string): Tree {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z'], {
    cwd: checkout,
    encoding: 'utf8',
    maxBuffer: 16 << 20,
  });
  if (status !== 0) throw new Error('git ls-files failed: sources are read from a checkout');
  const names = stdout.split('\0').filter((name) => name !== '');
  return new Map(names.map((name) => [name, readFileSync(join(checkout, name))]));
}

/**
 * The files as a zip: the same files give the same bytes, wherever and whenever. So names are sorted, and the time of
 * each is the first that a zip can say.
 */
export function zip(tree: Tree): Uint8Array {
  const files: Zippable = {};
  for (const name of [...tree.keys()].sort()) {
    const bytes = tree.get(name);
    // Built from local parts, because a zip stores local time.
    if (bytes !== undefined)
      files[name] = [bytes, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(files);
}

/** Names of files that one of two trees lacks, or has with other bytes, sorted. */
export function differences(one: Tree, other: Tree): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => !isSame(one.get(name), other.get(name))).sort();
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}
