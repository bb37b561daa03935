import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRestorer, restore, settledLength, type Vault } from './index';

const vault: Vault = {
  entries: { '[EMAIL_1]': 'anna@example.com', '[EMAIL_12]': 'ben@example.com', '[DE_TAX_ID_1]': '86 095 742 719' },
};

describe('restore', () => {
  it.each([
    ['Hello [EMAIL_1].', 'Hello anna@example.com.'],
    ['**[EMAIL_1]**, `[EMAIL_12]`', '**anna@example.com**, `ben@example.com`'],
    ['\\[EMAIL\\_1\\]', 'anna@example.com'],
    ['"\\\\[DE\\\\_TAX\\\\_ID\\\\_1\\\\]"', '"86 095 742 719"'],
    ['[email_1] [De_Tax_Id_1]', 'anna@example.com 86 095 742 719'],
    ['mailto:%5BEMAIL_1%5D?x', 'mailto:anna%40example.com?x'],
    ['mailto:%5bEMAIL%5f1%5d', 'mailto:anna%40example.com'],
    ['[[EMAIL_1]]', '[anna@example.com]'],
    ['C:\\Users\\[EMAIL_1]\\x', 'C:\\Users\\anna@example.com\\x'],
  ])('%s', (given, wanted) => {
    expect(restore(given, vault)).toBe(wanted);
  });

  it.each([
    '[EMAIL_2]',
    '[EMAIL_01]',
    '[EMAIL 1]',
    '[Email 1]',
    'EMAIL_1',
    '[EMAIL_1',
    '[ EMAIL_1 ]',
    '[constructor]',
    '[__PROTO___1]',
  ])('leaves %s as it is', (text) => {
    expect(restore(text, vault)).toBe(text);
  });

  it('survives a value that cannot be percent-encoded', () => {
    expect(restore('%5BEMAIL_1%5D', { entries: { '[EMAIL_1]': '\ud800' } })).toBe('\ud800');
  });

  it('does not restore what a restored value looks like', () => {
    const tricky: Vault = { entries: { '[EMAIL_1]': '[EMAIL_2]', '[EMAIL_2]': 'x' } };
    expect(restore('[EMAIL_1]', tricky)).toBe('[EMAIL_2]');
  });

  it('takes a megabyte of openings in linear time', () => {
    for (const opening of ['[', '\\', '%5B', '[A_', '[A_1', '[A_1\\', '[EMAIL_1']) {
      const text = opening.repeat(1_000_000 / opening.length);
      const start = performance.now();
      expect(restore(text, vault)).toBe(text);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });
});

describe('createRestorer', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '[EMAIL_1]',
      '\\[EMAIL\\_12\\]',
      '%5BDE_TAX_ID_1%5D',
      '[email_1]',
      '[EMAIL_2]',
      '[UNKNOWN_LONG_LABEL_77%5D',
    ),
    fc.constantFrom('[', ']', '\\', '%', '5', 'B', '%5', '%5B', '_', 'EMAIL', '[EMAIL', '_1', '1', 'D', ' '),
    fc.string({ maxLength: 4 }),
  );

  it('gives the same for every cutting', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), fc.infiniteStream(fc.nat(6)), (pieces, cuts) => {
        const whole = pieces.join('');
        const restorer = createRestorer(vault);
        let out = '';
        let at = 0;
        while (at < whole.length) {
          const size = cuts.next().value ?? 1;
          out += restorer.push(whole.slice(at, at + size));
          at += size;
        }
        expect(out + restorer.flush()).toBe(restore(whole, vault));
      }),
      { numRuns: 3_000 },
    );
  });

  it('holds back a bounded piece, and nothing that cannot be a token', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join('');
        const settled = settledLength(text, vault);
        expect(text.length - settled).toBeLessThanOrEqual('[DE_TAX_ID_1]'.length * 3);
        expect(text.slice(settled)).toMatch(/^$|^[\\[%]/);
      }),
      { numRuns: 1_000 },
    );
    expect(createRestorer(vault).push('A sentence. [EMAIL_1]')).toBe('A sentence. anna@example.com');
    expect(createRestorer(vault).push('A list [x')).toBe('A list ');
    expect(createRestorer({ entries: {} }).push('A list [x')).toBe('A list [x');
  });
});
