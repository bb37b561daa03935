import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkPolicyFile, checkPolicyText } from './policy-file';

const directory = mkdtempSync(join(tmpdir(), 'daylight-policy-text-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** The first thing that is wrong, as people read it. */
function first(text: Uint8Array | string): string {
  const { problems } = checkPolicyText(text);
  const [one] = problems;
  return one === undefined ? '' : `${one.line}:${one.column} ${one.path}: ${one.message}`;
}

test.each([
  ['a key twice', 'version: 1\nguard: {}\nguard: {}\n', '3:1 guard: is here a second time; expected once'],
  ['a tab', 'version: 1\nguard:\n\tallowOverride: true\n', '3:1 guard: expected spaces'],
  ['two documents', 'version: 1\n---\nversion: 2\n', '2:1 version: expected one document'],
  [
    'a quote that is not closed',
    'organisation:\n  name: "Acme\nversion: 1\n',
    '4:1 organisation.name: expected a sign',
  ],
  ['a torn file', '{"guard": {"rules": [{"id": "a", "types": ["sec', '1:48 guard.rules[0].types[0]: expected a sign'],
  ['too few spaces', 'guard:\n    allowOverride: true\n  repeatMinutes: 5\n', '3:1 guard.allowOverride: expected as'],
  ['a tag', 'guard: !!js/function {}\n', '1:8 guard: found a tag'],
  ['a key that is none', 'version: 1\n? [a, b]\n: 4\n', '2:3 : expected a key that is a word'],
  [
    'a key that would be lost',
    'sites: { statuses: { __proto__: approved } }',
    '1:22 sites.statuses.__proto__: Daylight',
  ],
  ['a list', '- version: 1\n', '1:1 : expected keys with values'],
  ['brackets in brackets', `guard: ${'['.repeat(20_000)}`, ': expected fewer brackets'],
  [
    'Windows lines',
    'version: 1\r\nguard:\r\n  allowOverride: 7\r\n',
    '3:3 guard.allowOverride: Invalid input: expected boolean',
  ],
  ['a byte order mark', '\uFEFFversion: 1\nguard: { allowOverride: 7 }\n', '2:10 guard.allowOverride: Invalid'],
  ['UTF-16', Buffer.from('\uFEFFversion: 1\n', 'utf16le'), '1:1 : expected text in UTF-8'],
  ['Latin 1', Buffer.from('organisation: { name: Müller }\n', 'latin1'), '1:1 : expected text in UTF-8'],
  ['an anchor that is not there', 'guard: *nothing\n', '1:8 guard: expected the name of an anchor'],
  ['an anchor around itself', 'guard: &g { rules: [*g] }\n', '1:21 guard.rules[0]: stands for something that it is'],
])('%s is told with its line, its key and what was expected', (_, text, expected) => {
  expect(first(text)).toContain(expected);
});

test('aliases and merged keys stand for what they name, and a problem in one is found where it was written', () => {
  const { policy, problems, groups } = checkPolicyText(
    'guard: &usual\n  repeatMinutes: 7\n  allowOverride: true\n  rules:\n    - { id: a, types: &kinds [secret], action: block }\n    - { id: b, types: *kinds, action: warn }\ngroups:\n  sales:\n    guard: { <<: *usual, allowOverride: false }\n',
  );
  expect(problems).toEqual([]);
  expect(policy?.guard.rules.map(({ types }) => types)).toEqual([['secret'], ['secret']]);
  expect(groups[1]?.policy.guard).toMatchObject({ repeatMinutes: 7, allowOverride: false });
  expect(groups[1]?.yaml).not.toContain('*');
  expect(first('guard: &g\n  allowOverride: 7\ngroups:\n  a:\n    guard: *g\n')).toContain('2:3 guard.allowOverride');
});

test('a few aliases that stand for billions are told at once, and once', () => {
  const levels = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  const bomb = levels.map(
    (name, i) =>
      `${name}: &${name} [${Array(9)
        .fill(`*${['a', ...levels][i]}`)
        .join()}]\n`,
  );
  const { problems } = checkPolicyText(`a: &a [x,x,x,x,x,x,x,x,x]\n${bomb.join('')}`);
  expect(problems.map(({ message }) => message)).toEqual([
    'expected aliases that stand for at most 100000 values together',
  ]);
});

test('a megabyte of keys that nobody knows are each told with their line', () => {
  const keys = Array.from({ length: 40_000 }, (_, i) => `key-number-${i}-with-a-long-name: 1\n`).join('');
  const { problems } = checkPolicyText(keys);
  expect(problems).toHaveLength(40_000);
  expect(problems.at(-1)).toMatchObject({ line: 40_000, path: 'key-number-39999-with-a-long-name' });
});

test('only policy files are included, and not without end', () => {
  const include = (what: string) => first(`include: ${what}\n`);
  for (const what of ['/etc/passwd', '../../etc/shadow', '/dev/zero', '/etc/base.yaml', 'https://x.example/base.yaml'])
    expect(include(what)).toBe('1:10 include: expected a file that ends in .yaml, .yml or .json, named from this one');
  // Each includes the next one twice.
  for (let i = 0; i < 22; i += 1)
    writeFileSync(
      join(directory, `d${i}.yaml`),
      i < 21 ? `include: [d${i + 1}.yaml, d${i + 1}.yaml]\n` : 'version: 1\n',
    );
  expect(checkPolicyFile(join(directory, 'd0.yaml')).problems[0]?.message).toContain('at most 100 files');
});

test('groups are folders on every system', () => {
  for (const name of ['con', '"x "', '../up', '""', 'Everyone'])
    expect(first(`groups:\n  ${name}: {}\n`)).toContain('expected a name');
  expect(first('groups:\n  Sales: {}\n  sales: {}\n')).toContain('3:3 groups.sales: expected a name that no other');
  expect(first('groups:\n  a:\n    deployment: {}\n')).toContain('3:5 groups.a.deployment: expected at the top');
});
