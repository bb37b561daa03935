import { expect, it } from 'vitest';
import { policySchema } from '@/utils/policy';
import { judgeLeaves } from './judge-leaves';
import { leavesOfAddress } from './leaves';
import { withPlaceholders } from './settle-link';

function stopOf(link: string) {
  const policy = policySchema.parse({});
  const bench = {
    policy,
    company: undefined,
    fingerprints: undefined,
    harmless: new Set<string>(),
    isLetGo: () => false,
  };
  return judgeLeaves(leavesOfAddress(link), { status: 'unsanctioned' }, 'link', bench).stop;
}

it('a link with placeholders opens the same place, and no value is left in it', () => {
  for (const [url, instead] of [
    [
      'https://chatgpt.com/?model=gpt-5&q=Write%20to%20maria.fernandes%40kupferhof-moebel.de%20today',
      'https://chatgpt.com/?model=gpt-5&q=Write+to+%5BEMAIL_1%5D+today',
    ],
    ['https://claude.ai/new#q=IBAN%20DE89370400440532013000', 'https://claude.ai/new#q=IBAN%20[IBAN_1]'],
  ] as const) {
    const stop = stopOf(url);
    if (stop === undefined) throw new Error('not held');
    expect(withPlaceholders({ kind: 'link', url, stop, late: false })).toBe(instead);
    expect(stopOf(instead)).toBeUndefined();
  }
});

it('nothing is said of an address without a text, and of a sign-in', () => {
  for (const link of [
    'https://chatgpt.com/?q=Three%20subject%20lines%20for%20spring',
    'https://chatgpt.com/auth/callback?code=ac_9ZkqWm3vXbT7pLr2&state=eyJhbGciOiJIUzI1NiJ9&login_hint=maria%40kupferhof-moebel.de',
  ])
    expect(stopOf(link), link).toBeUndefined();
});
