/** Exchanges and nodes. */
export const web3 = [
  'Infura key',
  'Alchemy key',
  'Etherscan API key',
  'Binance key',
  'Kraken key',
  'KuCoin key',
  'Bybit key',
  'Blockfrost key',
  'CoinGecko API key',
  'CoinMarketCap API key',
  'OKX key',
] as const;
