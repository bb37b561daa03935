import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readTree, zip } from '../../scripts/pack/archive';
import { crx, packingKey } from '../../scripts/pack/crx';
import { chromiumUpdates, forKey, manifestOf, withManifest } from '../../scripts/pack/manifests';
import { root } from './directory';

export interface UpdateServer {
  /** Of the key that this copy is packed with. */
  extensionId: string;
  /** What policy names as `update_url`. */
  updateUrl: string;
  /** Puts the same build on the server as another version. */
  publish(version: string): void;
  close(): Promise<void>;
}

/**
 * Packs the built extension as `npm run pack` does for a company, with a key that is thrown away, and serves it with its
 * update manifest from this machine.
 */
export async function servePacked(): Promise<UpdateServer> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = packingKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  const { extensionId } = key;
  const built = readTree(join(root, '.output', 'chrome-mv3'));
  let version = '';
  let file: Buffer = Buffer.alloc(0);
  const publish = (next: string) => {
    version = next;
    file = crx(zip(forKey(withManifest(built, { ...manifestOf(built), version }), key.publicKey)), key);
  };
  publish(manifestOf(built).version);

  const server = createServer((request, response) => {
    if (request.url === '/daylight.crx') {
      response.writeHead(200, { 'content-type': 'application/x-chrome-extension' }).end(file);
      return;
    }
    const manifest = chromiumUpdates(extensionId, version, `${address()}/daylight.crx`);
    response.writeHead(200, { 'content-type': 'text/xml' }).end(manifest);
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    extensionId,
    updateUrl: `${address()}/update.xml`,
    publish,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
