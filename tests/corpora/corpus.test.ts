import { describe, expect, it } from 'vitest';
import { isEntityType, isStructureType } from '@/utils/vocabulary';
import { makeDocuments, templates, Values } from './corpus';
import { Random } from './random';
import { tunedTemplates } from './tuned';
import { anyDisguise } from './values/disguises';

const documents = makeDocuments(tunedTemplates, 'tuned', 1, 3000);

describe('the tuned split', () => {
  it('has at least 3,000 documents in at least ten languages, half of them benign', () => {
    expect(documents.length).toBe(3000);
    expect(new Set(documents.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10);
    expect(documents.filter(({ warns }) => !warns).length).toBe(1500);
  });

  it('is made of more than 150 benign templates, every id once', () => {
    expect(tunedTemplates.filter(({ warns }) => !warns).length).toBeGreaterThan(150);
    expect(new Set(tunedTemplates.map(({ id }) => id)).size).toBe(tunedTemplates.length);
  });

  it('is the same for the same seed', () => {
    expect(makeDocuments(tunedTemplates, 'tuned', 1, 300)).toEqual(makeDocuments(tunedTemplates, 'tuned', 1, 300));
  });

  it('labels places that are in the text, without space at their ends', () => {
    for (const { id, text, entities } of documents) {
      for (const { type, start, end } of entities) {
        const value = text.slice(start, end);
        expect(value, `${id} ${type}`).not.toBe('');
        expect(value, `${id} ${type}`).toBe(value.trim());
      }
    }
  });

  it('leaves no hole open', () => {
    for (const { id, text } of documents) expect(/\[\[|\]\]/.test(text), id).toBe(false);
  });

  it('names kinds that the vocabulary knows', () => {
    const kinds = documents.flatMap(({ entities, structures }) => [...entities, ...structures].map(({ type }) => type));
    expect([...new Set(kinds)].filter((kind) => !isEntityType(kind) && !isStructureType(kind))).toEqual([]);
  });

  it('holds nothing in benign documents that is not public', () => {
    for (const { id, warns, entities, structures } of documents) {
      if (warns) continue;
      const secret = [...entities, ...structures].filter((label) => label.public === undefined);
      expect(
        secret.filter(({ type }) => type !== 'SOURCE_CODE'),
        id,
      ).toEqual([]);
    }
  });
});

describe('templates', () => {
  const fill = (source: string) => {
    const [template] = templates('en', true, 'test', `=== kind\n${source}`);
    return makeDocuments(template === undefined ? [] : [template], 'tuned', 3, 2)[0];
  };
  const labels = (source: string) => {
    const made = fill(source);
    return made?.entities.map(({ type, start, end, public: open }) => [type, made.text.slice(start, end), open]);
  };

  it('label what they say', () => {
    expect(labels('Hi [[PASSWORD=abc1]] and [[place:Oslo]]')).toEqual([
      ['PASSWORD', 'abc1', undefined],
      ['LOCATION', 'Oslo', true],
    ]);
  });

  it('repeat a person', () => {
    const [first, second, third] = labels('[[name#1]] [[name#1]] [[name#2]]') ?? [];
    expect(first).toEqual(second);
    expect(first).not.toEqual(third);
  });

  it('put a structure around labels', () => {
    const made = fill('x [[SOURCE_CODE=key = "[[PASSWORD=abc1]]";]] y');
    expect(made?.text).toBe('x key = "abc1"; y');
    expect(made?.structures).toMatchObject([{ type: 'SOURCE_CODE', start: 2, end: 15 }]);
    expect(made?.entities).toMatchObject([{ start: 9, end: 13 }]);
  });

  it('refuse a slot that does not exist', () => expect(() => fill('[[nobody]]')).toThrow('no such slot'));
});

describe('disguises', () => {
  const values = new Values('en', new Random(1));
  it('can be undone', () => {
    const text = 'jane.roe@harbour.org';
    expect(Buffer.from(anyDisguise.base64?.(text, values) ?? '', 'base64').toString()).toBe(text);
    expect(Buffer.from(anyDisguise.hex?.(text, values) ?? '', 'hex').toString()).toBe(text);
    expect(decodeURIComponent(anyDisguise.percent?.(text, values) ?? '')).toBe(text);
    expect((anyDisguise.fullWidth?.(text, values) ?? '').normalize('NFKC')).toBe(text);
    expect(anyDisguise.base32?.('foobar', values)).toBe('MZXW6YTBOI======');
  });
});
