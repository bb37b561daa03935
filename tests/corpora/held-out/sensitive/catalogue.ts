import { entity, join, type Language, type Piece, type Template, type Values } from '../../corpus';
import type { Country } from '../../values';
import { address, emailText, fullAddress, phone } from '../../values/contact';
import { anyDisguise, disguised, mailDisguise, numberDisguise } from '../../values/disguises';
import { cardText, ibanText } from '../../values/money';
import { nationalIds, passports } from '../../values/national-ids';
import { issuers, passwordText } from '../../values/secrets';
import { own } from '../own-templates';

/** Texts that go through whole catalogues: ids of every country, addresses, keys of every issuer, every disguise. */

/** Words before and behind an id, by language of its country; `{}` is where it stands with its name. */
const idSentences: Partial<Record<Language, readonly string[]>> = {
  en: [
    'Please file this for the visa: {}',
    'New hire paperwork is complete, {}.',
    'KYC check failed. {} – typo?',
    '{}\nverified by phone',
  ],
  de: ['Für die Akte: {}', 'Bitte noch nachtragen – {}', '{} (liegt in Kopie vor)'],
  fr: ['Pour le dossier : {}', '{} (copie jointe)'],
  es: ['Para el expediente: {}', '{} (copia adjunta)'],
  it: ['Per la pratica: {}', '{} (copia allegata)'],
  pl: ['Do akt: {}', '{} (kopia w załączniku)'],
};

const languageOf: Partial<Record<string, Language>> = {
  DE: 'de',
  AT: 'de',
  CH: 'de',
  FR: 'fr',
  ES: 'es',
  MX: 'es',
  CL: 'es',
  AR: 'es',
  CO: 'es',
  UY: 'es',
  EC: 'es',
  IT: 'it',
  PL: 'pl',
  PT: 'pt',
  BR: 'pt',
  NL: 'nl',
  BE: 'nl',
  SE: 'sv',
  NO: 'nb',
  DK: 'da',
  FI: 'fi',
  CZ: 'cs',
  TR: 'tr',
  RU: 'ru',
  JP: 'ja',
  CN: 'zh',
  KR: 'ko',
};

const ids = Object.entries({ ...nationalIds, ...passports }).map(
  ([name, { country, called, write, type, also }]): Template => {
    const language = languageOf[country] ?? 'en';
    const unsure = name in passports ? ['PASSPORT_NUMBER', ...Object.keys(passports)] : [];
    return own(`id-${name}`, language, 'id in a note', true, (values) => {
      const { random } = values;
      const person = values.person(1);
      const [before = '', behind = ''] = random.pick(idSentences[language] ?? ['{}', '{}.']).split('{}');
      const kind = type ?? (name in { CA_PASSPORT: 1, AU_PASSPORT: 1 } ? 'PASSPORT_NUMBER' : name);
      const number = entity(kind, write(random, person), [...(also ?? []), ...unsure]);
      const gap = random.pick([': ', ' ', ' - ', ' = ', '\n']);
      return join([
        before,
        entity('PERSON', person.full),
        random.pick([', ', ' – ', '; ', '\n']),
        random.pick(called),
        gap,
        number,
        behind,
      ]);
    });
  },
);

/** How a private address comes up in a line of chat. */
const addressLines: readonly (readonly [Language, Country, string])[] = [
  ['en', 'US', 'Ship the sample to {n}, {a}. Text {p} when it leaves.'],
  ['en', 'GB', '{n} moved house: {a}. New number {p}.'],
  ['en', 'IE', 'Courier collects from {n} at {a}, ring {p}.'],
  ['en', 'CA', 'Return label for {n}, {a}, {p} please.'],
  ['en', 'AU', '{n} is at {a} this week, mob {p}.'],
  ['en', 'NZ', 'Home address of {n}: {a}. Phone {p}'],
  ['en', 'IN', 'Deliver the gift hamper to {n}, {a}, mobile {p}.'],
  ['en', 'SG', 'Send the contract to {n}, {a}. HP {p}'],
  ['en', 'ZA', '{n} stays at {a}; cell {p}.'],
  ['de', 'DE', 'Das Paket für {n} bitte an {a}, Rückfragen unter {p}.'],
  ['de', 'AT', '{n} wohnt jetzt hier: {a}. Tel. {p}'],
  ['de', 'CH', 'Lieferung an {n}, {a}, Tel. {p}.'],
  ['fr', 'FR', 'Envoie le cadeau à {n}, {a} (tél. {p}).'],
  ['nl', 'BE', 'Stuur het naar {n}, {a}, gsm {p}.'],
  ['es', 'ES', 'Manda la muestra a {n}, {a}, tfno. {p}.'],
  ['es', 'MX', 'Enviar a {n}, {a}, cel. {p}.'],
  ['it', 'IT', 'Spedire a {n}, {a}, cell. {p}.'],
  ['pt', 'PT', 'Enviar para {n}, {a}, tlm. {p}.'],
  ['pt', 'BR', 'Entregar para {n}, {a}, tel. {p}.'],
  ['nl', 'NL', 'Bezorgen bij {n}, {a}, tel. {p}.'],
  ['pl', 'PL', 'Wyślij próbkę do {n}, {a}, tel. {p}.'],
  ['sv', 'SE', 'Skicka till {n}, {a}, tel {p}.'],
  ['nb', 'NO', 'Send pakken til {n}, {a}, tlf {p}.'],
  ['da', 'DK', 'Send pakken til {n}, {a}, tlf. {p}.'],
  ['fi', 'FI', 'Lähetä paketti: {n}, {a}, puh. {p}.'],
  ['cs', 'CZ', 'Pošlete balík na {n}, {a}, tel. {p}.'],
  ['tr', 'TR', 'Kargo: {n}, {a}, tel: {p}.'],
  ['ru', 'RU', 'Отправить: {n}, {a}, тел. {p}.'],
  ['ja', 'JP', 'お届け先：{n}様、{a}、電話{p}'],
  ['zh', 'CN', '收件人：{n}，{a}，电话{p}'],
  ['ko', 'KR', '받는 분: {n}, {a}, 전화 {p}'],
];

