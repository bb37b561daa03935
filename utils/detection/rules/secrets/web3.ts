import { alnum, hex, upper, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule } from './issued';

const base58 = '[1-9A-HJ-NP-Za-km-z]';
const bech32 = '[02-9ac-hj-np-z]';

/** Keys of wallets, and exchanges and nodes that keep them. */
export const web3: readonly SecretRule[] = [
  // https://ethereum.org/developers/docs/accounts/#account-creation: 32 bytes
  labelled({
    type: 'WALLET_PRIVATE_KEY',
    labels: [
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
    value: '(?:0x)?[0-9a-fA-F]{64}',
    ok: 'private key: «»',
  }),
  // https://en.bitcoin.it/wiki/Wallet_import_format
  labelled({
    type: 'WALLET_PRIVATE_KEY',
    name: 'Bitcoin private key',
    labels: ['wif', 'private key', 'privatekey', 'bitcoin key', 'btc private key', 'bitcoin private key'],
    value: `[5KL]${base58}{50,51}`,
    ok: 'WIF: «»',
  }),
  // https://solana.com/docs/core/accounts: 64 bytes
  labelled({
    type: 'WALLET_PRIVATE_KEY',
    name: 'Solana private key',
    labels: ['private key', 'privatekey', 'secret key', 'secretkey', 'solana private key', 'wallet private key'],
    value: `${base58}{86,88}`,
    ok: 'Solana private key: «»',
  }),
  // BIP 32
  issued({
    type: 'WALLET_PRIVATE_KEY',
    name: 'extended private key',
    prefix: 'xprv yprv zprv tprv',
    body: `${base58}{107,108}`,
  }),
  // NIP 19
  issued({ type: 'WALLET_PRIVATE_KEY', name: 'Nostr secret key', prefix: 'nsec1', body: `${bech32}{58}` }),
  issued({ type: 'WALLET_PRIVATE_KEY', name: 'Sui private key', prefix: 'suiprivkey1', body: `${bech32}{60,66}` }),
  issued({ type: 'WALLET_PRIVATE_KEY', name: 'Tezos secret key', prefix: 'edsk', body: `${base58}{50,94}` }),
  // BIP 39: twelve to twenty-four words of three to eight letters
  labelled({
    type: 'SEED_PHRASE',
    labels: [
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
    value: '[a-z]{3,8}(?: [a-z]{3,8}){11,23}',
    letters: true,
    ok: 'seed phrase: «»',
  }),
  named({ type: 'INFURA_KEY', issuer: 'infura', value: hex(32) }),
  named({ type: 'ALCHEMY_KEY', issuer: 'alchemy', value: url64(32) }),
  named({ type: 'ETHERSCAN_API_KEY', issuer: 'etherscan', value: upper(34) }),
  named({ type: 'BINANCE_KEY', issuer: 'binance', value: alnum(64) }),
  labelled({
    type: 'KRAKEN_KEY',
    labels: ['kraken api secret', 'kraken secret', 'kraken private key', 'kraken api key', 'kraken key'],
    value: '[A-Za-z0-9+/]{54,88}={0,2}',
  }),
  named({ type: 'KUCOIN_KEY', issuer: 'kucoin', value: uuid }),
  named({ type: 'BYBIT_KEY', issuer: 'bybit', value: alnum(18, 36) }),
  named({ type: 'MORALIS_API_KEY', issuer: 'moralis', value: alnum(64) }),
  named({ type: 'BLOCKFROST_KEY', issuer: 'blockfrost', value: `(?:mainnet|preprod|preview)${alnum(32)}` }),
  named({ type: 'HELIUS_API_KEY', issuer: 'helius', value: uuid }),
  issued({ type: 'COINGECKO_API_KEY', prefix: 'CG-', body: alnum(24) }),
  named({ type: 'COINMARKETCAP_API_KEY', issuer: 'coinmarketcap', value: uuid }),
  named({ type: 'TATUM_API_KEY', issuer: 'tatum', value: `t-${hex(24)}-${hex(24)}` }),
  named({ type: 'BITFINEX_KEY', issuer: 'bitfinex', value: alnum(43) }),
  named({ type: 'GEMINI_EXCHANGE_KEY', issuer: 'geminiExchange', value: `(?:account|master)-${alnum(20)}` }),
  named({ type: 'OKX_KEY', issuer: 'okx', value: '[0-9A-F]{32}' }),
  named({ type: 'BITMEX_KEY', issuer: 'bitmex', value: url64(48) }),
];
