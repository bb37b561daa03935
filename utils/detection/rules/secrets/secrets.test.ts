import { describe, expect, it } from 'vitest';
import { sure } from '../../confidence';
import { secretsWords } from '../../context/secrets';
import { contextWords } from '../../context/words-by-context';
import { scan } from '../../scan';
import { isMadeUp } from '../../validators/made-up';
import { madeUp, seeded } from './format';
import { issuedSecrets } from './index';
import type { SecretRule } from './issued';

const contexts: Record<string, readonly string[]> = { ...contextWords, ...secretsWords };

/** What people call the value: by its label, or by the name of its issuer. */
function calledBy({ type, at, raisedBy = [] }: SecretRule): string {
  const [issuer] = raisedBy;
  const label = 'words' in at && at.pattern.source.startsWith('[A-Za-z]') ? (at.words[0] ?? '') : undefined;
  if (issuer !== undefined) return `${contexts[issuer]?.[0]?.replace('*', '') ?? ''} ${label ?? 'token'}`;
  if (label !== undefined) return label;
  return type.toLowerCase().replaceAll('_', ' ');
}

const camel = (words: string) => words.replace(/[ .]+(\w)/g, (_, first: string) => first.toUpperCase());
const snake = (words: string) => words.replace(/[ .]/g, '_');

const places: Readonly<Record<string, (called: string, value: string) => string>> = {
  prose: (called, value) => `Hi Jane, for the export use our ${called}: ${value}\nIt is valid until Friday.`,
  code: (called, value) => `const client = connect({\n  ${camel(called)}: "${value}",\n  retries: 3,\n});`,
  JSON: (called, value) => `{"name":"crm","${snake(called)}":"${value}","active":true}`,
  '.env': (called, value) => `NODE_ENV=production\n${snake(called).toUpperCase()}=${value}\nPORT=8080`,
  'an address': (called, value) => `https://api.harbour-tea.co.uk/v1/list?${snake(called)}=${value}&page=2`,
};

/** A value of the real system that does not by chance look as if somebody had typed it. */
function fresh({ sample }: SecretRule, random: () => number): string {
  const values = Array.from({ length: 20 }, () => sample(random)).filter((value) => !/test|sandbox/.test(value));
  return values.find((value) => /\d/.test(value) && !isMadeUp(value, true)) ?? values[0] ?? '';
}

/** Its link says more than its label. */
const issued = issuedSecrets.filter(({ name }) => name !== 'CloudFront signature');

describe.each(Object.entries(places))('in %s', (place, write) => {
  it.each(issued)('finds a fresh $type: $name', (rule) => {
    const random = seeded(`${place} ${rule.name}`);
    const missed = [1, 2, 3].flatMap(() => {
      const value = fresh(rule, random);
      const text = write(calledBy(rule), value);
      const start = text.indexOf(value);
      const found = scan(text).some(
        ({ type, start: from, end, confidence }) =>
          type === rule.type && from === start && end === start + value.length && confidence >= sure,
      );
      return found ? [] : [text];
    });
    expect(missed).toEqual([]);
  });
});

it('takes fewer than one in 200 random values for something that somebody typed', () => {
  const random = seeded('share');
  const values = issued.flatMap(({ sample }) => Array.from({ length: 40 }, () => sample(random)));
  // Of values without a digit their rules say so.
  const typed = values.filter((value) => isMadeUp(value, !/\d/.test(value)));
  expect(typed.length / values.length).toBeLessThan(0.005);
});

describe('a megabyte without a secret has none', () => {
  const ofIssuers = new Set<string>(issuedSecrets.map(({ type }) => type));
  const random = seeded('noise');
  const filled = (format: string, between: string) => {
    let text = '';
    while (text.length < 2 ** 20) text += madeUp(format, random) + between;
    return text;
  };
  const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
  it.each([
    ['hexadecimal lines', filled('[0-9a-f]{32}', '\n')],
    ['hexadecimal without an end', filled('[0-9a-f]{64}', '')],
    ['commit hashes in a log', filled('commit [0-9a-f]{40}', '\nAuthor: the team\n')],
    ['base64', filled('[A-Za-z0-9+/]{76}', '\n')],
    ['base64 of URLs', filled('[A-Za-z0-9_-]{43}', ' ')],
    ['UUIDs', filled(uuid, '\n')],
    ['letters and digits', filled('[A-Za-z0-9]{24}', ' ')],
    [
      'prose with every issuer in it',
      Object.values(contexts)
        .flat()
        .map((word) => `We connect ${word.replace('*', '')} to your store. `)
        .join('')
        .repeat(20)
        .slice(0, 2 ** 20),
    ],
    [
      'minified script',
      filled(
        'function [a-z]{1,2}\\([a-z],[a-z]\\)\\{return [a-z]\\.[a-zA-Z]{4,14}\\([0-9]{1,3},"[a-z-]{3,20}"\\)\\}var [a-zA-Z]{1,3}=0x[0-9a-f]{2,8}',
        ';',
      ),
    ],
  ])('%s', (_, text) => {
    const found = scan(text).filter(({ type, confidence }) => ofIssuers.has(type) && confidence >= sure);
    expect(found.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)).toEqual([]);
  });
});
