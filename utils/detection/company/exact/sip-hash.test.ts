import { expect, test } from 'vitest';
import { hashKey, SipHash } from './sip-hash';

const key = hashKey(Uint8Array.from({ length: 16 }, (_, i) => i));
const hex = (bytes: number) => {
  const { high, low } = new SipHash(key).of(Uint8Array.from({ length: bytes }, (_, i) => i));
  return `${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`;
};

test('SipHash-2-4 as in the paper (appendix A) and the reference test vectors', () => {
  expect(hex(15)).toBe('a129ca6149be45e5');
  expect(hex(0)).toBe('726fdb47dd0e0e31');
  expect(hex(1)).toBe('74f839c593dc67fd');
  expect(hex(7)).toBe('ab0200f58b01d137');
  expect(hex(8)).toBe('93f5f5799a932462');
  expect(hex(63)).toBe('958a324ceb064572');
});

test('a key of another length is refused', () => {
  expect(() => hashKey(new Uint8Array(15))).toThrow(RangeError);
});
