import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerms, termIndex } from './terms';
import { tokensAtOnce } from './tokens';

const found = (text: string, terms: readonly string[]) =>
  findTerms(text, tokensAtOnce(text), termIndex(terms)).map(({ start, end }) => text.slice(start, end));

test('a term is found as words of its own, whatever the case and what stands between its words', () => {
  const terms = ['Project Alpha'];
  expect(found('PROJECT ALPHA, project-alpha, project_alpha and Project\r\n  Alpha.', terms)).toEqual([
    'PROJECT ALPHA',
    'project-alpha',
    'project_alpha',
    'Project\r\n  Alpha',
  ]);
  expect(found('Projects Alpha, Project Alphabet, Subproject Alpha, Project, Alpha', terms)).toEqual([]);
});

test('in any script, also in those that put no spaces between words', () => {
  const terms = ['北極星計画', 'โครงการลับ', 'Проект Заря', 'Έργο Ήλιος', 'Özgür Żagiel', '북극성'];
  expect(found('明日の北極星計画について', terms)).toEqual(['北極星計画']);
  expect(found('นี่คือโครงการลับของเรา', terms)).toEqual(['โครงการลับ']);
  expect(found('о ПРОЕКТ ЗАРЯ и προς ΈΡΓΟ ΉΛΙΟΣ', terms)).toEqual(['ПРОЕКТ ЗАРЯ', 'ΈΡΓΟ ΉΛΙΟΣ']);
  expect(found('ÖZGÜR ŻAGIEL', terms)).toEqual(['ÖZGÜR ŻAGIEL']);
  expect(found('우리 북극성 프로젝트', terms)).toEqual(['북극성']);
});

test('signs are part of a term, and the longest of several that begin alike is found', () => {
  expect(found('We know C and C++ and #alpha, not alpha.', ['C++', '#alpha'])).toEqual(['C++', '#alpha']);
  expect(found('Project Alpha Two and Project Alpha', ['Project Alpha', 'Project Alpha Two'])).toEqual([
    'Project Alpha Two',
    'Project Alpha',
  ]);
});

test('each of 10,000 terms is found, and none where none is', () => {
  const terms = Array.from({ length: 10_000 }, (_, i) => `Codename ${(i * 7919).toString(36)}x`);
  const text = terms.map((term) => `see ${term.toUpperCase()};`).join('\n');
  expect(found(text, terms)).toHaveLength(10_000);
  expect(found('A summer campaign for everybody who likes codename games.', terms)).toEqual([]);
});

test('what is found always is the term, in any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ minLength: 2, maxLength: 12 }),
      (text, term) => {
        const squeeze = (s: string) =>
          s
            .toLowerCase()
            .replace(/[\s_-]+/g, ' ')
            .trim();
        for (const one of found(`${text} ${term} ${text}`, [term])) expect(squeeze(one)).toBe(squeeze(term));
      },
    ),
  );
});
