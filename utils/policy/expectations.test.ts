import { expect, it } from 'vitest';
import { expectationSaid, expectations } from './expectations';
import { parsePolicy } from './parse';
import { policySchema } from './schema';

it.each([
  [{ guard: { allowOverride: 'no' } }, 'guard.allowOverride', { code: 'yesNo', values: {} }],
  [{ guard: { repeatMinutes: -1 } }, 'guard.repeatMinutes', { code: 'atLeast', values: { least: '0' } }],
  [{ guard: { repeatMinutes: 1e6 } }, 'guard.repeatMinutes', { code: 'atMost', values: { most: '10080' } }],
  [{ guard: { repeatMinutes: 1.5 } }, 'guard.repeatMinutes', { code: 'whole', values: {} }],
  [{ guard: { rules: {} } }, 'guard.rules', { code: 'list', values: {} }],
  [{ guard: [] }, 'guard', { code: 'group', values: {} }],
  [
    { guard: { rules: [{ id: '', types: ['secret'], action: 'warn' }] } },
    'guard.rules[0].id',
    { code: 'notEmpty', values: {} },
  ],
  [
    { guard: { rules: [{ id: 'a', types: [], action: 'warn' }] } },
    'guard.rules[0].types',
    { code: 'notEmpty', values: {} },
  ],
  [
    { guard: { rules: [{ id: 'a', types: ['secret'], action: 'shout' }] } },
    'guard.rules[0].action',
    { code: 'oneOf', values: { choices: 'allow, audit, warn, redact, block' } },
  ],
  [{ guard: { rules: [{ id: 'a', types: ['secret'] }] } }, 'guard.rules[0].action', { code: 'oneOf' }],
  [{ organisation: { name: 'x'.repeat(81) } }, 'organisation.name', { code: 'signsAtMost', values: { most: '80' } }],
  [{ organisation: { name: 7 } }, 'organisation.name', { code: 'text', values: {} }],
  [{ organisation: { colour: 'blue' } }, 'organisation.colour', { code: 'colour', values: {} }],
  [
    { organisation: { contact: { url: 'https://it.acme.org' } } },
    'organisation.contact.name',
    { code: 'missing', values: {} },
  ],
  [{ assistant: { gatewayUrl: 'gateway' } }, 'assistant.gatewayUrl', { code: 'webAddress', values: {} }],
  [{ telemetry: { bucketHours: 5 } }, 'telemetry.bucketHours', { code: 'oneOf', values: { choices: '1, 6, 24' } }],
  [{ sites: { statuses: { 'chat-gtp': 'approved' } } }, 'sites.statuses.chat-gtp', { code: 'unknownSite', values: {} }],
  [{ gaurd: {} }, 'gaurd', { code: 'unknownKey', values: {} }],
  [
    { detection: { exactMatch: { url: 'https://a.de/f', sha256: 'a', key: 'b' } } },
    'detection.exactMatch.sha256',
    { code: 'hexDigits', values: { count: '64' } },
  ],
  [{ detection: { patterns: ['('] } }, 'detection.patterns[0]', { code: 'pattern' }],
] as const)('%j says where, and what was expected, as a code', (document, path, expected) => {
  const problem = parsePolicy(document).problems.find((one) => one.path === path);
  expect(problem?.expected).toMatchObject(expected);
});

it('a policy in which every value is wrong has a code for each problem', () => {
  const wrong = (value: unknown) =>
    Object.fromEntries(
      Object.entries(policySchema.parse({})).map(([section, keys]) => [
        section,
        typeof keys === 'object' ? Object.fromEntries(Object.keys(keys).map((key) => [key, value])) : value,
      ]),
    );
  for (const value of ['\u0000 ', -1.5, 1e12, true, null, [null], [{}], { a: { b: 1 } }]) {
    const { problems } = parsePolicy(wrong(value));
    expect(problems.length).toBeGreaterThan(10);
    expect(problems.filter(({ expected }) => expected === undefined)).toEqual([]);
  }
});

it('reads each sentence back as its own code', () => {
  for (const [code, sentence] of Object.entries(expectations)) {
    expect(expectationSaid(sentence.replace(/\{\w+\}/g, 'x7'))?.code, sentence).toBe(code);
  }
  expect(expectationSaid('expected something else entirely')).toBeUndefined();
});
