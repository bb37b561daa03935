import { machineReadableLine } from '../../validators/icao-9303';
import { labelledBy, namedBy } from '../number-checks';
import type { RuleFamily, Span } from '../rule';

const longestLine = 44;

function isMachineReadable(c: number): boolean {
  return c === 60 || (c >= 48 && c <= 57) || (c >= 65 && c <= 90);
}

/** A line of a machine-readable zone around its first `<`, and the line of names or data next to it. */
function findMachineReadable(text: string, at: number): Span | undefined {
  let start = at;
  while (start > 0 && at - start <= longestLine && isMachineReadable(text.charCodeAt(start - 1))) {
    start--;
    if (text.charCodeAt(start) === 60) return undefined;
  }
  let end = at + 1;
  while (end < text.length && end - start <= longestLine && isMachineReadable(text.charCodeAt(end))) end++;
  const length = end - start;
  if (length !== 44 && length !== 36 && length !== 30) return undefined;
  return machineReadableLine(text.slice(start, end)) === 'none' ? undefined : { start, end };
}

/** A number with at least four digits among few letters, as documents have. */
const looksLikeNumber = (value: string) =>
  value.replace(/\D/g, '').length >= 4 && !/^(?:19|20)\d\d\D{1,2}$/.test(value);

const anyToken = /[A-Z\d]{5,16}(?![A-Z\d])/iy;
const tokenLengths = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
/** The first two are too short for a tax number: a postcode may stand behind the word. */
const anyDigits = ['6', '7', '8', '9', '10', '11', '12', '13', '14', '3-3-3', '2-3-3', '4-4-4', '3-3-4'];