const addresses = addressLines.map(
  ([language, country, sentence]): Template =>
    own(
      `address-${country}`,
      language,
      'delivery',
      true,
      (values) =>
        join(
          sentence.split(/(\{[nap]\})/).map((part): Piece => {
            if (part === '{n}') return entity('PERSON', values.person(1).full);
            if (part === '{a}') return fullAddress(values, ', ');
            return part === '{p}' ? phone(values) : part;
          }),
        ),
      country,
    ),
);

const keySentences = [
  ['', ''],
  ['export TOKEN="', '"'],
  ['the old integration used ', ' until last week, is that still valid?'],
  ['  "apiKey": "', '",'],
  ['Authorization: Bearer ', ''],
  ['const client = createClient("', '");'],
  ['key = ', ' # rotate'],
  ['Hier der Schlüssel: ', ', bitte nicht weitergeben'],
  ['curl https://api.internal/v1/ping -H "X-Key: ', '"'],
  ['<add key="ServiceToken" value="', '" />'],
] as const;

const keys = ([1, 2, 3, 4, 5, 6, 7, 8] as const).map((part): Template => {
  const own8 = Object.keys(issuers).filter((_, index) => index % 8 === part - 1);
  return own(`keys-${part}`, 'en', 'key', true, ({ random }) => {
    const type = random.pick(own8);
    const [before, behind] = random.pick(keySentences);
    return join([before, entity(type, issuers[type]?.(random) ?? ''), behind]);
  });
});

const passwordLines: readonly (readonly [Language, string])[] = [
  ['en', 'Her laptop password is {} – I wrote it down for you.'],
  ['en', 'pw: {}'],
  ['en', 'use passcode {} for the shared drive, ok?'],
  ['en', '"db_password": "{}",'],
  ['en', 'mysql -u root -p{} shop < dump.sql'],
  ['de', 'Das Passwort lautet {} und gilt bis Montag.'],
  ['de', 'PW für den Beamer-Account: {}'],
  ['fr', 'Le mot de passe du compte est {} (ne le change pas).'],
  ['es', 'La contraseña nueva es {}, avísame si falla.'],
  ['it', 'La password per entrare è {} e scade venerdì.'],
  ['pt', 'A palavra-passe é {} e o utilizador é o do costume.'],
  ['nl', 'Het wachtwoord is {} geworden.'],
  ['pl', 'Hasło do panelu to {} - nie podawaj dalej.'],
  ['sv', 'Lösenordet är {} tills vidare.'],
  ['tr', 'Yeni şifre: {}'],
  ['ru', 'Новый пароль: {}'],
];

const passwords = passwordLines.map(([language, sentence], index): Template => {
  const [before = '', behind = ''] = sentence.split('{}');
  return own(`password-${language}-${index + 1}`, language, 'password said', true, (values) =>
    join([before, entity('PASSWORD', passwordText(values)), behind]),
  );
});

const hide = (
  id: string,
  kind: string,
  ways: readonly string[],
  write: (values: Values, way: string) => Piece,
): Template => own(id, 'en', kind, true, (values) => write(values, values.random.pick(ways)));

const disguises: readonly Template[] = [
  hide('hidden-mail', 'disguised mail', [...Object.keys(mailDisguise), ...Object.keys(anyDisguise)], (values, way) =>
    join([
      'You did not get this from me: ',
      disguised(values, 'EMAIL_ADDRESS', emailText(values, values.person(1)), way),
      ' (private address)',
    ]),
  ),
  hide(
    'hidden-card',
    'disguised card',
    [...Object.keys(numberDisguise), 'fullWidth', 'zeroWidth', 'base64', 'hex'],
    (values, way) =>
      join([
        'my credit card number, in pieces so the filter is happy: ',
        disguised(values, 'CREDIT_CARD', cardText(values), way),
      ]),
  ),
  hide(
    'hidden-iban',
    'disguised account',
    ['zeroWidth', 'fullWidth', 'base64', 'noBreakSpaces', 'gzipBase64', 'percent'],
    (values, way) => join(['Please pay to IBAN ', disguised(values, 'IBAN_CODE', ibanText(values), way)]),
  ),
  hide(
    'hidden-key',
    'disguised key',
    ['base64', 'base64Twice', 'hex', 'gzipBase64', 'base32', 'percent', 'jsonEscapes'],
    (values, way) =>
      join([
        'blob from the ticket: ',
        disguised(values, 'GITHUB_TOKEN', issuers.GITHUB_TOKEN?.(values.random) ?? '', way),
        '\nwhat is it?',
      ]),
  ),
];

/** Somebody's envelope, line by line, with nothing around it but a mail address. */
const envelopes = (['US', 'GB', 'DE', 'FR', 'IT', 'PL', 'SE', 'NL'] as const).map((country): Template => {
  const language = languageOf[country] ?? 'en';
  return own(
    `envelope-${country}`,
    language,
    'label',
    true,
    (values) => {
      const person = values.person(1);
      const place = address(values)
        .lines.split('\n')
        .map((line) => entity('LOCATION', line));
      return join([entity('PERSON', person.full), ...place, entity('EMAIL_ADDRESS', emailText(values, person))], '\n');
    },
    country,
  );
});

export const sensitiveCatalogue: readonly Template[] = [
  ...ids,
  ...addresses,
  ...keys,
  ...passwords,
  ...disguises,
  ...envelopes,
];
