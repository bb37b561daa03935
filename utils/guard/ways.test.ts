import { expect, test } from 'vitest';
import { type Policy, policySchema } from '@/utils/policy';
import type { Action } from '@/utils/vocabulary';
import type { Kind, Verdict } from './decide';
import { waysOn } from './ways';

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
  ['a customer table can', verdict('redact', ['CUSTOMER_TABLE']), policy(), 'assistant placeholders cancel'],
])('%s', (_name, given, inForce, ways) => {
  expect(waysOn(given, inForce).join(' ')).toBe(ways);
});
