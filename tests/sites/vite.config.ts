import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const sites = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** One page per folder; scripts and styles of all are in /assets, so that a page can stand at the root of any host. */
export default defineConfig({
  root: here,
  build: {
    outDir: '../../.output/sites',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { input: sites.map(({ name }) => `${here}${name}/index.html`) },
  },
});
