import type { Evidence } from '../confidence';
import { isPlaceholder } from '../validators/filled-in';
import type { RuleFamily } from './rule';

/** Reads its value from elsewhere: `getPassword()`, `input.value`, `process.env.DB_PASS`. */
const isExpression = (value: string) =>
  /[()]|^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)+[;,]?$|^[A-Za-z_$][\w$]*\[|^https?:|^!|^&&|^===?|^\/|^@/.test(value);

function checkPassword(value: string): readonly Evidence[] | undefined {
  if (isPlaceholder(value) || isExpression(value)) return undefined;
  if (/^\p{L}+(?:[-'’_./]\p{L}+)*[.!?]?$/u.test(value)) return ['plain-word'];
  return /^\d+[.%]?\d*$/.test(value) && value.length < 8 ? ['plain-word'] : [];
}

export const passwords: RuleFamily = [
  {
    type: 'PASSWORD',
    name: 'password by label',
    at: {
      words: [
        'password',
        'passwords',
        'pgpassword',
        'dbpassword',
        'userpassword',
        'adminpassword',
        'rootpassword',
        'passwort',
        'passwd',
        'passphrase',
        'passcode',
        'pwd',
        'pw',
        'pass',
        'kennwort',
        'zugangspasswort',
        'mot de passe',
        'mdp',
        'contraseña',
        'contrasena',
        'senha',
        'palavra passe',
        'wachtwoord',
        'hasło',
        'heslo',
        'lösenord',
        'adgangskode',
        'пароль',
        'parola',
        'şifre',
        'パスワード*',
        '密码*',
        '비밀번호*',
      ],
      pattern:
        /[\p{L}-]{2,15}(?: de passe)?(?:_[A-Za-z\d]{1,12})?["'`*]{0,3}[ \t]{0,3}(?::=|=>|[:=：]|\b(?:is|ist|lautet|est|es|é|è|was|to)\b:?)[ \t]{0,3}["'`]?(?<value>(?:[^\s"'`<>,;&|]|[&|](?![\s&|]|\w{1,20}=)){6,128})/uy,
    },
    confidence: 0.85,
    fit: (text, span) => {
      let { end } = span;
      while (end > span.start && '.)]}:*'.includes(text.charAt(end - 1)) && end > span.start + 6) end--;
      return { start: span.start, end };
    },
    check: checkPassword,
    ok: [
      'Password: «Sommer2024!»',
      'PGPASSWORD=«xK29sla82» psql',
      'password: «Tr0ub4dor&3» for the shop',
      'user=bob&password=«k7Rt9vQ2xx»&lang=de',
      'DB_PASSWORD=«k7#Rt9-vQ2»',
      'the wifi password is «Blue!Harbor77»',
      '{"password": "«t7Gh-29kLm»"}',
      'Passwort lautet: «Winter#4711»',
      'mot de passe : «Soleil-2031»',
      'Contraseña: «Verano*2291»',
      "dbPassword = '«hT5pq8Zn2w»'",
    ],
    not: [
      'password: <password>',
      'Password: ********',
      'password=changeme',
      `PASSWORD=\${DB_PASSWORD}`,
      'password: required',
      'Your password is case-sensitive and must have 8 characters',
      'const password = getPassword();',
      'password: process.env.DB_PASSWORD',
      'password = form.password.value;',
      'Password: at least 12 characters',
      'reset your password: https://northwind-foods.com/reset',
    ],
  },
  {
    // RFC 3986 section 3.2.1
    type: 'PASSWORD',
    name: 'user and password in an address',
    at: {
      words: [
        'http',
        'https',
        'ftp',
        'ftps',
        'sftp',
        'ssh',
        'smtp',
        'smtps',
        'imap',
        'imaps',
        'ldap',
        'ldaps',
        'git',
        'ws',
        'wss',
      ],
      pattern: /[a-z]{2,5}(?:\+[a-z]{2,5})?:\/\/(?<value>[^\s:@/"'<>`?#]{1,64}:[^\s@/"'<>`?#]{3,128})@[\p{L}\d[]/iuy,
    },
    confidence: 0.95,
    check: (value) => (isPlaceholder(value.slice(value.indexOf(':') + 1)) ? undefined : []),
    ok: ['curl https://«admin:hT5pq8Zn2w»@api.northwind-foods.com/', 'ftp://«shop:Blue!Harbor77»@10.2.3.4'],
    not: [
      'https://user:password@host/',
      'https://northwind-foods.com:8080/@jane',
      'git+ssh://git@github.com/northwind/site',
    ],
  },
];
