import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, isEntity, isStructure, scan, scanInSlices } from './index';

/** Pieces that rules and structures look for, so that random texts meet them often. */
const telling = fc.constantFrom(
  'jane.miller@harbour-tea.co.uk',
  '+49 30 52684173',
  'Tel. 030 52684173',
  '4539 5787 6362 1486',
  'DE89 3704 0044 0532 0130 00',
  'SSN 536-22-8147',
  'password: k7#Rt9-vQ2',
  'CONFIDENTIAL\n',
  'name,email\nJane Miller,jane@foods.fr\nTom Fields,tom@foods.fr\n',
  '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw',
  'postgres://app:kR7w2LmQ9x@db.foods.fr/crm',
  'Kind regards,\nJane Miller\n',
  '2a02:8108:8ac0:2f3:a1f:3bcd:10:9e2',
  'am9hbm5hLm1pbGxlckBoYXJib3VyLXRlYS5jby51aw==',
  '6a616e652e6d696c6c657240686172626f75722d7465612e636f2e756b',
  'jane.miller (at) harbour-tea (dot) de ',
  'four five three nine five seven eight seven six three six two one four eight six ',
  'j a n e @ t e a . d e ',
  '4539_5787_6362_1486',
  '&#64;',
  '%2540',
  '\\u0040',
  '=40',
  '=\r\n',
  '\u202e',
  '\u{e0061}\u{e0062}\u{e0063}\u{e0064}',
  '\u{1d41a}',
  'е',
  '\u0308',
  '\u200b',
  '\u00a0',
  '"',
  ',',
  '|',
  '\t',
  '\r\n',
);
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: telling },
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''));

const runs = { numRuns: 400 };

function overlapping(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, i) => i > 0 && finding.start < (findings[i - 1]?.end ?? 0));
}

describe('whatever the text', () => {
  it('findings are in bounds, sorted, sure between 0 and 1, and entities do not overlap', () => {
    fc.assert(
      fc.property(text, (given) => {
        const findings = scan(given);
        for (const { start, end, confidence } of findings) {
          expect(0 <= start && start < end && end <= given.length).toBe(true);
          expect(0 < confidence && confidence < 1).toBe(true);
        }
        const starts = findings.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(overlapping(findings.filter(isEntity))).toEqual([]);
        expect(findings.every((finding) => isEntity(finding) !== isStructure(finding))).toBe(true);
      }),
      runs,
    );
  });

  it('is the same every time, and in slices', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const findings = scan(given);
        expect(scan(given)).toEqual(findings);
        expect(await scanInSlices(given)).toEqual(findings);
      }),
      runs,
    );
  });

  it('takes lone halves of surrogate pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        expect(scan(String.fromCharCode(...units))).toBeInstanceOf(Array);
      }),
      runs,
    );
  });

  it('a benign line before it moves findings and changes nothing else', () => {
    const prefix = 'Good morning everybody\n';
    fc.assert(
      fc.property(text, (given) => {
        const moved = scan(given).map((f) => ({ ...f, start: f.start + prefix.length, end: f.end + prefix.length }));
        expect(scan(prefix + given)).toEqual(moved);
      }),
      runs,
    );
  });

  it('invisible characters inside values do not hide them', () => {
    const values = fc.constantFrom('jane.miller@harbour-tea.co.uk', '4539578763621486', 'DE89370400440532013000');
    const invisible = fc.constantFrom('\u200b', '\u00ad', '\u2060', '\ufeff', '\u200e');
    fc.assert(
      fc.property(values, invisible, fc.nat({ max: 12 }), (value, hidden, at) => {
        const cut = 1 + at;
        const disguised = `x ${value.slice(0, cut)}${hidden}${value.slice(cut)} y`;
        expect(scan(disguised)).toMatchObject([{ start: 2, end: disguised.length - 2 }]);
      }),
    );
  });
});

describe('scanInSlices', () => {
  const long = 'Please ask jane.miller@harbour-tea.co.uk about the plan, in this order.\n'.repeat(60_000);

  it('pauses, reports progress that only grows, and finds what scan finds', async () => {
    const progress: number[] = [];
    let turns = 0;
    const clock = setInterval(() => turns++, 0);
    const findings = await scanInSlices(long, { onProgress: (done) => progress.push(done) });
    clearInterval(clock);
    expect(findings).toEqual(scan(long));
    expect(findings.filter(isEntity)).toHaveLength(60_000);
    expect(turns).toBeGreaterThan(3);
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('stops with the reason of the signal', async () => {
    const controller = new AbortController();
    const reason = new Error('gone');
    const scanned = scanInSlices(long, { signal: controller.signal, onProgress: () => controller.abort(reason) });
    await expect(scanned).rejects.toBe(reason);
  });
});
