import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
const built = (path: string, yaml = source) =>
  filesOf(checkPolicyText(yaml)).find((file) => file.path === `everyone/${path}`)?.text ?? '';
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
  put(chrome, built('linux/chrome/daylight.json'));
  put('etc/opt/edge/policies/managed/daylight.json', built('linux/edge/daylight.json'));
  put('etc/chromium/policies/managed/daylight.json', built('linux/chromium/daylight.json'));
  put('etc/firefox/policies/policies.json', built('firefox/policies.json'));
  for (const { state, lines } of reportsOf(root)) {
    expect(lines).toEqual(['policy version 9 of Kupferhof']);
    expect(state).toBe('deployed');
  }
});

test('a document that cannot be used is told with its key, never with its value', () => {
  const text = built('linux/chrome/daylight.json').replace('"guard": {}', '"guard": { "repeatMinutes": "my-secret" }');
  put(chrome, text);
  expect(report('Google Chrome')?.state).toBe('wrong');
  expect(report('Google Chrome')?.lines.join()).toContain('guard.repeatMinutes');
  expect(report('Google Chrome')?.lines.join()).not.toContain('my-secret');
});

test('another policy that stands in the way is told', () => {
  put(chrome, built('linux/chrome/daylight.json'));
  // Of a policy in two files, the browser takes one whole.
  const other = { ExtensionSettings: { '*': { runtime_blocked_hosts: ['*://*.intern.example'] } } };
  put('etc/opt/chrome/policies/managed/zz-other.json', JSON.stringify(other));
  const lines = report('Google Chrome')?.lines.join('\n') ?? '';
  expect(lines).toContain('not installed by force');
  expect(lines).toContain('runtime_blocked_hosts');
});

test('torn files, open windows and a missing document are told', () => {
  put('etc/firefox/policies/policies.json', '{ "policies": ');
  expect(report('Mozilla Firefox')?.lines[0]).toContain('cannot be read');
  const open = built('linux/chrome/daylight.json', `${source}  privateWindows: unchanged\n  guestMode: true\n`);
  put(chrome, open.replace('3rdparty', 'thirdparty'));
  const lines = report('Google Chrome')?.lines.join('\n') ?? '';
  expect(lines).toMatch(/private windows[\s\S]*guest windows[\s\S]*no document/);
});
