import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { root } from './directory';

/** A replica: which folder of tests/sites stands in for which address. */
export interface Replica {
  folder: string;
  url: string;
  editor: string;
}

/** One per family of editors, on the real host names of the catalogue. */
export const replicas = [
  { folder: 'chatgpt', url: 'https://chatgpt.com/', editor: 'ProseMirror' },
  { folder: 'claude', url: 'https://claude.ai/new', editor: 'ProseMirror, rich, in a fieldset' },
  { folder: 'gemini', url: 'https://gemini.google.com/app', editor: 'Quill in a custom element' },
  { folder: 'perplexity', url: 'https://www.perplexity.ai/', editor: 'Lexical' },
  { folder: 'qianwen', url: 'https://www.qianwen.com/', editor: 'Slate' },
  { folder: 'copilot', url: 'https://copilot.microsoft.com/', editor: 'textarea owned by React' },
  { folder: 'deepseek', url: 'https://chat.deepseek.com/', editor: 'textarea' },
  { folder: 'contenteditable', url: 'https://pi.ai/talk', editor: 'contenteditable' },
] as const satisfies readonly Replica[];

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The file that answers a path on a replica's host; undefined when there is none. */
function answer(folder: string, path: string): { body: Buffer; contentType: string } | undefined {
  const clean = normalize(path);
  const file = clean.startsWith('/assets/') ? clean : /\.\w+$/.test(clean) ? undefined : `/${folder}/index.html`;
  if (file === undefined) return undefined;
  const full = join(root, '.output', 'sites', file);
  if (!existsSync(full)) return undefined;
  return { body: readFileSync(full), contentType: types[extname(full)] ?? 'application/octet-stream' };
}

/** Has every replica answer on its real host name, in this browser only; nothing reaches the real sites. */
export async function serveReplicas(context: BrowserContext, more: readonly Replica[] = []): Promise<void> {
  for (const { url, folder } of [...replicas, ...more]) {
    await context.route(`${new URL(url).origin}/**`, async (route) => {
      const file = answer(folder, new URL(route.request().url()).pathname);
      await route.fulfill(file ?? { status: 404 });
    });
  }
}

export interface SiteServer {
  url: string;
  close(): Promise<void>;
}

/** Serves one page of tests/sites on a port of this machine. */
export async function serveSite(folder: string, port = 0): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const file = answer(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.contentType }).end(file.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
