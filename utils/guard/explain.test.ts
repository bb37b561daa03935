import { describe, expect, test } from 'vitest';
import { type Language, languages, wordsIn } from '@/tests/support/words';
import type { Finding } from '@/utils/detection';
import { decide, type Kind, policySchema } from '@/utils/policy';
import { entities, entityTypes, type SiteStatus, structureTypes } from '@/utils/vocabulary';
import { explain } from './explain';
import { kindInWords } from './kinds';
import { linesInWords, placesInWords } from './places';

const at = (type: Kind, start: number, end: number, more: object = {}): Finding =>
  ({ type, start, end, confidence: 0.9, ...more }) as Finding;

const acme = policySchema.parse({ organisation: { name: 'Acme' } });

function say(
  findings: Finding[],
  text: string,
  status: SiteStatus = 'unsanctioned',
  policy = acme,
  language: Language = 'en',
) {
  const site = { name: 'ChatGPT', status };
  return explain(decide(findings, site, 'paste', policy), findings, { text, site, policy }, wordsIn(language));
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
        { what: 'A customer table with 40 rows', where: 'lines 1–41' },
        { what: '40 e-mail addresses', where: 'lines 2–41' },
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
    [lines(1, 2, 3), 'lines 1–3'],
    [lines(3, 7), 'lines 3 and 7'],
    [lines(1, 3, 10), 'lines 1, 3, and 10'],
    [lines(1, 2, 5, 9, 10), 'lines 1–2, 5, and 9–10'],
    [lines(1, 3, 5, 7), 'throughout, lines 1–7'],
    [lines(10, 1), 'lines 1 and 10'],
    [[at('PRIVATE_KEY', 2, 9)], 'lines 2–5'],
    [[at('CUSTOMER_TABLE', 0, 19), ...lines(4, 5)], 'lines 1–10'],
  ])('%#: %s', (findings, words) => {
    expect(linesInWords(findings, text, wordsIn('en'))).toBe(words);
  });
  test('one line needs no place', () => {
    expect(linesInWords(lines(1), 'abc\n', wordsIn('en'))).toBe('');
  });
});

describe('files', () => {
  const text = 'name\nmail\n\nmail';
  const files = [
    { name: 'Maria Fernandes.xlsx', type: '' },
    { name: 'cv.pdf', type: 'application/pdf' },
    { name: 'b.ods', type: '' },
  ];
  const parts = [
    { start: 0, end: 9, file: 0, place: [{ at: 'body' }, { at: 'sheet', number: 2 }] as const },
    { start: 11, end: 15, file: 1, place: [{ at: 'entry', number: 3 }, { at: 'comments' }] as const },
  ];
  const where = (findings: Finding[], language: Language = 'en') =>
    placesInWords(findings, text, wordsIn(language), { files, parts, obstacles: [] });

  test('say what kind of file and where in it, never a name', () => {
    expect(where([at('JWT', 5, 9)])).toBe('spreadsheet 1, sheet 2');
    expect(where([at('JWT', 11, 15)])).toBe('PDF, file 3, comments');
    expect(where([at('JWT', 5, 9), at('JWT', 11, 15)])).toBe('in 2 files');
    expect(where([at('JWT', 5, 9)], 'de')).toBe('Tabelle 1, Blatt 2');
  });

  test('that could not be read are told with the reason', () => {
    const obstacles = [
      { file: 1, obstacle: 'encrypted' },
      { file: 2, obstacle: 'too-large' },
    ] as const;
    const site = { name: 'ChatGPT', status: 'unsanctioned' } as const;
    const verdict = decide([], site, 'file', acme, 2);
    const said = explain(verdict, [], { text: '', site, policy: acme, files, parts: [], obstacles }, wordsIn('en'));
    expect(said.title).toBe('2 files that could not be checked');
    expect(said.found).toEqual([
      { what: 'PDF', where: 'not checked: it needs a password' },
      { what: 'Spreadsheet 2', where: 'not checked: it is too large' },
    ]);
    expect(said.because).toContain('What cannot be checked may hold anything.');
    expect(JSON.stringify(said)).not.toContain('Maria');
  });
});

describe('languages', () => {
  test.each<[Language, string]>([
    ['de', 'Kontaktdaten von 40 Kunden'],
    ['fr', 'Les coordonnées de 40 clients'],
    ['es', 'Los datos de contacto de 40 clientes'],
    ['ja', 'お客様 40 名の連絡先'],
    ['ar', 'بيانات الاتصال بـ \u206840\u2069 عميلًا'],
  ])('%s has its own sentences', (language, title) => {
    expect(say([table, ...mails], csv, 'unsanctioned', acme, language).title).toBe(title);
  });

  test.each(languages)('%s can say every kind, one and many, with nothing left open', (language) => {
    const words = wordsIn(language);
    for (const kind of [...entityTypes, ...structureTypes])
      for (const count of [1, 2, 3, 11, 100, 1_000_000]) {
        const said = kindInWords(kind, count, words);
        expect(said, `${kind} ${count}`).toMatch(/\S/);
        expect(said, `${kind} ${count}`).not.toMatch(/[{}]|undefined/);
      }
  });

  test('a number of a country is named by the country, a key by its issuer', () => {
    expect(kindInWords('PL_PESEL', 1, wordsIn('de'))).toBe('eine amtliche Nummer (Polen)');
    expect(kindInWords('UK_PASSPORT', 2, wordsIn('fr'))).toBe('2 numéros de passeport (Royaume-Uni)');
    expect(kindInWords('AWS_ACCESS_KEY', 1, wordsIn('de'))).toBe('ein Zugangsschlüssel (AWS access key)');
    expect(kindInWords('EMAIL_ADDRESS', 3, wordsIn('ar'))).toBe('\u20683\u2069 عناوين بريد إلكتروني');
  });

  test('outside English, only secrets bring an English name along', () => {
    const words = wordsIn('de');
    const english = entityTypes.filter((kind) => {
      const { one, family } = entities[kind];
      return family !== 'secret' && kindInWords(kind, 1, words).includes(`(${one})`);
    });
    expect(english).toEqual([]);
  });
});
