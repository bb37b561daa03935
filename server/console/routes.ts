import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { pages } from './pages';

/** Where the one page is that shows them all; the address says which. */
export const pagePaths = ['/', ...pages.map(({ id }) => `/${id}`)];

export const consoleBuild = fileURLToPath(new URL('../../.output/console', import.meta.url));

export interface ConsoleParts {
  /** Directory of the built page. */
  build: string;
}

/** The console page and its files. */
export function consoleRoutes({ build }: ConsoleParts): Hono {
  const routes = new Hono();

  let assets: MiddlewareHandler | undefined;
  routes.get('/assets/*', (c, next) => {
    // Looked for at every request, so that a server that runs while the page is built needs no restart.
    if (!existsSync(build)) return next();
    assets ??= serveStatic({
      root: build,
      // The file names carry a hash of the content.
      onFound: (_path, context) => void context.header('Cache-Control', 'public, max-age=31536000, immutable'),
    });
    return assets(c, next);
  });
  for (const path of pagePaths) {
    routes.get(path, async (c) => {
      const page = join(build, 'index.html');
      if (!existsSync(page)) return c.html(notBuilt, 503);
      // What the page's widgets add to its style by themselves; see the `Content-Security-Policy` in app.ts.
      const nonce = `<meta property="csp-nonce" nonce="${c.get('secureHeadersNonce') ?? ''}">`;
      return c.html((await readFile(page, 'utf8')).replace('<head>', `<head>${nonce}`));
    });
  }
  return routes;
}

const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Daylight</title>
<h1>The console is not built yet</h1>
<p>The server runs: the assistant and the collector answer. To build this page, run</p>
<pre>npm run build</pre>
<p>and load it again.</p>
</html>
`;
