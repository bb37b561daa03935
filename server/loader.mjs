/**
 * `node --import ./server/loader.mjs server/main.ts`: lets Node run the server as it is written. Node strips the types
 * itself and changes nothing else; what it does not know is that imports here have no file extension and that `@/` is
 * the root. A tool that compiles would also write a name onto every function that a request makes, which took a tenth of
 * the processor's time of a request. A Node that cannot strip types gets that tool.
 */
import { statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url).href;
const packages = `${root}node_modules/`;
const endings = ['', '.ts', '.tsx', '/index.ts'];

const isFile = (url) => statSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile() === true;

/** Where an import of our own files points to; nothing for one of a package or of Node. */
function placeOf(specifier, parent) {
  if (specifier.startsWith('@/')) return new URL(specifier.slice(2), root).href;
  const isOwn = parent?.startsWith(root) && !parent.startsWith(packages);
  return isOwn && /^\.{1,2}(\/|$)/.test(specifier) ? new URL(specifier, parent).href : undefined;
}

if (process.features.typescript && nodeModule.registerHooks) {
  nodeModule.registerHooks({
    resolve(specifier, context, next) {
      const place = placeOf(specifier, context.parentURL);
      const ending = place && endings.find((one) => isFile(place + one));
      return next(ending === undefined ? specifier : place + ending, context);
    },
  });
} else {
  await import('tsx');
}
