import { type Campaign, type Issue, issue } from './issue';
import { visibleText } from './visible';

interface Price {
  at: number;
  end: number;
  written: string;
  currency: string;
  amount: number;
  /** "19.9": a digit is missing, or one too many. */
  isOdd: boolean;
}

const signs: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY', 円: 'JPY', fr: 'CHF' };
const currency = '€|\\$|£|¥|円|EUR|USD|GBP|CHF|JPY';
const amount = "\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3}){0,3}(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?";
const price = new RegExp(
  `(?<![\\p{L}\\d.,])(?:(${currency})\\s?(${amount})|(${amount})\\s?(${currency}))(?![\\d\\p{L}])`,
  'gu',
);
const before =
  /(?:\b(?:was|before|instead of|statt|vorher|früher|UVP|au lieu de|avant|antes)\s*:?\s*|بدلًا من\s*|以前\s*)$/iu;
const percent = /(\d{1,3}(?:[.,]\d{1,2})?)\s?[%％]/gu;
/** How far an old and a new price may stand apart to be of one offer. */
const nearUnits = 80;

/** Prices that contradict one another or themselves. */
export function checkPrices(campaign: Campaign): Issue[] {
  const text = visibleText(campaign.text);
  const prices = pricesIn(text);
  const issues: Issue[] = [];
  for (const one of prices) {
    if (one.amount === 0) issues.push(issue('price', 'price-zero', 'warning', one.written));
    if (one.isOdd) issues.push(issue('price', 'price-form', 'warning', one.written));
  }
  const currencies = new Set(prices.map((one) => one.currency));
  const [first] = prices;
  if (currencies.size > 1 && first !== undefined)
    issues.push(issue('price', 'price-currencies', 'warning', first.written, { names: [...currencies].join(', ') }));
  for (const [index, old] of prices.entries()) {
    if (!before.test(text.slice(Math.max(0, old.at - 24), old.at))) continue;
    const near = (one: Price | undefined) =>
      one !== undefined &&
      one.currency === old.currency &&
      Math.min(Math.abs(one.at - old.end), Math.abs(old.at - one.end)) <= nearUnits;
    const now = [prices[index + 1], prices[index - 1]].find(near);
    if (now === undefined) continue;
    const from = Math.min(old.at, now.at);
    const where = text.slice(from, Math.max(old.end, now.end));
    if (now.amount >= old.amount) {
      issues.push(issue('price', 'price-order', 'error', where));
      continue;
    }
    const off = Math.round((100 * (old.amount - now.amount)) / old.amount);
    const around = text.slice(Math.max(0, from - nearUnits), Math.max(old.end, now.end) + nearUnits);
    for (const match of around.matchAll(percent)) {
      const said = Number((match[1] ?? '').replace(',', '.'));
      if (Math.abs(said - off) > 1 && said > 0 && said < 100)
        issues.push(issue('price', 'price-percent', 'error', where, { said: match[0], right: `${off} %` }));
    }
  }
  return issues;
}

function pricesIn(text: string): Price[] {
  return [...text.matchAll(price)].map((match) => {
    const written = match[0];
    const number = match[2] ?? match[3] ?? '';
    const sign = match[1] ?? match[4] ?? '';
    const decimals = /[.,](\d{1,2})$/.exec(number)?.[1];
    const whole = number
      .slice(0, number.length - (decimals === undefined ? 0 : decimals.length + 1))
      .replace(/\D/g, '');
    return {
      at: match.index,
      end: match.index + written.length,
      written,
      currency: signs[sign] ?? sign,
      amount: Number(`${whole || '0'}.${decimals ?? '0'}`),
      isOdd: decimals?.length === 1,
    };
  });
}
