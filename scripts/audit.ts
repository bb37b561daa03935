/**
 * `npm run audit -- verify|export|checkpoint`: proves and exports the audit log of the database that the environment
 * names (`DATABASE_URL`, or `DAYLIGHT_DATA_DIR` of a server that is stopped), or of an exported file.
 * Exits with 0 when the chain holds, with 1 when it is broken, with 2 for wrong use or a log that cannot be read.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Link } from '@/server/audit/chain';
import { type Checkpoint, checkpointOf, checkpointSchema } from '@/server/audit/checkpoint';
import { exportedLines, exportFormats, linkOfLine } from '@/server/audit/export';
import { createJournal } from '@/server/audit/journal';
import { headOf, linksOf } from '@/server/audit/links';
import { pseudonymOf } from '@/server/audit/persons';
import { auditActions } from '@/server/audit/record';
import { faults, type Proof, proveChain } from '@/server/audit/verify';
import { readEnvironment, WrongEnvironment } from '@/server/environment';
import { createLog } from '@/server/log';
import { openStore, type Store } from '@/server/store/store';

const usage = `Usage: npm run audit -- verify [--file EXPORT.ndjson] [--checkpoint FILE] [--public-key FILE]
       npm run audit -- export [--format ndjson|ocsf] [--from DATE] [--to DATE] [--person SUBJECT] [--use-case ID] [--action NAME]
       npm run audit -- checkpoint

The database is that of DATABASE_URL, or the embedded one of DAYLIGHT_DATA_DIR while its server is stopped.
`;

class WrongUse extends Error {}

const log = createLog((line) => process.stderr.write(line));
const time = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).transform((text) => Date.parse(text));
const text = { type: 'string' } as const;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = 2;
  if (error instanceof WrongUse || error instanceof WrongEnvironment) {
    process.stderr.write(`${error.message}\n\n${usage}`);
  } else {
    log('internal_error', 'audit/command', error);
    const why = 'The audit log could not be read; the line above says why.';
    process.stderr.write(`${why} Is the database reachable, and the server on its data directory stopped?\n`);
  }
}

async function run([command, ...args]: string[]): Promise<number> {
  if (command === 'verify') return verify(args);
  if (command === 'export') return exportLog(args);
  if (command === 'checkpoint') return checkpoint(args);
  throw new WrongUse(command ? 'There is no such command.' : 'Say what to do.');
}

async function verify(args: string[]): Promise<number> {
  const given = options(args, { file: text, checkpoint: text, 'public-key': text });
  const checkpoints = given.checkpoint ? readCheckpoints(given.checkpoint) : [];
  const publicKey = given['public-key'] && read(given['public-key']);
  if (given.file && !existsSync(given.file)) throw new WrongUse('The file that was named cannot be read.');
  if (given.file) return say(await proveChain(linksIn(given.file), { checkpoints, publicKey }));
  return withStore(async ({ database }) => {
    const head = await headOf(database);
    return say(await proveChain(linksOf(database, { upTo: head.position }), { head, checkpoints, publicKey }));
  });
}

function say(proof: Proof): number {
  if (proof.holds) {
    const { records, deleted, head } = proof;
    const gone = deleted > 0 ? `, ${deleted} of them deleted after their retention` : '';
    process.stdout.write(`The chain holds: ${records + deleted} links${gone}; head ${head.position} ${head.hash}\n`);
    return 0;
  }
  process.stdout.write(`The chain is broken at link ${proof.position}: ${faults[proof.fault]} (${proof.fault})\n`);
  return 1;
}

async function exportLog(args: string[]): Promise<number> {
  const given = options(args, { format: text, from: text, to: text, person: text, 'use-case': text, action: text });
  const format = value(z.enum(exportFormats).default('ndjson'), given.format, '--format');
  const fromMs = value(time.optional(), given.from, '--from');
  const toMs = value(time.optional(), given.to, '--to');
  const action = value(z.enum(auditActions).optional(), given.action, '--action');
  const useCase = given['use-case'];
  return withStore(async (store) => {
    const { database } = store;
    const person = given.person === undefined ? undefined : await pseudonymOf(database, given.person);
    // Whoever looks is in the log before they see anything.
    const journal = createJournal({ store, log, now: Date.now });
    await journal.append({
      action: 'export',
      by: { kind: 'token', subject: 'command-line' },
      about: person && given.person,
      useCase,
      subject: 'audit-log',
      decision: 'allow',
      timeMs: Date.now(),
    });
    await journal.close();
    if (given.person !== undefined && person === undefined) return 0;
    const upTo = (await headOf(database)).position;
    for await (const line of exportedLines(database, format, { person, useCase, action, fromMs, toMs, upTo })) {
      if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
    return 0;
  });
}

function checkpoint(args: string[]): Promise<number> {
  options(args, {});
  return withStore(async ({ database }, privateKey) => {
    process.stdout.write(`${JSON.stringify(checkpointOf(await headOf(database), Date.now(), privateKey))}\n`);
    return 0;
  });
}

async function withStore(work: (store: Store, privateKey: string | undefined) => Promise<number>): Promise<number> {
  const settings = readEnvironment({ ...process.env, HOST: '' });
  if (!settings.databaseUrl && !settings.dataDir) {
    throw new WrongUse('Which database? Set DATABASE_URL or DAYLIGHT_DATA_DIR.');
  }
  const store = await openStore(settings, log);
  try {
    return await work(store, settings.auditKey);
  } finally {
    await store.close();
  }
}

async function* linksIn(file: string): AsyncGenerator<Link> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    let link: Link;
    try {
      link = linkOfLine(line);
    } catch {
      throw new WrongUse(`Line ${number} of the file is no link of an export (--format ndjson).`);
    }
    yield link;
  }
}

function readCheckpoints(file: string): Checkpoint[] {
  return read(file)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [checkpointSchema.parse(JSON.parse(line))];
      } catch {
        throw new WrongUse(`Line ${index + 1} of the checkpoints is none: one JSON object a line was expected.`);
      }
    });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongUse('The file that was named cannot be read.');
  }
}

function options<Names extends Record<string, { type: 'string' }>>(
  args: string[],
  names: Names,
): { [Name in keyof Names]?: string } {
  try {
    return parseArgs({ args, options: names, strict: true }).values as { [Name in keyof Names]?: string };
  } catch {
    throw new WrongUse('There is an option that this command does not have, or one without its value.');
  }
}

function value<Value>(schema: z.ZodType<Value>, given: string | undefined, name: string): Value {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new WrongUse(`${name}: ${parsed.error.issues[0]?.message ?? 'cannot be understood'}`);
  return parsed.data;
}
