import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The page needs no extension around it: what would reach for one is never called here. */
export default defineConfig({
  root: here,
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
  build: { outDir: '../../.output/guard-dialog', emptyOutDir: true },
});
