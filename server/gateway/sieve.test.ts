import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '@/utils/detection';
import { emptyVault } from '@/utils/placeholders';
import { holdOf } from './hold';
import { defaultAnswerRules, type GatewayRule } from './rules';
import { blocked, createSieve } from './sieve';

const put = (...parts: string[]) => parts.join('');
const awsKey = put('AKIA', 'Z7QK4RWM2XPL6TBE');
const githubToken = put('ghp', '_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6');
const base64 = 'MIIEowIBAAKCAQEAzq7Tn3PpV0bB5uXk2mW9cQeRtYuIoPaSdFgHjKlZxCvBnM12';
const privateKey = [
  put('-----BEGIN RSA ', 'PRIVATE KEY-----'),
  ...Array.from({ length: 12 }, (_, i) => `${base64.slice(i)}${base64.slice(0, i)}`),
  put('-----END RSA ', 'PRIVATE KEY-----'),
].join('\n');

function sieved(pieces: readonly string[], rules: readonly GatewayRule[] = defaultAnswerRules) {
  const found: string[] = [];
  const sieve = createSieve(
    { scan, rules, hold: holdOf(rules), onFound: (findings) => found.push(...findings.map(({ type }) => type)) },
    { now: emptyVault() },
  );
  const out: string[] = [];
  for (const piece of pieces) {
    const said = sieve.push(piece);
    if (said === blocked) return { out, found, isBlocked: true };
    out.push(said);
  }
  const rest = sieve.flush();
  if (rest === blocked) return { out, found, isBlocked: true };
  return { out: [...out, rest], found, isBlocked: false };
}

/** The text in pieces of these lengths, over and over. */
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0, i = 0; at < text.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}
const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 });

describe('ordinary words', () => {
  it('go on at once, each before the next one is there', () => {
    const words = [
      'Here',
      ' is',
      ' a',
      ' first',
      ' line',
      ' for',
      ' 3',
      ' customers',
      '.',
      ' Grüße',
      ' aus',
      ' 東京',
      '!',
    ];
    expect(sieved(words).out).toEqual([...words, '']);
  });

  it('come out as they went in, however they are cut', () => {
    const text =
      'Dear customers,\n\n**Spring sale** starts on 1 May: 20 % off, see https://shop.acme.io/spring?utm=1. `npm i x`\n' +
      '| a | b |\n|---|---|\n| 1 | 2 |\n\nIhre Bestellung Nr. 4711 vom 3.4.2026 — vielen Dank!';
    fc.assert(
      fc.property(lengths, (each) => {
        expect(sieved(cut(text, each)).out.join('')).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a secret', () => {
  const secrets: [string, string][] = [
    ['an AWS key', awsKey],
    ['a GitHub token', githubToken],
    ['a private key', privateKey],
    ['a database URL', put('postgres://app:', 'hV7qLm2xRt9', '@db.internal.acme.io:5432/crm')],
  ];
  it.each(secrets)('that comes in any pieces does not go out: %s', (_name, secret) => {
    fc.assert(
      fc.property(lengths, (each) => {
        const { out, found } = sieved(cut(`Sure, here it is: ${secret} and take care of it.`, each));
        const text = out.join('');
        // Not even a third of it.
        const third = Math.max(8, Math.floor(secret.length / 3));
        for (let at = 0; at + third <= secret.length; at += 4) expect(text).not.toContain(secret.slice(at, at + third));
        expect(text).toMatch(/^Sure, here it is: .*\[[A-Z_]+_1\].* and take care of it\.$/s);
        expect(found.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('at the very end does not go out', () => {
    expect(sieved(['The key: ', awsKey.slice(0, 7), awsKey.slice(7)]).out.join('')).toBe('The key: [AWS_KEY_1]');
  });

  it('twice is the same placeholder, two are two', () => {
    const other = put('AKIA', 'Y5RT2WQM6NPL3VXC');
    const { out } = sieved(cut(`Use ${awsKey} or ${other}, then ${awsKey} again`, [5]));
    expect(out.join('')).toBe('Use [AWS_KEY_1] or [AWS_KEY_2], then [AWS_KEY_1] again');
  });

  it('that is a password waits for its label', () => {
    const { out } = sieved(['The password: ', 'hun', 'ter', '2x', 'Q!9', ' is what you asked for']);
    expect(out.join('')).not.toContain('hun');
  });

  it('stops an answer where the rule says so, before any of it goes out', () => {
    const { out, isBlocked } = sieved(cut(`Here: ${awsKey} bye`, [3]), [
      { types: ['secret'], action: 'block', minConfidence: 0.6, minCount: 1 },
    ]);
    expect(isBlocked).toBe(true);
    expect(out.join('')).toBe('Here: ');
  });
});

describe('rules for more than secrets', () => {
  const contact: GatewayRule[] = [
    { types: ['contact', 'financial'], action: 'redact', minConfidence: 0.6, minCount: 1 },
  ];
  it('hold numbers with spaces until they are whole', () => {
    const text = 'Write to maria.lopez@acme.io or pay to DE89 3704 0044 0532 0130 00 please, as we agreed last week.';
    fc.assert(
      fc.property(lengths, (each) => {
        const out = sieved(cut(text, each), contact).out.join('');
        expect(out).not.toContain('maria');
        expect(out).not.toContain('3704');
      }),
      { numRuns: 40 },
    );
  });

  it('that count hold the answer to its end', () => {
    const rules: GatewayRule[] = [{ types: ['EMAIL_ADDRESS'], action: 'block', minConfidence: 0.6, minCount: 3 }];
    const people = ['a.lopez@acme.io', 'b.meyer@acme.io', 'c.rossi@acme.io'];
    expect(sieved(cut(people.join(', '), [9]), rules)).toMatchObject({
      isBlocked: true,
      out: ['', '', '', '', '', ''],
    });
    expect(sieved([people[0] ?? ''], rules).out.join('')).toBe(people[0]);
  });
});

it('holds no more than its limit, also of a word that never ends', () => {
  const pieces = Array.from({ length: 40 }, (_, i) => `${i}x7Q${'ab9_'.repeat(256)}`);
  const { out } = sieved(pieces);
  let [given, got] = [0, 0];
  for (const [i, piece] of pieces.entries()) {
    given += piece.length;
    got += out[i]?.length ?? 0;
    expect(given - got).toBeLessThan(40_000);
  }
});
