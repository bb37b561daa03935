import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '@/utils/detection';
import { type EntityType, entities, entityTypes } from '@/utils/vocabulary';
import { emptyVault, replace, reserve, restore } from './index';

/** A finding for each place where the value stands in the text. */
function findingsOf(text: string, ...values: [EntityType, string][]): Finding[] {
  return values.flatMap(([type, value]) => {
    const found: Finding[] = [];
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      found.push({ type, start: at, end: at + value.length, confidence: 1 });
    }
    return found;
  });
}

describe('replace', () => {
  it('gives one value one placeholder and says where it stands', () => {
    const text = 'Ask anna@example.com or ben@example.com, then anna@example.com again.';
    const findings = findingsOf(text, ['EMAIL_ADDRESS', 'anna@example.com'], ['EMAIL_ADDRESS', 'ben@example.com']);
    const out = replace(text, findings, emptyVault());
    expect(out.text).toBe('Ask [EMAIL_1] or [EMAIL_2], then [EMAIL_1] again.');
    expect(out.vault.entries).toEqual({ '[EMAIL_1]': 'anna@example.com', '[EMAIL_2]': 'ben@example.com' });
    expect(out.places.map((place) => out.text.slice(place.start, place.end))).toEqual(
      out.places.map((place) => place.placeholder),
    );
    expect(out.places.map((place) => place.type)).toEqual(['EMAIL_ADDRESS', 'EMAIL_ADDRESS', 'EMAIL_ADDRESS']);
  });

  it('keeps the placeholders of the conversation and leaves the vault it was given alone', () => {
    const before = { entries: { '[EMAIL_3]': 'anna@example.com' } };
    const text = 'anna@example.com ben@example.com';
    const findings = findingsOf(text, ['EMAIL_ADDRESS', 'anna@example.com'], ['EMAIL_ADDRESS', 'ben@example.com']);
    expect(replace(text, findings, before).text).toBe('[EMAIL_3] [EMAIL_4]');
    expect(before).toEqual({ entries: { '[EMAIL_3]': 'anna@example.com' } });
  });

  it.each<[EntityType, string, string]>([
    ['EMAIL_ADDRESS', 'Anna@Example.com', 'anna@example.com'],
    ['PHONE_NUMBER', '+49 170 1234567', '+49-170-123.4567'],
    ['IBAN_CODE', 'DE89 3704 0044 0532 0130 00', 'de89370400440532013000'],
    ['CREDIT_CARD', '4111 1111 1111 1111', '4111-1111-1111-1111'],
    ['BR_CPF', '123.456.789-09', '12345678909'],
    ['UK_NHS', '943 476 5919', '9434765919'],
  ])('takes %s "%s" and "%s" for the same', (type, one, other) => {
    const text = `${one} | ${other}`;
    const out = replace(text, findingsOf(text, [type, one], [type, other]), emptyVault());
    expect(Object.values(out.vault.entries)).toEqual([one]);
    expect(restore(out.text, out.vault)).toBe(`${one} | ${one}`);
  });

  it.each<[EntityType, string, string]>([
    ['PASSWORD', 'hunter2', 'Hunter2'],
    ['PERSON', 'Mark', 'mark'],
    ['PHONE_NUMBER', '+1 202 555 0123', '202 555 0123'],
    ['PHONE_NUMBER', '202 555 0123 x4', '202 555 0123'],
  ])('keeps %s "%s" and "%s" apart', (type, one, other) => {
    const text = `${one} | ${other}`;
    const at = one.length + 3;
    const findings: Finding[] = [
      { type, start: 0, end: one.length, confidence: 1 },
      { type, start: at, end: at + other.length, confidence: 1 },
    ];
    const out = replace(text, findings, emptyVault());
    expect(restore(out.text, out.vault)).toBe(text);
  });

  it('never gives a value to a placeholder that is written out', () => {
    const text = 'The template says [EMAIL_1] and \\[EMAIL\\_2\\]; write to anna@example.com';
    const out = replace(text, findingsOf(text, ['EMAIL_ADDRESS', 'anna@example.com']), emptyVault());
    expect(out.text).toContain('write to [EMAIL_3]');
    expect(restore(out.text, out.vault)).toBe(text);
    // Neither does a later text of the same conversation.
    const later = replace('ben@example.com', findingsOf('ben@example.com', ['EMAIL_ADDRESS', 'ben@example.com']), {
      ...out.vault,
    });
    expect(later.text).toBe('[EMAIL_4]');
  });

  it('never gives a value to a placeholder that a model made up', () => {
    const vault = reserve('I would also write to [PHONE_1].', emptyVault());
    const out = replace('112233', [{ type: 'PHONE_NUMBER', start: 0, end: 6, confidence: 1 }], vault);
    expect(out.text).toBe('[PHONE_2]');
  });

  it('leaves structures alone and replaces what overlaps without a gap', () => {
    const findings: Finding[] = [
      { type: 'CUSTOMER_TABLE', start: 0, end: 12, confidence: 1, rows: 2 },
      { type: 'PERSON', start: 0, end: 6, confidence: 1 },
      { type: 'LOCATION', start: 4, end: 9, confidence: 1 },
    ];
    expect(replace('abcdefghijkl', findings, emptyVault()).text).toBe('[PERSON_1][LOCATION_1]jkl');
  });

  it('gives the text back when everything is restored', () => {
    const part = fc.oneof(
      fc.constantFrom('[EMAIL_1]', '\\[EMAIL\\_2\\]', '%5BPERSON_1%5D', '[', '\\', '%5', ' ', '\n', '😀'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const value = fc.record({
      type: fc.constantFrom<EntityType>('PERSON', 'PASSWORD', 'IP_ADDRESS'),
      value: fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !/[\\[\]%_]/.test(text)),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(part, value), { maxLength: 20 }), (pieces) => {
        let text = '';
        const findings: Finding[] = [];
        for (const piece of pieces) {
          if (typeof piece === 'string') text += piece;
          else {
            findings.push({
              type: piece.type,
              start: text.length,
              end: text.length + piece.value.length,
              confidence: 1,
            });
            text += piece.value;
          }
        }
        const out = replace(text, findings, emptyVault());
        // A bracket written right before a value can swallow nothing: every place is restored, the rest is as it was.
        expect(restore(out.text, out.vault)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

it('takes a wallet in other letters for another one', () => {
  const [one, other] = ['1BoatSLRHtKNngkdXEeobR76b53LETtpyT', '1boatSLRHtKNngkdXEeobR76b53LETtpyT'] as const;
  const out = replace(
    `${one} ${other}`,
    findingsOf(`${one} ${other}`, ['CRYPTO', one], ['CRYPTO', other]),
    emptyVault(),
  );
  expect(Object.values(out.vault.entries)).toEqual([one, other]);
});

it('has a placeholder of its own for every type', () => {
  expect(new Set(entityTypes.map((type) => entities[type].placeholder)).size).toBe(entityTypes.length);
});
