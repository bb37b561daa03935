import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import papaparse from 'papaparse';
import { hashKey, type NormalForm, normalForm, writeFingerprints } from '@/utils/detection';

/** `npm run fingerprint`: makes of a customer list a file that recognises its values and does not hold them. */

const usage = `Usage: npm run fingerprint -- LIST.csv --columns COLUMN[,COLUMN...] [--out FILE] [--key HEX]

Makes a fingerprint file of the values in these columns. Browsers recognise the values by it; nobody can read them
from it. Prints the part for the policy.

  --columns  headings of the list, separated by commas. "first name+last name" joins two columns into one value:
             a name is only telling as a whole. Choose what tells a customer: e-mail, phone, customer number, full name.
  --out      file to write; the list's name with .fingerprints otherwise
  --key      16 bytes as 32 hexadecimal digits, to keep the key of an earlier file; a new one otherwise
  --help     this text

Exit code 0 when the file was written, 2 on wrong use.
`;

class WrongUse extends Error {}

/** Numbers that a stranger's number would hit too often are left out: at most one in so many may be in the list. */
const sparse = 10_000;

/** Why a value is not taken, for the summary. */
type Reason = 'empty' | 'one word alone' | 'too short' | 'too many words' | 'a number that others have too';

interface Taken {
  forms: NormalForm[];
  left: Map<Reason, number>;
}

function reasonAgainst(form: NormalForm | undefined): Reason | undefined {
  if (form === undefined) return 'too many words';
  if (form.kind === 'mail') return undefined;
  if (form.form.length < 5) return 'too short';
  if (form.kind === 'words' && form.words === 1) return 'one word alone';
  return undefined;
}

async function readList(file: string, columns: readonly (readonly string[])[]): Promise<Taken> {
  const taken: Taken = { forms: [], left: new Map() };
  const leave = (reason: Reason) => taken.left.set(reason, (taken.left.get(reason) ?? 0) + 1);
  let known: string[] | undefined;
  await new Promise<void>((resolve, reject) => {
    papaparse.parse<Record<string, string>>(createReadStream(file, 'utf8'), {
      header: true,
      skipEmptyLines: 'greedy',
      transformHeader: (heading) => heading.replace(/^\uFEFF/, '').trim(),
      step({ data, meta }) {
        known ??= meta.fields ?? [];
        for (const column of columns) {
          const parts = column.map((name) => (data[name] ?? '').trim());
          if (parts.some((part) => part === '')) leave('empty');
          else {
            const form = normalForm(parts.join(' '));
            const reason = reasonAgainst(form);
            if (form === undefined || reason !== undefined) leave(reason ?? 'too many words');
            else taken.forms.push(form);
          }
        }
      },
      complete: () => resolve(),
      error: reject,
    });
  });
  const missing = columns.flat().filter((name) => !(known ?? []).includes(name));
  if (missing.length > 0)
    throw new WrongUse(`${file}: no column ${missing.join(', ')}; it has: ${(known ?? []).join(', ')}\n`);
  return withoutCommonNumbers(taken);
}

/** A list with a tenth of all seven-digit numbers would recognise a tenth of everybody's order numbers. */
function withoutCommonNumbers({ forms, left }: Taken): Taken {
  const byLength = new Map<number, number>();
  for (const { kind, form } of forms)
    if (kind === 'digits') byLength.set(form.length, (byLength.get(form.length) ?? 0) + 1);
  const isCommon = ({ kind, form }: NormalForm) =>
    kind === 'digits' && (byLength.get(form.length) ?? 0) * sparse > 10 ** form.length;
  const common = forms.filter(isCommon).length;
  if (common > 0) left.set('a number that others have too', common);
  return { forms: forms.filter((form) => !isCommon(form)), left };
}

function readKey(hex: string | undefined): Buffer {
  if (hex === undefined) return randomBytes(16);
  if (!/^[0-9a-f]{32}$/i.test(hex)) throw new WrongUse('--key: expected 32 hexadecimal digits\n');
  return Buffer.from(hex, 'hex');
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        columns: { type: 'string' },
        out: { type: 'string' },
        key: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : 'wrong use'}\n\n${usage}`);
  }
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.columns === undefined) throw new WrongUse(usage);
  if (!existsSync(file)) throw new WrongUse(`${file}: no such file\n`);
  const columns = values.columns.split(',').map((column) => column.split('+').map((name) => name.trim()));
  const key = readKey(values.key);
  const { forms, left } = await readList(file, columns);
  for (const [reason, count] of left) process.stderr.write(`left out: ${count} (${reason})\n`);
  if (forms.length === 0) throw new WrongUse(`${file}: no value in these columns can be recognised\n`);
  const { bytes, count } = writeFingerprints(forms, hashKey(key));
  const out = values.out ?? `${file.replace(/\.[^./\\]+$/, '')}.fingerprints`;
  writeFileSync(out, bytes);
  process.stderr.write(`${out}: ${count} values, ${bytes.length} bytes. Put it where browsers can load it.\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const exactMatch = { url: 'https://files.example.com/customers.fingerprints', sha256, key: key.toString('hex') };
  process.stdout.write(`${JSON.stringify({ detection: { exactMatch } }, null, 2)}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // A parser's message may quote the list: only our own words are shown.
  process.stderr.write(error instanceof WrongUse ? error.message : 'The list cannot be read.\n');
  process.exitCode = 2;
}
