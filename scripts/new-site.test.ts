import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newSite } from './new-site';

const root = fileURLToPath(new URL('..', import.meta.url));
let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'daylight-site-'));
  for (const path of ['utils/sites', 'tests/support/sites.ts', 'tests/sites/deepseek']) {
    cpSync(join(root, path), join(copy, path), { recursive: true, filter: (file) => !file.endsWith('.test.ts') });
  }
});
afterEach(() => rmSync(copy, { recursive: true }));

const acme = ['--id', 'acme-chat', '--name', "Acme's Chat", '--owner', 'Acme', '--host', 'chat.acme.ai'];
const read = (path: string) => readFileSync(join(copy, path), 'utf8');

test('adds the entry, the replica page and the replica’s address', async () => {
  expect(newSite(copy, [...acme, '--host', '*.acme-labs.ai', '--category', 'model-hub'])).toContain('acme-chat');
  const { catalogue } = (await import(join(copy, 'utils/sites/catalogue/index.ts'))) as { catalogue: object[] };
  expect(catalogue.at(-1)).toEqual({
    id: 'acme-chat',
    name: "Acme's Chat",
    owner: 'Acme',
    category: 'model-hub',
    status: 'unsanctioned',
    hosts: ['chat.acme.ai', '*.acme-labs.ai'],
  });
  expect(read('tests/sites/acme-chat/main.ts')).toContain("name: 'Acme\\'s Chat replica'");
  expect(read('tests/sites/acme-chat/index.html')).toBe(
    read('tests/sites/deepseek/index.html').replace('#4d6bfe', '#0d7a5f'),
  );
  expect(read('tests/support/sites.ts')).toMatch(
    / {2}\{ folder: 'acme-chat', url: 'https:\/\/chat\.acme\.ai\/', editor: 'textarea' \},\n\] as const/,
  );
});

test('says what is missing or wrong, and writes nothing then', () => {
  const before = read('utils/sites/catalogue/assistants.ts');
  const swap = (from: string, to: string) => acme.map((word) => (word === from ? to : word));
  expect(() => newSite(copy, ['--id', 'acme'])).toThrow(/missing: name, owner, host/);
  expect(() => newSite(copy, swap('acme-chat', 'Acme Chat'))).toThrow(/--id/);
  expect(() => newSite(copy, swap('chat.acme.ai', 'https://acme.ai/'))).toThrow(/--host/);
  expect(() => newSite(copy, [...acme, '--category', 'toy'])).toThrow(/--category: expected one of/);
  expect(() => newSite(copy, swap('acme-chat', 'claude'))).toThrow(/already/);
  expect(() => newSite(copy, swap('chat.acme.ai', 'claude.ai'))).toThrow(/already/);
  expect(() => newSite(copy, [...acme, '--colour', 'red'])).toThrow(/Usage/);
  expect(read('utils/sites/catalogue/assistants.ts')).toBe(before);
  expect(existsSync(join(copy, 'tests/sites/acme-chat'))).toBe(false);
});