/** Documents whose country nothing says: the label alone tells what they are. */
export const documents: RuleFamily = [
  {
    type: 'TRAVEL_DOCUMENT',
    name: 'line of a machine-readable zone',
    at: { character: '<', find: findMachineReadable },
    confidence: 0.9,
    ok: [
      '«P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<»\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n«L898902C36UTO7408122F1204159ZE184226B<<<<<10»',
      '«I<UTOD231458907<<<<<<<<<<<<<<<»\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    ],
    not: [
      '<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<',
      'L898902C37UTO7408122F1204159ZE184226B<<<<<10',
      'if (a<<b) { c <<= 2 }',
    ],
  },
  {
    // The form of Australia, Italy, Japan, Austria, Bulgaria, Taiwan and others (ICAO 9303-4: up to nine characters)
    type: 'PASSPORT_NUMBER',
    name: 'passport of one or two letters and seven digits',
    at: { mixed: /[A-Z]{1,2}\d{7}(?![A-Z\d])/iy, head: 'A.00', lengths: [8, 9] },
    confidence: 0.38,
    check: namedBy(['passport']),
    raisedBy: ['passport'],
    loweredBy: ['trade'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['Australian passport «PA4829173»', 'Passport\nAustralia\nNo. «RA4829173»'],
    not: ['PA4829173', 'Passport to Europe. PA4829173', 'passport cover, item PA4829173'],
  },
  {
    type: 'PASSPORT_NUMBER',
    name: 'passport of any country',
    at: { mixed: anyToken, lengths: tokenLengths },
    confidence: 0.38,
    check: labelledBy(['passport'], looksLikeNumber),
    raisedBy: ['passport'],
    loweredBy: ['trade'],
    quietedBy: ['example'],
    needsContext: true,
    ok: [
      'Passport No. «EK482917»',
      'paspoort: «NXR4B82K1»',
      '护照号码：«G48291735»',
      'パスポート番号 «TR8291735»',
      'Паспорт № «AB482917»',
    ],
    not: [
      'EK482917',
      'Passport to Europe: 2024AB',
      'Cat Passport: item EK482917',
      'the passport to savings, the code is EK482917',
    ],
  },
  {
    type: 'PASSPORT_NUMBER',
    name: 'passport of any country, in digits',
    at: { groups: anyDigits },
    confidence: 0.36,
    check: labelledBy(['passport']),
    raisedBy: ['passport'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['pasaport no: «48291735»', 'číslo pasu: «48291735»'],
    not: ['48291735', 'passport office phone: 48291735'],
  },
  {
    type: 'NATIONAL_ID',
    name: 'identity card of any country',
    at: { mixed: anyToken, lengths: tokenLengths },
    confidence: 0.36,
    check: labelledBy(['identityCard'], looksLikeNumber),
    raisedBy: ['identityCard'],
    loweredBy: ['trade'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['ID card no: «AK482917»', 'identiteitskaart «B482917K»', 'carte de identitate: «RX482917»'],
    not: ['AK482917', 'ID card holder, order AK482917'],
  },
  {
    type: 'NATIONAL_ID',
    name: 'identity card of any country, in digits',
    at: { groups: anyDigits },
    confidence: 0.36,
    check: labelledBy(['identityCard']),
    raisedBy: ['identityCard'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['National ID: «48291735»', 'ID card number «482917356»'],
    not: ['48291735', 'order id number 48291735'],
  },
  {
    type: 'TAX_ID',
    name: 'tax number of any country',
    at: { groups: [...anyDigits.slice(2), '2-7', '3-3-3-3', '2-3-3-3', '8-1', '9-1', '15'], separators: ' .-/' },
    confidence: 0.36,
    check: labelledBy(['taxNumber']),
    raisedBy: ['taxNumber'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example', 'companyForm', 'smallPrint', 'press'],
    needsContext: true,
    ok: ['Tax ID: «482917356»', 'tax identification number is «482-917-356»', 'NPWP: «482917356482917»'],
    not: ['482917356', 'tax number of the order 482917356', 'Tax ID: 123456789', 'Налоговый адрес: 119021'],
  },
  {
    type: 'DRIVER_LICENSE',
    name: 'driver licence of any country',
    at: { mixed: anyToken, lengths: tokenLengths },
    confidence: 0.38,
    check: labelledBy(['driverLicense'], looksLikeNumber),
    raisedBy: ['driverLicense'],
    loweredBy: ['trade'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['Führerschein-Nr. «B072RRE2I55»', 'permis de conduire n° «12AB48291»', 'rijbewijs: «48B29173K5»'],
    not: ['B072RRE2I55', 'license number of the software: B072RRE2I55'],
  },
  {
    type: 'DRIVER_LICENSE',
    name: 'driver licence of any country, in digits',
    at: { groups: anyDigits },
    confidence: 0.36,
    check: labelledBy(['driverLicense']),
    raisedBy: ['driverLicense'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['rijbewijsnummer: «4829173564»', 'permiso de conducir: «48291735»', 'körkort nr «48291735»'],
    not: ['4829173564', 'órdenes de licencia 48291735'],
  },
  {
    type: 'VAT_ID',
    name: 'VAT number of a customer',
    at: {
      mixed:
        /(?:ATU\d{8}|BE[01]\d{9}|BG\d{9,10}|CY\d{8}[A-Z]|CZ\d{8,10}|DE\d{9}|DK\d{8}|EE\d{9}|EL\d{9}|ES[A-Z\d]\d{7}[A-Z\d]|FI\d{8}|FR[A-Z\d]{2}\d{9}|GB\d{9}|HR\d{11}|HU\d{8}|IE\d[A-Z\d+*]\d{5}[A-Z]{1,2}|IT\d{11}|LT(?:\d{9}|\d{12})|LU\d{8}|LV\d{11}|MT\d{8}|NL\d{9}B\d\d|PL\d{10}|PT\d{9}|RO\d{2,10}|SE\d{12}|SI\d{8}|SK\d{10})(?![A-Z\d])/iy,
      lengths: [9, 10, 11, 12, 13, 14],
    },
    confidence: 0.4,
    check: (_, span, around) => (around.distance(['vat'], span, 'before') < 32 ? [] : undefined),
    raisedBy: ['customer'],
    loweredBy: ['trade'],
    quietedBy: ['companyForm', 'smallPrint', 'example'],
    ok: ['Kunde Meier, USt-IdNr. «DE482917356»', 'customer VAT no: «GB482917356»'],
    not: ['USt-IdNr.: DE482917356', 'Impressum: Tee Kontor GmbH, USt-IdNr.: DE482917356'],
  },
];
