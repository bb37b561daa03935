import { expect, test } from 'vitest';
import { defaultPolicy, deploymentSchema, parsePolicy } from '@/utils/policy';
import { adviceOn, adviceOnDeployment, falseAlarmsOf } from './policy-advice';

function policyOf(document: object) {
  const { policy } = parsePolicy(document);
  if (policy === undefined) throw new Error('not a policy');
  return policy;
}
const advice = (document: object, groups: string[] = []) => adviceOn(policyOf(document), groups);
const rules = (...given: object[]) => ({ guard: { rules: given.map((rule, i) => ({ id: `rule ${i}`, ...rule })) } });

test('the built-in policy and a plain one need no advice', () => {
  expect(adviceOn(defaultPolicy, [])).toEqual([]);
  expect(
    advice({
      ...rules({ types: ['secret'], action: 'block' }, { types: ['CUSTOMER_TABLE'], action: 'redact' }),
      assistant: { gatewayUrl: 'http://localhost:8080/v1' },
      telemetry: { endpoint: 'https://ai.kupferhof.example/v1/logs' },
    }),
  ).toEqual([]);
});

test.each([
  [{ assistant: { gatewayUrl: 'http://ai.kupferhof.example/v1' } }, 'assistant.gatewayUrl', /http/],
  [{ telemetry: { endpoint: 'http://10.0.0.7/v1/logs' } }, 'telemetry.endpoint', /http/],
  [rules({ types: ['secret'], action: 'block', groups: ['sales'] }), 'guard.rules[0]', /never fire/],
  [rules({ types: ['CUSTOM_TERM'], action: 'block' }), 'guard.rules[0]', /never fire/],
  [rules({ types: ['EXACT_MATCH'], action: 'block' }), 'guard.rules[0]', /never fire/],
  [rules({ types: ['secret'], action: 'block', channels: [] }), 'guard.rules[0]', /never fire/],
  [rules({ types: ['secret'], action: 'warn', siteStatuses: ['prohibited'] }), 'guard.rules[0]', /changes nothing/],
  [rules({ types: ['secret'], action: 'block', siteStatuses: ['approved'] }), 'guard.rules[0]', /audit/],
  [rules({ types: ['secret'], action: 'block' }, { types: ['JWT'], action: 'warn' }), 'guard.rules[1]', /"rule 0"/],
  [rules({ types: ['JWT'], action: 'warn' }, { types: ['JWT'], action: 'warn' }), 'guard.rules[1]', /"rule 0"/],
  [
    {
      guard: {
        rules: [
          { id: 'a', types: ['JWT'], action: 'warn' },
          { id: 'a', types: ['secret'], action: 'audit' },
        ],
      },
    },
    'guard.rules[1]',
    /name of another/,
  ],
  [{ sites: { add: [{ name: 'Chat', hosts: ['chatgpt.com'] }] } }, 'sites.add[0].hosts[0]', /catalogue/],
])('%j', (document, path, message) => {
  const found = advice(document);
  expect(found.map((one) => one.path)).toEqual([path]);
  expect(found[0]?.message).toMatch(message);
});

test('an update address over http is told', () => {
  const advice = adviceOnDeployment(
    deploymentSchema.parse({ updateUrl: 'http://it.kupferhof.example/u.xml', firefoxUrl: 'file:///opt/d.xpi' }),
  );
  expect(advice.map(({ path }) => path)).toEqual(['deployment.updateUrl']);
});

test('a rule that is weaker, but for something wider, is no idle rule', () => {
  expect(
    advice(
      rules(
        { types: ['secret'], action: 'block', minCount: 2 },
        { types: ['JWT'], action: 'warn' },
        { types: ['CUSTOMER_TABLE'], action: 'block', channels: ['paste'] },
        { types: ['CUSTOMER_TABLE'], action: 'warn' },
      ),
    ),
  ).toEqual([]);
});

test('a rule for a group that the file has can fire', () => {
  expect(advice(rules({ types: ['secret'], action: 'block', groups: ['sales'] }), ['everyone', 'sales'])).toEqual([]);
});

test('a term that is in every text is seen on harmless texts', async () => {
  const texts = ['Where is the station?', 'Read the minutes.', 'Hello'].map((text) => ({ text }));
  const policy = policyOf({ detection: { terms: ['Zenith', 'the'] } });
  expect(await falseAlarmsOf(policy, defaultPolicy, texts, () => undefined)).toEqual({
    documents: 3,
    warned: 2,
    warnedByDefault: 0,
    rules: [{ id: 'company-terms', documents: 2 }],
    words: [{ path: 'detection.terms[1]', documents: 2 }],
  });
});
