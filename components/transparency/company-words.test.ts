import { expect, test } from 'vitest';
import { policySchema } from '@/utils/policy';
import { companyInWords } from './company-words';

const exactMatch = { url: 'https://files.northwind.com/c', sha256: 'a'.repeat(64), key: 'b'.repeat(32) };
const detection = (part: object) => policySchema.parse({ detection: part }).detection;

test('says how much the organisation has added, and none of it', () => {
  const { sentences } = companyInWords(detection({ terms: ['Project Zenith'], patterns: ['NW-\\d+'] }), undefined);
  expect(sentences).toEqual(['Your organisation has added 1 term and 1 pattern for numbers that must not leave.']);
  expect(companyInWords(detection({}), undefined)).toEqual({ sentences: [], problem: undefined });
});

test('says when its list is not in use, and why', () => {
  const failed = { state: 'failed', sha256: exactMatch.sha256, code: 'other-file', atMs: 1 } as const;
  expect(companyInWords(detection({ exactMatch }), failed).problem).toContain('SHA-256');
  expect(companyInWords(detection({}), failed).problem).toBeUndefined();
});
