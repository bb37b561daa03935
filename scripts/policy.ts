import { parseArgs } from 'node:util';
import { checkPolicyFile } from './policy-file';

/** `npm run policy -- check FILE`: what is wrong with a policy document, before a browser gets it. */

const usage = `Usage: npm run policy -- check FILE...

Checks policy documents (JSON or YAML). One line per problem: file, line, column, key, and what was expected.
Exit code 0 when all can be used, 1 when one cannot or has a key that Daylight does not know, 2 on wrong use.
`;

function main(args: string[]): number {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'wrong use'}\n\n${usage}`);
    return 2;
  }
  if (parsed.values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const [command, ...files] = parsed.positionals;
  if (command !== 'check' || files.length === 0) {
    process.stderr.write(usage);
    return 2;
  }
  return Math.max(...files.map(check));
}

function parse(args: string[]) {
  return parseArgs({ args, allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
}

function check(file: string): number {
  let checked: ReturnType<typeof checkPolicyFile>;
  try {
    checked = checkPolicyFile(file);
  } catch {
    process.stderr.write(`${file}: cannot be read\n`);
    return 2;
  }
  for (const { line, column, path, message } of checked.problems) {
    process.stdout.write(`${file}:${line}:${column}: ${path === '' ? 'the document' : path}: ${message}\n`);
  }
  if (checked.problems.length > 0) return 1;
  process.stdout.write(`${file}: good, policy version ${checked.policy?.version ?? 0}\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
