import { fileURLToPath } from 'node:url';

/** Builds the console page: `npx vite build --config server/console/vite.config.ts`. Vite itself knows JSX. */
export default {
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) } },
  build: {
    outDir: fileURLToPath(new URL('../../.output/console', import.meta.url)),
    emptyOutDir: true,
    // The page's content security policy allows no inlined files.
    assetsInlineLimit: 0,
    target: 'es2023',
    // The scanner, which the policy page fetches when somebody tries a sample.
    chunkSizeWarningLimit: 1_000,
  },
};
