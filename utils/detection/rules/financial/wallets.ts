import { isBase58Address, isBase58Key } from '../../validators/base58check';
import { isBech32 } from '../../validators/bech32';
import { ethereumAddress } from '../../validators/eip-55';
import { checkDigitHelps } from '../number-checks';
import type { RuleFamily } from '../rule';

export const wallets: RuleFamily = [
  {
    type: 'CRYPTO',
    name: 'address of Bitcoin, Litecoin, Dogecoin, Dash, XRP or Tron',
    at: {
      mixed: /[13LMXDTr][1-9A-HJ-NP-Za-km-z]{24,34}(?![A-Za-z\d])/y,
      lengths: [25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35],
    },
    confidence: 0.8,
    check: (value) => (isBase58Address(value) ? [] : undefined),
    raisedBy: ['wallet'],
    quietedBy: ['example'],
    ok: ['BTC: «3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy»', 'send it to «TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t»'],
    not: ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz', '1f8d3c5b7a9e2f4d6c8b1a3e5f7d9c2b'],
  },
  {
    type: 'CRYPTO',
    name: 'Bech32 address',
    at: { mixed: /(?:bc1|ltc1|BC1|LTC1|addr1)[a-zA-Z\d]{38,100}(?![A-Za-z\d])/y, head: 'AA' },
    confidence: 0.85,
    check: (value) => (isBech32(value) ? [] : undefined),
    raisedBy: ['wallet'],
    quietedBy: ['example'],
    ok: ['pay «bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq»', 'wallet «bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4»'],
    not: ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdz'],
  },
  {
    type: 'CRYPTO',
    name: 'Ethereum address',
    at: { mixed: /0x[\da-fA-F]{40}(?![A-Za-z\d])/y, head: '0A', lengths: [42] },
    confidence: 0.65,
    check: checkDigitHelps(ethereumAddress),
    raisedBy: ['wallet'],
    quietedBy: ['example'],
    ok: ['ETH «0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed»', '«0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359»'],
    not: ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed', '0x0000000000000000000000000000000000000000'],
  },
  {
    type: 'CRYPTO',
    name: 'Monero address',
    at: { mixed: /[48][\dAB][1-9A-HJ-NP-Za-km-z]{93}(?![A-Za-z\d])/y, lengths: [95] },
    confidence: 0.75,
    raisedBy: ['wallet'],
    quietedBy: ['example'],
    ok: ['XMR «44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A»'],
    not: ['44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3Xjrp'],
  },
  {
    type: 'CRYPTO',
    name: 'Solana address',
    at: {
      mixed: /[1-9A-HJ-NP-Za-km-z]{32,44}(?![A-Za-z\d])/y,
      lengths: [32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44],
    },
    confidence: 0.5,
    check: (value) => (/[A-Z]/.test(value) && /[a-z]/.test(value) && isBase58Key(value) ? [] : undefined),
    raisedBy: ['wallet'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['Solana wallet: «7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV»'],
    not: ['7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'],
  },
];
