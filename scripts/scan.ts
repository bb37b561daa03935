import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countByType, type Finding } from '@/utils/detection';
import { type Obstacle, type Place, type Reading, readFile } from '@/utils/files';
import { decide, defaultPolicy, type Policy } from '@/utils/policy';
import { countedEntity, isEntityType, structures } from '@/utils/vocabulary';
import { checkPolicyFile } from './policy-file';
import { type Scanner, scannerFor } from './scanner';

/** `npm run scan`: what the scanner finds in a text, and what the policy would do about it. */

const usage = `Usage: npm run --silent scan -- [--jsonl] [--policy FILE] [FILE...]

Says what Daylight finds in the files, or in standard input, and what it would do when the text is pasted into a
tool that is not approved. It never prints what it found, only kinds and places. Documents (Word, Excel, PowerPoint,
OpenDocument, PDF, mail, notebooks, RTF) and archives are read as the browser reads them.

  --jsonl        one {"id", "text"} per input line; one {"id", "findings": [{"type", "start", "end", "confidence"}],
                 "action"} per output line. Offsets are in UTF-16 units. A line that cannot be read gets
                 {"id", "error"}, and the rest goes on.
  --policy FILE  decide by this policy (JSON or YAML) instead of the built-in one
  --help         this text

Exit code 0 when everything was scanned, 2 on wrong use or when a file could not be read.
`;

/** Something the caller did wrong. The message is for people. */
class WrongUse extends Error {}

const warn = (words: string) => process.stderr.write(`${words}\n`);

