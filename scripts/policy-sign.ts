import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { overlayFile, overlayProblems, signedBytes } from '@/utils/policy';
import { readBytes } from './policy-text';
import { policyTree } from './policy-tree';

/**
 * Signs an overlay.
 *
 * @param file YAML or JSON: version, notAfter, and what is added of guard.rules, sites and detection.
 * @param keyFile A private Ed25519 key in PEM. It is read and goes nowhere.
 * @returns The exit code.
 */
export function signOverlay(file: string, keyFile: string, out: string): number {
  let text: Uint8Array;
  let key: KeyObject;
  try {
    text = readBytes(file);
  } catch {
    process.stderr.write(`${file}: cannot be read\n`);
    return 2;
  }
  try {
    key = createPrivateKey(readFileSync(keyFile, 'utf8'));
  } catch {
    process.stderr.write(`${keyFile}: is no private key in PEM\n`);
    return 2;
  }
  if (key.asymmetricKeyType !== 'ed25519') {
    process.stderr.write(`${keyFile}: is no Ed25519 key; make one with: openssl genpkey -algorithm ed25519\n`);
    return 2;
  }
  const tree = policyTree(file, text);
  const payload = tree.contents.toJSON() as unknown;
  const problems = [
    ...tree.problems,
    ...(tree.problems.length > 0 ? [] : overlayProblems(payload)).map((problem) => ({
      ...problem,
      ...tree.placeOf(problem.path),
    })),
  ];
  for (const { file: where, line, column, path, message } of problems)
    process.stdout.write(`${where}:${line}:${column}: ${path || 'the document'}: ${message}\n`);
  if (problems.length > 0) return 1;
  const bytes = Buffer.from(JSON.stringify(payload));
  writeFileSync(out, overlayFile(bytes, sign(null, signedBytes(bytes), key)));
  process.stdout.write(`${out}: signed. For the policy: overlay.publicKey: ${publicKeyOf(key)}\n`);
  return 0;
}

/** 32 bytes as base64, as the policy has them. */
export function publicKeyOf(key: KeyObject): string {
  return Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
}
