import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chromiumExtensionId } from '@/utils/policy';
import { filesOf } from './policy-build';
import { checkPolicyText } from './policy-file';
import { reportsOf } from './policy-verify';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'daylight-verify-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const built = (path: string, yaml = source, group = 'everyone') =>
  filesOf(checkPolicyText(yaml)).find((file) => file.path === `${group}/${path}`)?.text ?? '';
/** What stands in the two files of a Chromium, in one. */
const whole = (browser: string, yaml = source, group = 'everyone') =>
  JSON.stringify({
    ...JSON.parse(built(`linux/${browser}/daylight.json`, yaml, group)),
    ...JSON.parse(built(`linux/${browser}/daylight-document.json`, yaml, group)),
  });
const report = (browser: string) => reportsOf(root).find((one) => one.browser === browser);

const source = `
version: 9
organisation: { name: Kupferhof }
deployment:
  updateUrl: https://it.kupferhof.example/update.xml
  firefoxUrl: https://it.kupferhof.example/daylight.xpi
`;
const chrome = 'etc/opt/chrome/policies/managed/daylight.json';

test('a machine without any policy', () => {
  expect(reportsOf(root).map(({ state }) => state)).toEqual(Array(4).fill('not deployed'));
});

test('what build writes is deployed, in every browser', () => {
  for (const [browser, directory] of [
    ['chrome', 'etc/opt/chrome'],
    ['edge', 'etc/opt/edge'],
    ['chromium', 'etc/chromium'],
  ])
    for (const name of ['daylight.json', 'daylight-document.json'])
      put(`${directory}/policies/managed/${name}`, built(`linux/${browser}/${name}`));
  put('etc/firefox/policies/policies.json', built('firefox/policies.json'));
  for (const { state, lines } of reportsOf(root)) {
    expect(lines).toEqual(['policy version 9 of Kupferhof']);
    expect(state).toBe('deployed');
  }
});

test('a document that cannot be used is told with its key, never with its value', () => {
  const text = whole('chrome').replace('"guard":{}', '"guard":{"repeatMinutes":"my-secret"}');
  put(chrome, text);
  expect(report('Google Chrome')?.state).toBe('wrong');
  expect(report('Google Chrome')?.lines.join()).toContain('guard.repeatMinutes');
  expect(report('Google Chrome')?.lines.join()).not.toContain('my-secret');
});

test('another file that takes our policy away is told with its name', () => {
  put(chrome, whole('chrome'));
  // Of a policy in two files, the browser takes one whole.
  const other = { ExtensionSettings: { '*': { installation_mode: 'blocked' } } };
  put('etc/opt/chrome/policies/managed/zz-other.json', JSON.stringify(other));
  const lines = report('Google Chrome')?.lines.join('\n') ?? '';
  expect(lines).toContain('stands in daylight.json and in zz-other.json');
  expect(lines).toContain('not installed by force');
});

test('what another file says of another extension takes nothing from ours', () => {
  put(chrome, whole('chrome'));
  const other = { '3rdparty': { extensions: { ['a'.repeat(32)]: { setting: 1 } } } };
  put('etc/opt/chrome/policies/managed/zz-other.json', JSON.stringify(other));
  expect(report('Google Chrome')).toMatchObject({ state: 'deployed' });
});

test('an entry that keeps Daylight from hosts or permissions is told', () => {
  const policies = JSON.parse(whole('chrome')) as {
    ExtensionSettings: Record<string, Record<string, unknown>>;
  };
  const entry = policies.ExtensionSettings[chromiumExtensionId] ?? {};
  Object.assign(entry, { runtime_blocked_hosts: ['*://*.intern.example'], blocked_permissions: ['storage'] });
  put(chrome, JSON.stringify(policies));
  const lines = report('Google Chrome')?.lines.join('\n') ?? '';
  expect(lines).toContain('runtime_blocked_hosts');
  expect(lines).toContain('the permission storage');
});

test('a machine is held against the policy file, also one with an extension id of its own', () => {
  const own = `${source}  extensionId: ${'b'.repeat(32)}\ngroups: { sales: { guard: { allowOverride: false } } }\n`;
  const wanted = (yaml: string) => ({ extensionId: 'b'.repeat(32), groups: checkPolicyText(yaml).groups });
  const chromeNow = (yaml: string) => reportsOf(root, wanted(yaml)).find(({ browser }) => browser === 'Google Chrome');
  put(chrome, whole('chrome', own, 'sales'));
  expect(report('Google Chrome')?.state).toBe('not deployed');
  expect(chromeNow(own)).toMatchObject({
    state: 'deployed',
    lines: ['policy version 9 of Kupferhof, as the file says for sales'],
  });
  expect(chromeNow(own.replace('version: 9', 'version: 10'))?.lines.join()).toContain('has version 10 for sales');
  expect(chromeNow(own.replace('allowOverride: false', 'repeatMinutes: 1'))).toMatchObject({ state: 'wrong' });
});

test('torn files, open windows and a missing document are told', () => {
  put('etc/firefox/policies/policies.json', '{ "policies": ');
  expect(report('Mozilla Firefox')?.lines[0]).toContain('cannot be read');
  const open = whole('chrome', `${source}  privateWindows: unchanged\n  guestMode: true\n`);
  put(chrome, open.replace('3rdparty', 'thirdparty'));
  const lines = report('Google Chrome')?.lines.join('\n') ?? '';
  expect(lines).toMatch(/private windows[\s\S]*guest windows[\s\S]*no document/);
});
