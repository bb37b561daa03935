import { asFragment, type Language, type Piece, type Template, templates, type Values } from '../corpus';
import type { Fragment, Label } from '../fragment';
import type { Country } from '../values';
import { ibanDigits, luhn, mod1110, weighted } from '../values/check-digits';
import { passports } from '../values/national-ids';
import { OwnValues } from './own-values';

const companyNumbers = [
  'VAT_ID',
  'IT_VAT_CODE',
  'FR_SIREN',
  'ES_CIF',
  'PL_NIP',
  'CH_UID',
  'AU_ABN',
  'BR_CNPJ',
  'TAX_ID',
];
const accounts = ['BANK_ACCOUNT', 'US_BANK_NUMBER'];
const anyPassport = ['PASSPORT_NUMBER', ...Object.keys(passports)];

/** What the vocabulary calls a slot's kind. */
const renamed: Record<string, string> = {
  US_ROUTING_NUMBER: 'ABA_ROUTING_NUMBER',
  UK_BANK_ACCOUNT: 'BANK_ACCOUNT',
  US_MEDICARE_MBI: 'US_MBI',
};

/** Kinds that are as right, where the text leaves it open. */
function alsoOf(type: string): readonly string[] | undefined {
  if (companyNumbers.includes(type)) return companyNumbers;
  if (accounts.includes(type)) return accounts;
  if (type === 'PASSPORT_NUMBER') return anyPassport;
  if (type === 'DRIVER_LICENSE') return ['US_DRIVER_LICENSE', 'UK_DRIVING_LICENCE', 'IT_DRIVER_LICENSE', 'BR_CNH'];
  if (type === 'MEDICAL_RECORD_NUMBER') return ['HEALTH_INSURANCE_NUMBER'];
  if (type === 'HEALTH_INSURANCE_NUMBER') return ['MEDICAL_RECORD_NUMBER'];
  return undefined;
}

function withKinds({ text, entities, structures }: Fragment): Fragment {
  const known = entities.map((label): Label => {
    const type = renamed[label.type] ?? label.type;
    const also = [...(label.also ?? []), ...(alsoOf(type) ?? [])];
    return { ...label, type, ...(also.length > 0 ? { also } : {}) };
  });
  return { text, entities: known, structures };
}

/** Numbers of companies with their check digits. */
const companies: Record<string, (values: Values) => string> = {
  /** BZSt: ISO/IEC 7064 MOD 11,10. */
  vatDE: ({ random }) => {
    const body = random.shape('N#######');
    return `DE${body}${mod1110(body)}`;
  },
  /** Agenzia delle Entrate: Luhn. */
  partitaIva: ({ random }) => {
    const body = random.shape('0N#####0') + random.pick(['15', '37', '58', '72']);
    return body + luhn(body);
  },
  /** INSEE: Luhn. */
  siren: ({ random }) => {
    const body = random.shape('N#######');
    const all = body + luhn(body);
    return `${all.slice(0, 3)} ${all.slice(3, 6)} ${all.slice(6)}`;
  },
  /** 3GPP TS 23.003: Luhn. */
  imei: ({ random }) => {
    const body = random.shape('35############');
    return body + luhn(body);
  },
  vatNL: ({ random }) => {
    for (;;) {
      const body = random.shape('8#######');
      const rest = weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      if (rest < 10) return `NL${body}${rest}B01`;
    }
  },
  /** ATO: weights over eleven digits, the first one less one, divide by 89. */
  abn: ({ random }) => {
    for (;;) {
      const all = random.shape('N##########');
      const less = String(Number(all[0]) - 1) + all.slice(1);
      if (weighted(less, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0)
        return `${all.slice(0, 2)} ${all.slice(2, 5)} ${all.slice(5, 8)} ${all.slice(8)}`;
    }
  },
  /** IBANs of places that have no document of their own here. */
  ibanAE: ({ random }) => spaced('AE', `033${random.digits(16)}`),
  ibanSA: ({ random }) => spaced('SA', `80${random.digits(18)}`),
  ibanHU: ({ random }) => spaced('HU', checkedHungarian(random.digits(6), random.digits(15))),
  ibanLT: ({ random }) => spaced('LT', random.digits(16)),
  ibanMT: ({ random }) => spaced('MT', `MALT${random.digits(5)}${random.digits(18)}`),
  ibanGE: ({ random }) => spaced('GE', `TB${random.digits(16)}`),
};

const spaced = (country: string, account: string): string =>
  `${country}${ibanDigits(country, account)}${account}`.replace(/(.{4})(?=.)/g, '$1 ');

/** Bank and branch, and the account, each with a digit by weights 9, 7, 3, 1 (MNB). */
function checkedHungarian(branch: string, account: string): string {
  const digit = (body: string) =>
    String(
      (10 -
        (weighted(
          body,
          Array.from(body, (_, at) => [9, 7, 3, 1][at % 4] ?? 0),
        ) %
          10)) %
        10,
    );
  const head = `1${branch}`;
  return `${head}${digit(head)}${account}${digit(account)}`;
}

/** `~(## NN)~` is a random number of that shape (see Random.shape), `~vatDE~` a company's number. */
function expanded(source: string, values: Values): string {
  return source
    .replace(/~\((.+?)\)~/g, (_, shape: string) => values.random.shape(shape))
    .replace(/~([a-z]+[A-Za-z]*)~/g, (all, name: string) => companies[name]?.(values) ?? all);
}

const filled = (language: Language, source: string, values: Values): Piece =>
  templates(language, true, 'text', `=== text\n${source}`)[0]?.write(values) ?? source;

/** A template whose values are this split's own. */
export function own(
  id: string,
  language: Language,
  kind: string,
  warns: boolean,
  write: (values: Values) => Piece,
  country?: Country,
): Template {
  return {
    id,
    language,
    kind,
    warns,
    write: ({ random }) => withKinds(asFragment(write(new OwnValues(language, random, country)))),
  };
}

/** Like `templates` of the corpora, with `=== kind @CH` for a text of a certain country, and the signs of `expanded`. */
export function texts(language: Language, warns: boolean, prefix: string, source: string): Template[] {
  const parts = source.split(/^=== /m).slice(1);
  return parts.map((part, index) => {
    const lineEnd = part.indexOf('\n');
    const [kind = '', country] = part.slice(0, lineEnd).trim().split(' @');
    const body = part.slice(lineEnd + 1).trim();
    return own(
      `${prefix}-${language}-${index + 1}`,
      language,
      kind,
      warns,
      (values) => filled(language, expanded(body, values), values),
      country as Country | undefined,
    );
  });
}
