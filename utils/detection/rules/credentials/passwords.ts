import type { Evidence } from '../../confidence';
import { lazily } from '../lazily';
import { letters } from '../letters';
import type { Rule, RuleFamily, Span, Surroundings } from '../rule';
import { isBesideAccount } from './block';
import { denseWords, looseWords, networkWords, passwordWord, passwordWords } from './labels';
import { isFilledIn, isQuotedAt, isReference, makeOf, readValue } from './value';

const mostPassword = 128;
const labelWords = [...passwordWords, ...looseWords, ...networkWords];

/**
 * A letter or digit of any script. The patterns here do without `\p{L}` and the flag `i`: V8 takes five milliseconds to
 * compile one of them with both.
 */
const letter = String.raw`[^\s!-/:-@[-\x60{-~]`;

/** Names of the account or system between the label and the value: `password for the wifi: ...`. */
const whose = String.raw`(?:()[ \t](?:nov[ao]|nuev[ao]|nuov[ao]|neu|actuel|a[ct]tual|attuale|temporal|temporaire|provisoire|temporane[ao]|provis[óo]ri[ao]|maestra|mestra|nowe|nové|nytt|новый))?(?:()[ \t]\([^()\n]{1,30}\)|[ \t](?:for|of|to|from|on|für|fürs|zum|zur|vom|von|des|der|bei|pour|du|de|del|di|della|dello|para|do|da|per|voor|van|het|til|till|för|på|pre|dla|do|k|ke|для|от|к|на|від|до)[ \t][^\n:=.,;!?"'()]{1,40})?`;
const label = `${letter}{1,24}(?:()[ _-](?:(?:de|del|di|d) ?['’]?)?(?:[Pp]asse|PASSE|[Pp]hrase|[Cc]have|[Aa]cceso|[Aa]cesso|[Ww]i-?[Ff]i|ordine|[Ss]andi|[Kk]hẩu|[Kk]hau|المرور|السر|[Cc]ode|[Ss]chlüssel|(?:[Ff]i |[Ss]hared |[Ss]ecurity )?(?:[Kk]ey|KEY)|[Pp]sk|PSK))?`;
const suffix = String.raw`(?:()[_-](?:prod|PROD|production|stag(?:e|ing)|dev|test|live|old|new|neu|alt|root|admin|user|db|app|main|backup|primary|value|plain|DEV|TEST|LIVE|STAGING|\d{1,2}))?`;

/** Judges a value that stands where a password stands. `sentence`: words follow it, or it is one of them. */
function judge(value: string, { start, end }: Span, text: string): readonly Evidence[] | undefined {
  const quoted = isQuotedAt(text, start);
  if (value.length < 4 || value.length > mostPassword) return undefined;
  if (isReference(value, quoted) || isFilledIn(value)) return undefined;
  if (digest.test(value) && named.test(text.slice(Math.max(0, start - 48), start))) return undefined;
  // The rest of an IPv6 address whose first group stands before: `password for root from 2001:db8::1`.
  if (text.charAt(start - 1) === ':' && /^[\da-f]{1,4}(?::[\da-f]{0,4}){1,7}$/i.test(value)) return undefined;
  const make = makeOf(value);
  if (make === undefined || (make !== 'strong' && passwordWord.test(value))) return undefined;
  if (make === 'strong') return isVariable(text, start, end, value) ? undefined : [];
  if (make === 'phrase') return quoted || !/\s/.test(value) ? [] : ['plain-word'];
  if (value.length < 5 || (!quoted && goesOn().test(text.slice(end, end + 40)))) return undefined;
  return isBesideAccount(text, { start, end }) ? ['plain-word', 'account-beside'] : ['plain-word'];
}

/** `the MD5 of "password" is ...` */
const digest = /^[\da-f]{32,128}$/i;
const named = /\b(?:md5|sha-?\d|hash|digest|checksum|prüfsumme)/i;

/** Words after an unquoted word make it the beginning of a sentence, unless they are the next label. */
const goesOn = lazily(() => String.raw`^[ \t]+(?![${letters}]{1,16}[ \t]?[:=])[${letters}\d(]`, '');

/** `password = input2;`: an unquoted name at the end of a statement. `Password=x9;` of a connection string is none. */
function isVariable(text: string, start: number, end: number, value: string): boolean {
  if (!/^[A-Za-z_$][\w$]*$/.test(value) || !/[=:] $/.test(text.slice(start - 2, start))) return false;
  return /^[;)]/.test(text.slice(end, end + 1));
}

/** The names of what a password is kept as: not the password. */
const digested = /(?:hash(?:ed)?|salted|digest|encrypted|crypt)[ _.-]?$/i;

