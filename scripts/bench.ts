import { accuracy } from '../bench/accuracy';

/** `npm run bench -- NAME`: measurements. */

const benches: Record<string, (args: string[]) => Promise<number>> = {
  accuracy,
  audit: async (args) => (await import('../bench/audit')).audit(args),
  collector: async (args) => (await import('../bench/collector')).collector(args),
  // Loads a bundler and a browser's driver: only when it is asked for.
  detection: async (args) => (await import('../bench/detection')).detection(args),
  gateway: async (args) => (await import('../bench/gateway')).gateway(args),
  governance: async (args) => (await import('../bench/governance')).governance(args),
  page: async (args) => (await import('../bench/page')).page(args),
  panel: async (args) => (await import('../bench/panel')).panel(args),
  evasion: async (args) => (await import('../bench/evasion')).evasion(args),
};

const usage = `Usage: npm run bench -- NAME [options], where NAME is one of: ${Object.keys(benches).join(', ')}
       npm run bench -- NAME --help
`;

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  process.exitCode = await bench(args);
}
