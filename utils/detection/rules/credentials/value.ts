import { isWordUnit } from '../../text/characters';
import { lazily } from '../lazily';
import { letters, smallLetters } from '../letters';
import type { Span } from '../rule';

/** Longest password, and longest key, that is read; a longer run is data. */
const longestPassword = 132;
export const longestKey = 516;

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '“”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
};

/** Whether the unit before a value opens a quotation, so that the value may have spaces. */
export function isQuotedAt(text: string, start: number): boolean {
  return start > 0 && closers[text.charAt(start - 1)] !== undefined;
}

/** Reads what stands behind a label and its separator: a quotation without its quotes, or a run without blanks. */
export function readValue(text: string, from: number, most = longestPassword): Span | undefined {
  let at = from;
  // In `${NAME:-value}` of a shell a default stands, in `${NAME:?text}` what to complain of.
  if (text.charCodeAt(at - 1) === 58 && /^[-?+]/.test(text.charAt(at))) {
    if (/\$\{\w{1,60}:$/.test(text.slice(Math.max(0, at - 64), at)) && text.charAt(at++) !== '-') return undefined;
  }
  // Strings in programs: b"...", f'...', @"...". Markdown: **...**
  const next = text.charCodeAt(at + 1);
  if ((next === 34 || next === 39) && /[bfru@]/i.test(text.charAt(at))) at++;
  while (text.charAt(at) === '*' && at < from + 2) at++;
  if (text.charCodeAt(at) === 92 && /["']/.test(text.charAt(at + 1))) at++;
  const closer = closers[text.charAt(at)];
  return closer === undefined ? readRun(text, at, most) : readQuoted(text, at + 1, closer, most);
}

function readQuoted(text: string, start: number, closer: string, most: number): Span | undefined {
  const limit = Math.min(text.length, start + most);
  for (let i = start; i < limit; i++) {
    const c = text.charAt(i);
    if (c === '\n') return undefined;
    if (closer.includes(c)) return i > start ? { start, end: text.charAt(i - 1) === '\\' ? i - 1 : i } : undefined;
  }
  return undefined;
}

/** Ends an unquoted value, wherever it stands. */
const stops = '"\'`<>,;|“”„«»「」『』（）。、 \t\r\n';
const asciiStops = new Uint8Array(128);
for (const c of stops) if (c.charCodeAt(0) < 128) asciiStops[c.charCodeAt(0)] = 1;

function readRun(text: string, start: number, most: number): Span | undefined {
  const limit = Math.min(text.length, start + most);
  let end = start;
  for (; end < limit; end++) {
    const c = text.charCodeAt(end);
    if (c < 128 ? asciiStops[c] === 1 : stops.includes(text.charAt(end))) break;
    if (c === 38 && /^&(?:amp;|[\w-]{1,24}=)/.test(text.slice(end, end + 28))) break;
    if (c === 92 && /["'nrt]/.test(text.charAt(end + 1))) break;
    // Keys have the sign of equality at their end only; behind it comes the next setting.
    if (c === 61 && most === longestKey && isWordUnit(text.charCodeAt(end + 1))) break;
  }
  if (end === start + most) return undefined;
  return withoutPunctuation(text, start, end);
}

/** The full stop of the sentence, or the bracket around all of it, is no part of a value. */
function withoutPunctuation(text: string, start: number, last: number): Span | undefined {
  let end = last;
  for (; end > start; end--) {
    const c = text.charAt(end - 1);
    if (c === ')' && !text.slice(start, end).includes('(')) continue;
    if (c === '}' && !text.slice(start, end).includes('{')) continue;
    if (c === ']' && !text.slice(start, end).includes('[')) continue;
    if (!'.:*…'.includes(c)) break;
  }
  return end > start ? { start, end } : undefined;
}

/** Values that are read from elsewhere when the program runs: `process.env.X`, `${X}`, `getPassword()`, `{{ x }}`. */
export function isReference(value: string, quoted: boolean): boolean {
  if (template.test(value) || variable.test(value) || source.test(value)) return true;
  return !quoted && (call.test(value) || member.test(value) || operator.test(value) || typeName.test(value));
}

const template = /\$\{|\{\{|\$\(|<%|%>|\{%|\[\[|#\{|__[A-Z_]{2,40}__/;
const variable =
  /^(?:%[A-Za-z_]{2,40}%|\$(?:[A-Z_][A-Z\d_]*|[a-z_][a-z_]*|[a-z]+(?:[A-Z][a-z]+)*)|[:@][a-z_]{1,40}|\?|%\(?\w*\)?[sd]|\{\w*\}|<.*|\[.*|%\w)$/;
const source =
  /^(?:process\.env|import\.meta|os\.(?:environ|getenv)|env[.([]|System\.|\$_[A-Z]|\$env:|[$@]?(?:config|secrets?|vars?|settings|this|self|req|request|ctx|props|args?|data|local|params|options|opts|input|form|body|module)(?:[.[(]|->)|(?:https?|file|vault|op|arn|ssm|projects|keyring|secretsmanager|classpath|ref\+\w{1,20}):|!(?:Ref|vault|secret|env|reference|Sub|ImportValue)|~?\/[\w.-]+\/|\.{1,2}\/\w|\/\w+\/)/i;
const call =
  /^(?:await|new|return|lambda|typeof|function|async)$|^[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)*[([]/;
const member = /^[a-z_$][A-Za-z_$]*\d?(?:(?:\?\.|\.|::|->)[A-Za-z_$][A-Za-z_$]*\d?)+[;,]?$/;
const operator = /^(?:!|&&|\|\||==|=>|\?\?|\+=|\+$|->|\/\/|\/\*|\.\.\.)/;
const typeName =
  /^(?:string|str|bool|boolean|number|int|integer|any|text|varchar|char|bytes?|object|uuid|SecretStr|SecureString|Optional|Option|Maybe|List|Array|Promise|Field|Column|Some|z\.|t\.|PropTypes|models|forms)(?:\W.*)?$/i;

/** Written to be replaced by a person, in the languages of templates. Default passwords are placeholders too. */
const filledIn =
  /^(?:change ?me|password|passwort|passwd|passphrase|pass|pwd|secret|geheim|kennwort|contraseña|mot de passe|senha|wachtwoord|hasło|heslo|lösenord|parola|пароль|admin|administrator|root|user|username|guest|test|testing|demo|default|none|null|nil|undefined|true|false|yes|no|on|off|empty|blank|required|optional|complete|completed|done|failed|pending|successful|expired|erforderlich|pflicht(?:feld)?|obligatoire|obligatori[oa]|obrigat[óo]ri[oa]|obbligatori[oa]|verplicht|wymagane|povinné|обязательно|必須|必填|hidden|masked|redacted|removed|encrypted|secured?|same|unknown|n\/a|tbd|todo|public|private|anonymous|postgres|mysql|value|string|token|bearer|basic|api[_-]?key|foo(?:bar)?|bar|baz)\d?$/iu;
const mine =
  /(?:^|[^a-z])(?:(?:your|my)[ ._-]?|(?:some|the|dein|ihr|mein|tu|su|mi|votre|mon|ton|tua|sua|seu|minha|jouw|uw|mijn|twoje|ditt|din|dit)[ ._-])(?:()(?:own|strong|secure|secret|super|long|new|actual|real|db|database|app|smtp|master|root|admin|wifi)[ ._-]?)?(?:secret|super|real|api|access|auth|db|database|smtp|root|admin|private|client|pass|pwd|pw|kennwort|geheim|contrase|clave|mot|senha|wachtwoord|has[lł]|l[öo]sen|adgang|token|key|cl[ée]|schl)/iu;
const mask =
  /^[*•·●xX#?._-]{3,}$|\*{3}|•{2}|●{2}|…|\.\.\.|xxxx|X{4}|\[?(?:redacted|masked|hidden|filtered|removed|geschwärzt|censored)\]?/;
const filler =
  /change[._-]?(?:me|this|it)|replace[._-]?(?:me|this|with)|placeholder|example|insert[._-]?|dummy|fill[._-]?in|to[._-]?be[._-]?|goes[._-]?here|[._-]here$|lorem|<.{1,40}>|^123456(?:7(?:89?0?)?)?$|^(?:abc|qwe)(?:123|rty)?$|^abcdef|^012345|^1234567890/i;

/** Whether nobody means this value: a mask, a blank to fill in, a default that everybody knows. */
export function isFilledIn(value: string): boolean {
  return filledIn.test(value) || mine.test(value) || mask.test(value) || filler.test(value) || !isVaried(value);
}

/** At least four different characters, and not one character for half of it. */
function isVaried(value: string): boolean {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts.size >= Math.min(4, value.length) && Math.max(...counts.values()) <= Math.max(2, value.length / 2);
}

/** What a value looks like by itself. */
export type Make =
  /** Nobody writes this by chance in a sentence: letters with digits or signs, or letters in no order. */
  | 'strong'
  /** Several words, as people are taught to choose them. */
  | 'phrase'
  /** Could be a word, a name or a number of the sentence. */
  | 'weak';

/** Signs that stand inside passwords but not inside words. */
const inside = lazily(() => String.raw`[${letters}\d][!@#$%^&*+=~?§€£][${letters}\d]`, '');
const wordlike = lazily(() => `^[${letters}]+(?:[-'’_./][${letters}]+)*[.!?]*$`, '');
/** `8-character`, `256-bit`, `90days`, `12px`, `2FA`. */
const counted = lazily(() => String.raw`^\d{1,4}[-+%]?(?:[${smallLetters}]{1,14}|[A-Z]{1,3})?[.!?]?$`, '');
const anyLetter = lazily(() => `[${letters}]`, '');
const shortWord = lazily(() => `^[${letters}]{3,10}$`, '');
const threeSigns = lazily(() => String.raw`[^${letters}\d\s]{3}`, '');
/** `SHA-256`, `OAuth2`, `ISO27001`, `v2.1`, `1.2.3`. */
const standard = /^[A-Z]{2,6}[-_ ]?\d{1,5}$/;
const technical = lazily(
  () =>
    String.raw`^(?:v?\d+(?:\.\d+)+[a-z]?|[\d.,:/+-]+|oauth\d?\S{0,4}|base64|bcrypt\w*|argon2\w*|pbkdf2\S*|scrypt|sha-?\d+\S{0,12}|md5|aes-?\d+\S{0,12}|utf-?\d+|http\d?|1password\S{0,3}|(?:ctrl|cmd|alt|shift|strg|⌘|⌃)[+-]\S+|[${letters}]+\/[${letters}]+|\S+@[\w-]+\.[a-z.]{2,12}|www\..*)$`,
  'i',
);

/** Judges a value by its characters alone. */
export function makeOf(value: string): Make | undefined {
  if (/\s/.test(value)) return phraseMake(value);
  if (/^\d+$/.test(value)) return value.length >= 8 ? 'strong' : 'weak';
  if (technical().test(value) || standard.test(value) || counted().test(value)) return 'weak';
  const parts = value.split('-');
  if (parts.length >= 4 && parts.every((part) => shortWord().test(part))) return 'phrase';
  if (wordlike().test(value)) return isJumbled(value) ? 'strong' : 'weak';
  if (/\d/.test(value) && anyLetter().test(value)) return isIdentifier(value) ? 'weak' : 'strong';
  return inside().test(value) || threeSigns().test(value) ? 'strong' : 'weak';
}

/** `field_2`, `user_password_1`: names in programs. */
function isIdentifier(value: string): boolean {
  return /^[a-z]{2,}(?:_[a-z]+)*_?\d{1,2}$/.test(value) && (value.includes('_') || value.length < 6);
}

/** Letters that change case as no name in a program does, or that nobody can pronounce. */
function isJumbled(letters: string): boolean {
  if (!/^[A-Za-z]{8,}$/.test(letters)) return false;
  const humps = letters.split(/(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])/);
  if (humps.length >= 3 && letters.length / humps.length < 3) return true;
  const vowels = letters.replace(/[^aeiouy]/gi, '').length;
  return vowels / letters.length < 0.15;
}

/** Words of sentences, not of passphrases. */
const sentence =
  /(?:^|\s)(?:is|are|must|should|your|you|the|at|to|too|for|not|please|enter|forgot|forgotten|reset|change|confirm|new|current|old|invalid|incorrect|wrong|required|or|und|oder|ist|muss|bitte|ihr|das|der|die|neues|eingeben|vergessen|falsch|ändern|est|votre|le|la|de|saisir|oublié|nouveau|es|su|tu|olvidada|introduzca|nueva|è|il|inserisci|dimenticata|sua|digite|esqueceu|nova|het|een|je|vergeten|nowe|podaj|wprowadź|nytt|glömt|ange)(?=\s|[.!?,:]|$)/i;

/** Three to eight short words that make no sentence, or words with a digit or sign among them. */
function phraseMake(value: string): Make | undefined {
  const words = value.trim().split(/\s+/);
  if (words.length > 8 || sentence.test(value)) return undefined;
  if (/\d/.test(value) && words.length <= 5 && anyLetter().test(value)) return 'phrase';
  if (words.length < 3 || !words.every((word) => /^[\p{L}'’-]{2,14}[.!?]?$/u.test(word))) return undefined;
  return value === value.toLowerCase() || words.every((word) => /^\p{Lu}/u.test(word)) ? 'phrase' : undefined;
}
