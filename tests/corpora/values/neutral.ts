import type { Values } from './index';
import { day, slug } from './written';

/** Numbers and words of everyday business texts that are nobody's secret. None of them is labelled. */

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const base62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function companyName(values: Values): string {
  const { random, language } = values;
  if (language === 'ja')
    return random.pick(['株式会社あおぞら商事', 'みなと食品株式会社', '合同会社ひかり企画', '株式会社山の音']);
  if (language === 'zh')
    return random.pick(['蓝海商贸有限公司', '北辰科技有限公司', '晨光食品有限公司', '云岭文化传媒有限公司']);
  if (language === 'ko') return random.pick(['주식회사 푸른바다', '한빛상사', '새벽식품', '주식회사 모아']);
  if (language === 'ru')
    return random.pick(['ООО «Северный ветер»', 'АО «Маяк»', 'ООО «Лесная поляна»', 'ООО «Вектор Плюс»']);
  const words = [
    'Harbour',
    'Lumen',
    'Alder',
    'Quartz',
    'Meridian',
    'Saffron',
    'Juniper',
    'Tandem',
    'Nimbus',
    'Cobalt',
    'Fjord',
    'Verano',
    'Orchard',
    'Pixel',
    'Granite',
    'Velvet',
    'Kestrel',
    'Tidal',
    'Amber',
    'Zephyr',
  ];
  const trades = [
    'Foods',
    'Labs',
    'Travel',
    'Outdoor',
    'Media',
    'Energy',
    'Living',
    'Logistics',
    'Coffee',
    'Studio',
    'Bikes',
    'Health',
    'Systems',
    'Garden',
  ];
  const legal = {
    de: ['GmbH', 'AG', 'KG'],
    fr: ['SARL', 'SAS'],
    es: ['S.L.', 'S.A.'],
    it: ['S.r.l.', 'S.p.A.'],
    nl: ['B.V.'],
    pl: ['Sp. z o.o.'],
    sv: ['AB'],
    pt: ['Lda.'],
    da: ['ApS'],
    nb: ['AS'],
    fi: ['Oy'],
    cs: ['s.r.o.'],
    tr: ['A.Ş.'],
  } as Partial<Record<string, string[]>>;
  const form = random.chance(0.4) ? ` ${random.pick(legal[language] ?? ['Ltd', 'Inc.', 'LLC'])}` : '';
  return `${random.pick(words)} ${random.pick(trades)}${form}`;
}

function brandHost(values: Values): string {
  return `${slug(companyName(values))}.${values.facts.domain}`;
}

