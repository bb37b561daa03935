import { asciiBytes, indexOfBytes } from '../bytes';
import type { FileKind } from '../reading';
import type { Charset } from './charset';

const byName: readonly [RegExp, FileKind][] = [
  [/\.csv$/i, 'csv'],
  [/\.(tsv|tab)$/i, 'tsv'],
  [/\.(json|jsonl|ndjson|geojson|webmanifest)$/i, 'json'],
  [/\.(md|markdown|mdx)$/i, 'markdown'],
  [/\.(eml|mht|mhtml)$/i, 'mail'],
  [/\.(html?|xhtml)$/i, 'html'],
  [/\.(xml|svg|xsd|xslt?|plist|fodt|fods|rss|atom)$/i, 'xml'],
  [
    /\.(c|cc|cpp|cs|css|dart|erl|ex|exs|go|groovy|h|hpp|hs|java|jl|js|jsx|kt|kts|less|lua|m|mjs|cjs|ml|php|pl|pm|ps1|py|r|rb|rs|scala|scss|sh|bash|sql|svelte|swift|tf|toml|ts|tsx|vb|vue|ya?ml|zig)$/i,
    'source-code',
  ],
  [/(^|[/\\])(dockerfile|makefile|jenkinsfile|rakefile|gemfile)$/i, 'source-code'],
];

const sampleBytes = 16_384;
const notebookMark = asciiBytes('"nbformat"');
const cellsMark = asciiBytes('"cells"');

/** Header fields that only a mail has, and the ones that a note about a mail may have as well. */
const sureField =
  /^(mime-version|received|message-id|return-path|delivered-to|x-mailer|dkim-signature|content-transfer-encoding):/i;
const mailField = /^(from|to|cc|subject|date|sender|reply-to|content-type|content-disposition):/i;

function looksLikeMail(head: string, isNamedSo: boolean): boolean {
  let [sure, others] = [0, 0];
  for (const line of head.split(/\r?\n/, 200)) {
    if (line === '') break;
    if (/^From .* \d\d:\d\d/.test(line) || /^[ \t]/.test(line)) continue;
    if (!/^[\w-]+:/.test(line)) return false;
    if (sureField.test(line)) sure++;
    else if (mailField.test(line)) others++;
  }
  return (sure > 0 && others > 0) || (isNamedSo && sure + others > 0);
}

/** The delimiter that stands equally often in all of the first lines. */
function delimiterOf(head: string, isCut: boolean): ',' | ';' | '\t' | undefined {
  const lines = head.split(/\r?\n/, 12).filter((line) => line !== '');
  if (isCut) lines.pop();
  if (lines.length < 2) return undefined;
  for (const delimiter of ['\t', ';', ','] as const) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length);
    if ((counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0])) return delimiter;
  }
  return undefined;
}

function looksLikeHtml(head: string): boolean {
  const bare = head.replace(/^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*/, '');
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(bare)) return true;
  return /^<[a-z!]/i.test(bare) && /<\/(p|div|table|td|a|span|ul|li|body|h[1-6]|b|strong)\s*>/i.test(bare);
}

/** Which kind of text: by its content where that is telling, else by name, else plain. */
export function kindOfText(bytes: Uint8Array, name: string, charset?: Charset): FileKind {
  const label = charset?.label ?? (bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8');
  const head = new TextDecoder(label).decode(bytes.subarray(0, sampleBytes), { stream: true });
  const named = byName.find(([pattern]) => pattern.test(name))?.[1];
  if (/^\s*\{\\u?rtf/.test(head)) return 'rtf';
  if (/^\s*\{/.test(head) && indexOfBytes(bytes, notebookMark) >= 0 && indexOfBytes(bytes, cellsMark) >= 0)
    return 'notebook';
  if (looksLikeMail(head, named === 'mail')) return 'mail';
  if (named === 'source-code' || named === 'markdown' || named === 'xml') return named;
  if (looksLikeHtml(head)) return 'html';
  if (/^\s*<\?xml\b/.test(head)) return 'xml';
  if (named !== undefined && named !== 'mail' && named !== 'html') return named;
  if (/^\s*(\{\s*("|\})|\[\s*(["{[\d]|\]))/.test(head)) return 'json';
  const delimiter = delimiterOf(head, bytes.length > sampleBytes);
  if (delimiter !== undefined) return delimiter === '\t' ? 'tsv' : 'csv';
  return 'text';
}
