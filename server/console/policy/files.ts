import { strToU8, zipSync } from 'fflate';
import { deploymentFiles, deploymentSchema } from '@/utils/policy';
import type { PolicyDocument } from './document';

/**
 * The deployment files of a document as one zip, the same as `npm run policy -- build` writes for everybody.
 *
 * @throws what deploymentFiles throws
 */
export async function zippedDeployment(document: PolicyDocument): Promise<Uint8Array<ArrayBuffer>> {
  const deployment = deploymentSchema.parse({});
  const group = { group: 'everyone', document };
  // The files ask for identifiers at once, and the browser hashes in its own time: so the names first.
  const names: string[] = [];
  deploymentFiles(deployment, group, { uuid: (name) => `${names.push(name)}` });
  const uuids = new Map(await Promise.all(names.map(async (name) => [name, await nameUuid(name)] as const)));
  const files = deploymentFiles(deployment, group, { uuid: (name) => uuids.get(name) ?? '' });
  return new Uint8Array(
    zipSync(
      Object.fromEntries(
        files.map(({ path, text, encoding }) => [path, encoding === 'utf-16le' ? utf16(text) : strToU8(text)]),
      ),
    ),
  );
}

/** With the mark that Windows knows it by. */
function utf16(text: string): Uint8Array {
  const marked = `\uFEFF${text}`;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), true);
  return bytes;
}

/** An identifier made of a name (RFC 9562, version 8: SHA-256). */
async function nameUuid(name: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`daylight/${name}`));
  const bytes = new Uint8Array(digest).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
