import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInRules } from '@/utils/policy';
import { entities, isEntityType } from '@/utils/vocabulary';
import { countByType, type Finding, isEntity, scan } from './index';

const folder = join(import.meta.dirname, '../../tests/corpora');

/** Secrets stand here in pieces, so that no scanner of repositories takes the corpus for a leak. */
const pieces: Record<string, string> = {
  AWS: ['AK', 'IAH2KVJ72CEUVW75EF'].join(''),
  GITHUB: ['gh', 'p_Ky9Pf34qY6Nb3wWD25RQ4F5ZR3qa7y3gm1IL'].join(''),
  SLACK: ['xo', 'xb-2847163950284-3918274650193-WLeEdpomsCpFqPlpECXVMk11'].join(''),
  JWT: ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiI4MTcyNiJ9', 'Yy87dvani2xjLE7RaGVooALvpZHtZrjmTJAMJTgE0Vr'].join('.'),
  PEM: [
    '-----BEGIN ',
    'PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDIWLeEdpomsC\n-----END ',
    'PRIVATE KEY-----',
  ].join(''),
};

function corpus(file: string): { title: string; kinds: string[]; text: string }[] {
  return readFileSync(join(folder, file), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n');
      const [title = '', kinds = ''] = head.split(' | ');
      const text = lines
        .join('\n')
        .trimEnd()
        .replace(/\{([A-Z]+)\}/g, (all, name: string) => pieces[name] ?? all);
      return { title, kinds: kinds.split(' ').filter(Boolean), text };
    });
}

/** Kinds for which a built-in rule warns. */
function warnings(findings: readonly Finding[]): string[] {
  return builtInRules
    .filter((rule) => rule.action !== 'audit' && rule.action !== 'allow')
    .flatMap((rule) => {
      const subjects: readonly string[] = rule.types;
      const hits = findings.filter(
        ({ type, confidence }) =>
          confidence >= rule.minConfidence &&
          (subjects.includes(type) || (isEntityType(type) && subjects.includes(entities[type].family))),
      );
      return hits.length >= rule.minCount ? hits.map(({ type }) => type) : [];
    });
}

describe('benign texts stay quiet', () => {
  const texts = corpus('benign.txt');
  it('are more than thirty', () => expect(texts.length).toBeGreaterThan(30));
  it.each(texts)('$title', ({ text }) => expect(warnings(scan(text))).toEqual([]));
});

describe('sensitive texts are found', () => {
  const texts = corpus('sensitive.txt');
  it('are more than thirty', () => expect(texts.length).toBeGreaterThan(30));
  it.each(texts)('$title', ({ text, kinds }) => {
    const findings = scan(text).filter(({ confidence }) => confidence >= 0.6);
    expect(Object.keys(countByType(findings))).toEqual(expect.arrayContaining(kinds));
    expect(kinds.length).toBeGreaterThan(0);
  });
});

const people = Array.from({ length: 40 }, (_, i) => ({
  name: `${['Jane', 'Tom', 'Jörg', 'Aiko', 'Léa', 'Mateo', 'Olga', 'Kwame'][i % 8]} ${['Miller', 'Heide', 'Tanaka', 'Dubois', 'García'][i % 5]}`,
  email: `${['j', 't', 'jo', 'a', 'l'][i % 5]}.person${i}@${['harbour-tea.co.uk', 'bäckerei-könig.de', 'foods.fr'][i % 3]}`,
  phone: `+49 30 52684${100 + i}`,
  company: `Company ${i} & Sons, Ltd.`,
  city: ['Berlin', 'Paris', 'Lyon', 'Hamburg'][i % 4] ?? '',
  iban: i % 2 === 0 ? 'DE89370400440532013000' : 'NL91ABNA0417164300',
  note: i % 4 === 0 ? 'called twice;\nwants "more", soon' : 'fine',
}));
const cell = (value: string) => (/[",;\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

describe('a CRM export of 40 rows', () => {
  const rows = (delimiter: string, head: readonly string[]) =>
    [head, ...people.map((person) => Object.values(person).map(cell))].map((row) => row.join(delimiter)).join('\n');
  const english = ['Full Name', 'E-mail', 'Phone', 'Company', 'City', 'IBAN', 'Notes'];
  const german = ['Ansprechpartner', 'E-Mail-Adresse', 'Telefonnummer', 'Firma', 'Ort', 'Kontonummer', 'Bemerkung'];
  const kinds = { PERSON: 1, EMAIL_ADDRESS: 1, PHONE_NUMBER: 1, LOCATION: 1, IBAN_CODE: 1 };

  it.each([
    ['comma', rows(',', english)],
    ['semicolon, German', rows(';', german)],
    ['semicolon, German, with CRLF', rows(';', german).replaceAll('\n', '\r\n')],
    ['tab', rows('\t', english)],
    ['pipe', rows('|', english)],
    ['comma, after a line of prose', `Please clean this list, thanks:\n\n${rows(',', english)}\n\nThank you, Tom`],
  ])('by %s', (_, text) => {
    const findings = scan(text);
    const tables = findings.filter(({ type }) => type === 'CUSTOMER_TABLE');
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ rows: 40, columns: kinds, confidence: 0.95 });
    const counts = countByType(findings);
    expect(counts).toMatchObject({ EMAIL_ADDRESS: 40, PHONE_NUMBER: 40, IBAN_CODE: 40, PERSON: 40, LOCATION: 40 });
    const { start, end } = tables[0] ?? { start: 0, end: 0 };
    for (const finding of findings.filter(isEntity)) {
      expect(finding.start).toBeGreaterThanOrEqual(start);
      expect(finding.end).toBeLessThanOrEqual(end);
    }
  });
});
