import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOf } from './policy-build';
import { checkPolicyFile, checkPolicyText } from './policy-file';

const directory = mkdtempSync(join(tmpdir(), 'daylight-policy-tree-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = join(directory, name);
  writeFileSync(file, text);
  return file;
}

test('a file wins over what it includes, key by key; a list is replaced whole', () => {
  write('base.yaml', 'version: 1\nguard:\n  allowOverride: false\n  overrideReasons: [One, Two]\n');
  const file = write('top.yaml', 'include: base.yaml\nversion: 2\nguard:\n  overrideReasons: [Three]\n');
  expect(checkPolicyFile(file)).toMatchObject({
    policy: { version: 2, guard: { allowOverride: false, overrideReasons: ['Three'] } },
    problems: [],
  });
});

test('a problem of an included file is found where it stands', () => {
  const base = write('wrong-base.yaml', 'telemetry:\n  bucketHours: 5\n');
  const file = write('on-wrong.yaml', 'version: 1\ninclude: [wrong-base.yaml]\n');
  expect(checkPolicyFile(file).problems).toMatchObject([
    { file: base, line: 2, column: 3, path: 'telemetry.bucketHours' },
  ]);
});

test('files that include one another, or one that is not there, are told', () => {
  write('b.yaml', 'include: a.yaml\n');
  const file = write('a.yaml', 'include: [b.yaml, none.yaml, 7]\n');
  expect(checkPolicyFile(file).problems.map(({ message }) => message)).toEqual([
    'the files include one another; expected one that does not',
    'the file that is included cannot be read',
    'expected a file name, or a list of them',
  ]);
});

test('each group has the document of everybody with its own keys in front, and its name', () => {
  const { groups, problems } = checkPolicyText(
    'version: 3\norganisation: { name: Kupferhof }\ngroups:\n  sales:\n    version: 4\n    guard: { allowOverride: false }\n  it: {}\n',
  );
  expect(problems).toEqual([]);
  expect(groups.map(({ group, policy }) => [group, policy.version, policy.organisation.group])).toEqual([
    ['everyone', 3, ''],
    ['sales', 4, 'sales'],
    ['it', 3, 'it'],
  ]);
  expect(groups.map(({ policy }) => policy.guard.allowOverride)).toEqual([true, false, true]);
  expect(groups[1]?.document).not.toHaveProperty('groups');
});

test('a wrong key of a group is found where it stands, one of everybody is told once', () => {
  expect(checkPolicyText('groups:\n  sales:\n    guard:\n      allowOveride: true\n').problems).toMatchObject([
    { line: 4, column: 7, path: 'guard.allowOveride (group sales)' },
  ]);
  expect(checkPolicyText('version: -1\ngroups:\n  sales: {}\n').problems).toHaveLength(1);
  expect(checkPolicyText('groups: [sales]\n').problems).toMatchObject([{ line: 1, path: 'groups' }]);
  expect(checkPolicyText('groups:\n  ../up: {}\n').problems).toHaveLength(1);
});

test('how browsers get the extension is checked too, and is no part of the document', () => {
  const good = checkPolicyText('version: 1\ndeployment:\n  updateUrl: https://it.kupferhof.example/update.xml\n');
  expect(good.deployment?.updateUrl).toBe('https://it.kupferhof.example/update.xml');
  expect(good.groups[0]?.document).toEqual({ version: 1 });
  expect(checkPolicyText('deployment:\n  privateWindows: open\n').problems).toMatchObject([
    { line: 2, column: 3, path: 'deployment.privateWindows' },
  ]);
});

test('comments are kept in the whole document that is written for people', () => {
  write('commented-base.yaml', 'telemetry: # for security\n  bucketHours: 6 # hours\n');
  const file = write('commented.yaml', '# Kupferhof\ninclude: commented-base.yaml\nversion: 5 # since Tuesday\n');
  const yaml = filesOf(checkPolicyFile(file)).find(({ path }) => path === 'everyone/policy.yaml')?.text;
  expect(yaml).toContain('# since Tuesday');
  expect(yaml).toContain('# hours');
  expect(checkPolicyText(yaml ?? '').policy).toMatchObject({ version: 5, telemetry: { bucketHours: 6 } });
});

test('nothing is built of a file in which something is wrong', () => {
  expect(filesOf(checkPolicyText('version: 1\nguard: { rules: 7 }\n'))).toEqual([]);
  expect(filesOf(checkPolicyText('version: 1\ndeployment: { pinned: 7 }\n'))).toEqual([]);
  expect(filesOf(checkPolicyText('groups:\n  a: { version: x }\n'))).toEqual([]);
});
