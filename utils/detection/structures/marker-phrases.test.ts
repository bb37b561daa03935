import { describe, expect, it } from 'vitest';
import { endsWithLabel, mayBeginMarking, phraseAt, plain, qualifierAt } from './marker-phrases';
import { labels, list, qualifiers, strong, weak } from './marker-words';

const strongPhrases = Object.values(strong).flatMap(list);

describe('the packed markings', () => {
  it('hold every phrase whole', () => {
    const cut = [...strongPhrases, ...weak].filter((phrase) => phraseAt(plain(phrase), 0)?.length !== phrase.length);
    expect(cut).toEqual([]);
  });

  it('know which phrases mark by themselves', () => {
    const alsoWeak = new Set(weak);
    const wrong = strongPhrases.filter((phrase) => !alsoWeak.has(phrase) && phraseAt(plain(phrase), 0)?.isWeak);
    expect(wrong).toEqual([]);
  });

  it('hold every qualifier and label', () => {
    expect(qualifiers.filter((word) => qualifierAt(`${plain(word)} x`, 0) < plain(word).length)).toEqual([]);
    expect(labels.filter((label) => !endsWithLabel(`${plain(label)}: `))).toEqual([]);
  });

  it('say nothing of other words', () => {
    expect(mayBeginMarking('confidence in numbers', 0)).toBe(false);
    expect(phraseAt('confidentially yours', 0)).toBeUndefined();
    expect(endsWithLabel('my favourite colour: ')).toBe(false);
  });
});
