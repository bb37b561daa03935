import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export interface OpenDialogPage {
  /** Address of one state of the guard's surface (tests/guard-dialog/main.ts). */
  urlOf(state: string, language?: string): string;
  close(): Promise<void>;
}

/** Serves the page that mounts the guard's surface in an open shadow root, where tools and tests can see inside. */
export async function serveOpenDialog(): Promise<OpenDialogPage> {
  const configFile = fileURLToPath(new URL('../guard-dialog/vite.config.ts', import.meta.url));
  const server = await createServer({ configFile, server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  await server.listen();
  return {
    urlOf: (state, language = 'en') => `${server.resolvedUrls?.local[0]}?state=${state}&language=${language}`,
    close: () => server.close(),
  };
}
