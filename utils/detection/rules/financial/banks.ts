import type { Evidence } from '../../confidence';
import { type Context, nearExample, reachBefore } from '../../context';
import { beginsNumber, endsNumber } from '../../text/number-edges';
import { isAbaRouting, isBic, isCbu, isClabe } from '../../validators/bank-numbers';
import { ibanLength } from '../../validators/iban';
import { isTypedForShow } from '../../validators/weighted-digits';
import { digitsPass, isLabelled, labelledBy } from '../number-checks';
import { asciiLetters } from '../number-look';
import type { RuleFamily, Span, Surroundings } from '../rule';

const accountGroups = [
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '20',
  '24',
  '26',
  '4-4',
  '4-4-2',
  '3-3-3',
  '3-7',
  '5-4',
  '4-2-5',
  '4-4-4',
  '4-4-4-4',
  '10-4',
  '6-10-4',
  '2-10-4',
  '2-4-4-4-4-4-4',
  '3-6-1',
  '3-6',
  '4-7',
  '4-6',
  '3-3-6',
  '3-2-6',
  '4-4-2-10',
  '3-5',
  '6-2',
  '2-2-2-2-2',
  '7-1',
  '5-1',
  '8-1',
  '8-8',
  '8-8-8',
];

export const banks: RuleFamily = [
  {
    type: 'IBAN_CODE',
    name: 'bank account (IBAN)',
    at: { mixed: /[A-Z]{2}\d{2}(?:[ ./–-]{0,3}[A-Z0-9]){11,30}/iy, head: 'AA00' },
    confidence: 0.95,
    fit(text, { start, end }) {
      const length = ibanLength(text.slice(start, end + 1));
      return length === 0 ? undefined : { start, end: start + length };
    },
    check: checkIban,
    raisedBy: ['bank'],
    quietedBy: ['example'],
    ok: [
      'IBAN «DE89 3704 0044 0532 0130 00»',
      'Please pay to «GB33BUKB20201555555555».',
      '«FR14 2004 1010 0505 0001 3M02 606» BIC PSSTFRPP',
      '«nl91abna0417164300»',
      '«DE89.3704.0044.0532.0130.00»',
      'IBAN «CH93 0076 2011 6238 5295 7»',
      'Konto: «AT61 1904 3002 3457 3201» bei der Bank',
      '«NO93 8601 1117 947»;Oslo',
      '«GB33 - BUKB - 2020 - 1555 - 5555 - 55»',
      '«DE89–3704–0044–0532–0130–00»',
    ],
    not: [
      'DE89 3704 0044 0532 0130 01',
      'AB12 3456 7890 1234',
      'Model FR1420041010 2024',
      'SKU GB33 BUKB 2020 1555',
      'Fill in your IBAN (e.g. DE89 3704 0044 0532 0130 00)',
      'Spendenkonto: Tierheim Kassel, IBAN DE89 3704 0044 0532 0130 00',
    ],
  },
  {
    type: 'IBAN_CODE',
    name: 'bank account (IBAN) with its country apart',
    at: { number: findApart, looks: [{ digits: [2, 2], before: ' -', beyond: asciiLetters }] },
    confidence: 0.9,
    fit(text, { start }) {
      const length = ibanLength(text.slice(start, start + longestIban));
      return length === 0 ? undefined : { start, end: start + length };
    },
    raisedBy: ['bank'],
    quietedBy: ['example'],
    ok: ['IBAN: «DE 89 3704 0044 0532 0130 00»', '«FR 14 2004 1010 0505 0001 3M02 606»'],
    not: ['no 15 of our shops', 'DE 89 3704 0044 0532 0130 01'],
  },
  {
    type: 'IBAN_CODE',
    name: 'bank account (IBAN) right behind its label',
    at: { words: ['iban*'], pattern: /IBAN:?(?<value>[A-Z]{2}\d{2}(?:[ ./–-]{0,3}[A-Z0-9]){11,30})/iy },
    confidence: 0.95,
    fit(text, { start, end }) {
      const length = ibanLength(text.slice(start, end + 1));
      return length === 0 ? undefined : { start, end: start + length };
    },
    quietedBy: ['example'],
    ok: ['IBAN«DE89 3704 0044 0532 0130 00»', 'iban«NL91ABNA0417164300»'],
    not: ['IBANDE89 3704 0044 0532 0130 01', 'IBANS of 2024'],
  },
  {
    type: 'BIC_CODE',
    name: 'bank code (BIC)',
    at: {
      words: ['bic', 'bic/swift', 'swift/bic', 'swift', 'bic code', 'swift code', 'swift bic', 'code bic', 'bic swift'],
      pattern:
        /(?:BIC|[Bb]ic|SWIFT|[Ss]wift|[Cc]ode)(?:()[ /-](?:BIC|[Bb]ic|SWIFT|[Ss]wift|[Cc]ode|CODE|no\.?)){0,2}[)"']{0,2}(?: ?[:=] ?| (?:is )?)["']?(?<value>[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)(?![A-Za-z\d])/y,
    },
    confidence: 0.45,
    check(value, span, around) {
      if (!isBic(value)) return undefined;
      // Headings in capitals have words of eight letters too.
      const label = around.text.slice(Math.max(0, span.start - 8), span.start);
      return /[:=]|bic|code/i.test(label) || /\d|XXX$/.test(value) ? [] : undefined;
    },
    raisedBy: ['bank'],
    quietedBy: ['example', 'smallPrint'],
    ok: [
      'BIC: «COBADEFFXXX»',
      'BIC «PSSTFRPP»',
      'SWIFT code: «BOFAUS3N»',
      'BIC/SWIFT «DEUTDEFF500»',
      'our swift code is «NDEASESS»',
    ],
    not: ['SWIFT DELIVERY', 'BIC MARKETING', 'COBADEFFXXX'],
  },
  {
    type: 'ABA_ROUTING_NUMBER',
    name: 'US routing number',
    at: { groups: ['9', '4-4-1'], separators: '-' },
    confidence: 0.4,
    check: digitsPass(isAbaRouting),
    raisedBy: ['routing'],
    loweredBy: ['trade', 'phone', 'accountNumber'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['Routing number: «021000021», account 483920175', 'ABA «122105155»'],
    not: ['021000021', 'routing 021000022'],
  },
  {
    type: 'US_BANK_NUMBER',
    name: 'US bank account',
    at: {
      groups: ['6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '4-4-4', '4-4-2'],
      separators: ' -',
    },
    confidence: 0.45,
    check: (value, span, around) => (isBesideBranch(value, span, around, ['usAccount']) ? [] : undefined),
    raisedBy: ['accountNumber', 'account'],
    loweredBy: ['trade', 'phone', 'sortCode', 'bsb'],
    quietedBy: ['example'],
    needsContext: true,
    ok: [
      'Routing 021000021, account number «483920175642»',
      'Checking account no. «4839201756»',
      '(routing 021000021, account «483920175642»)',
      'wire to account «483920175642», ABA 021000021',
      'Routing / account: 021000021 / «483920175642»',
    ],
    not: [
      '483920175642',
      'account number of the order 483920175642',
      'routing 021000021, account manager 483920175642',
    ],
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'bank account of any country',
    at: { groups: accountGroups, separators: ' -/.' },
    confidence: 0.4,
    check: labelledBy(['accountNumber']),
    raisedBy: ['accountNumber'],
    loweredBy: ['trade', 'phone', 'bankCode', 'sortCode', 'routing', 'bsb'],
    quietedBy: ['example'],
    needsContext: true,
    ok: [
      'Kontonummer: «4839201756»',
      'Sort code 20-45-77, account number «48392017»',
      'n° de compte : «48392017564»',
      'número de cuenta «4839 2017 5642 8391»',
      'numer konta: «61 1090 1014 0000 0712 1981 2874»',
      'číslo účtu: «19-2000145399/0800»',
      '口座番号：«4839201»',
      'bankrekening «483920175»',
    ],
    not: ['4839201756', 'bank account numbers rose by 4839201', 'account no: order 4839201'],
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'bank account beside its branch',
    at: { groups: ['6', '7', '8', '9', '10', '4-4', '3-3-3', '4-3-3'], separators: ' -' },
    confidence: 0.4,
    check: (value, span, around) =>
      isBesideBranch(value, span, around, ['sortCode', 'bsb', 'transit', 'bankCode']) ? [] : undefined,
    raisedBy: ['account'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: true,
    ok: [
      'BSB 062-948 Account: «48392017»',
      '(sort code 20-45-77, account «48392017»)',
      'into account «48392017» (sort code 20-45-77)',
      'Sort code & account: 20-45-77 / «48392017»',
      'Konto «4839201756», BLZ 37040044',
      'Transit no. 04829-003, account «4829173»',
    ],
    not: ['account 48392017', 'sort code for your account, 2 of 48392017', 'account: BSB 062948'],
  },
  {
    type: 'UK_SORT_CODE',
    name: 'UK sort code',
    at: { groups: ['2-2-2', '6'], separators: '- ' },
    confidence: 0.4,
    check: (_, span, around) => (isLabelled(around, ['sortCode'], span) ? [] : undefined),
    raisedBy: ['sortCode'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['Sort code: «20-45-77»', 'sort code «204577»', 'S/C: «20 45 77»'],
    not: ['20-45-77', 'sort codes by date 20-05-24'],
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'Canadian bank account',
    at: { groups: ['5-3-7', '5-3-6', '5-3-8', '5-3-9', '5-3-10', '5-3-12', '5', '5-3'], separators: '- ' },
    confidence: 0.4,
    check: labelledBy(['transit']),
    raisedBy: ['transit'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['Transit number: «04829», institution 003', 'transit no. «04829-003»'],
    not: ['04829', 'public transit 04829 riders'],
  },
  {
    type: 'AU_BSB',
    name: 'Australian bank branch',
    at: { groups: ['3-3', '6'], separators: '- ' },
    confidence: 0.45,
    check: labelledBy(['bsb']),
    raisedBy: ['bsb'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['BSB: «062-948»', 'BSB «062948» account number 48392017'],
    not: ['062-948'],
  },
  {
    type: 'IN_IFSC',
    name: 'Indian bank branch',
    at: { mixed: /[A-Z]{4}0[A-Z\d]{6}(?![A-Z\d])/iy, head: 'AAAA', lengths: [11] },
    confidence: 0.4,
    raisedBy: ['ifsc'],
    loweredBy: ['trade'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['IFSC: «HDFC0001482»', 'IFSC code «SBIN0004829»'],
    not: ['HDFC0001482'],
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'Mexican CLABE or Argentine CBU',
    at: { groups: ['18', '22', '3-3-11-1', '8-14'], separators: ' ' },
    confidence: 0.6,
    check: digitsPass((digits) => (digits.length === 18 ? isClabe(digits) : isCbu(digits))),
    raisedBy: ['clabe', 'accountNumber'],
    loweredBy: ['trade', 'phone', 'chineseId'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['CLABE: «032180000118359719»', 'CBU «2850590940090418135201»'],
    not: ['032180000118359719', 'CLABE 032180000118359718'],
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'New Zealand bank account',
    at: { groups: ['2-4-7-2', '2-4-7-3'], separators: '- ' },
    confidence: 0.5,
    check: (value) => (/^(?:0[1-689]|1[0-9]|2[0-9]|3[0158]|88)/.test(value) ? ['grouped'] : undefined),
    raisedBy: ['bank', 'accountNumber'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    ok: ['Please pay to «12-3141-0348291-00»', 'account «02-0248-0242329-002»'],
    not: ['order 12-3141-0348291-00', '99-3141-0348291-00'],
  },
];

/** Right behind `e.g.` nobody's account stands, and that of a charity is everybody's. */
function checkIban(_: string, span: Span, around: Surroundings): readonly Evidence[] {
  if (around.distance(['example'], span, 'before') < nearExample) return ['example-value'];
  return around.distance(['donation'], span, 'before') < Number.POSITIVE_INFINITY
    ? ['public-place', 'public-line']
    : [];
}

/** The number of a branch of a bank and what parts it from the account: `20-45-77 / `, `021000021, `. */
const branchBefore = /(?:\d\d[ -]\d\d[ -]\d\d|\d{3}[ -]\d{3}|\d{5}-\d{3}|\d{9})\)?[ ,/|]{1,3}$/;

/** Whether an account is named so beside the word for its branch, or stands right behind the number of that. */
function isBesideBranch(value: string, span: Span, around: Surroundings, branch: readonly Context[]): boolean {
  if (around.distance(branch, span, 'anywhere') > reachBefore || isTypedForShow(value.replace(/\D/g, ''))) return false;
  const names = ['accountNumber', 'account'] as const;
  if (branchBefore.test(around.text.slice(Math.max(0, span.start - 16), span.start))) return true;
  const own = around.distance(names, span, 'before');
  return own < around.distance(branch, span, 'before') && isLabelled(around, names, span);
}

/** `DE 89`: the head of an IBAN whose country stands apart. */
function findApart({ text, landmarks }: Surroundings, index: number): Span | undefined {
  const end = landmarks.digitEnds[index] ?? 0;
  const start = end - 5;
  const isHead = start >= 0 && /^[a-z]{2}/i.test(text.slice(start, start + 2));
  return isHead && beginsNumber(text, start, false) && endsNumber(text, end, false) ? { start, end } : undefined;
}

/** Units of the longest IBAN with three separators after every four characters, and of Saint Lucia's 34. */
const longestIban = 60;
