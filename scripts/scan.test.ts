import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scan } from '@/utils/detection';

const root = join(import.meta.dirname, '..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/scan.ts', ...args], { cwd: root });
  const seen = { out: '', err: '' };
  child.stdout.on('data', (bytes) => {
    seen.out += String(bytes);
  });
  child.stderr.on('data', (bytes) => {
    seen.err += String(bytes);
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...seen }));
  });
  return { child, seen, ended };
}

function run(input: string | Buffer, ...args: string[]) {
  const { child, ended } = start(...args);
  child.stdin.end(input);
  return ended;
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const mail = 'jane.miller@northwind-foods.com';

describe('scan --jsonl', () => {
  it('answers each line with exactly id, findings and action', async () => {
    const text = `Ask ${mail}, 📎 card 4539 5787 6362 1486`;
    const { code, out, err } = await run(`${JSON.stringify({ id: 'a', text })}\n{"id":7,"text":"Hello"}\n`, '--jsonl');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'a', findings: scan(text), action: 'warn' },
      { id: 7, findings: [], action: 'allow' },
    ]);
    expect(text.slice(JSON.parse(out.split('\n')[0] ?? '').findings[1].start)).toBe('4539 5787 6362 1486');
  });

  it('lists structures without their counts', async () => {
    const text = `name,email\nJane Miller,${mail}\nTom Fields,tom.fields@northwind-foods.com\n`;
    const { out } = await run(`${JSON.stringify({ text })}\n`, '--jsonl');
    const answer = JSON.parse(out);
    expect(answer.id).toBeNull();
    expect(answer.findings[0].type).toBe('CUSTOMER_TABLE');
    for (const finding of answer.findings) expect(Object.keys(finding)).toEqual(['type', 'start', 'end', 'confidence']);
  });

  it('goes on after lines that it cannot read', async () => {
    const lines = ['not json', '{"id":1}', '{"id":"b","text":5}', '[]', '', '{"id":2,"text":"fine"}'];
    const { code, out } = await run(lines.join('\n'), '--jsonl');
    const answers = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual([null, 1, 'b', null, null, 2]);
    expect(answers.slice(0, 5).every(({ error, findings }) => error.length > 0 && findings === undefined)).toBe(true);
    expect(answers[5]).toEqual({ id: 2, findings: [], action: 'allow' });
    expect(out).not.toContain('not json');
  });

  it('answers a line before the next one comes', async () => {
    const { child, seen, ended } = start('--jsonl');
    child.stdin.write('{"id":1,"text":"one"}\n{"id":2,"te');
    await expect.poll(() => seen.out, { timeout: 20_000 }).toContain('"id":1');
    expect(seen.out).not.toContain('"id":2');
    child.stdin.end('xt":"two"}');
    expect((await ended).out.trim().split('\n')).toHaveLength(2);
  });

  it('takes line separators that JSON allows inside a line, and characters cut between chunks', async () => {
    const { child, ended } = start('--jsonl');
    const bytes = Buffer.from(`{"id":"ü","text":"a\u2028${mail}\u0085"}\r\n`);
    child.stdin.write(bytes.subarray(0, 8));
    child.stdin.end(bytes.subarray(8));
    const answer = JSON.parse((await ended).out);
    expect(answer).toMatchObject({ id: 'ü', findings: [{ start: 2, end: 2 + mail.length }] });
  });
});

describe('scan for people', () => {
  it('names kinds, counts and places, never a value', async () => {
    const path = file('mail.txt', `Hello\nplease ask ${mail}\n`);
    const { code, out } = await run('', path);
    expect(code).toBe(0);
    expect(out).toBe(`${path}: warn\n  1 e-mail address: 2:12 (90 %)\n`);
    expect((await run('Nothing here.')).out).toBe('standard input: allow\n  nothing found\n');
    expect((await run('Nothing here.', '-')).out).toBe('standard input: allow\n  nothing found\n');
  });

  it('decides by the policy given, in JSON or YAML', async () => {
    const yaml = file('policy.yaml', 'guard:\n  rules:\n    - {id: mail, types: [EMAIL_ADDRESS], action: block}\n');
    const json = file('policy.json', '{"guard":{"rules":[{"id":"mail","types":["contact"],"action":"allow"}]}}');
    expect((await run(mail, '--policy', yaml)).out).toMatch(/: block$/m);
    expect((await run(mail, '--policy', json)).out).toMatch(/: allow$/m);
  });
});

describe('scan of documents', () => {
  it('reads them by content, and says where in them', async () => {
    const zip = zipSync({ 'one.txt': strToU8('nothing'), 'two.csv': strToU8(`a\nb\n${mail}`) });
    const path = file('letter.docx', zip);
    const { code, out, err } = await run('', path);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`${path}: warn\n  1 e-mail address: entry 2 3:1 (90 %)\n`);
  });

  it('says on stderr what it cannot read, goes on, and ends with 2', async () => {
    const picture = file('x.txt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0));
    const cut = file('cut.zip', zipSync({ 'a.txt': strToU8(mail.repeat(500)) }).subarray(0, 60));
    const { code, out, err } = await run('', picture, cut, file('last.txt', mail));
    expect(code).toBe(2);
    expect(err).toContain(`${picture}: not read, pictures are not read here\n`);
    expect(err).toContain(`${cut}, entry 1: not read, it is damaged or cut off\n`);
    expect(out).not.toContain(picture);
    expect(out).toContain('last.txt: warn');
  });
});

describe('wrong use ends with 2, and says so on stderr only', () => {
  it.each([
    ['an unknown option', ['--nope']],
    ['a file that is not there', ['/no/such/file']],
    ['a directory', ['.']],
    ['a policy that is not there', ['--policy', '/no/such/policy']],
    ['--policy without a file', ['--policy']],
  ])('%s', async (_, args) => {
    const { code, out, err } = await run('', ...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
    expect(err).not.toMatch(/^ +at /m);
  });

  it('a policy that cannot be used, with its place', async () => {
    const path = file('bad.yaml', 'guard:\n  allowOverride: maybe\n');
    const { code, out, err } = await run('', '--policy', path);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(`${path}:2:`);
    expect(err).toContain('guard.allowOverride');
  });

  it('a file that is not there, before another one was scanned', async () => {
    const { code, out } = await run('', file('ok.txt', 'x'), '/no/such/file');
    expect([code, out]).toEqual([2, '']);
  });
});

it('explains itself', async () => {
  const { code, out, err } = await run('', '--help');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('--jsonl');
});
