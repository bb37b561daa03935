import * as fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type FileLimits, readFile } from '.';
import { textOfRtf } from './text/rtf';

const obstacles = ['encrypted', 'unreadable', 'unsupported', 'image', 'too-large', 'too-nested', 'cancelled'];
const small: Partial<FileLimits> = {
  unpackedBytes: 2_000_000,
  freeRatioBytes: 100_000,
  textUnits: 500_000,
  entries: 50,
};

/** Begins that lead to each of the readers. */
const begins = [
  '',
  '%PDF-1.7\n',
  'PK\x03\x04',
  'PK\x05\x06',
  '\x1f\x8b\x08\0',
  '{\\rtf1',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  'From: a\r\nMIME-Version: 1.0\r\n\r\n',
  '<html>',
  '<?xml version="1.0"?>',
  '{"cells":[],"nbformat":4}',
  '\xff\xfe',
  '\xfe\xff',
  '\x89PNG\r\n\x1a\n',
];
const latin = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

const workbook = () =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" r:id="s"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>hello</t></is></c></row></sheetData></worksheet>',
    ),
  });

describe('whatever the bytes', () => {
  it('reading ends with a text or a named obstacle, never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...begins),
        fc.uint8Array({ maxLength: 400 }),
        fc.string({ maxLength: 8 }),
        async (begin, rest, name) => {
          const bytes = new Uint8Array([...latin(begin), ...rest]);
          const { text, parts, unread } = await readFile(bytes, { name, limits: small });
          for (const { obstacle } of unread) expect(obstacles).toContain(obstacle);
          for (const { start, end } of parts) expect(end > start && end <= text.length).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a document with flipped or missing bytes', async () => {
    const whole = workbook();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        async (length, flips) => {
          const bytes = whole.slice(0, length);
          for (const [at, value] of flips) if (at < length) bytes[at] = value;
          for (const { obstacle } of (await readFile(bytes, { limits: small })).unread)
            expect(obstacles).toContain(obstacle);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a cut zip still gives what is before the cut', async () => {
    const zip = zipSync({ 'a.txt': strToU8('first entry'), 'b.txt': strToU8('x'.repeat(1_000)) }, { level: 0 });
    const { text, unread } = await readFile(zip.subarray(0, 400));
    expect(text).toContain('first entry');
    expect(unread.map(({ obstacle }) => obstacle)).toEqual(['unreadable']);
  });
});

describe('bombs', () => {
  it('a flat one stops at the ratio', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(40_000_000).fill(97) });
    const { unread, text } = await readFile(bomb, { limits: { freeRatioBytes: 1_000_000 } });
    expect(unread).toEqual([{ place: [{ at: 'entry', number: 1 }], obstacle: 'too-large' }]);
    expect(text.length).toBeLessThan(30_000_000);
  });

  it('one of many entries stops at the sum', async () => {
    const entry = gzipSync(new Uint8Array(900_000));
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.gz`, entry]));
    const { unread } = await readFile(zipSync(files), { limits: small });
    expect(unread.at(-1)).toEqual({ place: [], obstacle: 'too-large' });
  });

  it('one in one in one stops at the depth', async () => {
    let zip = zipSync({ 'a.txt': strToU8('innermost') });
    for (let depth = 0; depth < 20; depth++) zip = zipSync({ 'a.zip': zip });
    const { unread } = await readFile(zip);
    expect(unread.map(({ obstacle }) => obstacle)).toEqual(['too-nested']);
    expect(unread[0]?.place).toHaveLength(7);
  });

  it('entities do not multiply', async () => {
    const lol = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
    const xml = `${lol}<document><p><t>${'&b;'.repeat(1_000)}</t></p></document>`;
    const { text } = await readFile(
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) }),
    );
    expect(text.length).toBeLessThan(10_000);
  });

  it('elements without end', async () => {
    const deep = `<document>${'<p>'.repeat(200_000)}`;
    const { unread } = await readFile(
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(deep) }),
    );
    expect(unread.map(({ obstacle }) => obstacle)).toEqual(['too-nested']);
  });

  it('a directory that lies', async () => {
    const zip = zipSync({ 'a.txt': strToU8('listed entry') }, { level: 0 });
    const hidden = zipSync({ 'b.txt': strToU8('hidden entry') }, { level: 0 });
    const both = new Uint8Array([...hidden.subarray(0, hidden.length - 22), ...zip]);
    const { text } = await readFile(both);
    expect(text).toContain('listed entry');
    expect(text).toContain('hidden entry');
  });

  it('a caller who has lost patience', async () => {
    const bytes = new Uint8Array(30_000_000).fill(97);
    const aborter = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      aborter.abort();
    };
    const { unread } = await readFile(bytes, { signal: aborter.signal, onProgress });
    expect(unread).toEqual([{ place: [], obstacle: 'cancelled' }]);
    expect(shares.length).toBeGreaterThan(0);
  });
});

describe('RTF', () => {
  it.each([
    ["{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 Gr\\'fc\\'dfe\\par zwei}", 'Grüße\nzwei'],
    ['{\\rtf1\\ansi\\uc1 \\u1046?\\u-10179?\\u-8704? x}', 'Ж😀 x'],
    ["{\\rtf1{\\fonttbl{\\f1\\fcharset204 T;}}\\f1 \\'cf\\'f0}", 'Пр'],
    ['{\\rtf1 a\\cell b\\cell\\row c}', 'a\tb\t\nc'],
    ['{\\rtf1{\\field{\\*\\fldinst HYPERLINK "mailto:x"}{\\fldrslt link}}{\\pict 0102}}', ' HYPERLINK "mailto:x" link'],
  ])('%s', (rtf, text) => expect(textOfRtf(rtf)).toBe(text));
});
