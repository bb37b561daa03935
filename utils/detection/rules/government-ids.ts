import { isFrenchNir, isGermanTaxId, isSpanishCif, isSpanishNif, isUsSsn } from '../validators/government-ids';
import type { RuleFamily } from './rule';

const digitsOf = (value: string) => value.replace(/\D/g, '');

export const governmentIds: RuleFamily = [
  {
    type: 'US_SSN',
    name: 'US social security number',
    at: { groups: ['3-2-4'], separators: '- ' },
    confidence: 0.6,
    check: (value) => (isUsSsn(digitsOf(value)) ? (/^\d+-\d+-\d+$/.test(value) ? ['grouped'] : []) : undefined),
    raisedBy: ['socialSecurity'],
    loweredBy: ['trade', 'example', 'phone'],
    ok: ['SSN: «536-22-8147»', 'My social is «536 22 8147».', '«212-09-7694»'],
    not: [
      '078-05-1120',
      '000-12-3456, 666-12-3456, 912-12-3456',
      '536-00-8147',
      'Part no. 536-22-8147',
      '1-536-22-8147-3',
    ],
  },
  {
    type: 'US_SSN',
    name: 'US social security number without dashes',
    at: { groups: ['9'] },
    confidence: 0.5,
    check: (value) => (isUsSsn(value) ? [] : undefined),
    raisedBy: ['socialSecurity'],
    loweredBy: ['trade'],
    needsContext: true,
    ok: ['SSN 536228147', 'Social Security Number: 212097694'].map((text) => text.replace(/\d{9}/, '«$&»')),
    not: ['536228147', 'Order 536228147', 'SSN 000228147'],
  },
  {
    type: 'DE_TAX_ID',
    name: 'German tax id',
    at: { groups: ['11', '2-3-3-3'], separators: ' /' },
    confidence: 0.45,
    check: (value) => {
      if (!isGermanTaxId(digitsOf(value))) return undefined;
      return value.length > 11 ? ['grouped'] : [];
    },
    raisedBy: ['germanTax'],
    loweredBy: ['trade', 'phone', 'example'],
    ok: ['Steuer-ID: «86095742719»', 'IdNr. «47 036 892 816»', '«65 929 970 489»', 'Tax ID «65929970489» (Germany)'],
    not: ['65929970489', 'Steuer-ID 65929970488', 'Bestellung 86095742719', 'Tel. 86095742719'],
  },
  {
    type: 'ES_NIF',
    name: 'Spanish DNI',
    at: { groups: ['8', '2-3-3'], separators: '.', suffix: /[ -]?[A-HJ-NP-TV-Z](?![A-Z0-9])/iy },
    confidence: 0.65,
    check: (value) => (isSpanishNif(value) ? [] : undefined),
    raisedBy: ['spanishId'],
    loweredBy: ['trade', 'example'],
    ok: ['DNI «12345678Z»', '«53.108.472-T»', 'con NIF «53108472-T»'],
    not: ['12345678A', 'SKU 12345678Z', '53108472TX', '53108472-T-4'],
  },
  {
    type: 'ES_NIF',
    name: 'Spanish NIE',
    at: { mixed: /[XYZ]-?\d{7}-?[A-HJ-NP-TV-Z](?![A-Z0-9])/iy },
    confidence: 0.7,
    check: (value) => (isSpanishNif(value) ? [] : undefined),
    raisedBy: ['spanishId'],
    loweredBy: ['trade', 'example'],
    ok: ['NIE: «X1234567L»', '«Y0000001S»'],
    not: ['X1234567M', 'Model X1234567L'],
  },
  {
    type: 'ES_NIF',
    name: 'Spanish CIF',
    at: { mixed: /[ABCDEFGHJNPQRSUVW]-?\d{7}[0-9A-J](?![A-Z0-9])/y },
    confidence: 0.45,
    check: (value) => (isSpanishCif(value) ? [] : undefined),
    raisedBy: ['spanishId'],
    loweredBy: ['trade'],
    needsContext: true,
    ok: ['CIF: «A58818501»', 'NIF «Q2826000H»'],
    not: ['A58818501', 'CIF A58818502', 'CIF de producto A5881850'],
  },
  {
    type: 'FR_NIR',
    name: 'French social security number',
    at: { groups: ['15', '13-2', '1-2-2-2-3-3-2'], separators: ' .-' },
    confidence: 0.75,
    check: (value) => {
      if (!isFrenchNir(value)) return undefined;
      return value.length > 15 ? ['grouped'] : [];
    },
    raisedBy: ['frenchSocialSecurity'],
    loweredBy: ['trade'],
    ok: ['NIR «1 84 12 76 451 089 46»', 'Sécurité sociale : «184127645108946»', '«2 69 05 49 588 157 80»'],
    not: ['1 84 12 76 451 089 45', '184137645108946', 'commande 184127645108946'],
  },
  {
    type: 'FR_NIR',
    name: 'French social security number of Corsica',
    at: { mixed: /[1-478]\d{4}2[AB]\d{6} ?\d\d(?!\d)/iy },
    confidence: 0.75,
    check: (value) => (isFrenchNir(value) ? [] : undefined),
    raisedBy: ['frenchSocialSecurity'],
    ok: ['NIR «184122A45108933»', '«269052B588157 44»'],
    not: ['184122A45108934', '184122B45108933'],
  },
  {
    type: 'FR_NIR',
    name: 'French social security number of Corsica, in groups',
    at: { mixed: /[1-478] \d\d \d\d 2[AB] \d{3} \d{3} \d\d(?!\d)/iy, lead: '1 84 12 '.length },
    confidence: 0.75,
    check: (value) => (isFrenchNir(value) ? ['grouped'] : undefined),
    raisedBy: ['frenchSocialSecurity'],
    ok: ['«1 84 12 2A 451 089 33»'],
    not: ['1 84 12 2A 451 089 34'],
  },
];
