/** Exchanges and nodes. */
export const web3 = [
  'Infura key',
  'Alchemy key',
  'Etherscan API key',
  'Binance key',
  'Kraken key',
  'KuCoin key',
  'Bybit key',
  'Moralis API key',
  'Blockfrost key',
  'Helius API key',
  'CoinGecko API key',
  'CoinMarketCap API key',
  'Tatum API key',
  'Bitfinex key',
  'OKX key',
  'BitMEX key',
] as const;
