import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyVault } from '@/utils/placeholders';
import { budgetOf, estimateTokens } from './budget';
import type { Turn } from './conversation';

const turn = (order: number, content: string, more: Partial<Turn> = {}): Turn => ({
  id: `t${order}`,
  conversation: 'c',
  parent: order === 0 ? null : `t${order - 1}`,
  order,
  role: order % 2 === 0 ? 'user' : 'assistant',
  content,
  state: 'complete',
  atMs: 0,
  ...more,
});

describe('tokens', () => {
  it('are on the high side of the rule of thumb: four letters of English, or one character of Chinese or Japanese', () => {
    const english = 'The quick brown fox jumps over the lazy dog.';
    expect(estimateTokens(english)).toBeGreaterThanOrEqual(english.length / 4);
    expect(estimateTokens(english)).toBeLessThan(english.length / 2);
    expect(estimateTokens('東京の天気を教えてください')).toBe(13);
    expect(estimateTokens('{"a": [1, 2, 3]}')).toBeGreaterThanOrEqual(8);
    expect(estimateTokens('')).toBe(0);
  });
});

describe('the budget', () => {
  const talk = Array.from({ length: 10 }, (_, order) => turn(order, 'word '.repeat(100)));

  it('says what fits, and what would have to stay out: the oldest, with their answers', () => {
    expect(budgetOf(talk, emptyVault(), 'Hi', 100_000)).toMatchObject({ fits: true, proposal: [] });
    const tight = budgetOf(talk, emptyVault(), 'Hi', 1_200);
    expect(tight.fits).toBe(false);
    expect(tight.proposal).toEqual(['t0', 't1', 't2', 't3']);
    const rest = talk.map((one): Turn => (tight.proposal?.includes(one.id) ? { ...one, leftOut: true } : one));
    expect(budgetOf(rest, emptyVault(), 'Hi', 1_200)).toMatchObject({ fits: true, proposal: tight.proposal });
  });

  it('says so when the message alone is too long', () => {
    expect(budgetOf(talk, emptyVault(), 'word '.repeat(1_000), 1_200)).toMatchObject({
      fits: false,
      proposal: undefined,
    });
  });

  it('is never over when its proposal is followed', () => {
    const texts = fc.array(fc.string({ maxLength: 400, unit: 'grapheme' }), { maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.string({ maxLength: 300 }), fc.integer({ min: 8, max: 2_000 }), (all, text, context) => {
        const turns = all.map((content, order) => turn(order, content));
        const { proposal } = budgetOf(turns, emptyVault(), text, context);
        if (proposal === undefined) return;
        const rest = turns.map((one): Turn => (proposal.includes(one.id) ? { ...one, leftOut: true } : one));
        expect(budgetOf(rest, emptyVault(), text, context).fits).toBe(true);
      }),
    );
  });
});
