import { expect, test } from 'vitest';
import { scan } from '../scan';
import { companyDetection, patternEngine, patternProblem } from '.';

const found = (text: string, decisions: Partial<Parameters<typeof companyDetection>[0]>) =>
  scan(
    text,
    companyDetection({ terms: [], ownDomains: [], patterns: [], ...decisions }, { compilePatterns: patternEngine }),
  ).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

test('terms and patterns of the company are found beside what the rules find', () => {
  const text = 'Project Zenith: K-10023 wrote from anna.schmidt@kunde-nord.de';
  expect(found(text, { terms: ['project zenith'], patterns: ['\\bK-\\d{5}\\b'] })).toEqual([
    'CUSTOM_TERM Project Zenith',
    'CUSTOM_TERM K-10023',
    'EMAIL_ADDRESS anna.schmidt@kunde-nord.de',
  ]);
});

test('addresses at the company’s own domains are no finding, others are', () => {
  const text = 'anna@acme-group.de, ben@eu.acme-group.de, clara@notacme-group.de';
  expect(found(text, { ownDomains: ['Acme-Group.de'] })).toEqual(['EMAIL_ADDRESS clara@notacme-group.de']);
});

test('places are those of the text as written, also behind what is invisible', () => {
  expect(found('\u200bPro\u00adject\u00a0Zenith', { terms: ['Project Zenith'] })).toEqual([
    'CUSTOM_TERM Pro\u00adject\u00a0Zenith',
  ]);
});

test('a pattern that would take exponential time elsewhere is done in one pass', () => {
  const steps = found(`${'a'.repeat(100_000)}!`, { patterns: ['(a+)+$', '(x+x+)+y'] });
  expect(steps).toEqual([]);
});

test('what RE2 cannot take is said', () => {
  expect(patternProblem('(?=look)')).toBe('invalid or unsupported Perl syntax');
  expect(patternProblem('(look')).toContain('missing');
  expect(patternProblem('(look')).not.toContain('look');
  expect(patternProblem('\\d{3}')).toBeUndefined();
});
