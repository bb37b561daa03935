import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policySchema } from '@/utils/policy';
import { scannerFor } from './scanner';

const list = `id,first name,last name,phone
K-10023,Ines,Hollermann,0171 5550123
K-10024,Bo,Ek,+46 70 555 01 24
,Solo,,123
`;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daylight-fingerprint-'));
  writeFileSync(join(folder, 'customers.csv'), list);
});
afterAll(() => rmSync(folder, { recursive: true }));

function fingerprint(...args: string[]) {
  const script = join(import.meta.dirname, 'fingerprint.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('makes a file and the part for the policy, by which a scan recognises the values', async () => {
  const out = join(folder, 'customers.fingerprints');
  const made = fingerprint(join(folder, 'customers.csv'), '--columns', 'id,first name+last name,phone', '--out', out);
  expect(made.stderr).toContain('6 values');
  expect(made.stderr).toContain('left out: 2 (empty)');
  expect(made.status).toBe(0);
  const bytes = readFileSync(out);
  const { exactMatch } = JSON.parse(made.stdout).detection;
  expect(exactMatch.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));

  const server = createServer((_, reply) => reply.end(bytes));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const warnings: string[] = [];
  const scannerWith = (part: object) =>
    scannerFor(policySchema.parse({ detection: { exactMatch: { ...exactMatch, url, ...part } } }), (words) =>
      warnings.push(words),
    );
  const text = 'Ines Hollermann (k10023? K-10023) and Bo Ek, not Ines Ek';
  const found = (await (await scannerWith({}))(text)).filter(({ type }) => type === 'EXACT_MATCH');
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Ines Hollermann', 'K-10023', 'Bo Ek']);
  expect(warnings).toEqual([]);

  const other = await (await scannerWith({ sha256: '0'.repeat(64) }))(text);
  expect(other.some(({ type }) => type === 'EXACT_MATCH')).toBe(false);
  const wrongKey = await (await scannerWith({ key: '0'.repeat(32) }))(text);
  expect(wrongKey.some(({ type }) => type === 'EXACT_MATCH')).toBe(false);
  expect(warnings.join()).toMatch(/SHA-256.*wrong-key/);
  await new Promise((resolve) => server.close(resolve));
});

test('numbers that strangers have too, and words alone, are left out', () => {
  const crowded = join(folder, 'crowded.csv');
  const rows = Array.from({ length: 300 }, (_, i) => `${10_000 + i * 7},Anna`);
  writeFileSync(crowded, `number,name\n${rows.join('\n')}\n123456789012,Anna Maria Lopez\n`);
  const made = fingerprint(crowded, '--columns', 'number,name');
  expect(made.stderr).toContain('left out: 300 (a number that others have too)');
  expect(made.stderr).toContain('left out: 300 (too short)');
  expect(made.stderr).toContain('2 values');
});

test('wrong use says what was expected, and exits with 2', () => {
  const file = join(folder, 'customers.csv');
  for (const [args, words] of [
    [[], 'Usage'],
    [[join(folder, 'none.csv'), '--columns', 'id'], 'no such file'],
    [[file, '--columns', 'e-mail'], 'it has: id, first name'],
    [[file, '--columns', 'id', '--key', 'abc'], '32 hexadecimal digits'],
    [[file, '--columns', 'phone', '--nope'], 'nope'],
  ] as const) {
    const { status, stderr, stdout } = fingerprint(...args);
    expect(stderr).toContain(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  }
});
