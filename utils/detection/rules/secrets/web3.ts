import { alnum, hex, upper, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule } from './issued';

const base58 = '[1-9A-HJ-NP-Za-km-z]';
const bech32 = '[02-9ac-hj-np-z]';

/** Keys of wallets, and exchanges and nodes that keep them. */
export const web3: readonly SecretRule[] = [
  // https://ethereum.org/developers/docs/accounts/#account-creation: 32 bytes
  labelled(
    'WALLET_PRIVATE_KEY',
    [
      'private key',
      'privatekey',
      'wallet key',
      'wallet private key',
      'eth private key',
      'deployer private key',
      'privater schlüssel',
      'clé privée',
      'clave privada',
    ],
    '(?:0x)?[0-9a-fA-F]{64}',
    { ok: 'private key: «»' },
  ),
  // https://en.bitcoin.it/wiki/Wallet_import_format
  labelled(
    'WALLET_PRIVATE_KEY',
    ['wif', 'private key', 'privatekey', 'bitcoin key', 'btc private key', 'bitcoin private key'],
    `[5KL]${base58}{50,51}`,
    { name: 'Bitcoin private key', ok: 'WIF: «»' },
  ),
  // https://solana.com/docs/core/accounts: 64 bytes
  labelled(
    'WALLET_PRIVATE_KEY',
    ['private key', 'privatekey', 'secret key', 'secretkey', 'solana private key', 'wallet private key'],
    `${base58}{86,88}`,
    { name: 'Solana private key', ok: 'Solana private key: «»' },
  ),
  // BIP 32
  issued('WALLET_PRIVATE_KEY', 'xprv yprv zprv tprv', `${base58}{107,108}`, { name: 'extended private key' }),
  // NIP 19
  issued('WALLET_PRIVATE_KEY', 'nsec1', `${bech32}{58}`, { name: 'Nostr secret key' }),
  issued('WALLET_PRIVATE_KEY', 'suiprivkey1', `${bech32}{60,66}`, { name: 'Sui private key' }),
  issued('WALLET_PRIVATE_KEY', 'edsk', `${base58}{50,94}`, { name: 'Tezos secret key' }),
  // BIP 39: twelve to twenty-four words of three to eight letters
  labelled(
    'SEED_PHRASE',
    [
      'seed phrase',
      'seed words',
      'recovery phrase',
      'secret recovery phrase',
      'mnemonic',
      'mnemonic phrase',
      'backup phrase',
      'wiederherstellungsphrase',
      'phrase de récupération',
      'frase semilla',
      'frase de recuperación',
    ],
    '[a-z]{3,8}(?: [a-z]{3,8}){11,23}',
    { letters: true, ok: 'seed phrase: «»' },
  ),
  named('INFURA_KEY', hex(32)),
  named('ALCHEMY_KEY', url64(32)),
  named('ETHERSCAN_API_KEY', upper(34)),
  named('BINANCE_KEY', alnum(64)),
  labelled(
    'KRAKEN_KEY',
    ['kraken api secret', 'kraken secret', 'kraken private key', 'kraken api key', 'kraken key'],
    '[A-Za-z0-9+/]{54,88}={0,2}',
  ),
  named('KUCOIN_KEY', uuid),
  named('BYBIT_KEY', alnum(18, 36)),
  named('BLOCKFROST_KEY', `(?:mainnet|preprod|preview)${alnum(32)}`),
  issued('COINGECKO_API_KEY', 'CG-', alnum(24)),
  named('COINMARKETCAP_API_KEY', uuid),
  named('OKX_KEY', '[0-9A-F]{32}'),
];
