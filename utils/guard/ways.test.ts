import { expect, test } from 'vitest';
import { type Kind, type Policy, policySchema, type Verdict } from '@/utils/policy';
import type { Action, SiteStatus } from '@/utils/vocabulary';
import { mayGoUnchecked, waysOn } from './ways';

const verdict = (action: Action, types: Kind[], first: Verdict['first'] = 'assistant'): Verdict => ({
  action,
  why: [{ rule: 'r', types }],
  first,
});
const policy = (guard: object = {}): Policy =>
  policySchema.parse({ guard, assistant: { gatewayUrl: 'https://ai.example.com/v1' } });
const without = policySchema.parse({});

test.each([
  ['warn', verdict('warn', ['JWT']), policy(), 'assistant placeholders anyway cancel'],
  ['warn, tolerated', verdict('warn', ['JWT'], 'placeholders'), policy(), 'placeholders assistant anyway cancel'],
  ['warn, no assistant', verdict('warn', ['JWT']), without, 'placeholders anyway cancel'],
  ['warn, no override', verdict('warn', ['JWT']), policy({ allowOverride: false }), 'assistant placeholders cancel'],
  ['redact', verdict('redact', ['JWT']), policy(), 'assistant placeholders cancel'],
  ['block', verdict('block', ['JWT']), policy(), 'assistant cancel'],
  ['block, no assistant', verdict('block', ['JWT']), without, 'cancel'],
  ['block, prohibited and harmless', verdict('block', []), policy(), 'assistant cancel'],
  ['a marking cannot be replaced', verdict('redact', ['CONFIDENTIAL_MARKER']), policy(), 'assistant cancel'],
  [
    'nor can it beside something that can',
    verdict('redact', ['EMAIL_ADDRESS', 'CONFIDENTIAL_MARKER']),
    policy(),
    'assistant cancel',
  ],
  [
    'nor can a file that nobody could read',
    { ...verdict('redact', []), why: [{ rule: 'unreadable-files', types: [] }] },
    policy(),
    'assistant cancel',
  ],
  ['a customer table can', verdict('redact', ['CUSTOMER_TABLE']), policy(), 'assistant placeholders cancel'],
])('%s', (_name, given, inForce, ways) => {
  expect(waysOn(given, inForce).join(' ')).toBe(ways);
});

test('only what is possible is offered', () => {
  const offered = (text: boolean, copies: 'some' | 'none', why = verdict('warn', ['JWT'])) =>
    waysOn(why, policy(), { text, copies }).join(' ');
  expect(offered(true, 'none')).toBe('assistant anyway cancel');
  expect(offered(false, 'none')).toBe('anyway cancel');
  // A file that nobody could read stays out, the others go.
  const unread = { ...verdict('warn', []), why: [{ rule: 'unreadable-files', types: [] }] };
  expect(offered(true, 'some', unread)).toBe('assistant placeholders anyway cancel');
});

const rule = (action: Action, more: object = {}) => ({ rules: [{ id: 'r', types: ['secret'], action, ...more }] });
test.each<[string, SiteStatus, object, boolean]>([
  ['by default', 'unsanctioned', {}, true],
  ['not without override', 'unsanctioned', { allowOverride: false }, false],
  ['not on a prohibited site', 'prohibited', {}, false],
  ['not where a rule blocks', 'unsanctioned', rule('block'), false],
  ['not where a rule redacts', 'tolerated', rule('redact'), false],
  ['where rules only warn', 'unsanctioned', rule('warn'), true],
  ['where the rule is for elsewhere', 'unsanctioned', rule('block', { siteStatuses: ['tolerated'] }), true],
  ['where the rule is for another channel', 'unsanctioned', rule('block', { channels: ['file'] }), true],
])('unchecked: %s', (_name, status, guard, free) => {
  expect(mayGoUnchecked({ status }, 'paste', policy(guard))).toBe(free);
});
