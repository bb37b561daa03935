import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { siteCategories } from '@/utils/sites';

/** `npm run new-site`: an entry of the catalogue and a replica page to try it on, in the places where they belong. */

const usage = `Usage: npm run new-site -- --id ID --name NAME --owner COMPANY --host HOST [--host HOST ...]
                           [--category assistant]

Adds the tool to its file in utils/sites/catalogue/, makes tests/sites/ID/ with a plain field, and adds the replica to
tests/support/sites.ts, so that every test of the families of editors tries it too.

  --id          such as acme-chat: lower-case letters and digits, words joined by "-"; it never changes again
  --name        the one people use
  --owner       the company that receives the text
  --host        chat.acme.ai, or *.acme.ai for every sub-domain
  --category    one of: ${siteCategories.join(', ')}

Then: npm run format, npx vitest run utils/sites, and put the site's kind of editor into tests/sites/ID/main.ts.
`;

class WrongUse extends Error {}

/** Where each category stands; the file has a list of the same name in camel case. */
const fileOf: Record<(typeof siteCategories)[number], string> = {
  assistant: 'assistants',
  search: 'search',
  writing: 'writing',
  translation: 'translation',
  coding: 'coding',
  design: 'design',
  media: 'media',
  meeting: 'meetings',
  'model-hub': 'model-hubs',
};

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  return parseArgs({
    args,
    options: {
      id: text,
      name: text,
      owner: text,
      host: { type: 'string', multiple: true },
      category: text,
      help: { type: 'boolean', short: 'h' },
    },
  });
}

const hostPattern = /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

function readArguments(args: string[]) {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : 'wrong use'}\n\n${usage}`);
  }
  const { id = '', name = '', owner = '', host: hosts = [], category: wanted = 'assistant', help } = parsed.values;
  if (help) return 'help';
  const missing = Object.entries({ id, name, owner, host: hosts[0] ?? '' }).filter(([, value]) => value.trim() === '');
  if (missing.length > 0) throw new WrongUse(`missing: ${missing.map(([key]) => key).join(', ')}\n\n${usage}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new WrongUse('--id: expected lower-case words like acme-chat\n');
  const bad = hosts.find((host) => !hostPattern.test(host));
  if (bad !== undefined) throw new WrongUse(`--host: "${bad}" is no host name; expected one like chat.acme.ai\n`);
  const category = siteCategories.find((known) => known === wanted);
  if (category === undefined) throw new WrongUse(`--category: expected one of ${siteCategories.join(', ')}\n`);
  return { id, name, owner, hosts, category };
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** A file with a line before the first one after `opening` that closes the list. */
function withLastEntry(file: string, opening: RegExp, closing: RegExp, entry: string): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => opening.test(line));
  const end = lines.findIndex((line, index) => index > start && closing.test(line));
  if (start < 0 || end < 0) throw new WrongUse(`${file}: there is no list to add to\n`);
  lines.splice(end, 0, entry);
  return lines.join('\n');
}

const pageOf = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Replica</title>
  </head>
  <body style="--accent: #0d7a5f">
    <script type="module" src="./main.ts"></script>
  </body>
</html>
`;

const scriptOf = (name: string) => `import { startChat } from '../chat';

/** A plain textarea, until the editor of the real site stands here. */
startChat({
  name: ${quoted(`${name} replica`)},
  greeting: 'How can I help?',
  mount(box) {
    const area = document.createElement('textarea');
    area.rows = 1;
    area.ariaLabel = 'Message';
    box.append(area);
    return {
      text: () => area.value,
      clear: () => {
        area.value = '';
      },
      focus: () => area.focus(),
    };
  },
});
`;

/**
 * @param root the project
 * @param args as given to the command
 * @returns what it says when it is done
 */
export function newSite(root: string, args: string[]): string {
  const site = readArguments(args);
  if (site === 'help') return usage;
  const { id, name, owner, hosts, category } = site;
  const folder = join(root, 'tests/sites', id);
  if (existsSync(folder)) throw new WrongUse(`${folder} is there already\n`);
  const shelf = join(root, 'utils/sites/catalogue');
  const files = Object.values(fileOf).map((one) => readFileSync(join(shelf, `${one}.ts`), 'utf8'));
  if (files.some((text) => text.includes(`id: '${id}'`)))
    throw new WrongUse(`--id: ${id} is in the catalogue already\n`);
  const taken = hosts.find((host) => files.some((text) => text.includes(`'${host}'`)));
  if (taken !== undefined) throw new WrongUse(`--host: ${taken} is in the catalogue already\n`);
  const listed = hosts.map(quoted).join(', ');
  const entry = `  { id: ${quoted(id)}, name: ${quoted(name)}, owner: ${quoted(owner)}, hosts: [${listed}] },`;
  const shelfFile = join(shelf, `${fileOf[category]}.ts`);
  const replicasFile = join(root, 'tests/support/sites.ts');
  const url = `https://${(hosts[0] ?? '').replace('*.', 'www.')}/`;
  const replica = `  { folder: ${quoted(id)}, url: ${quoted(url)}, editor: 'textarea' },`;
  // Both are read and checked before anything is written.
  const catalogue = withLastEntry(shelfFile, /CatalogueEntry\[\] = \[$/, /^\];/, entry);
  const replicas = withLastEntry(replicasFile, /^export const replicas = \[/, /^\]/, replica);
  writeFileSync(shelfFile, catalogue);
  writeFileSync(replicasFile, replicas);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), pageOf);
  writeFileSync(join(folder, 'main.ts'), scriptOf(name));
  return `made ${folder}\nnext: npm run format, npx vitest run utils/sites, then the real editor in ${id}/main.ts\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(newSite(fileURLToPath(new URL('..', import.meta.url)), process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(error.message);
    process.exitCode = 2;
  }
}
