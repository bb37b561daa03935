import { entity, join, type Piece, publicly, structure } from '../fragment';
import { address, addressLines, birthDate, email, emailText, fullAddress, phone } from './contact';
import { anyDisguise, disguised, mailDisguise, numberDisguise } from './disguises';
import { healthIds } from './health';
import type { Values } from './index';
import { bicText, card, cardText, iban, ibanText, routingText } from './money';
import { type NationalId, nationalIds, passports } from './national-ids';
import { neutral } from './neutral';
import { databaseUrl, genericKey, issuers, passwordText, privateKey, wrappedSecrets } from './secrets';
import { wallet } from './wallets';

interface SlotOptions {
  /** What stands after the colon. */
  argument: string | undefined;
  /** The number after `#`: which person of the document. */
  person: number | undefined;
}

export type Slot = (values: Values, options: SlotOptions) => Piece;

/** The same fragment again for the same person of a document. */
const perPerson =
  (name: string, make: Slot): Slot =>
  (values, options) =>
    options.person === undefined
      ? make(values, options)
      : values.kept(`${name}:${options.argument}#${options.person}`, () => make(values, options));

const plainSlots = Object.fromEntries(
  Object.entries(neutral).map(([name, make]): [string, Slot] => [
    name,
    perPerson(name, (values, { argument }) => make(values, argument)),
  ]),
);

/** "Passport number 123..." does not say whose passport it is. */
const anyPassport = ['PASSPORT_NUMBER', ...Object.keys(passports)];
const allIds: Record<string, NationalId> = {
  ...nationalIds,
  ...Object.fromEntries(Object.entries(passports).map(([type, id]) => [type, { also: anyPassport, ...id }])),
  ...healthIds,
};

/** An id by type, or one of the document's country. */
function chooseId(values: Values, argument: string | undefined): [type: string, id: NationalId] {
  const own = Object.entries(nationalIds).filter(([, { country }]) => country === values.country);
  const type = argument ?? values.random.pick(own.length > 0 ? own : Object.entries(nationalIds))[0];
  const id = allIds[type];
  if (id === undefined) throw new Error(`no such id: ${type}`);
  return [id.type ?? type, id];
}

const idSlot: Slot = (values, { argument, person }) => {
  const [type, id] = chooseId(values, argument);
  return entity(type, id.write(values.random, values.person(person)), id.also);
};

/** "SSN: 123...", with what people call the number. */
const idLine: Slot = (values, { argument, person }) => {
  const [type, id] = chooseId(values, argument);
  const gap = values.random.pick([': ', ': ', ' ', ' - ', ':\t', ' = ']);
  return join([
    values.random.pick(id.called),
    gap,
    entity(type, id.write(values.random, values.person(person)), id.also),
  ]);
};

const publicIp = ({ random }: Values): string =>
  `${random.pick([24, 62, 78, 84, 91, 109, 151, 176, 185, 201, 212])}.${random.int(1, 254)}.${random.int(0, 254)}.${random.int(1, 254)}`;

const ipv6 = ({ random }: Values): string => {
  const group = () => random.int(0x100, 0xffff).toString(16);
  return random.pick([
    `2a02:${group()}:${group()}:${group()}::${random.int(1, 99)}`,
    `2003:${group()}:${group()}:${group()}:${group()}:${group()}:${group()}:${group()}`,
  ]);
};

const plates: Partial<Record<string, readonly string[]>> = {
  DE: ['B-@@ ####', 'M-@@ ###', 'HH-@ ####', 'K-@@ ###'],
  GB: ['@@2# @@@', '@@7# @@@'],
  FR: ['@@-###-@@'],
  ES: ['#### BCD', '#### KLM'],
  IT: ['@@ ###@@'],
  NL: ['@-###-@@', '@@-##-@@'],
  PL: ['WA #####', 'KR ####@'],
  SE: ['@@@ ###'],
  US: ['7@@@###', '@@@-####'],
};

function disguiseSlot(values: Values, what: string, way: string): Piece {
  const text: Record<string, () => [string, string]> = {
    email: () => ['EMAIL_ADDRESS', emailText(values, values.person())],
    card: () => ['CREDIT_CARD', cardText(values)],
    iban: () => ['IBAN_CODE', ibanText(values)],
    phone: () => ['PHONE_NUMBER', phone(values, 'intl').text],
    id: () => {
      const [type, id] = chooseId(values, undefined);
      return [type, id.write(values.random, values.person())];
    },
    secret: () => {
      const type = values.random.pick(['GITHUB_TOKEN', 'AWS_ACCESS_KEY', 'SLACK_TOKEN', 'STRIPE_SECRET_KEY']);
      return [type, issuers[type]?.(values.random) ?? ''];
    },
  };
  const [type, value] = (text[what] ?? text.email)?.() ?? ['', ''];
  return disguised(values, type, value, way);
}

/** Ways that keep a value readable as what it is. */
const fitting: Record<string, readonly string[]> = {
  email: [...Object.keys(mailDisguise), ...Object.keys(mailDisguise), ...Object.keys(anyDisguise)],
  card: [...Object.keys(numberDisguise), ...Object.keys(anyDisguise)],
  phone: ['arabicDigits', 'noBreakSpaces', 'zeroWidth', 'fullWidth', 'entities'],
  iban: ['zeroWidth', 'fullWidth', 'base64', 'hex', 'noBreakSpaces', 'lineBreak', 'base32', 'gzipBase64'],
  id: ['zeroWidth', 'fullWidth', 'noBreakSpaces'],
  secret: ['base64', 'base64Twice', 'hex', 'gzipBase64', 'base32', 'percent', 'zeroWidth', 'jsonEscapes'],
};

