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

/**
 * Two per family of editors, on real host names of the catalogue, each with another wrapper or version. The guard has
 * no selector for any of them.
 */
export const replicas = [
  { folder: 'chatgpt', url: 'https://chatgpt.com/', editor: 'ProseMirror' },
  { folder: 'claude', url: 'https://claude.ai/new', editor: 'ProseMirror, rich, in a fieldset' },
  { folder: 'grok', url: 'https://grok.com/', editor: 'TipTap' },
  { folder: 'mistral', url: 'https://chat.mistral.ai/chat', editor: 'TipTap in React' },
  { folder: 'gemini', url: 'https://gemini.google.com/app', editor: 'Quill in a custom element' },
  { folder: 'yuanbao', url: 'https://yuanbao.tencent.com/', editor: 'Quill 1' },
  { folder: 'perplexity', url: 'https://www.perplexity.ai/', editor: 'Lexical' },
  { folder: 'kimi', url: 'https://www.kimi.com/', editor: 'Lexical in React, plain text' },
  { folder: 'qianwen', url: 'https://www.qianwen.com/', editor: 'Slate' },
  { folder: 'notion', url: 'https://www.notion.so/chat', editor: 'Slate with a hint in the field' },
  { folder: 'writer', url: 'https://app.writer.com/', editor: 'CKEditor 5, inline' },
  { folder: 'quillbot', url: 'https://quillbot.com/', editor: 'CKEditor 5 with lists and tables' },
  { folder: 'chatpdf', url: 'https://www.chatpdf.com/', editor: 'Trix' },
  { folder: 'typingmind', url: 'https://www.typingmind.com/', editor: 'Trix 1' },
  { folder: 'bolt', url: 'https://bolt.new/', editor: 'CodeMirror 6' },
  { folder: 'replit', url: 'https://replit.com/', editor: 'CodeMirror 6 in a shadow root' },
  { folder: 'copilot', url: 'https://copilot.microsoft.com/', editor: 'textarea owned by React' },
  { folder: 'deepseek', url: 'https://chat.deepseek.com/', editor: 'textarea' },
  { folder: 'contenteditable', url: 'https://pi.ai/talk', editor: 'contenteditable' },
  { folder: 'poe', url: 'https://poe.com/', editor: 'contenteditable, plain text only' },
  { folder: 'm365', url: 'https://m365.cloud.microsoft/chat', editor: 'textarea in an open shadow root' },
  { folder: 'you', url: 'https://you.com/', editor: 'contenteditable in two open shadow roots' },
  { folder: 'deepl', url: 'https://www.deepl.com/translator', editor: 'textarea in a closed shadow root' },
  { folder: 'venice', url: 'https://venice.ai/chat', editor: 'contenteditable in two closed shadow roots' },
] as const satisfies readonly Replica[];

/** Where the field stands in a frame, and the button around it. */
export const framed = { folder: 'duck', url: 'https://duck.ai/', editor: 'textarea in a srcdoc frame' } as const;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The file that answers a path on a replica's host; undefined when there is none. */
export function answer(folder: string, path: string): { body: Buffer; contentType: string } | undefined {
  const clean = normalize(path);
  const file = clean.startsWith('/assets/') ? clean : /\.\w+$/.test(clean) ? undefined : `/${folder}/index.html`;
  if (file === undefined) return undefined;
  const full = join(root, '.output', 'sites', file);
  if (!existsSync(full)) return undefined;
  return { body: readFileSync(full), contentType: types[extname(full)] ?? 'application/octet-stream' };
}

/** Has every replica answer on its real host name, in this browser only; nothing reaches the real sites. */
export async function serveReplicas(context: BrowserContext, more: readonly Replica[] = []): Promise<void> {
  for (const { url, folder } of [...replicas, framed, ...more]) {
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
