import { entities, isEntityType } from '@/utils/vocabulary';
import { addCounts, type Counts, figures, noCounts } from './match';

/** Kinds with a check digit or check sum: what they find is nearly certain, and so is what they miss. */
const checkedKinds: readonly string[] = [
  'CREDIT_CARD',
  'IBAN_CODE',
  'CA_SIN',
  'UK_NHS',
  'IE_PPS',
  'DE_TAX_ID',
  'DE_SOCIAL_SECURITY',
  'AT_SVNR',
  'CH_AHV',
  'FR_NIR',
  'ES_NIF',
  'ES_NIE',
  'IT_FISCAL_CODE',
  'PT_NIF',
  'NL_BSN',
  'BE_RRN',
  'PL_PESEL',
  'PL_NIP',
  'SE_PERSONNUMMER',
  'NO_FODSELSNUMMER',
  'FI_PERSONAL_IDENTITY_CODE',
  'CZ_RODNE_CISLO',
  'RO_CNP',
  'BG_EGN',
  'HR_OIB',
  'EE_ISIKUKOOD',
  'GR_AMKA',
  'TR_NATIONAL_ID',
  'ZA_ID',
  'BR_CPF',
  'MX_CURP',
  'CL_RUT',
  'IN_AADHAAR',
  'AU_TFN',
  'AU_MEDICARE',
  'SG_NRIC_FIN',
  'KR_RRN',
  'CN_RESIDENT_ID',
  'RU_SNILS',
];

export interface Target {
  what: string;
  value: number;
  /** At least, or at most where `most` is set. */
  limit: number;
  most?: true;
}

export const holds = ({ value, limit, most }: Target): boolean => (most ? value <= limit : value >= limit);

export function sumOf(byKind: ReadonlyMap<string, Counts>, wanted: (kind: string) => boolean): Counts {
  const sum = noCounts();
  for (const [kind, counts] of byKind) if (wanted(kind)) addCounts(sum, counts);
  return sum;
}

const isSecret = (kind: string): boolean =>
  isEntityType(kind) ? entities[kind].family === 'secret' : /_(TOKEN|KEY|WEBHOOK|URL)$|^PASSWORD$|^JWT$/.test(kind);

/** What was promised, held against what was measured. */
export function targets(byKind: ReadonlyMap<string, Counts>, falseAlarmRate: number): Target[] {
  const checked = figures(sumOf(byKind, (kind) => checkedKinds.includes(kind)));
  return [
    { what: 'F2 over all kinds', value: figures(sumOf(byKind, () => true)).f2, limit: 0.93 },
    { what: 'names, F1', value: figures(sumOf(byKind, (kind) => kind === 'PERSON')).f1, limit: 0.8 },
    { what: 'kinds with a check digit, recall', value: checked.recall, limit: 0.99 },
    { what: 'kinds with a check digit, precision', value: checked.precision, limit: 0.99 },
    { what: 'secrets, F1', value: figures(sumOf(byKind, isSecret)).f1, limit: 0.92 },
    { what: 'benign documents that warn', value: falseAlarmRate, limit: 0.005, most: true },
  ];
}