/** The last digit of EAN-13 and ISBN-13: weights 1 and 3 (GS1 General Specifications, 7.9). */
function gs1Digit(body: string): string {
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Makers by slot name. */
export const neutral: Record<string, (values: Values, argument?: string) => string> = {
  company: companyName,
  host: brandHost,
  int: ({ random }, range = '2-99') => {
    const [from = 0, to = 99] = range.split('-').map(Number);
    return String(random.int(from, to));
  },
  big: ({ random, language }) => {
    const number = random.int(10_000, 9_999_999);
    return number.toLocaleString(
      { en: 'en-US', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', it: 'it-IT', pl: 'pl-PL', nl: 'nl-NL', sv: 'sv-SE' }[
        language as 'en'
      ] ?? 'en-US',
    );
  },
  percent: ({ random, language }) =>
    `${random.int(0, 89)}${language === 'en' ? '.' : ','}${random.int(0, 9)}${language === 'en' ? '%' : ' %'}`,
  price: ({ random, language, country }) => {
    const amount = `${random.int(3, 899)}${language === 'en' ? '.' : ','}${random.pick(['00', '90', '95', '99', '49'])}`;
    if (country === 'US' || country === 'CA' || country === 'AU') return `$${amount}`;
    if (country === 'GB') return `£${amount}`;
    if (country === 'JP') return `¥${random.int(3, 99)},${random.digits(3)}`;
    const sign =
      { PL: 'zł', SE: 'kr', NO: 'kr', DK: 'kr', CZ: 'Kč', CH: 'CHF', BR: 'R$', TR: '₺', RU: '₽' }[country as 'PL'] ??
      '€';
    return language === 'en' ? `${sign}${amount}` : `${amount} ${sign}`;
  },
  date: (values) => day(values, values.random.int(2024, 2027), values.random.int(1, 12), values.random.int(1, 28)),
  isodate: ({ random }) => random.shape(`202${random.int(4, 7)}-0N-1#`),
  time: ({ random }) => `${random.int(8, 21)}:${random.pick(['00', '15', '30', '45'])}`,
  datetime: ({ random }) => random.shape(`202${random.int(4, 7)}-0N-1#T1#:2#:3#Z`),
  logtime: ({ random }) => random.shape('[1#/Mar/2026:1#:2#:3# +0000]'),
  unixtime: ({ random }) => random.shape(random.pick(['17########', '17###########'])),
  year: ({ random }) => String(random.int(2019, 2028)),
  order: ({ random }) =>
    random.shape(
      random.pick([
        '#10####',
        'SO-######',
        '305-#######-#######',
        'ORD-2026-#####',
        '4#########',
        'A#####-B',
        'WEB########',
      ]),
    ),
  invoice: ({ random }) =>
    random.shape(random.pick(['INV-#####', '2026-00####', 'RE-26####', 'F26-####', '90########'])),
  ticket: ({ random }) =>
    random.shape(random.pick(['#48###', 'INC00#####', 'MKT-####', 'CASE-######', 'JIRA-###', 'REQ######'])),
  tracking: ({ random }) =>
    random.shape(
      random.pick([
        '1Z@#@##########',
        '0034##############',
        'RR#########DE',
        '#### #### #### ####',
        'JD01##############',
        '94001###################',
      ]),
    ),
  customerno: ({ random }) => random.shape(random.pick(['K-#####', 'C######', '7#####', 'KD-####-##'])),
  sku: ({ random }) => random.shape(random.pick(['@@-#####', '@@@-###-@@', '#####-##', '@#####', 'SKU######'])),
  ean: ({ random }) => {
    const body = random.shape(random.pick(['400#########', '50##########', '301#########', '871#########']));
    return body + gs1Digit(body);
  },
  isbn: ({ random }) => {
    const parts = ['978', random.pick(['0', '1', '3', '2']), random.digits(4), random.digits(4)];
    return [...parts, gs1Digit(parts.join(''))].join(random.pick(['-', '']));
  },
  uuid: ({ random }) => {
    const hex = (length: number) => random.from('0123456789abcdef', length);
    return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.from('89ab', 1)}${hex(3)}-${hex(12)}`;
  },
  hex: ({ random }, length = '8') => random.from('0123456789abcdef', Number(length)),
  base: ({ random }, length = '22') => random.from(base62, Number(length)),
  color: ({ random }) => `#${random.from('0123456789ABCDEF', 6)}`,
  version: ({ random }) => `${random.pick(['', 'v'])}${random.int(0, 19)}.${random.int(0, 30)}.${random.int(0, 40)}`,
  coupon: ({ random }) =>
    random.shape(
      random.pick(['SPRING##', 'SAVE#0NOW', 'WELCOME1#', '@@@@-####', 'HELLO#0', 'SUMMER26', 'BLACKFRIDAY##']),
    ),
  campaignid: ({ random }) =>
    random.shape(random.pick(['1203############', '238####', '120################', '6########'])),
  gclid: ({ random }) => `Cj0KCQ${random.from(`${base62}-_`, 48)}`,
  fbclid: ({ random }) => `IwAR${random.from(`${base62}-_`, 57)}`,
  url: (values) =>
    `https://www.${brandHost(values)}/${values.random.pick(['spring', 'blog/how-we-roast', 'de/angebote', 'pricing', 'p/1203948', 'collections/new-in'])}`,
  utm: (values) => {
    const { random } = values;
    const campaign = random.pick(['spring_launch', 'bfcm26', 'retargeting-q3', 'newsletter_kw12', 'always_on']);
    const parts = [
      `utm_source=${random.pick(['newsletter', 'google', 'linkedin', 'meta', 'partner'])}`,
      `utm_medium=${random.pick(['email', 'cpc', 'paid_social', 'display'])}`,
      `utm_campaign=${campaign}`,
    ];
    if (random.chance(0.4)) parts.push(`utm_id=${random.digits(16)}`);
    if (random.chance(0.4)) parts.push(`gclid=${neutral.gclid?.(values)}`);
    if (random.chance(0.2)) parts.push(`fbclid=${neutral.fbclid?.(values)}`);
    return `https://www.${brandHost(values)}/${random.pick(['', 'spring', 'sale', 'landing/a'])}?${parts.join('&')}`;
  },
  gaid: ({ random }) =>
    random.pick([
      `G-${random.from(`${letters}0123456789`, 10)}`,
      `UA-${random.digits(8)}-1`,
      `GTM-${random.from(`${letters}0123456789`, 7)}`,
      `AW-${random.digits(9)}`,
    ]),
};
