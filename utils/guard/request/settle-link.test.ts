import { expect, it } from 'vitest';
import { policySchema } from '@/utils/policy';
import { judgeLink, withPlaceholders } from './settle-link';

const policy = policySchema.parse({});

it('a link with placeholders opens the same place, and no value is left in it', () => {
  for (const [link, instead] of [
    [
      'https://chatgpt.com/?model=gpt-5&q=Write%20to%20maria.fernandes%40kupferhof-moebel.de%20today',
      'https://chatgpt.com/?model=gpt-5&q=Write+to+%5BEMAIL_1%5D+today',
    ],
    ['https://claude.ai/new#q=IBAN%20DE89370400440532013000', 'https://claude.ai/new#q=IBAN%20[IBAN_1]'],
  ] as const) {
    const held = judgeLink({ url: link, late: false }, policy);
    if (held === undefined) throw new Error('not held');
    expect(withPlaceholders(held)).toBe(instead);
    expect(judgeLink({ url: instead, late: false }, policy)).toBeUndefined();
  }
});

it('nothing is said of an address without a text, of one that is no tool, and of a sign-in', () => {
  for (const link of [
    'https://chatgpt.com/?q=Three%20subject%20lines%20for%20spring',
    'https://www.northwind-tools.com/?q=maria.fernandes%40kupferhof-moebel.de',
    'https://chatgpt.com/auth/callback?code=ac_9ZkqWm3vXbT7pLr2&state=eyJhbGciOiJIUzI1NiJ9&login_hint=maria%40kupferhof-moebel.de',
  ])
    expect(judgeLink({ url: link, late: false }, policy), link).toBeUndefined();
});
