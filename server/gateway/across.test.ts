import { describe, expect, it } from 'vitest';
import { scan } from '@/utils/detection';
import { examined } from './examine';
import { Refused } from './refused';
import { gatewayRuleSchema } from './rules';

const rules = (action: 'block' | 'redact' | 'audit') => [
  gatewayRuleSchema.parse({ types: ['secret', 'financial'], action }),
];
const scanned = async (text: string) => scan(text);
/** Checksum-valid, and nobody's. */
const card = ['4929', '1812', '3456', '7897'];
const secret = ['AKIA', 'Z7QK4RWM2XPL6TBE'];

const parts = (...texts: string[]) => ({
  messages: [{ role: 'user', content: texts.map((text) => ({ type: 'text', text })) }],
});
const messages = (...texts: string[]) => ({
  messages: texts.flatMap((content) => [
    { role: 'user', content },
    { role: 'assistant', content: 'I see.' },
  ]),
});

async function refusedFor(request: unknown, action: 'block' | 'redact' = 'block') {
  try {
    await examined(request, rules(action), scanned);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(error.sentence).not.toMatch(/4929|AKIA/);
    return error.kinds;
  }
}

describe('a value in pieces', () => {
  it.each([
    ['over two parts', parts(`Our card is ${card.slice(0, 2).join(' ')} `, card.slice(2).join(' '))],
    [
      'over two parts with words around',
      parts(`It begins ${card.slice(0, 2).join('')}`, `and ends ${card.slice(2).join('')}`),
    ],
    ['digit by digit', parts('Card: ', ...card.join(''))],
    [
      'over two messages',
      messages(`The first half is ${card.slice(0, 2).join(' ')}`, `the rest: ${card.slice(2).join(' ')}.`),
    ],
    ['over four messages', messages(...card)],
    [
      'with an image between',
      {
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: `Our card is ${card.slice(0, 2).join(' ')} ` },
              { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
              { type: 'text', text: card.slice(2).join(' ') },
            ],
          },
        ],
      },
    ],
  ])('of a card is found %s', async (_how, request) => {
    expect(await refusedFor(request)).toEqual({ CREDIT_CARD: 1 });
    // There is no place for a placeholder.
    expect(await refusedFor(request, 'redact')).toEqual({ CREDIT_CARD: 1 });
    expect((await examined(request, rules('audit'), scanned)).kinds).toMatchObject({ CREDIT_CARD: 1 });
  });

  it.each([
    ['cut', parts(...secret)],
    ['cut in three', parts('The key: AK', 'IAZ7QK4RWM', '2XPL6TBE')],
    ['beside its label', parts('The password is ', 'tR7$kq9!vXz2')],
  ])('of a secret is found: %s', async (_how, request) => {
    expect(Object.values((await refusedFor(request)) ?? {})).toEqual([1]);
  });

  it.each([
    ['words', parts('Please write ', 'a friendly text ', 'about spring.')],
    ['numbers that are none together', messages('We sold 4929 1812 in March', 'and 3456 7890 in April')],
    [
      'what a model has said',
      {
        messages: [
          { role: 'user', content: card.slice(0, 2).join(' ') },
          { role: 'assistant', content: card.slice(2).join(' ') },
        ],
      },
    ],
  ])('is not made out of %s', async (_how, request) => {
    expect(await refusedFor(request)).toBeUndefined();
  });

  it('is counted once where it stands whole in a part', async () => {
    expect(await refusedFor(parts('Our card ', `is ${card.join(' ')}`, ', thank you.'))).toEqual({ CREDIT_CARD: 1 });
    const whole = await examined(parts('Our card ', `is ${card.join(' ')}`), rules('redact'), scanned);
    expect(JSON.stringify(whole.request)).toContain('is [CARD_1]');
  });

  it('costs no more than the texts are long', async () => {
    const many = parts(...Array.from({ length: 20_000 }, (_, i) => `${i % 10} `));
    let units = 0;
    await examined(many, rules('block'), async (text) => {
      units += text.length;
      return [];
    });
    expect(units).toBeLessThan(20_000 * 2 * 2 + 20_000 * 320);
  });
});
