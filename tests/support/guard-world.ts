import { join } from 'node:path';
import type { CDPSession, Frame, Page } from '@playwright/test';
import { build } from 'vite';
import { root } from './directory';
import { until } from './until';

/** What utils/guard/composer.ts says and does in a page, run where the guard runs. */
export interface ComposerOfGuard {
  /** The text of the composer that has the focus. */
  text(): Promise<string>;
  replace(text: string): Promise<boolean>;
}

let bundle: Promise<string> | undefined;

async function bundleOfComposer(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, 'utils/guard/composer.ts'), formats: ['iife'], name: 'composerOfGuard' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error('the composer of the guard does not build');
  return first.output[0].code;
}

/** The world of the extension's content scripts in a frame of a page. */
async function worldOf(session: CDPSession, frameUrl: string): Promise<number> {
  const found = new Map<number, string>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { type, frameId } = context.auxData as { type: string; frameId: string };
    if (type === 'isolated' && context.origin.startsWith('chrome-extension://')) found.set(context.id, frameId);
  });
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const frames = [frameTree.frame, ...(frameTree.childFrames ?? []).map(({ frame }) => frame)];
  return until('the extension has a world in the frame', () => {
    for (const [id, frameId] of found) if (frames.find((frame) => frame.id === frameId)?.url === frameUrl) return id;
    return undefined;
  });
}

/** Loads what stands in utils/guard/composer.ts into the world of the guard, beside the guard itself. */
export async function composerOfGuard(page: Page, frame: Frame = page.mainFrame()): Promise<ComposerOfGuard> {
  bundle ??= bundleOfComposer();
  const session = await page.context().newCDPSession(page);
  const contextId = await worldOf(session, frame.url());
  const run = async (expression: string): Promise<unknown> => {
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'it threw');
    return answer.result.value;
  };
  await run(`${await bundle}; globalThis.composerOfGuard = composerOfGuard;`);
  const here = 'composerOfGuard.composerAt(document)';
  return {
    text: async () => String(await run(`composerOfGuard.composerText(${here})`)),
    replace: async (text) =>
      (await run(`composerOfGuard.replaceComposerText(${here}, ${JSON.stringify(text)})`)) === true,
  };
}
