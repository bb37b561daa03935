import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from './rules';
import { scan } from './scan';
import { markerPatterns } from './structures/confidential-marker';

/** The patterns that are tried in the text itself. Every other one meets a value whose length is bounded. */
const patterns: [name: string, pattern: RegExp][] = rules.flatMap(({ name, at }): [string, RegExp][] => {
  if ('words' in at) return [[name, at.pattern]];
  if ('mixed' in at) return [[name, at.mixed]];
  if ('run' in at) return [[name, at.run]];
  return 'groups' in at && at.suffix !== undefined ? [[name, at.suffix]] : [];
});

describe('patterns are linear, proved by their automaton', () => {
  let check: typeof import('recheck').checkSync;
  beforeAll(async () => {
    // Pure JavaScript: the same on every machine.
    process.env.RECHECK_BACKEND = 'pure';
    ({ checkSync: check } = await import('recheck'));
  });

  it.each([...patterns, ...Object.entries(markerPatterns())])('%s', (_, { source, flags }) => {
    const anchored = `^(?:${source.replace(/^\^/, '')})`;
    const { status } = check(anchored, flags.replace('y', ''), { checker: 'automaton', timeout: 25_000 });
    expect(status).toBe('safe');
  });

  it.each(patterns)('%s is sticky: it is tried at its landmark, not searched for', (_, { sticky }) => {
    expect(sticky).toBe(true);
  });
});

describe('a megabyte of hostile text is scanned', () => {
  // What is quadratic takes minutes at this size, and so runs into the time limit of a test.
  it.each([
    ...[
      'a',
      '@',
      '7',
      '-----BEGIN',
      '-----BEGIN PRIVATE KEY-----',
      'a.',
      'a@a.',
      '1 ',
      '12-',
      '+1 ',
      'Ab ',
      '{"',
      '"\n',
      '","',
    ],
    ...[
      ',"a',
      '"",',
      'a,b\n',
      'a|b|\n',
      'eyJa.',
      'eyJ-',
      'sk-',
      'sk-a',
      '::',
      '1:',
      '(',
      'tel 1 ',
      'password: ',
      'confidential ',
    ],
    ...[
      'CONFIDENTIAL\n',
      'Mr. ',
      'regards\n',
      '\u200b',
      '\u00a0',
      '4539 5787 6362 1486 ',
      'DE89 ',
      'postgres://a:b',
      'xoxb-1',
      '\t',
    ],
  ])('%j', (unit) => {
    const text = unit.repeat(Math.ceil(2 ** 20 / unit.length));
    expect(scan(text)).toBeInstanceOf(Array);
  });
});
