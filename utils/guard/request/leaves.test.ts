import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { leavesOfAddress, leavesOfBytes, leavesOfForm } from './leaves';

const bytes = (text: string) => new TextEncoder().encode(text);
const swapped = (wide: Uint8Array) => wide.map((_, at) => wide[at ^ 1] ?? 0);
const textsOf = (body: string) => leavesOfBytes(bytes(body)).leaves.map(({ text }) => text);

describe('what a body says', () => {
  it('JSON, and JSON in its strings', () => {
    const inner = JSON.stringify([[null, 'Hello there', 12]]);
    expect(leavesOfBytes(bytes(JSON.stringify({ model: 'x', Messages: [{ content: inner }] })))).toEqual({
      leaves: [
        { name: 'model', text: 'x' },
        { name: 'content', text: 'Hello there' },
      ],
      whole: true,
    });
  });

  it('a form in a text, as remote calls are sent, down to the text', () => {
    const call = new URLSearchParams({
      'f.req': JSON.stringify([null, JSON.stringify([['Hello there']])]),
      at: 'AB:1',
    });
    expect(textsOf(call.toString())).toEqual(['Hello there', 'AB:1']);
    expect(leavesOfForm({ 'f.req': [JSON.stringify([null, JSON.stringify([['Hello there']])])] })).toEqual([
      { name: 'f.req', text: 'Hello there' },
    ]);
  });

  it('a line of JSON each, JSON behind a guard prefix, and numbers that stand for letters', () => {
    expect(textsOf('{"type":"event"}\n{"text":"Hello there"}\n')).toEqual(['event', 'Hello there']);
    expect(textsOf(')]}\'\n["Hello there"]')).toEqual(['Hello there']);
    expect(textsOf('{"data":[72,101,108,108,111,32,121,111,117]}')).toEqual([
      '72, 101, 108, 108, 111, 32, 121, 111, 117',
    ]);
  });

  it('plain text is itself, also where it looks a little like something else', () => {
    for (const text of ['Hello = there & you', '{not json', 'a=b c=d', '[1] see the notes', '"quoted" words'])
      expect(textsOf(text)).toEqual([text]);
  });

  it('bytes as JSON writes them, and names that carry a text', () => {
    expect(textsOf(JSON.stringify({ data: bytes('Hello you') }))).toEqual([
      '72, 101, 108, 108, 111, 32, 121, 111, 117',
    ]);
    expect(textsOf('Hello%20there=1&b=yes')).toEqual(['Hello there', '1', 'yes']);
    expect(leavesOfForm({ 'Hello there': ['1'] }).map(({ text }) => text)).toEqual(['Hello there', '1']);
    expect(leavesOfAddress('https://a.ai/?Hello%20there=1').map(({ text }) => text)).toEqual(['Hello there', '1']);
  });

  it('UTF-16, as programs keep it in memory', () => {
    const wide = Uint8Array.from([...'{"text":"Hello there"}'].flatMap((sign) => [sign.charCodeAt(0), 0]));
    for (const body of [wide, swapped(wide)])
      expect(leavesOfBytes(body)).toEqual({ leaves: [{ name: 'text', text: 'Hello there' }], whole: true });
  });

  it('remote calls in frames: as text, and compressed', () => {
    const call = Uint8Array.from([0, 0, 0, 0, 13, 10, 11, ...bytes('Hello there')]);
    expect(textsOf(Buffer.from(call).toString('base64'))).toContain('Hello there');
    const packed = gzipSync(bytes('Hello there'));
    expect(leavesOfBytes(Uint8Array.from([1, 0, 0, 0, packed.length, ...packed])).leaves).toEqual([
      { name: '', text: 'Hello there' },
    ]);
  });

  it('the parts of a body whose parts have no names', () => {
    const body = '--b\r\nContent-Type: application/json\r\n\r\n{"text":"Hello there"}\r\n--b--\r\n';
    expect(textsOf(body)).toEqual(['Hello there']);
  });

  it('the fields of a multipart body', () => {
    const body = [
      '--boundary',
      'Content-Disposition: form-data; name="Prompt"',
      '',
      'Hello there,\r\nyou',
      '--boundary',
      'Content-Disposition: form-data; name="file"; filename="x.txt"',
      'Content-Type: text/plain',
      '',
      'in a file',
      '--boundary--',
      '',
    ].join('\r\n');
    expect(leavesOfBytes(bytes(body)).leaves).toEqual([
      { name: 'prompt', text: 'Hello there,\r\nyou' },
      { name: 'file', text: 'in a file' },
    ]);
  });

  it('the texts among other bytes are read, and it is known that there was more', () => {
    const { leaves, whole } = leavesOfBytes(
      new Uint8Array([0, 0, 0, 0, 19, 10, 17, ...bytes('Grüße an alle dort'), 0, 255, 1]),
    );
    expect(leaves.map(({ text }) => text)).toEqual(['Grüße an alle dort']);
    expect(whole).toBe(false);
  });

  it('keys that carry a text are read too', () => {
    expect(textsOf('{"maria.fernandes@kupferhof-moebel.de":true}')).toEqual(['maria.fernandes@kupferhof-moebel.de']);
  });

  it.each(['[', 'a=', '"', '--x\r\n', '{\n'])(
    'takes time in proportion to %j, however often it stands there',
    (hostile) => {
      const bestMs = (times: number) => {
        const body = bytes(hostile.repeat(times));
        const tries = Array.from({ length: 6 }, () => {
          const startedMs = performance.now();
          leavesOfBytes(body);
          return performance.now() - startedMs;
        });
        return Math.max(0.05, Math.min(...tries));
      };
      // Eight times as much takes eight times as long; what grows with the square takes sixty-four.
      const [fewMs, manyMs] = [bestMs(40_000), bestMs(320_000)];
      expect(manyMs / fewMs).toBeLessThan(32);
    },
  );
});

it('what an address says: query, fragment, and words in its path', () => {
  expect(leavesOfAddress('https://chatgpt.com/?q=Hello+there&model=x#prompt=And%20more')).toEqual([
    { name: 'q', text: 'Hello there' },
    { name: 'model', text: 'x' },
    { name: 'prompt', text: 'And more' },
  ]);
  expect(leavesOfAddress('https://claude.ai/new/Hello%20there#!/chat?q=More%20of%20it')).toEqual([
    { name: '', text: 'Hello there' },
    { name: 'q', text: 'More of it' },
  ]);
  expect(leavesOfAddress('https://claude.ai/c/1#Hello%20there')).toEqual([{ name: '', text: 'Hello there' }]);
  expect(leavesOfAddress('https://claude.ai/%E0%A4%A?q=%E0%A4%A')).toHaveLength(1);
});
