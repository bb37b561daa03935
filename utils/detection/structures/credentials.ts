import type { Candidate } from '../candidate';
import { passwordWord } from '../rules/credentials/labels';
import { isFilledIn, isReference, makeOf } from '../rules/credentials/value';
import { lazily } from '../rules/lazily';
import { letters } from '../rules/letters';
import type { Span } from '../rules/rule';

/** How much of a manifest before and after its kind is read. */
const reachBack = 4000;
const reachOn = 20_000;
/** Longest heading of a table with passwords. */
const mostHeading = 400;

/**
 * Finds secrets that stand apart from the word that names them: in Kubernetes manifests of kind Secret, and in columns
 * of passwords.
 *
 * @param kinds where the word `kind` stands, ascending
 * @param labels where words for password stand, ascending
 */
export function* findCredentials(text: string, kinds: Int32Array, labels: Int32Array): Generator<void, Candidate[]> {
  const found: Candidate[] = [];
  let done = 0;
  for (const at of kinds) {
    if (at < done || !/^kind["']?[ \t]?:[ \t]?["']?Secret\b/.test(text.slice(at, at + 24))) continue;
    const from = Math.max(done, at - reachBack, text.lastIndexOf('\n---', at));
    const next = text.slice(at, at + reachOn).indexOf('\n---');
    done = next < 0 ? Math.min(text.length, at + reachOn) : at + next;
    readManifest(text, Math.max(0, from), done, found);
    yield;
  }
  done = 0;
  for (const at of labels) {
    if (at < done) continue;
    done = readColumns(text, at, found);
    if (done > at) yield;
  }
  return found;
}

const field =
  /\n?[ \t]{0,12}["']?([\w.-]{1,80})["']?[ \t]?:[ \t]{0,4}["']?([^\s"',{}]{4,8000})["']?,?[ \t\r]{0,12}(?=\n|$|\})/y;
const section = /(?:^|[\n{,])[ \t]{0,12}["']?(data|stringData)["']?[ \t]?:[ \t]?\{?[ \t\r]*\n/g;
/** Beside the secrets, a manifest says where they are used. */
const open =
  /^(?:user(?:name)?|host(?:name)?|port|namespace|db(?:name)?|database|region|url|endpoint|ca\.crt|tls\.crt|.*\.pub|email)$/i;

/** https://kubernetes.io/docs/concepts/configuration/secret/: `data` is in base64, `stringData` is as it is. */
function readManifest(text: string, from: number, to: number, found: Candidate[]): void {
  const manifest = text.slice(from, to);
  for (const head of manifest.matchAll(section)) {
    const body = head.index + head[0].length;
    for (let last = body; ; ) {
      field.lastIndex = last;
      const match = field.exec(manifest);
      if (match === null) break;
      last = field.lastIndex;
      const [, key = '', value = ''] = match;
      const plain = head[1] === 'data' ? decoded(value) : value;
      if (plain === undefined || open.test(key) || isFilledIn(plain) || isReference(plain, true)) continue;
      const start = from + last - match[0].length + match[0].lastIndexOf(value);
      const type = passwordWord.test(key) ? 'PASSWORD' : 'GENERIC_API_KEY';
      found.push({ type, start, end: start + value.length, confidence: 0.9 });
    }
  }
}

function decoded(value: string): string | undefined {
  if (value.length < 8 || !/^[A-Za-z\d+/]+={0,2}$/.test(value)) return undefined;
  try {
    return atob(value);
  } catch {
    return undefined;
  }
}

/** A heading that is nothing but a word for password. */
const heading = lazily(
  () =>
    String.raw`^(?:[${letters}\d-]{1,16}[ _-])?(?:passwor[dt]s?|passwd|pass|pwd|pw|passphrase|kennwort|mot de passe|mdp|contrase[nñ]a|clave|senha|wachtwoord|hasło|heslo|lösenord|adgangskode|kodeord|passord|salasana|şifre|parola|пароль|パスワード|密[码碼]|비밀번호|jelszó)(?: ?\([^()]{1,24}\))?$`,
  'i',
);

/** Reads the table whose heading has the label at a place. Returns where it ends; the place itself when there is none. */
function readColumns(text: string, at: number, found: Candidate[]): number {
  const head = lineAround(text, at);
  if (head === undefined) return at;
  const before = text.slice(head.start, at);
  const delimiter = ['\t', ';', '|', ','].find((sign) => text.slice(head.start, head.end).includes(sign));
  if (delimiter === undefined || before.length > mostHeading) return at;
  const headings = cellsOf(text, head, delimiter);
  const wanted = headings.flatMap(({ start, end }, i) => (heading().test(text.slice(start, end)) ? [i] : []));
  if (headings.length < 2 || wanted.length === 0) return at;
  let line = head.end + 1;
  let rows = 0;
  while (line < text.length) {
    const end = text.indexOf('\n', line);
    const row = { start: line, end: end < 0 ? text.length : end };
    if (row.end - row.start > 4 * mostHeading) break;
    const cells = cellsOf(text, row, delimiter);
    if (cells.length !== headings.length) break;
    rows++;
    for (const i of wanted) {
      const cell = cells[i];
      if (cell !== undefined) addCell(text, cell, found);
    }
    line = row.end + 1;
  }
  return rows === 0 ? at : line;
}

function addCell(text: string, { start, end }: Span, found: Candidate[]): void {
  const value = text.slice(start, end);
  if (value.length < 4 || value.length > 64 || isFilledIn(value) || isReference(value, true)) return;
  const make = makeOf(value);
  if (make === 'strong') found.push({ type: 'PASSWORD', start, end, confidence: 0.85 });
  else if (make === 'weak' && value.length > 5 && !/\s/.test(value))
    found.push({ type: 'PASSWORD', start, end, confidence: 0.5 });
}

function lineAround(text: string, at: number): Span | undefined {
  const start = text.slice(Math.max(0, at - mostHeading), at).lastIndexOf('\n') + Math.max(0, at - mostHeading) + 1;
  if (start === at - mostHeading + 1 && at > mostHeading && text.charAt(start - 1) !== '\n') return undefined;
  const next = text.slice(at, at + mostHeading).indexOf('\n');
  return next < 0 ? undefined : { start: Math.max(0, start), end: at + next };
}

/** Cells without blanks and quotes; the pipes around a line of Markdown make none. */
function cellsOf(text: string, { start, end }: Span, delimiter: string): Span[] {
  const cells: Span[] = [];
  for (let at = start; at <= end; ) {
    const next = text.indexOf(delimiter, at);
    const stop = next < 0 || next > end ? end : next;
    let from = at;
    let to = stop;
    while (from < to && /[ "\t\r]/.test(text.charAt(from))) from++;
    while (to > from && /[ "\t\r]/.test(text.charAt(to - 1))) to--;
    cells.push({ start: from, end: to });
    at = stop + 1;
  }
  if (delimiter === '|' && text.charAt(start) === '|') return cells.slice(1, -1);
  return cells;
}
