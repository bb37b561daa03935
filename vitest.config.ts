import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    testTimeout: 30_000,
    // The embedded database takes seconds to start, and much longer on a busy machine.
    hookTimeout: 120_000,
    // What is waited for comes in its own time; a second is too short for a busy machine.
    expect: { poll: { timeout: 10_000 } },
    // By itself it leaves one processor free, which is half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'product',
          include: ['{utils,components,scripts,entrypoints,bench,tests/support,tests/corpora}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        // The set-up starts one real PostgreSQL, only when a test of the server runs.
        test: {
          name: 'server',
          include: ['server/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/server/postgres.setup.ts'],
        },
      },
    ],
  },
});
