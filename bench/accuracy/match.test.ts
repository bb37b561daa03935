import { describe, expect, it } from 'vitest';
import type { Finding } from '@/utils/detection';
import { figures, match, noCounts } from './match';

const finding = (type: Finding['type'], start: number, end: number) => ({ type, start, end, confidence: 1 }) as Finding;
const labels = (...entities: { type: string; start: number; end: number; public?: true }[]) => ({
  entities,
  structures: [],
});

describe('matching', () => {
  it('finds a label by pieces that cover half of it', () => {
    const { byType, missed, wrong } = match(
      [finding('LOCATION', 0, 10), finding('LOCATION', 12, 20)],
      labels({ type: 'LOCATION', start: 0, end: 20 }),
    );
    expect(byType.get('LOCATION')).toEqual({
      labels: 1,
      found: 1,
      exactlyFound: 0,
      findings: 2,
      right: 2,
      exactlyRight: 0,
    });
    expect([...missed, ...wrong]).toEqual([]);
  });

  it('misses a label of which less than half is covered', () => {
    const { missed } = match([finding('PERSON', 0, 4)], labels({ type: 'PERSON', start: 0, end: 10 }));
    expect(missed).toHaveLength(1);
  });

  it('counts another type as a miss and as a wrong finding', () => {
    const { byType, wrong } = match([finding('DE_TAX_ID', 5, 16)], labels({ type: 'PL_PESEL', start: 5, end: 16 }));
    expect(byType.get('PL_PESEL')).toMatchObject({ labels: 1, found: 0 });
    expect(byType.get('DE_TAX_ID')).toMatchObject({ findings: 1, right: 0 });
    expect(wrong[0]?.instead).toBe('PL_PESEL');
  });

  it('lets public labels be found or not', () => {
    const open = labels({ type: 'PERSON', start: 0, end: 10, public: true });
    for (const findings of [[], [finding('PERSON', 0, 10)]]) {
      const { byType, missed, wrong } = match(findings, open);
      expect(byType.get('PERSON')).toEqual(noCounts());
      expect([...missed, ...wrong]).toEqual([]);
    }
  });

  it('takes a type that is as right', () => {
    const passport = { type: 'UK_PASSPORT', start: 0, end: 9, also: ['PASSPORT_NUMBER'] };
    const { byType } = match([finding('PASSPORT_NUMBER', 0, 9)], { entities: [passport], structures: [] });
    expect(byType.get('UK_PASSPORT')).toMatchObject({ labels: 1, found: 1, findings: 1, right: 1 });
  });

  it('does not count overlapping pieces twice', () => {
    const { missed } = match(
      [finding('PERSON', 0, 4), finding('PERSON', 0, 4)],
      labels({ type: 'PERSON', start: 0, end: 10 }),
    );
    expect(missed).toHaveLength(1);
  });
});

describe('figures', () => {
  it('weigh recall four times in F2', () => {
    const counts = { labels: 10, found: 5, exactlyFound: 5, findings: 5, right: 5, exactlyRight: 5 };
    expect(figures(counts).f1).toBeCloseTo(2 / 3);
    expect(figures(counts).f2).toBeCloseTo(5 / 9);
  });
});
