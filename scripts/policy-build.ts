import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DeploymentFile, deploymentFiles, type Policies } from '@/utils/policy';
import { readChecked, sayAdvice, sayProblems } from './policy-check';
import type { CheckedFile } from './policy-file';

/**
 * Writes the deployment files of a policy file: a folder for everybody and one for each group. Nothing is written while
 * something is wrong.
 *
 * @param firefoxFile A policies.json that a machine has already; what is not Daylight's in it is kept.
 * @returns The exit code.
 */
export function buildDeployment(file: string, out: string, firefoxFile: string | undefined): number {
  const checked = readChecked(file);
  if (checked === undefined) return 2;
  if (sayProblems(checked)) return 1;
  sayAdvice(checked);

  let firefoxBefore: Policies = {};
  if (firefoxFile !== undefined) {
    try {
      firefoxBefore = policiesIn(readFileSync(firefoxFile, 'utf8'));
    } catch {
      process.stderr.write(`${firefoxFile}: expected a policies.json of Firefox: {"policies": {...}}\n`);
      return 2;
    }
  }
  const files = filesOf(checked, firefoxBefore);
  for (const { path, text, encoding } of files) {
    const target = join(out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, encoding === 'utf-16le' ? Buffer.from(`\uFEFF${text}`, 'utf16le') : text);
  }
  process.stdout.write(files.map(({ path }) => `${join(out, path)}\n`).join(''));
  process.stderr.write(`${files.length} files. Where each one goes: docs/it.md\n`);
  return 0;
}

/**
 * What a policies.json says.
 *
 * @throws when it is none: nothing may be lost that a machine has already.
 */
function policiesIn(text: string): Policies {
  const { policies } = JSON.parse(text.replace(/^\uFEFF/, '')) as { policies?: unknown };
  if (typeof policies !== 'object' || policies === null || Array.isArray(policies)) throw new TypeError('no policies');
  return policies as Policies;
}

/** What is to be written: the platforms' files, and the whole document of each group with its comments. */
export function filesOf({ deployment, groups }: CheckedFile, firefoxBefore: Policies = {}): DeploymentFile[] {
  if (deployment === undefined) return [];
  return groups.flatMap(({ group, document, yaml }) => [
    { path: `${group}/policy.yaml`, text: yaml },
    ...deploymentFiles(deployment, { group, document }, { uuid: nameUuid, firefoxBefore }),
  ]);
}

/** An identifier made of a name (RFC 9562, version 8: SHA-256). */
function nameUuid(name: string): string {
  const bytes = createHash('sha256').update(`daylight/${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
