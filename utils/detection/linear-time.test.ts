import { beforeAll, describe, expect, it } from 'vitest';
import { brokenIban } from './disguise/broken-numbers';
import { escapePatterns } from './disguise/escapes';
import { pieceMarks } from './disguise/numbers-in-pieces';
import { addressPatterns } from './disguise/spelled-addresses';
import { rules } from './rules';
import { afterPort } from './rules/credentials/pairs';
import { scan } from './scan';
import { markerPatterns } from './structures/marker-patterns';

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

  it.each([
    ...patterns,
    ...Object.entries({
      ...markerPatterns(),
      ...escapePatterns,
      ...addressPatterns,
      ...pieceMarks,
      brokenIban,
      afterPort,
    }),
  ])('%s', (_, { source, flags }) => {
    const anchored = `^(?:${source.replace(/^\^/, '')})`;
    const { status } = check(anchored, flags.replace('y', ''), { checker: 'automaton', timeout: 25_000 });
    expect(status).toBe('safe');
  });

  it.each(patterns)('%s is sticky: it is tried at its landmark, not searched for', (_, { sticky }) => {
    expect(sticky).toBe(true);
  });
});

/** Of everything that the engine, the disguises and the tables look at, as much as a text can have. */
const hostile = [
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
  '&#64;',
  '%40',
  '%2540',
  '%u0040',
  '\\u0040',
  '\\\\',
  'x\\n',
  '=40',
  '=3D',
  '=\n',
  'a=\r',
  'ab@=\r',
  'a (at) b (dot) de ',
  '(at)',
  ' at ',
  'a @ a . ',
  'a dot ',
  'a@a[.]',
  '[at',
  'a n n a ',
  '4 5 3 9\n',
  '1\n',
  '4539\n',
  '453957\n876362 ',
  'x 4539\n',
  '4_',
  '45-39-',
  'one two ',
  'double ',
  '61 6e ',
  '12 34 ',
  '0x61, ',
  'DE89 3704\n',
  'DE89_',
  'YW5uYS5zY2ht',
  'YW5uYS5zY2ht/',
  'YW5uYS5zY2htaWR0/w',
  'YW5uYS5zY2htaWR0 ',
  'YQBuAG4AYQBA/',
  'H4sIAAAAAAAA/',
  'eJwr/',
  'eJxzTixKUTAx/',
  'MFXG4YJOONRWQ3LJ',
  'MFXG4YJOONRWQ3LJ ',
  '616e6e612e7363686d',
  '616e6e612e7363686d ',
  'YW5uYS5zY2htaWR0YW5uYS5zY2htaWR0YW5uYS5zY2htaWR0\n',
  'a\u0301',
  '\u0301',
  'a\u0336',
  '\u{1d41a}',
  '\u{e0061}',
  '\u0430',
  'a\u0430',
  'Aa',
  '\u202ea',
  '\u202e\n',
  '\u202ea\u202c',
  '\ufb01',
  '\u2460',
  '\ud800',
];

describe('hostile text takes time by its length', () => {
  const small = 2 ** 15;
  const times = 8;
  /** Milliseconds of this process; the least of two, since the first one compiles. */
  const cost = (text: string): number => {
    const taken = Array.from({ length: 2 }, () => {
      const before = process.cpuUsage();
      scan(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...taken);
  };

  it.each(hostile)('%j', (unit) => {
    const ofLength = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    const one = cost(ofLength(small));
    const eight = cost(ofLength(times * small));
    // What is quadratic takes 64 times as long; clocks of small times are coarse.
    expect(eight).toBeLessThan(3 * times * Math.max(one, 4));
  });
});
