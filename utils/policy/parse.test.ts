import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from './default';
import { parsePolicy } from './parse';

describe('parsePolicy', () => {
  test('an empty document is the default', () => {
    expect(parsePolicy({})).toEqual({ policy: defaultPolicy, problems: [] });
  });

  test('a key it does not know is named and left out, the rest counts', () => {
    const { policy, problems } = parsePolicy({ version: 3, guard: { allowOveride: false }, colour: 'red' });
    expect(policy?.version).toBe(3);
    expect(policy?.guard.allowOverride).toBe(true);
    expect(problems.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual([
      'unknown-key colour',
      'unknown-key guard.allowOveride',
    ]);
  });

  test('unknown keys inside list entries are found too', () => {
    const rule = { id: 'a', types: ['secret'], action: 'block', colour: 'red' };
    const { policy, problems } = parsePolicy({ guard: { rules: [rule] } });
    expect(policy?.guard.rules).toHaveLength(1);
    expect(problems).toMatchObject([
      { path: 'guard.rules[0].colour', kind: 'unknown-key', message: expect.stringContaining('does not know') },
    ]);
  });

  test('a status for a site that the catalogue does not have is named', () => {
    const { policy, problems } = parsePolicy({ sites: { statuses: { chatgpt: 'tolerated', 'chat-gtp': 'approved' } } });
    expect(policy?.sites.statuses.chatgpt).toBe('tolerated');
    expect(problems).toMatchObject([{ kind: 'unknown-key', path: 'sites.statuses.chat-gtp' }]);
  });

  test.each([
    [{ version: '3' }, 'version'],
    [{ version: 1.5 }, 'version'],
    [{ guard: { rules: [{ id: 'a', types: ['secret'], action: 'explode' }] } }, 'guard.rules[0].action'],
    [{ guard: { rules: [{ id: 'a', types: ['NO_SUCH'], action: 'warn' }] } }, 'guard.rules[0].types[0]'],
    [{ assistant: { gatewayUrl: 'javascript:alert(1)' } }, 'assistant.gatewayUrl'],
    [{ assistant: { gatewayUrl: 'ai.example.com' } }, 'assistant.gatewayUrl'],
    [{ sites: { add: [{ name: 'x', hosts: ['https://x.example/'] }] } }, 'sites.add[0].hosts[0]'],
    [{ sites: { add: [{ name: 'x', hosts: ['ai.example.com', '999.999.999.999'] }] } }, 'sites.add[0].hosts[1]'],
    [{ sites: { add: [{ name: 'x', hosts: ['*.1.2.3.4.5'] }] } }, 'sites.add[0].hosts[0]'],
    [{ sites: { statuses: { chatgpt: 'fine' } } }, 'sites.statuses.chatgpt'],
    [{ telemetry: { bucketHours: 5 } }, 'telemetry.bucketHours'],
    [[], ''],
    ['{"version":1', ''],
    [null, ''],
  ])('%j cannot be used, because of %s', (document, path) => {
    const { policy, problems } = parsePolicy(document);
    expect(policy).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ path, kind: 'invalid', message: expect.any(String) }));
  });

  test('never throws, and no problem repeats a value', () => {
    const secret = fc.string({ minLength: 12 }).map((text) => `value-${text}`);
    const document = fc.record({
      version: secret,
      guard: fc.record({ rules: fc.array(fc.record({ id: secret, types: fc.array(secret), action: secret })) }),
      assistant: fc.record({ gatewayUrl: secret, token: fc.integer() }),
      sites: fc.oneof(
        fc.anything(),
        fc.record({ add: fc.array(fc.record({ name: secret, hosts: fc.array(secret) })) }),
      ),
    });
    fc.assert(
      fc.property(document, (raw) => {
        const { problems } = parsePolicy(raw);
        expect(problems.length).toBeGreaterThan(0);
        expect(JSON.stringify(problems)).not.toContain('value-');
      }),
    );
  });
});
