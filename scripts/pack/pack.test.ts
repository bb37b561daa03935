import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { differences, zip } from './archive';
import { crx, packingKey } from './crx';
import { chromiumUpdates, firefoxUpdates, forFirefox, forKey, forStore, type Manifest, manifestOf } from './manifests';
import { type PermissionReasons, permissionDifference } from './permissions';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const manifest: Manifest = {
  version: '0.2.0',
  key: 'the store’s',
  permissions: ['storage'],
  host_permissions: ['<all_urls>'],
};
const tree = new Map([
  ['z.js', Buffer.from('last')],
  ['manifest.json', Buffer.from(JSON.stringify(manifest))],
  ['_locales/en/messages.json', Buffer.from('{}')],
]);

test('the same files give the same bytes, in whatever order and time zone they come', () => {
  const zone = process.env.TZ;
  const first = zip(tree);
  process.env.TZ = 'Pacific/Auckland';
  const second = zip(new Map([...tree].reverse()));
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  expect(Object.keys(unzipSync(first))).toEqual(['_locales/en/messages.json', 'manifest.json', 'z.js']);
});

test('two builds are compared byte by byte', () => {
  expect(differences(tree, new Map(tree))).toEqual([]);
  const other = new Map([...tree, ['z.js', Buffer.from('lost')], ['new.js', Buffer.from('')]] as const);
  other.delete('_locales/en/messages.json');
  expect(differences(tree, other)).toEqual(['_locales/en/messages.json', 'new.js', 'z.js']);
});

test('a CRX carries the zip, signed by the key whose id it names', () => {
  const key = packingKey(pem);
  const archive = zip(tree);
  const file = crx(archive, key);
  expect(file.equals(crx(archive, packingKey(pem)))).toBe(true);
  expect(file.subarray(0, 4).toString()).toBe('Cr24');
  expect(file.readUInt32LE(4)).toBe(3);
  const headerEnd = 12 + file.readUInt32LE(8);
  expect(file.subarray(headerEnd).equals(Buffer.from(archive))).toBe(true);

  // A reader of protocol buffers, for fields of bytes alone.
  const fields = (bytes: Buffer) => {
    const found = new Map<number, Buffer>();
    let at = 0;
    const varint = () => {
      let value = 0;
      for (let shift = 1; ; shift *= 128) {
        const byte = bytes[at++] ?? 0;
        value += (byte & 0x7f) * shift;
        if (byte < 0x80) return value;
      }
    };
    while (at < bytes.length) {
      const tag = varint();
      const length = varint();
      found.set(tag >> 3, bytes.subarray(at, at + length));
      at += length;
    }
    return (number: number) => found.get(number) ?? Buffer.alloc(0);
  };
  const header = fields(file.subarray(12, headerEnd));
  const proof = fields(header(2));
  const signedData = header(10_000);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signedData.length);
  const signed = Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, signedData, archive]);
  const publicKey = createPublicKey({ key: proof(1), format: 'der', type: 'spki' });
  expect(verify('sha256', signed, publicKey, proof(2))).toBe(true);
  const letters = [...fields(signedData)(1).toString('hex')].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  );
  expect(letters.join('')).toBe(key.extensionId);
});

test('a key that is none, or no RSA key, is refused', () => {
  expect(() => packingKey('nonsense')).toThrow();
  const { privateKey: curve } = generateKeyPairSync('ed25519');
  expect(() => packingKey(curve.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow('RSA');
});

test('each receiver gets the manifest that it takes', () => {
  expect(manifestOf(forStore(tree))).not.toHaveProperty('key');
  expect(manifestOf(forKey(tree, Buffer.from('abc'))).key).toBe('YWJj');
  expect(forFirefox(tree, undefined)).toBe(tree);
  expect(manifestOf(forFirefox(tree, 'https://it.kupferhof.example/d')).browser_specific_settings?.gecko).toEqual({
    update_url: 'https://it.kupferhof.example/d/updates.json',
  });
  expect(manifestOf(tree)).toEqual(manifest);
});

test('update manifests name version, address and hash', () => {
  expect(chromiumUpdates('a'.repeat(32), '0.2.0', 'https://x.example/d.crx')).toContain(
    'codebase="https://x.example/d.crx" version="0.2.0"',
  );
  expect(JSON.parse(firefoxUpdates('d@x', '0.2.0', 'https://x.example/d.xpi', 'ff'))).toEqual({
    addons: {
      'd@x': { updates: [{ version: '0.2.0', update_link: 'https://x.example/d.xpi', update_hash: 'sha256:ff' }] },
    },
  });
});

test('a permission that nobody has explained is found, of every kind, and one that is gone too', () => {
  const asked: Manifest = { ...manifest, optional_permissions: ['tabs'], optional_host_permissions: ['file:///*'] };
  expect(permissionDifference(asked, { storage: 'drafts', '<all_urls>': '', alarms: 'later' })).toEqual({
    unexplained: ['<all_urls>', 'tabs', 'file:///*'],
    gone: ['alarms'],
  });
});

test('every reason that is recorded says something', () => {
  const reasons = JSON.parse(readFileSync(new URL('permissions.json', import.meta.url), 'utf8')) as PermissionReasons;
  for (const list of Object.values(reasons))
    for (const why of Object.values(list)) expect(why.length).toBeGreaterThan(10);
});
