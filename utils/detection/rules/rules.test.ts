import { describe, expect, it } from 'vitest';
import { sure } from '../confidence';
import { scan } from '../scan';
import { rules } from './index';

/** Takes the marks « and » out of an example and says where the value stood. */
function unmarked(example: string): { text: string; start: number; end: number } {
  const start = example.indexOf('«');
  const end = example.indexOf('»') - 1;
  return { text: example.replace('«', '').replace('»', ''), start, end };
}

describe.each(rules)('$type: $name', ({ type, name, ok, not }) => {
  it('has examples', () => {
    expect(ok.length, `${name} needs texts in which it finds its value`).toBeGreaterThan(0);
    expect(not.length, `${name} needs texts in which it finds nothing`).toBeGreaterThan(0);
    for (const example of ok) expect(example).toMatch(/«[^«»]+»/);
  });

  it.each(ok)('finds %s', (example) => {
    const { text, start, end } = unmarked(example);
    const found = scan(text).filter((finding) => finding.type === type);
    expect(found.map((finding) => text.slice(finding.start, finding.end))).toContain(text.slice(start, end));
    expect(found.find((finding) => finding.start === start && finding.end === end)?.confidence).toBeGreaterThanOrEqual(
      sure,
    );
  });

  it.each(not)('leaves alone: %s', (text) => {
    expect(scan(text).filter((finding) => finding.type === type && finding.confidence >= sure)).toEqual([]);
  });
});

it('names every rule once', () => {
  const names = rules.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
});