/** A label that is also another word must stand where a label stands: `Login: anna / Pass: ...`, not `boarding pass`. */
const labelPlace =
  /(?:^|[\n\r_/|,;({["'`&?-]|\b(?:db|ftp|sftp|smtp|imap|sql|mysql|admin|root|user|login|wifi|wlan|wi-fi|ssh|mail|the|my|his|her|your|and|und|la|mi|tu|su|y|e))[ \t*-]*$/i;
const loose = new RegExp(`^(?:${looseWords.join('|')})(?![\\p{L}\\d])`, 'iu');

/** A key in general is the password of a network when that stands before it. */
const networkKey = new RegExp(`^(?:${networkWords.join('|')})(?!${letter})`, 'i');
const network = /(?:wlan|wi-?fi|ssid|wpa\d?|hotspot)[^\n]{0,60}\n?[^\n]{0,24}$/i;

function standsAsLabel(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 16), at);
  if (digested.test(before)) return false;
  const word = text.slice(at, at + 12);
  if (networkKey.test(word)) return network.test(text.slice(Math.max(0, at - 100), at));
  return !loose.test(word) || labelPlace.test(before);
}

function fitLabelled(text: string, { start, end }: Span): Span | undefined {
  if (!standsAsLabel(text, start)) return undefined;
  const bound = text.charAt(end - 1);
  // Markup: the opening tag, or the text of an element named so; not the closing tag.
  if (
    bound === '>' &&
    !/[=-]>$/.test(text.slice(end - 2, end)) &&
    !opensElement.test(text.slice(Math.max(0, start - 24), start))
  )
    return undefined;
  return readValue(text, end);
}

const opensElement = /(?:<(?:[\w.-]{1,20}[:_.-])?|<[^<>\n]{0,16}\b(?:key|name)=["'])$/;

function checkLabelled(value: string, span: Span, { text }: Surroundings): readonly Evidence[] | undefined {
  const evidence = judge(value, span, text);
  if (evidence?.includes('plain-word') && /\n[ \t"']*$/.test(text.slice(span.start - 16, span.start))) return undefined;
  return evidence;
}

function fitSaid(text: string, { start, end }: Span): Span | undefined {
  return standsAsLabel(text, start) ? readValue(text, end) : undefined;
}

function checkSaid(value: string, span: Span, { text }: Surroundings): readonly Evidence[] | undefined {
  const evidence = judge(value, span, text);
  const setOff = isQuotedAt(text, span.start) || /[:*]\s{0,3}$/.test(text.slice(span.start - 4, span.start));
  return evidence !== undefined && setOff ? [...evidence, 'set-off'] : evidence;
}

const withIt = lazily(
  () =>
    String.raw`(?:\b(?:with|using|use|mit|avec|con|com|met|med|z|ze|s|utiliser?|usando)(?:()[ \t]+(?:the|dem|der|le|la|el|o|a|il|het|your|ihrem|dein(?:em)?|hasłem|heslem)){0,2}[ \t]+(?:[${letters}-]{1,14}[ \t])?)$`,
  'i',
);

/** `user anna and password ...` */
const afterUser = lazily(
  () =>
    String.raw`(?:user|benutz|kennung|login|identifi|utilis|usu[aá]r|utente|gebruik|użytkown|användar|bruger|bruker|tunnus|uživat|логин|пользов)[${letters}\d-]{0,12}[ \t:=]{1,3}\S{2,40}[ \t,;]{1,3}(?:(?:and|und|et|y|e|en|och|og|ja|i|a|ve|и)[ \t]{1,2})?(?:[${letters}]{2,8}[ \t])?$`,
  'i',
);

/** Nothing binds the value to the label but its place, so it must look like nothing else. */
function checkBeside(value: string, span: Span, { text }: Surroundings): readonly Evidence[] | undefined {
  if (judge(value, span, text)?.length !== 0) return undefined;
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const flag = /(?:^|\s)(?:--?|\/)[\w-]{0,20}[ \t]["']?$/.test(before);
  if (flag || isQuotedAt(text, span.start)) return ['set-off'];
  if (value.length < 8 && !/[!@#$%^&*+=~?]/.test(value)) return undefined;
  const broken = /\n[ \t]*$/.test(before);
  if (broken)
    return /(?:^|\n)[^\n]{0,28}\n[ \t]*$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(span.end, span.end + 8))
      ? []
      : undefined;
  if (/[|\t-]\s*$/.test(before)) return [];
  const head = before.replace(/[\p{L}\d]+["'*]{0,3}\s*$/u, '');
  if (withIt().test(head) || afterUser().test(head)) return [];
  return /[!@#$%^&*+=~?][\p{L}\d]|[\p{L}\d]{2}[!#$%&*]$/u.test(value) ||
    (/\d[A-Za-z]+\d/.test(value) && !/[-/.]/.test(value)) ||
    chained.test(value)
    ? []
    : undefined;
}

/** `hund-katze-417mm`: parts of which one has letters and several digits. */
const chained = /^(?=\S*(?:\d{2}[A-Za-z]|[A-Za-z]\d{3}))[A-Za-z\d]{2,12}(?:-[A-Za-z\d]{2,12}){2,4}$/;

const dense = `(?:パスワード|パスフレーズ|暗証番号|合言葉|密[码碼]|口令|비밀번호|암호|패스워드)`;

/** Scripts without spaces: the value ends where the script goes on. */
function fitDense(text: string, { end }: Span): Span | undefined {
  const span = readValue(text, end);
  if (span === undefined) return undefined;
  const latin = /^[!-~]+/.exec(text.slice(span.start, span.end))?.[0] ?? '';
  return latin === '' ? undefined : { start: span.start, end: span.start + latin.length };
}

function checkDense(value: string, span: Span, { text }: Surroundings): readonly Evidence[] | undefined {
  return checkSaid(value, span, { text } as Surroundings);
}

const said = `(?:will be|has been|have been|was|is|are|to|now|currently|still|just|simply|again|set|changed|reset|updated|temporarily|ist|lautet|lauten|heißt|war|wäre|wurde|wird|jetzt|nun|aktuell|derzeit|einfach|auf|zu|est|était|sera|maintenant|toujours|es|está|será|ahora|era|è|é|e['’]|sarà|ora|adesso|agora|nu|nog|zijn|jest|teraz|to|är|er|on|nyní|je|zní|bude|это|теперь|είναι|este|esta)`;

const plain: Pick<Rule, 'type' | 'quietedBy'> = { type: 'PASSWORD', quietedBy: ['shown'] };

/** Passwords by the words before them. */
export const passwords: RuleFamily = [
  {
    ...plain,
    name: 'password by label',
    at: {
      words: labelWords,
      pattern: new RegExp(
        String.raw`${label}${suffix}${whose}(?:()\\?["'${'`'}*_\]]{1,4})?(?:[ \t]{0,12}(?::=|=>|->|[:=](?![=:]))[ \t]{0,12}(?:\r?\n[ \t]{0,12})?|>|[ \t]{1,3}value=|\((?=["'])|\r?\n[ \t-]{0,24}value:[ \t]{0,4}|,\s{0,24}"value"\s{0,3}:\s{0,3}|,[ \t]{0,3}(?=["']))(?=[^\s])`,
        'y',
      ),
    },
    confidence: 0.85,
    fit: fitLabelled,
    check: checkLabelled,
    ok: [
      'Password: «Sommer2024!»',
      'PGPASSWORD=«xK29sla82» psql',
      `DB_PASSWORD: \${DB_PASSWORD:-«hT5pq8Zn2w»}`,
      'password: «Tr0ub4dor&3» for the shop',
      'user=bob&password=«k7Rt9vQ2xx»&lang=de',
      'DB_PASSWORD=«k7#Rt9-vQ2»',
      '{"password": "«t7Gh-29kLm»"}',
      '"{\\"password\\":\\"«t7Gh29kLm»\\"}"',
      'Passwort lautet: «Winter#4711»',
      'mot de passe : «Soleil-2031»',
      'Contraseña: «Verano*2291»',
      "dbPassword = '«hT5pq8Zn2w»'",
      'Login: anna / Pass: «Blau!Meer9»',
      '<password>«hT5pq8Zn2w»</password>',
      '<add key="Password" value="«hT5pq8Zn2w»" />',
      'Server=db1;User Id=app;Password=«hT5pq8Zn2w»;Encrypt=True',
      '- name: DB_PASSWORD\n  value: "«hT5pq8Zn2w»"',
      'passphrase: "«correct horse battery staple»"',
      'Passwort für das Gäste-WLAN: «Apfel!Baum7»',
      'username: anna\npassword: «sunshine»',
      "client.setPassword('«hT5pq8Zn2w»')",
      'Hasło do panelu: «Zielony!Las22»',
      'WPA2 key: «Harbour-Light-88»',
    ],
    not: [
      'password: <password>',
      'Password: ********',
      'password=changeme',
      `PASSWORD=\${DB_PASSWORD}`,
      'password: required',
      'const password = getPassword();',
      'password: process.env.DB_PASSWORD',
      'password = form.password.value;',
      'Password: at least 12 characters',
      'reset your password: https://northwind-foods.com/reset',
      '"username": "Benutzername", "password": "Passwort"',
      'constructor(private username: string, private password: string) {}',
      'if (password == "x9k2mm31") {}',
      'Failed password for root from 2001:db8:85a3::8a2e:370:7334 port 22',
      `DB_PASSWORD: \${DB_PASSWORD:?set-a-password1}`,
      'Password hash: 5f4dcc3b5aa765d61d8327deb882cf99',
      'password_hash = "5f4dcc3b5aa765d61d8327deb882cf99"',
      'Your boarding pass: LH4711XK',
      'password: Mapped[str] = mapped_column()',
      "password: 'Password must be at least 8 characters'",
      'Passwort: 8-stellig, mit Ziffern',
      'Open palette: Ctrl+Shift+P, paste password: Ctrl+V',
    ],
  },
  {
    ...plain,
    name: 'password in a sentence',
    at: {
      words: labelWords,
      pattern: new RegExp(
        String.raw`${label}${whose}["'*]{0,3}(?:['’]s(?:()[ \t]{1,3}${said}(?!${letter})){0,2}|(?:[ \t]{1,3}${said}(?!${letter})){1,4})[ \t]{0,2}:?[ \t]{0,3}(?=[^\s:])`,
        'y',
      ),
    },
    confidence: 0.7,
    fit: fitSaid,
    check: checkSaid,
    ok: [
      'the wifi password is «Blue!Harbor77»',
      'Das Passwort für den Server lautet «Winter#4711».',
      'Le mot de passe est «Soleil-2031».',
      'La contraseña es "«Verano*2291»"',
      'A senha do painel é «Mar!Azul2031»',
      'Het wachtwoord is «Tulpen-Veld88!»',
      'La password è «Sole&Mare44»',
      'Lösenordet är «Skog!Sjö41»',
      'Heslo je «Modra.Kava91!»',
      'I changed the password to «k7#Rt9-vQ2»',
      'Das Kennwort ist "«Sonnenblume»"',
      'The passphrase is "«correct horse battery staple»"',
    ],
    not: [
      'Your password is case-sensitive and must have 8 characters',
      'The password is required.',
      'Das Passwort ist abgelaufen',
      'Ihr Passwort ist 90 Tage gültig',
      'Le mot de passe est obligatoire',
      'The password is encrypted with AES-256',
      'Password is 12-character minimum',
      'The MD5 of "password" is 5f4dcc3b5aa765d61d8327deb882cf99',
      'Password reset: complete',
    ],
  },
  {
    ...plain,
    name: 'password beside its label',
    at: {
      words: labelWords,
      pattern: new RegExp(
        String.raw`${label}["'*|]{0,3}(?:[ \t]{1,4}[-|/][ \t]{1,4}|[ \t]{1,4}|[ \t]{0,3}\r?\n[ \t]{0,8})(?=["'“„«]?[^\s"']{4})`,
        'y',
      ),
    },
    confidence: 0.7,
    fit: fitSaid,
    check: checkBeside,
    ok: [
      'Log in as anna with the password «Sommer2024»',
      'Username\nanna\nPassword\n«k7#Rt9-vQ2»\n',
      'tool --user anna --password «hT5pq8Zn2w»',
      "ALTER USER app WITH PASSWORD '«hT5pq8Zn2w»';",
      'Password - «Blue!Harbor77»',
      'Gast-WLAN, Kennwort «teller-gabel-482ab»',
      '| Password | «Blue!Harbor77» |',
    ],
    not: [
      'Choose a password manager such as 1Password or Bitwarden',
      'Reset the password Windows11 asks for',
      'A password (at least 8 characters) is needed',
      '<input type="password" id="pwd1" class="form-control-2">',
      'password 2FA-login and SHA-256',
    ],
  },
  {
    ...plain,
    name: 'password in a script without spaces',
    at: {
      words: denseWords,
      pattern: new RegExp(
        String.raw`${dense}[")*]{0,2}[ \t]{0,2}(?:(?:は|が|是|为|為|设为|改为|를|을|는|은|가)[:=]?|[:=]|[ \t])[ \t]{0,2}(?:\r?\n)?(?=["'「『“]?[!-~])`,
        'y',
      ),
    },
    confidence: 0.8,
    fit: fitDense,
    check: checkDense,
    ok: [
      'WiFiのパスワードは「«Sakura-2031!»」です。',
      'パスワード：«k7Rt9-vQ2x»',
      '密码是«Hg7!tianqi»，请勿外传。',
      '비밀번호: «Hana!2031»',
    ],
    not: ['パスワードは8文字以上です', '密码：不能为空', 'パスワードを忘れた方はこちら'],
  },
];
