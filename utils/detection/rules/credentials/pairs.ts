import type { Evidence } from '../../confidence';
import { isWordUnit } from '../../text/characters';
import { beginsNumber, endsNumber } from '../../text/number-edges';
import { type NumberLook, unitsBut, wordUnits } from '../number-look';
import type { RuleFamily, Span, Surroundings } from '../rule';
import { isFilledIn, isReference, makeOf, readValue } from './value';

/** Longest name of a host behind an `@`. */
const mostHost = 80;

/** The password behind `anna@northwind-foods.com:`, as lists of accounts write it. */
function findAfterAddress(text: string, at: number): Span | undefined {
  const limit = Math.min(text.length, at + mostHost);
  let end = at + 1;
  while (end < limit) {
    const c = text.charCodeAt(end);
    if (c !== 45 && c !== 46 && (c > 127 || !isWordUnit(c))) break;
    end++;
  }
  if (end < at + 5 || at === 0 || !isWordUnit(text.charCodeAt(at - 1))) return undefined;
  const separator = text.charAt(end);
  if (separator !== ':' && separator !== ';' && separator !== '|') return undefined;
  if (!text.slice(at, end).includes('.')) return undefined;
  return readValue(text, end + 1);
}

function checkPair(value: string, { start, end }: Span, { text }: Surroundings): readonly Evidence[] | undefined {
  if (value.length < 6 || value.length > 64 || /^\d+$/.test(value) || /[/\\]/.test(value)) return undefined;
  if (isReference(value, false) || isFilledIn(value) || makeOf(value) !== 'strong') return undefined;
  if (/\b(?:scp|rsync|sftp|ssh|git)\b[^\n]{0,160}$/.test(text.slice(Math.max(0, start - 240), start))) return undefined;
  // A port and path, a time, or more columns: no list of accounts.
  if (/^\d{1,5}\//.test(value) || !/^[ \t"',)\]]*(?:\r?\n|$|[ \t](?:and|und|,))/.test(text.slice(end, end + 8)))
    return undefined;
  return /[;|]$/.test(text.slice(start - 1, start)) && !/[!@#$%^&*?]/.test(value) ? undefined : [];
}

const account = String.raw`[^\s:/,;"'<>]{2,60}`;

const beginsPort: readonly NumberLook[] = [{ digits: [4, 5], before: unitsBut(wordUnits), after: ':' }];
export const afterPort: RegExp = /:[^:\s/]{1,63}:[^:\s/]{1,63}:[^\s:]{4,100}/y;

/** A port with database, user and password behind it. */
function findPgpass({ text, landmarks }: Surroundings, index: number): Span | undefined {
  const start = landmarks.digitStarts[index] ?? 0;
  afterPort.lastIndex = landmarks.digitEnds[index] ?? 0;
  if (!beginsNumber(text, start, false) || !afterPort.test(text)) return undefined;
  const end = afterPort.lastIndex;
  return endsNumber(text, end, false) ? { start, end } : undefined;
}

/** Passwords with their user, and nothing that names them. */
export const pairs: RuleFamily = [
  {
    // RFC 3986 section 3.2.1
    type: 'PASSWORD',
    name: 'user and password in an address',
    at: {
      words: [
        ...['http', 'https', 'ftp', 'ftps', 'sftp', 'ssh', 'smtp', 'smtps', 'imap', 'imaps', 'ldap', 'ldaps', 'git'],
        ...['ws', 'wss', 'rtsp', 'rtsps', 'smb', 'socks5', 'mqtt', 'mqtts', 'nats', 'stomp', 'svn', 'dav', 'davs'],
      ],
      pattern:
        /[a-z]{2,6}5?(?:\+[a-z]{2,5})?:\/\/(?<value>[^\s:@/"'<>`?#]{1,64}:[^\s@/"'<>`?#]{3,128})@[^\s!-/:-@\\-\x60{-~]/y,
    },
    confidence: 0.95,
    check: (value) => {
      const password = value.slice(value.indexOf(':') + 1);
      return isReference(password, true) || isFilledIn(password) ? undefined : [];
    },
    ok: ['curl https://«admin:hT5pq8Zn2w»@api.northwind-foods.com/', 'ftp://«shop:Blue!Harbor77»@10.2.3.4'],
    not: [
      'https://user:password@host/',
      'https://northwind-foods.com:8080/@jane',
      'git+ssh://git@github.com/northwind/site',
    ],
  },
  {
    type: 'PASSWORD',
    name: 'password behind an address',
    at: { character: '@', find: findAfterAddress },
    confidence: 0.75,
    check: checkPair,
    ok: ['jane.miller@harbour-tea.co.uk:«Blau!Meer9»\ntom@foods.fr:other', 'anna@nordwind.de:«k7Rt9vQ2x»'],
    not: ['git@github.com:northwind/site.git', 'scp a.txt anna@files.northwind-foods.com:backup2024', 'user@host:22'],
  },
  {
    type: 'PASSWORD',
    name: 'password behind a login',
    at: {
      words: [
        ...['login', 'logins', 'log in', 'credentials', 'creds', 'sign in', 'account', 'access', 'user', 'username'],
        ...['zugangsdaten', 'anmeldedaten', 'zugang', 'benutzer', 'benutzername', 'anmeldung', 'logindaten'],
        ...['identifiants', 'accès', 'connexion', 'utilisateur', 'credenciales', 'acceso', 'usuario', 'usuário'],
        ...['credenziali', 'accesso', 'utente', 'credenciais', 'acesso', 'inloggegevens', 'inlog', 'gebruiker'],
        ...['dane logowania', 'użytkownik', 'inloggning', 'användare', 'bruger', 'bruker', 'tunnukset', 'uživatel'],
        ...[
          'přihlašovací údaje',
          'kullanıcı',
          'логин',
          'доступ',
          'доступы',
          'пользователь',
          'ログイン*',
          'ユーザー*',
          '账号*',
          '帳號*',
          '用户名*',
          '계정*',
        ],
      ],
      pattern: new RegExp(
        String.raw`[^\s:=]{2,24}(?: [^\s:=,;/]{2,24}){0,4}(?:[ \t]{0,2}[:=]|[ \t][-–][ \t])[ \t\n]{0,3}["']?${account}["']?[ \t]{0,2}(?:\/|\||:|,|;|\n)[ \t]{0,2}(?=[^\s/]{6})`,
        'y',
      ),
    },
    confidence: 0.7,
    fit: (text, { end }) => readValue(text, end),
    check: (value, { end }, { text }) => {
      if (value.length < 6 || value.length > 64 || isReference(value, false) || isFilledIn(value)) return undefined;
      if (makeOf(value) !== 'strong' || !/\p{L}/u.test(value) || value.includes(':') || /[=/]/.test(value))
        return undefined;
      if (!/^[ \t.)"']*(?:\r?\n|$)/.test(text.slice(end, end + 8)) && !/[!@#$%^&*?]/.test(value)) return undefined;
      return /[!@#$%^&*?]/.test(value) || /\d[A-Za-z]+\d|[a-z]{2}\d|[A-Z]/.test(value) ? [] : undefined;
    },
    ok: [
      'Login: anna / «Blau!Meer9»',
      'Zugangsdaten zum CMS: anna.miller:«k7Rt9vQ2x»',
      'Credenziali: anna | «Sole&Mare44»',
      'логин: anna, «Blau!Meer9»',
    ],
    not: [
      'Account: Northwind / Spring campaign',
      'user: anna, role: admin',
      'Access: public / 2024-06-01',
      'Login: free\nRegister: free',
    ],
  },
  {
    type: 'PASSWORD',
    name: 'password behind an administrator',
    at: {
      words: ['root', 'admin', 'administrator'],
      pattern: /(?:root|[Aa]dmin(?:istrator)?)[ \t]{0,2}[/|][ \t]{0,2}(?=[^\s/]{6})/y,
    },
    confidence: 0.7,
    fit: (text, { end }) => readValue(text, end),
    check: (value, { end }, { text }) => {
      if (value.length > 64 || isReference(value, false) || isFilledIn(value) || makeOf(value) !== 'strong')
        return undefined;
      return /[!@#$%^&*?]/.test(value) && /^[ \t.)"']*(?:\r?\n|$)/.test(text.slice(end, end + 8)) ? [] : undefined;
    },
    ok: ['Server 10.2.2.9\nroot / «Alpen!Gluehen5»'],
    not: ['root/usr/share/doc', 'admin / editor / viewer', 'Admin | v2.14.0'],
  },
  {
    // https://www.postgresql.org/docs/current/libpq-pgpass.html: host:port:database:user:password
    type: 'PASSWORD',
    name: 'password of a .pgpass line',
    at: { number: findPgpass, looks: beginsPort },
    confidence: 0.8,
    fit: (text, { start, end }) => ({ start: start + text.slice(start, end).lastIndexOf(':') + 1, end }),
    check: (value) => (isFilledIn(value) || isReference(value, false) || makeOf(value) !== 'strong' ? undefined : []),
    ok: ['db.northwind-foods.com:5432:crm:app:«hT5pq8Zn2w»', '*:5433:*:anna:«Blau!Meer9»'],
    not: ['2026:09:30:15:12', 'a:1234:b:c:<password>'],
  },
  {
    // crypt(5), htpasswd(1): what a password is kept as, with its user
    type: 'PASSWORD',
    name: 'hashed password with its user',
    at: {
      character: '$',
      find: (text, at) => {
        if (text.charAt(at - 1) !== ':') return undefined;
        hashed.lastIndex = at;
        const match = hashed.exec(text);
        return match === null ? undefined : { start: at, end: at + match[0].length };
      },
    },
    confidence: 0.75,
    check: (value) => (isFilledIn(value) ? undefined : []),
    ok: [
      `admin:${['«$apr1$', 'x7Kq9LmZ$Qw8Rt5Yu1Io3Pa7Sd9Fg0»'].join('')}`,
      `root:${['«$6$', 'k7Rt9vQ2$hT5pq8Zn2wB3Kx91QmZp74Lw0sTyq7Hs82kLpZ01xVbn4Rt6»'].join('')}:19000:0:99999:7:::`,
    ],
    not: ['price:$100', 'a:$apr1$ is the prefix', 'cost:$6$ each'],
  },
];
const hashed = /\$(?:apr1|1|5|6|y|2[abxy]|argon2id?)\$[\w./$=,+]{16,200}/y;
