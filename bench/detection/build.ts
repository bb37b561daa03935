import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { inAscii, leanDetection } from '../../scripts/lean-detection';
import type { Peer } from './peers';

const root = join(import.meta.dirname, '../..');

/** Code as one file, minified, without anything that only Node has. */
async function bundled(entry: string, format: 'es' | 'iife'): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [leanDetection()],
    resolve: {
      alias: {
        '@google-cloud/dlp': join(import.meta.dirname, 'nothing.ts'),
        '@': root,
      },
    },
    build: {
      write: false,
      minify: true,
      target: 'chrome128',
      lib: { entry, formats: [format], name: 'bench', fileName: 'bundle' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`nothing was built of ${entry}`);
  return chunk.code;
}

/** The scanner alone, as a module. */
export async function buildDaylight(folder: string): Promise<string> {
  const entry = join(folder, 'daylight-entry.ts');
  writeFileSync(entry, `export { scan } from '@/utils/detection';\n`);
  const file = join(folder, 'daylight.mjs');
  writeFileSync(file, await bundled(entry, 'es'));
  return file;
}

/** Bytes of a script for a page that has these of detection. */
export async function sizeOf(folder: string, names: readonly string[]): Promise<{ gzip: number; unpacked: number }> {
  const entry = join(folder, `size-${names[0]}.ts`);
  writeFileSync(entry, `export { ${names.join(', ')} } from '@/utils/detection';\n`);
  const code = inAscii(await bundled(entry, 'iife'));
  return { gzip: gzipSync(code, { level: 9 }).length, unpacked: Buffer.byteLength(code) };
}

/** The scanner, and a peer beside it, as a script for a page: `globalThis.doJob(job)`. Throws where a peer needs Node. */
export async function buildPage(folder: string, peer: Peer | undefined): Promise<string> {
  const names = peer === undefined ? [] : [peer.name, ...(peer.needs ?? [])];
  const here = (file: string) => JSON.stringify(join(import.meta.dirname, file));
  const lines = [
    `import { scan } from '@/utils/detection';`,
    `import { doJob } from ${here('do-job.ts')};`,
    `import { peers } from ${here('peers.ts')};`,
    ...names.map((name, index) => `import * as module${index} from ${JSON.stringify(name)};`),
    'const load = async (subject) => {',
    `  if (subject === 'daylight') return { run: scan, spans: scan };`,
    `  return peers.find(({ name }) => name === subject).adapt([${names.map((_, index) => `module${index}`).join(', ')}]);`,
    '};',
    'globalThis.doJob = (job) => doJob(job, load);',
  ];
  // Beside the peers' node_modules, where their names are looked up.
  const entry = join(folder, `page-${(peer?.name ?? 'daylight').replace(/\W+/g, '-')}.ts`);
  writeFileSync(entry, lines.join('\n'));
  const file = entry.replace(/\.ts$/, '.js');
  writeFileSync(file, await bundled(entry, 'iife'));
  return file;
}
