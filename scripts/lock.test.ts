import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  packages: Record<string, { version?: string; optional?: boolean; optionalDependencies?: Record<string, string> }>;
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Locked;

const isLocked = (path: string, name: string) =>
  packages[`${path}/node_modules/${name}`] !== undefined || packages[`node_modules/${name}`] !== undefined;

// A registry that lacks a package for another system makes npm leave it out of the lock file, and then `npm ci` refuses
// the file (https://github.com/npm/cli/issues/4828). Such an entry needs only version, os, cpu and optional.
test('the lock file names the packages of every system, so that npm ci takes it on each', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(path, name))
      .map(([name, version]) => `${name}@${version}`),
  );
  expect(missing).toEqual([]);
});
