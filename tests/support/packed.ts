import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { requireChromium } from '../../scripts/browser';
import { remove, root, temporaryDirectory } from './directory';

export interface UpdateServer {
  /** Of the key that this copy is packed with. */
  extensionId: string;
  /** What policy names as `update_url`. */
  updateUrl: string;
  close(): Promise<void>;
}

/** The id that Chromium gives a key: the first 16 bytes of the hash of its public half, written with a to p. */
function idOf(publicKey: Buffer): string {
  const hex = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * Packs the built extension as a company would, with a key that is thrown away afterwards, and serves it with its update
 * manifest from this machine.
 */
export async function servePacked(): Promise<UpdateServer> {
  const work = temporaryDirectory('packed');
  const folder = join(work, 'daylight');
  cpSync(join(root, '.output', 'chrome-mv3'), folder, { recursive: true });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const extensionId = idOf(publicKey);
  const manifestFile = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as { version: string; key?: string };
  // The store's key would not fit the key that this copy is signed with.
  manifest.key = publicKey.toString('base64');
  writeFileSync(manifestFile, JSON.stringify(manifest));
  const keyFile = join(work, 'throw-away.pem');
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const arguments_ = ['--headless', '--no-sandbox', `--user-data-dir=${join(work, 'profile')}`];
  execFileSync(
    requireChromium().executablePath,
    [...arguments_, `--pack-extension=${folder}`, `--pack-extension-key=${keyFile}`],
    { stdio: 'ignore', timeout: 60_000 },
  );
  const crx = readFileSync(`${folder}.crx`);
  remove(work);

  const server = createServer((request, response) => {
    if (request.url === '/daylight.crx') {
      response.writeHead(200, { 'content-type': 'application/x-chrome-extension' }).end(crx);
      return;
    }
    response.writeHead(200, { 'content-type': 'text/xml' }).end(
      `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${extensionId}"><updatecheck codebase="${address()}/daylight.crx" version="${manifest.version}" /></app>
</gupdate>`,
    );
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    extensionId,
    updateUrl: `${address()}/update.xml`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
