import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbaRouting, isBic, isCbu, isClabe } from './bank-numbers';
import { isBase58Address, isBase58Key } from './base58check';
import { isBech32 } from './bech32';
import { ethereumAddress, keccak256 } from './eip-55';
import { sha256 } from './sha-256';

describe('addresses of wallets', () => {
  it('SHA-256 agrees with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      { numRuns: 200 },
    );
  });

  it('Keccak-256 gives the digest that everybody knows, of nothing', () => {
    expect(keccak256('')).toBe('c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470');
  });

  // The examples of ERC-55.
  it.each([
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
    '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
    '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
  ])('knows %s', (address) => {
    expect(ethereumAddress(address)).toBe(true);
    expect(ethereumAddress(address.toLowerCase())).toBe(false);
    expect(ethereumAddress(address.replace('B', 'b'))).toBeUndefined();
  });

  // The examples of BIP-173 and BIP-350.
  it.each([
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
  ])('knows %s', (address) => {
    expect(isBech32(address)).toBe(true);
    expect(isBech32(address.replace(/[38]/, '5'))).toBe(false);
    expect(isBech32(`${address.slice(0, -1)}B`)).toBe(false);
  });

  it.each([
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
    'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
    'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
  ])('knows %s', (address) => {
    expect(isBase58Address(address)).toBe(true);
    expect(isBase58Address(address.slice(0, -1) + (address.endsWith('a') ? 'b' : 'a'))).toBe(false);
  });

  it('knows the length of a key in base 58', () => {
    expect(isBase58Key('TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA')).toBe(true);
    expect(isBase58Key('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa')).toBe(false);
  });
});

it('knows numbers of banks by their check digits', () => {
  expect([isAbaRouting('021000021'), isAbaRouting('021000022'), isAbaRouting('123456789')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isClabe('032180000118359719'), isClabe('032180000118359718')]).toEqual([true, false]);
  expect([isCbu('2850590940090418135201'), isCbu('2850590940090418135202')]).toEqual([true, false]);
  expect([isBic('DEUTDEFF500'), isBic('DELIVERY'), isBic('COBADEFF'), isBic('COBAXXFF')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
