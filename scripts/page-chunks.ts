import type { Plugin } from 'vite';

/**
 * Puts the vocabulary into a chunk of its own. Left to itself the bundler puts it beside the scanner, which reads it too,
 * and every panel that opens would load the scanner.
 */
export function pageChunks(): Plugin {
  return {
    name: 'daylight:page-chunks',
    outputOptions(options) {
      // Content scripts and the worker are one file each.
      if (options.format !== 'es' && options.format !== 'esm') return options;
      return { ...options, codeSplitting: { groups: [{ name: 'vocabulary', test: /\/utils\/vocabulary\// }] } };
    },
  };
}
