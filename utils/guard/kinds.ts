import type { Finding, Structure } from '@/utils/detection';
import type { Kind } from '@/utils/policy';
import { entities, isEntityType, isStructureType, type Words } from '@/utils/vocabulary';

/** Kinds with words of their own in every language; the others are said by their family, and whose they are. */
const named = [
  ...(['EMAIL_ADDRESS', 'PHONE_NUMBER', 'PERSON', 'LOCATION', 'DATE_OF_BIRTH', 'AGE'] as const),
  ...(['VEHICLE_PLATE', 'VEHICLE_ID', 'DEVICE_ID', 'MAC_ADDRESS', 'IP_ADDRESS'] as const),
  ...(['CREDIT_CARD', 'CARD_EXPIRY', 'CARD_SECURITY_CODE', 'IBAN_CODE', 'BIC_CODE', 'BANK_ACCOUNT', 'CRYPTO'] as const),
  ...(['NATIONAL_ID', 'TAX_ID', 'PASSPORT_NUMBER', 'DRIVER_LICENSE', 'VAT_ID', 'TRAVEL_DOCUMENT'] as const),
  ...(['MEDICAL_LICENSE', 'MEDICAL_RECORD_NUMBER', 'HEALTH_INSURANCE_NUMBER'] as const),
  ...(['PASSWORD', 'GENERIC_API_KEY', 'PRIVATE_KEY', 'JWT', 'DATABASE_URL', 'CUSTOM_TERM', 'EXACT_MATCH'] as const),
  ...(['CUSTOMER_TABLE', 'SOURCE_CODE', 'CONFIDENTIAL_MARKER'] as const),
] as const satisfies Kind[];

type Said = (typeof named)[number] | 'OFFICIAL_NUMBER' | 'ACCESS_KEY';

function isNamed(kind: Kind): kind is (typeof named)[number] {
  return (named as readonly Kind[]).includes(kind);
}

/** What a kind of one country is, by its name: a passport is one everywhere. */
const alike: [part: RegExp, said: Said][] = [
  [/PASSPORT/, 'PASSPORT_NUMBER'],
  [/DRIV/, 'DRIVER_LICENSE'],
  [/VAT/, 'VAT_ID'],
  [/TAX|ITIN|UTR|TFN/, 'TAX_ID'],
  [/ID_CARD|NATIONAL_ID|IDENTITY/, 'NATIONAL_ID'],
];

function likeWhat(kind: Kind): Said {
  const family = isEntityType(kind) ? entities[kind].family : undefined;
  if (family === 'financial') return 'BANK_ACCOUNT';
  if (family === 'health') return 'HEALTH_INSURANCE_NUMBER';
  if (family === 'secret') return 'ACCESS_KEY';
  return alike.find(([part]) => part.test(kind))?.[1] ?? 'OFFICIAL_NUMBER';
}

/** The country in the name of a kind, as codes of countries are: `UK_NINO` is of `GB`. */
function countryOf(kind: Kind): string | undefined {
  if (kind === 'ABA_ROUTING_NUMBER') return 'US';
  const code = /^([A-Z]{2})_/.exec(kind)?.[1];
  return code === 'UK' ? 'GB' : code;
}

function withArticle(words: string): string {
  return `${/^(?:[aeio]|AWS)/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** "40 e-mail addresses", "a passport number (Poland)", "an AWS access key". */
export function kindInWords(kind: Kind, count: number, words: Words): string {
  if (isNamed(kind)) return words.count(`kind_${kind}`, count);
  if (!isEntityType(kind)) return '';
  const { one, many, family } = entities[kind];
  // The names of the vocabulary are English.
  if (words.language === 'en') return count === 1 ? withArticle(one) : `${words.number(count)} ${many}`;
  const what = words.count(`kind_${likeWhat(kind)}`, count);
  const country = family === 'secret' ? undefined : countryOf(kind);
  if (country !== undefined) return words.say('inCountry', { what, country: words.country(country) });
  return words.say('withName', { what, name: count === 1 ? one : many });
}

export function structuresOf(findings: readonly Finding[]): Structure[] {
  return findings.filter((finding): finding is Structure => isStructureType(finding.type));
}

/** Rows of the tables among the findings, together. */
export function rowsOf(findings: readonly Finding[]): number {
  return structuresOf(findings).reduce((sum, table) => sum + (table.rows ?? 0), 0);
}

/** "a customer table with 40 rows". */
export function foundInWords(kind: Kind, findings: readonly Finding[], words: Words): string {
  const what = kindInWords(kind, findings.length, words);
  const rows = rowsOf(findings);
  return rows === 0 ? what : words.say('withRows', { what, rows: words.count('rows', rows) });
}
