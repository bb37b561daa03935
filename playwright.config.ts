import { defineConfig } from '@playwright/test';

/**
 * Tests in a real Chromium with the built extension (tests/support/daylight.ts starts it). Run by `npm run e2e`, which
 * builds first. A test that fails now and then is a bug, here or in the product, so nothing is retried; but for the CI,
 * where a busy machine must not cost a landing: there the summary names what held only at the second attempt.
 */
export default defineConfig({
  outputDir: '.output/test/playwright',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  // Each test waits more than it computes: three at once keep two cores busy.
  workers: 3,
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'firefox', testDir: 'tests/firefox' },
    { name: 'managed', testDir: 'tests/managed' },
    { name: 'evasion', testDir: 'tests/evasion' },
    // The strongest of each class, for `npm test`; all of them are a bench.
    { name: 'regression', testDir: 'tests/evasion', grep: /@regression/, fullyParallel: true },
  ],
});
