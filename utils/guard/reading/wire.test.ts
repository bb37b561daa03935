import { expect, test } from 'vitest';
import { bytesOf, fromDocument, fromPage } from './wire';

const task = { name: 'a.csv', type: 'text/csv', sizeBytes: 3, images: false };

test('a task is taken as it is, without what does not belong to it', () => {
  expect(fromPage({ begin: { ...task, more: 1 } })).toEqual({ begin: task });
  const replace = [[], [{ start: 1, end: 2, with: '[EMAIL_1]' }]];
  expect(fromPage({ begin: { ...task, replace } })).toEqual({ begin: { ...task, replace } });
});

test.each([
  ['nothing', null],
  ['a word', 'begin'],
  ['no size', { begin: { ...task, sizeBytes: undefined } }],
  ['a size below nothing', { begin: { ...task, sizeBytes: -1 } }],
  ['a size that is no number', { begin: { ...task, sizeBytes: Number.NaN } }],
  ['a name that is none', { begin: { ...task, name: {} } }],
  ['replacements that are no list', { begin: { ...task, replace: {} } }],
  ['a replacement that ends before it begins', { begin: { ...task, replace: [[{ start: 2, end: 1, with: '' }]] } }],
  ['a replacement with an object', { begin: { ...task, replace: [[{ start: 1, end: 2, with: {} }]] } }],
])('what a page may not say: %s', (_what, message) => {
  expect(() => fromPage(message)).toThrow(TypeError);
});

test('what is wrong is named without its value', () => {
  const message = { begin: { ...task, name: 7, type: 'maria.fernandes@kupferhof-moebel.de' } };
  expect(() => fromPage(message)).toThrow(/^reading: not a task$/);
});

test('of what the document says, only what is known is taken', () => {
  expect(fromDocument({ alive: true, done: 0.5 })).toEqual({ alive: true, done: 0.5 });
  expect(fromDocument({ obstacle: 'encrypted' })).toEqual({ obstacle: 'encrypted' });
  expect(fromDocument({ obstacle: 'of a later version' })).toEqual({ obstacle: 'unknown' });
  expect(fromDocument({ other: 1 })).toBeUndefined();
  expect(fromDocument('alive')).toBeUndefined();
});

test('of a place, kinds and numbers are taken, and no name', () => {
  const steps = [
    { at: 'entry', number: 2, name: 'Maria.xlsx' },
    { at: 'Maria Fernandes' },
    { at: 'sheet', number: 'x' },
  ];
  expect(fromDocument({ part: steps })).toEqual({ part: [{ at: 'entry', number: 2 }, { at: 'sheet' }] });
  expect(fromDocument({ part: 'sheet "Maria"' })).toEqual({ part: [] });
});

test('base64 gives every byte back', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(bytesOf(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
  expect(bytesOf('')).toEqual(new Uint8Array());
});
