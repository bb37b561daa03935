import { describe, expect, test } from 'vitest';
import type { Finding } from '@/utils/detection';
import { policySchema } from '@/utils/policy';
import type { SiteStatus } from '@/utils/vocabulary';
import { decide, type Kind } from './decide';
import { explain } from './explain';
import { placesInWords } from './places';

const at = (type: Kind, start: number, end: number, more: object = {}): Finding =>
  ({ type, start, end, confidence: 0.9, ...more }) as Finding;

const acme = policySchema.parse({ organisation: { name: 'Acme' } });

function say(findings: Finding[], text: string, status: SiteStatus = 'unsanctioned', policy = acme) {
  const site = { name: 'ChatGPT', status };
  return explain(decide(findings, site, 'paste', policy), findings, { text, site, policy });
}

const rows = Array.from({ length: 40 }, (_, i) => `anna${i}@example.org,0170 ${1000 + i}`);
const csv = `email,phone\n${rows.join('\n')}\n`;
const mails = [...csv.matchAll(/anna\d+@example\.org/g)].map((m) =>
  at('EMAIL_ADDRESS', m.index, m.index + m[0].length),
);
const table = at('CUSTOMER_TABLE', 0, csv.length, { rows: 40, columns: { EMAIL_ADDRESS: 1 } });

describe('explain', () => {
  test('a customer table leads, with its rows, its kinds and their lines', () => {
    expect(say([table, ...mails], csv)).toEqual({
      title: '40 customers’ contact data',
      found: [
        { what: 'a customer table with 40 rows', where: 'lines 1 to 41' },
        { what: '40 e-mail addresses', where: 'lines 2 to 41' },
      ],
      because: [
        'Acme has not approved ChatGPT, so nobody has agreed what happens to what you enter there.',
        'Customers trusted the company with this, not a public chatbot.',
      ],
    });
  });

  test.each<[string, Finding[], string]>([
    ['one key', [at('AWS_ACCESS_KEY', 0, 5)], 'An AWS access key'],
    ['one number', [at('US_SSN', 0, 5)], 'A US social security number'],
    ['two cards', [at('CREDIT_CARD', 0, 5), at('CREDIT_CARD', 6, 9)], '2 payment cards'],
    ['a marking', [at('CONFIDENTIAL_MARKER', 0, 5)], 'A document marked confidential'],
    ['the worst leads', [at('EMAIL_ADDRESS', 0, 5), at('JWT', 6, 9)], 'A signed token (JWT) and more'],
    ['a table of one row', [at('CUSTOMER_TABLE', 0, 5, { rows: 1 })], 'A customer’s data'],
    ['a large table', [at('CUSTOMER_TABLE', 0, 5, { rows: 12345 })], '12,345 customers’ data'],
    ['a table without a count', [at('CUSTOMER_TABLE', 0, 5)], 'A customer table'],
  ])('title for %s', (_name, findings, title) => {
    expect(say(findings, 'x'.repeat(20)).title).toBe(title);
  });

  test('a prohibited tool is the reason itself', () => {
    expect(say([], 'hello', 'prohibited')).toEqual({
      title: 'ChatGPT is not for work',
      found: [],
      because: ['Acme does not allow ChatGPT for work.'],
    });
  });

  test('names the rule of the company', () => {
    const own = policySchema.parse({
      guard: { rules: [{ id: 'No client mail', types: ['contact'], action: 'redact' }] },
    });
    expect(say(mails.slice(0, 1), csv, 'tolerated', own).because).toEqual([
      'ChatGPT may be used, but not with data like this.',
      'Your company has a rule for this: “No client mail”.',
    ]);
  });

  test('what else was found is named, what is unsure is not, and long lists are cut', () => {
    const many: Kind[] = [
      'PHONE_NUMBER',
      'IBAN_CODE',
      'CREDIT_CARD',
      'US_SSN',
      'JWT',
      'PASSWORD',
      'PERSON',
      'LOCATION',
    ];
    const findings = many.map((kind, i) => at(kind, i, i + 1));
    const { found } = say([...findings, at('IP_ADDRESS', 9, 10, { confidence: 0.4 })], 'x'.repeat(20));
    expect(found).toHaveLength(7);
    expect(found.at(-1)).toEqual({ what: '2 more kinds of data', where: '' });
  });

  test('never repeats a value', () => {
    expect(JSON.stringify(say([table, ...mails], csv))).not.toMatch(/anna|0170|example/);
  });
});

describe('places', () => {
  const text = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj';
  const lines = (...numbers: number[]) => numbers.map((n) => at('JWT', (n - 1) * 2, (n - 1) * 2 + 1));
  test.each<[Finding[], string]>([
    [[], ''],
    [lines(3), 'line 3'],
    [lines(1, 2, 3), 'lines 1 to 3'],
    [lines(3, 7), 'lines 3 and 7'],
    [lines(1, 3, 10), 'lines 1, 3 and 10'],
    [lines(1, 2, 5, 9, 10), 'lines 1 to 2, 5 and 9 to 10'],
    [lines(1, 3, 5, 7), 'throughout, lines 1 to 7'],
    [lines(10, 1), 'lines 1 and 10'],
    [[at('PRIVATE_KEY', 2, 9)], 'lines 2 to 5'],
    [[at('CUSTOMER_TABLE', 0, 19), ...lines(4, 5)], 'lines 1 to 10'],
  ])('%#: %s', (findings, words) => {
    expect(placesInWords(findings, text)).toBe(words);
  });
  test('one line needs no place', () => {
    expect(placesInWords(lines(1), 'abc\n')).toBe('');
  });
});