/** What `[[name]]` in a template stands for. Slots without a label are harmless. */
export const slots: Record<string, Slot> = {
  ...plainSlots,
  /** Given and family name. */
  name: (values, { person }) => entity('PERSON', values.person(person).full),
  first: (values, { person }) => entity('PERSON', values.person(person).first),
  last: (values, { person }) => entity('PERSON', values.person(person).last),
  /** One of two words by sex, such as `[[sex:Herr/Frau#1]]`; belongs to the name, and is labelled so, publicly. */
  sex: (values, { argument = '/', person }) => {
    const [man = '', woman = ''] = argument.split('/');
    return publicly(entity('PERSON', values.person(person).female ? woman : man));
  },
  /** The same without a label, for pronouns and endings. */
  gender: (values, { argument = '/', person }) => argument.split('/')[values.person(person).female ? 1 : 0] ?? '',
  /** A place or a person that the public knows: `[[place:Berlin]]`, `[[who:Ada Lovelace]]`. */
  place: (_, { argument = '' }) => publicly(entity('LOCATION', argument)),
  who: (_, { argument = '' }) => publicly(entity('PERSON', argument)),
  /** The address of an office, not of a person: `[[role:press]]`. */
  role: (values, { argument = 'info' }) => publicly(entity('EMAIL_ADDRESS', `${argument}@${neutral.host?.(values)}`)),
  email: perPerson('email', (values, { person }) => email(values, values.person(person))),
  login: (values, { person }) => values.person(person).login,
  /** `intl`, `national`, `mobile`, `landline`. */
  phone: perPerson('phone', (values, { argument }) => phone(values, argument)),
  /** One line. */
  address: perPerson('address', (values) => fullAddress(values, ', ')),
  /** Several lines, each labelled. */
  addresslines: perPerson('addresslines', addressLines),
  street: perPerson('street', (values) => entity('LOCATION', address(values).street)),
  postcode: (values) => entity('LOCATION', address(values).postcode),
  city: perPerson('city', (values) => entity('LOCATION', address(values).city.replace(/[,/ -]+[A-Z]{2,3}$/, ''))),
  dob: perPerson('dob', (values, { person }) => birthDate(values, values.person(person))),
  /** The number alone; the words before it are the template's. `[[id:PL_PESEL]]`, or one of the document's country. */
  id: perPerson('id', idSlot),
  /** With what people call it before it. */
  idline: perPerson('idline', idLine),
  card: (values, { argument }) => card(values, argument),
  expiry: ({ random }) => publicly(entity('CARD_EXPIRY', random.shape(`0N/2${random.int(7, 9)}`))),
  iban: perPerson('iban', (values, { argument }) => iban(values, argument)),
  bic: (values) => entity('BIC_CODE', bicText(values)),
  routing: (values) => entity('ABA_ROUTING_NUMBER', routingText(values)),
  usaccount: ({ random }) => entity('US_BANK_NUMBER', random.shape('N#########')),
  sortcode: ({ random }) =>
    entity('UK_SORT_CODE', random.shape(random.pick(['20-##-##', '60-##-##', '40-##-##', '30 ## ##']))),
  ukaccount: ({ random }) => entity('BANK_ACCOUNT', random.shape('N#######')),
  wallet: ({ random }) => entity('CRYPTO', wallet(random)),
  ip: (values) => entity('IP_ADDRESS', publicIp(values)),
  ipv6: (values) => entity('IP_ADDRESS', ipv6(values)),
  privateip: ({ random }) =>
    publicly(entity('IP_ADDRESS', random.shape(random.pick(['192.168.1.N#', '10.0.N.1#', '172.16.N.2#'])))),
  plate: ({ random, country }) => entity('VEHICLE_PLATE', random.shape(random.pick(plates[country] ?? ['@@ #####']))),
  /** `[[secret:GITHUB_TOKEN]]`, or any issuer's. */
  secret: (values, { argument }) => {
    const type = argument ?? values.random.pick(Object.keys(issuers));
    const wrapped = wrappedSecrets[type];
    if (wrapped !== undefined) return wrapped(values.random);
    const make = issuers[type];
    if (make === undefined) throw new Error(`no such issuer: ${type}`);
    return entity(type, make(values.random));
  },
  password: perPerson('password', (values) => entity('PASSWORD', passwordText(values))),
  dburl: ({ random }) => entity('DATABASE_URL', databaseUrl(random)),
  privatekey: ({ random }) => entity('PRIVATE_KEY', privateKey(random)),
  apikey: ({ random }) => entity('GENERIC_API_KEY', genericKey(random)),
  /** A value in disguise: `[[hidden:email]]`, or `[[hidden:card/base64]]` for one way. */
  hidden: (values, { argument = 'email' }) => {
    const [what = 'email', way] = argument.split('/');
    return disguiseSlot(values, what, way ?? values.random.pick(fitting[what] ?? []));
  },
  /** A confidential marking as it stands on documents: `[[marker:Streng vertraulich]]`. */
  marker: (_, { argument = 'CONFIDENTIAL' }) => structure('CONFIDENTIAL_MARKER', argument),
};
