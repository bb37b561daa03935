import { expect, test } from 'vitest';
import { checkPolicyText } from './policy-file';

const places = (text: string) => checkPolicyText(text).problems.map(({ line, column, path }) => [line, column, path]);

test('a good document has no problems, in JSON and in YAML', () => {
  expect(checkPolicyText('{"version": 4}')).toMatchObject({ policy: { version: 4 }, problems: [] });
  expect(checkPolicyText('version: 4 # since Tuesday\nguard:\n  allowOverride: false\n')).toMatchObject({
    policy: { version: 4, guard: { allowOverride: false } },
    problems: [],
  });
});

test('an empty file is the default policy', () => {
  expect(checkPolicyText('')).toMatchObject({ policy: { version: 0 }, problems: [] });
});

test('a problem is found at its line and key, in lists too', () => {
  const json = `{
  "version": 1,
  "guard": {
    "rules": [
      { "id": "a", "types": ["secret"], "action": "block" },
      { "id": "b", "types": ["secret"],
        "action": "explode" }
    ]
  }
}`;
  expect(places(json)).toEqual([[7, 9, 'guard.rules[1].action']]);
});

test('an unknown key is found where it stands, also one with dots', () => {
  expect(places('version: 1\nguard:\n  allowOveride: true\n')).toEqual([[3, 3, 'guard.allowOveride']]);
  expect(places('sites:\n  statuses:\n    chat.example.com: approved\n')).toEqual([
    [3, 5, 'sites.statuses.chat.example.com'],
  ]);
});

test('a missing key is reported at the part that lacks it', () => {
  expect(places('guard:\n  rules:\n    - id: a\n      action: warn\n')).toEqual([[3, 7, 'guard.rules[0].types']]);
});

test('a torn document names the line and quotes nothing', () => {
  const { policy, problems } = checkPolicyText('{\n  "version": 1,\n  "assistant": { "token": "my-secret-token"\n');
  expect(policy).toBeUndefined();
  expect(problems[0]?.line).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify(problems)).not.toContain('my-secret');
});
