import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { remove, root, temporaryDirectory } from '../../tests/support/directory';

const pages = { empty: 'empty-page.tsx', peer: 'peer/page.js', search: 'search-page.ts' } as const;

/**
 * A copy of the built extension with three pages more: an empty React panel and the peer's panel to measure beside, and
 * the search without a screen. So everything is of one origin, in one browser.
 */
export async function extensionWithPages(): Promise<{ folder: string; close: () => void }> {
  const folder = temporaryDirectory('panel-bench');
  cpSync(join(root, '.output', 'chrome-mv3'), folder, { recursive: true });
  for (const [name, file] of Object.entries(pages)) {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      publicDir: false,
      resolve: { alias: { '@': root } },
      build: {
        outDir: join(folder, 'bench', name),
        rolldownOptions: { input: join(root, 'bench', 'panel', file), output: { entryFileNames: 'main.js' } },
      },
    });
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><body><div id="root"></div><script type="module" src="/bench/${name}/main.js"></script>`,
    );
  }
  return { folder, close: () => remove(folder) };
}

/** The scripts that a page of the extension loads before its first paint: its own, and what those import at once. */
function scriptsOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const waiting = [...html.matchAll(/<script[^>]+src="([^"]+\.js)"/g)].map(([, path = '']) => join(folder, path));
  const all = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (all.has(file)) continue;
    all.add(file);
    // Only these wait: `import(...)` comes later.
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
      waiting.push(join(dirname(file), path));
    }
  }
  return [...all];
}

/** Their size as a web server would send them. */
export function gzipBytes(folder: string, page: string): number {
  return scriptsOf(folder, page).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}
