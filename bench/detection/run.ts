import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import type { Answers, Job } from './jobs';

/** Somebody did not finish in time, or failed. The message says which, and never holds a text. */
export class NoAnswer extends Error {}

/** Where jobs and bundles lie while the bench runs: below bench/, so that the peers' packages are found from there, and in
 * node_modules, so that nobody takes them for ours. */
export function makeFolder(): { folder: string; remove: () => void } {
  const cache = join(import.meta.dirname, '../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'run-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const loader = pathToFileURL(join(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs')).href;
const childFile = join(import.meta.dirname, 'child.ts');

/** Does a job in a new process, which is killed when the time is over. */
export async function inNode<Wanted extends Job>(
  job: Wanted,
  { folder, bundle, timeLimitMs }: { folder: string; bundle: string; timeLimitMs: number },
): Promise<Answers[Wanted['kind']]> {
  const jobFile = join(mkdtempSync(join(folder, 'job-')), 'job.json');
  writeFileSync(jobFile, JSON.stringify(job));
  // No compile cache: a first call would find the work of the one before.
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--expose-gc', '--import', loader, childFile, jobFile, bundle], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), timeLimitMs);
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.on('close', (...end) => resolve(end)),
  );
  clearTimeout(timer);
  if (signal !== null) throw new NoAnswer(`more than ${Math.round(timeLimitMs / 1000)} s`);
  if (code !== 0) throw new NoAnswer('fails');
  const lines = Buffer.concat(pieces).toString().trim().split('\n');
  return JSON.parse(lines.at(-1) ?? '') as Answers[Wanted['kind']];
}

/** Does a job in a new page, which is closed when the time is over. */
export async function inPage<Wanted extends Job>(
  job: Wanted,
  { browser, script, timeLimitMs }: { browser: Browser; script: string; timeLimitMs: number },
): Promise<Answers[Wanted['kind']]> {
  const context = await browser.newContext();
  let timer: NodeJS.Timeout | undefined;
  try {
    const page = await context.newPage();
    // Isolated pages have a clock of microseconds, others one of a tenth of a millisecond.
    await page.route('https://bench.test/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
        body: '<!doctype html><meta charset="utf-8"><title>bench</title>',
      }),
    );
    await page.goto('https://bench.test/');
    await page.addScriptTag({ path: script });
    const work = page.evaluate(
      (given) => (globalThis as unknown as { doJob: (job: unknown) => Promise<unknown> }).doJob(given),
      job as unknown,
    );
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new NoAnswer(`more than ${Math.round(timeLimitMs / 1000)} s`)), timeLimitMs);
    });
    return (await Promise.race([work, late])) as Answers[Wanted['kind']];
  } catch (error) {
    throw error instanceof NoAnswer ? error : new NoAnswer('fails in a page');
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}
