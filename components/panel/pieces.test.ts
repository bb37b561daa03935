import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Vault } from '@/utils/placeholders';
import { partsOf } from './pieces';

const vault: Vault = { entries: { '[EMAIL_1]': 'a@b.example', '[PHONE_12]': '123' } };

it('shows every letter once, in order, in parts of bounded size, with no placeholder or character cut', () => {
  const piece = fc.oneof(
    fc.constantFrom('[EMAIL_1]', '[PHONE_12]', '[EMAIL_2]', '😀', '\n'),
    fc.string({ maxLength: 9 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (pieces, size) => {
      const text = pieces.join('');
      const parts = partsOf(text, vault, size);
      const flat = parts.flat();
      expect(flat.map((one) => one.text).join('')).toBe(text);
      expect(flat.map((one) => one.at)).toEqual(
        flat.map(
          (_one, index) =>
            flat
              .slice(0, index)
              .map((one) => one.text)
              .join('').length,
        ),
      );
      for (const one of flat) {
        if (one.placeholder !== undefined) expect(one.value).toBe(vault.entries[one.placeholder]);
        else expect(one.text).not.toMatch(/^[\udc00-\udfff].*|[\ud800-\udbff]$/s);
      }
      for (const part of parts) {
        expect(part.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThan(size + '[PHONE_12]'.length + 1);
      }
    }),
  );
});
