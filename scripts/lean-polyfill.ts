import type { Plugin } from 'vite';

/**
 * The polyfill without its table of functions that take a callback. In the Chromium that we ask for (manifest, 128) all
 * of them return promises by themselves; Firefox never reads it. What is left is what no browser has: answers to
 * messages by promise.
 */
export function withoutCallbackTable(code: string): string {
  const start = code.indexOf('const apiMetadata = {');
  const end = code.indexOf('\n      };', start);
  if (start < 0 || end < 0)
    throw new Error('webextension-polyfill has changed: scripts/lean-polyfill.ts finds no table');
  return `${code.slice(0, start)}const apiMetadata = { runtime: {} };${code.slice(end + '\n      };'.length)}`;
}

/** Takes that table out of a build: it would be the tenth part of the script that every AI page loads first. */
export function leanPolyfill(): Plugin {
  return {
    name: 'daylight:lean-polyfill',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/webextension-polyfill\/dist\/browser-polyfill\.js/ },
      handler: (code) => ({ code: withoutCallbackTable(code), map: null }),
    },
  };
}