/** At most so many places are listed for a kind. */
const mostPlaces = 5;

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { jsonl: { type: 'boolean' }, policy: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : 'wrong use'}\n\n${usage}`);
  }
}

function readPolicy(file: string): Policy {
  let checked: ReturnType<typeof checkPolicyFile>;
  try {
    checked = checkPolicyFile(file);
  } catch {
    throw new WrongUse(`${file}: cannot be read\n`);
  }
  const problems = checked.problems
    .map(({ line, column, path, message }) => `${file}:${line}:${column}: ${path || 'the document'}: ${message}\n`)
    .join('');
  if (checked.policy === undefined) throw new WrongUse(problems);
  process.stderr.write(problems);
  return checked.policy;
}

/** Every file is looked at before the first is scanned, so that a wrong name costs no half answer. */
function checkFiles(files: readonly string[]): void {
  for (const file of files) {
    if (file === '-') continue;
    let isFile = false;
    try {
      isFile = !statSync(file).isDirectory();
    } catch {
      throw new WrongUse(`${file}: no such file\n`);
    }
    if (!isFile) throw new WrongUse(`${file}: is a directory\n`);
  }
}

/** Pieces of UTF-8 text, however the bytes are cut. */
async function* piecesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of input) yield decoder.decode(bytes as Buffer, { stream: true });
  yield decoder.decode();
}

async function bytesOf(input: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Lines as they arrive. Only a line feed ends one: JSON may hold every other line separator as it is. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const piece of piecesOf(input)) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      yield [...parts, piece.slice(from, end)].join('');
      parts = [];
      from = end + 1;
    }
    parts.push(piece.slice(from));
  }
  const last = parts.join('');
  if (last !== '') yield last;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function actionFor(findings: readonly Finding[], policy: Policy) {
  return decide(findings, { status: 'unsanctioned' }, 'paste', policy).action;
}

async function answerTo(line: string, policy: Policy, scan: Scanner): Promise<object> {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return { id: null, error: 'the line is not JSON' };
  }
  const id = typeof request === 'object' && request !== null && 'id' in request ? request.id : null;
  if (typeof request !== 'object' || request === null || !('text' in request) || typeof request.text !== 'string') {
    return { id, error: 'expected an object with a string "text"' };
  }
  const findings = await scan(request.text);
  return {
    id,
    findings: findings.map(({ type, start, end, confidence }) => ({ type, start, end, confidence })),
    action: actionFor(findings, policy),
  };
}

/** Line and column of ascending offsets, both from 1, and before them the place in the document. */
function placesIn({ text, parts }: Reading): (offset: number) => string {
  let [part, line, lineStart] = [0, 1, 0];
  return (offset) => {
    while (offset >= (parts[part]?.end ?? Number.POSITIVE_INFINITY) && part + 1 < parts.length) {
      part++;
      line = 1;
      lineStart = parts[part]?.start ?? 0;
    }
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < offset; end = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
    const place = placeInWords(parts[part]?.place ?? []);
    return `${place}${place && ' '}${line}:${offset - lineStart + 1}`;
  };
}

function placeInWords(place: Place): string {
  return place.map(({ at, number }) => (number === undefined ? at : `${at} ${number}`)).join(' > ');
}

const obstacleWords: Record<Obstacle, string> = {
  encrypted: 'it has a password',
  unreadable: 'it is damaged or cut off',
  unsupported: 'there is no reader for this kind of file',
  image: 'pictures are not read here',
  'too-large': 'it is larger than what is read; what came before was scanned',
  'too-nested': 'it is nested more deeply than what is read',
  cancelled: 'cancelled',
};

/** Says what could not be read. @returns whether that is more than pictures in a document */
function warnUnread(name: string, { unread }: Reading): boolean {
  for (const { place, obstacle } of unread) {
    const where = place.length === 0 ? name : `${name}, ${placeInWords(place)}`;
    warn(`${where}: not read, ${obstacleWords[obstacle]}`);
  }
  return unread.some(({ place, obstacle }) => obstacle !== 'image' || place.length === 0);
}

async function listing(name: string, reading: Reading, policy: Policy, scan: Scanner): Promise<string> {
  const findings = await scan(reading.text);
  const place = placesIn(reading);
  const places = new Map<Finding['type'], string[]>();
  for (const finding of findings) {
    const at = `${place(finding.start)} (${Math.round(finding.confidence * 100)} %)`;
    const rows = 'rows' in finding && finding.rows !== undefined ? ` with ${finding.rows} rows` : '';
    places.set(finding.type, [...(places.get(finding.type) ?? []), at + rows]);
  }
  const counts = countByType(findings);
  const lines = [...places].map(([type, all]) => {
    const count = counts[type] ?? 0;
    const label = isEntityType(type)
      ? countedEntity(type, count)
      : `${count} ${count === 1 ? structures[type].one : structures[type].many}`;
    const more = all.length > mostPlaces ? `, and ${all.length - mostPlaces} more` : '';
    return `  ${label}: ${all.slice(0, mostPlaces).join(', ')}${more}\n`;
  });
  return `${name}: ${actionFor(findings, policy)}\n${lines.length > 0 ? lines.join('') : '  nothing found\n'}`;
}

async function main(args: string[]): Promise<void> {
  const { values, positionals: files } = readArguments(args);
  if (values.help) return write(usage);
  const policy = values.policy === undefined ? defaultPolicy : readPolicy(values.policy);
  checkFiles(files);
  const scan = await scannerFor(policy, warn);
  const inputs = files.length > 0 ? files : ['-'];
  for (const file of inputs) {
    const input = file === '-' ? process.stdin : createReadStream(file);
    if (values.jsonl) {
      for await (const line of linesOf(input)) await write(`${JSON.stringify(await answerTo(line, policy, scan))}\n`);
    } else {
      const name = file === '-' ? 'standard input' : file;
      const reading = await readFile(await bytesOf(input), { name: file === '-' ? '' : file });
      const isUnread = warnUnread(name, reading);
      if (isUnread) process.exitCode = 2;
      // Of a file that could not be read at all nothing is said on stdout: it is not "nothing found".
      if (!isUnread || reading.text !== '') await write(await listing(name, reading, policy, scan));
    }
  }
}

// A reader that has seen enough closes the pipe: no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
try {
  await main(process.argv.slice(2));
} catch (error) {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  process.stderr.write(error instanceof WrongUse ? error.message : `The input cannot be read${code}.\n`);
  process.exitCode = 2;
}
