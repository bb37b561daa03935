import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces, tellingSentences } from './sentences';

const article =
  'Our autumn campaign starts on Monday. The weather was fine last week. The campaign introduces the new running shoe to ' +
  'runners in Berlin, Paris and Rome. Runners can try the running shoe in forty shops. A colleague brought cake. ' +
  'The shops report how many runners tried the shoe every evening. Someone lost an umbrella. ' +
  'The budget of the campaign is the same as last year.';

describe('tellingSentences', () => {
  it('picks the sentences that share most with the rest, in their order', () => {
    expect(tellingSentences(article)).toEqual([
      'The campaign introduces the new running shoe to runners in Berlin, Paris and Rome.',
      'The shops report how many runners tried the shoe every evening.',
    ]);
  });

  it.each([
    [
      'Japanese',
      '新しい靴を発売します。今日は天気がいいです。靴は東京と大阪の店で発売します。店は靴の数を報告します。傘をなくした人がいます。',
      2,
    ],
    [
      'Arabic',
      'تبدأ الحملة يوم الاثنين. الطقس جميل. تقدم الحملة الحذاء الجديد. الحذاء متوفر في المتاجر. ضاعت مظلة.',
      2,
    ],
    ['German', 'Die Kampagne beginnt am Montag. Das Wetter ist schön. Die Kampagne zeigt den neuen Schuh.', 1],
  ])('works in %s', (_language, text, count) => {
    const sentences = tellingSentences(text);
    expect(sentences).toHaveLength(count);
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it('gives back a single sentence as it is', () => {
    expect(tellingSentences('Please write to [EMAIL_1] about the offer.')).toEqual([
      'Please write to [EMAIL_1] about the offer.',
    ]);
  });

  it('finds nothing where there is no sentence', () => {
    expect(tellingSentences(' \n -- \n 🌅 ')).toEqual([]);
  });

  it('marks where it cut a very long sentence, and never cuts a placeholder', () => {
    for (let length = 380; length < 400; length++) {
      const [spaced = ''] = tellingSentences(
        `${'word '.repeat(70)}${'x'.repeat(length - 350)} [EMAIL_12] ${'y '.repeat(200)}`,
      );
      expect(spaced.endsWith(' …')).toBe(true);
      expect(spaced.replace('[EMAIL_12]', '')).not.toMatch(/[[\]]/);
      const [unspaced = ''] = tellingSentences(`${'新'.repeat(length)}[EMAIL_12]${'靴'.repeat(200)}`);
      expect(unspaced.endsWith(' …')).toBe(true);
      expect(unspaced.replace('[EMAIL_12]', '')).not.toMatch(/[[\]]/);
    }
  });

  it('takes a megabyte in reasonable time', () => {
    const started = performance.now();
    expect(tellingSentences(article.repeat(2_000))).toHaveLength(7);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('says the same again, in words of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ mode: 'sentences', maxCount: 3 })), (sentences) => {
        const text = sentences.join('\n');
        const chosen = tellingSentences(text);
        expect(tellingSentences(text)).toEqual(chosen);
        for (const sentence of chosen) expect(text).toContain(sentence.replace(/ …$/, ''));
      }),
    );
  });
});

describe('pieces', () => {
  it('are words with the space before them', () => {
    expect([...pieces('Dear  [PERSON_1],\n\nthank you. ')]).toEqual([
      'Dear',
      '  [PERSON_1]',
      ',',
      '\n\nthank',
      ' you.',
      ' ',
    ]);
  });

  it('are words also where no spaces are', () => {
    expect([...pieces('東京の[EMAIL_3]です')]).toEqual(['東京', 'の', '[EMAIL_3]', 'です']);
  });

  it('joined are the text, and hold every placeholder in one', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('[EMAIL_1]', '[PHONE_22]', '東京', ' ', '\n', '['),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const all = [...pieces(text)];
        expect(all.join('')).toBe(text);
        const whole = all.filter((piece) => /\[(EMAIL_1|PHONE_22)\]/.test(piece)).length;
        expect(whole).toBe(text.match(/\[(EMAIL_1|PHONE_22)\]/g)?.length ?? 0);
      }),
    );
  });
});
