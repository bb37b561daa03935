import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type EntityFamily, entityFamilies, isEntityType } from '@/utils/vocabulary';

/** `npm run new-rule`: a new detector with its word and its examples, in the places where they belong. */

const usage = `Usage: npm run new-rule -- TYPE --family FAMILY --one WORDS --word WORD --pattern REGEX --source URL
                           --ok TEXT [--ok TEXT ...] --not TEXT [--not TEXT ...] [--many WORDS] [--confidence 0.7]

Makes utils/detection/rules/TYPE.ts with one rule, adds it to rules/further-rules.ts, and adds the type to the vocabulary.

  TYPE          such as EE_LIBRARY_CARD: letters, digits and underscores; an existing type gets a further rule
  --family      one of: ${entityFamilies.join(', ')}
  --one, --many what people read: "Estonian library card", "Estonian library cards"
  --word        how the value begins, or the word before it; a * at the end lets letters and digits follow
  --pattern     what stands there, from the word on, as a JavaScript expression; (?<value>...) where only a part is it
  --source      where the format is documented
  --ok          a text in which it is found, the value between « and »
  --not         a text in which it is not

Then: npx vitest run utils/detection, where the examples are its tests and its pattern is proved linear.
`;

class WrongUse extends Error {}

interface Wanted {
  type: string;
  family: EntityFamily;
  one: string;
  many: string;
  word: string;
  pattern: string;
  source: string;
  ok: string[];
  not: string[];
  confidence: number;
}

function readArguments(args: string[]): Wanted | 'help' {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : 'wrong use'}\n\n${usage}`);
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const [type, ...more] = positionals;
  const { family, one, word, pattern, source, ok = [], not = [] } = values;
  const missing = Object.entries({ TYPE: type, family, one, word, pattern, source, ok: ok[0], not: not[0] })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name);
  if (missing.length > 0 || more.length > 0) throw new WrongUse(`missing: ${missing.join(', ')}\n\n${usage}`);
  const known = entityFamilies.find((name) => name === family);
  if (known === undefined) throw new WrongUse(`--family: expected one of ${entityFamilies.join(', ')}\n`);
  if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(type ?? ''))
    throw new WrongUse('TYPE: expected letters like EE_LIBRARY_CARD\n');
  const confidence = Number(values.confidence ?? '0.7');
  if (!(confidence > 0 && confidence < 1)) throw new WrongUse('--confidence: expected a number between 0 and 1\n');
  if (ok.some((text) => !/«[^«»]+»/.test(text))) throw new WrongUse('--ok: expected the value between « and »\n');
  try {
    new RegExp(pattern ?? '', 'y');
  } catch {
    throw new WrongUse('--pattern: expected a JavaScript regular expression\n');
  }
  const wanted = { type, one, many: values.many ?? `${one}s`, word, pattern, source } as Omit<Wanted, 'family'>;
  return { ...wanted, family: known, ok, not, confidence };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      family: text,
      one: text,
      many: text,
      word: text,
      pattern: text,
      source: text,
      confidence: text,
      ok: texts,
      not: texts,
      help: { type: 'boolean', short: 'h' },
    },
  });
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
const listed = (texts: readonly string[]) => `[${texts.map(quoted).join(', ')}]`;

/** The file of the rule. */
function ruleFile(name: string, wanted: Wanted): string {
  const { type, one, word, pattern, source, ok, not, confidence } = wanted;
  const expression = new RegExp(pattern, 'y');
  return `import type { RuleFamily } from './rule';

export const ${name}: RuleFamily = [
  {
    // ${source}
    type: '${type}',
    name: ${quoted(one)},
    at: { words: [${quoted(word)}], pattern: ${expression} },
    confidence: ${confidence},
    ok: ${listed(ok)},
    not: ${listed(not)},
  },
];
`;
}

/** Puts a line before the last one that closes a list. */
function withLastEntry(file: string, entry: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const end = lines.findLastIndex((line) => /^[}\]]/.test(line));
  if (end < 0) throw new WrongUse(`${file}: there is no list to add to\n`);
  lines.splice(end, 0, entry);
  writeFileSync(file, lines.join('\n'));
}

/**
 * @param root the project
 * @param args as given to the command
 */
export function newRule(root: string, args: string[]): string {
  const wanted = readArguments(args);
  if (wanted === 'help') return usage;
  const slug = wanted.type.toLowerCase().replaceAll('_', '-');
  const name = slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const file = join(root, 'utils/detection/rules', `${slug}.ts`);
  if (existsSync(file)) throw new WrongUse(`${file} is there already\n`);
  writeFileSync(file, ruleFile(name, wanted));
  const index = join(root, 'utils/detection/rules/further-rules.ts');
  withLastEntry(index, `  ${name},`);
  writeFileSync(index, `import { ${name} } from './${slug}';\n${readFileSync(index, 'utf8')}`);
  if (!isEntityType(wanted.type)) {
    const { type, family, one, many } = wanted;
    const words = `{ family: '${family}', placeholder: '${type}', one: ${quoted(one)}, many: ${quoted(many)} }`;
    withLastEntry(join(root, 'utils/vocabulary/entities', `${family}.ts`), `  ${type}: ${words},`);
  }
  return `made ${file}\nnext: npm run format, then npx vitest run utils/detection\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(newRule(fileURLToPath(new URL('..', import.meta.url)), process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(error.message);
    process.exitCode = 2;
  }
}
