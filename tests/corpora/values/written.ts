import type { Values } from './index';

/** How dates and host names are written. */

/** Letters, digits and dashes of a name, for hosts and mail addresses. */
export function slug(name: string): string {
  const letters = name
    .normalize('NFD')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .trim()
    .toLowerCase();
  return letters.replace(/[ -]+/g, '-').replace(/^-|-$/g, '') || 'sakura-shoji';
}

const monthNames: Partial<Record<string, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  it: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  pt: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  pl: [
    'stycznia',
    'lutego',
    'marca',
    'kwietnia',
    'maja',
    'czerwca',
    'lipca',
    'sierpnia',
    'września',
    'października',
    'listopada',
    'grudnia',
  ],
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  nb: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
};

/** A day as people of the language write it. */
export function day(values: Values, year: number, month: number, date: number): string {
  const { language, country, random } = values;
  const two = (number: number) => String(number).padStart(2, '0');
  const name = monthNames[language]?.[month - 1];
  const iso = `${year}-${two(month)}-${two(date)}`;
  if (['ja', 'zh'].includes(language))
    return random.pick([`${year}年${month}月${date}日`, `${year}/${two(month)}/${two(date)}`, iso]);
  if (language === 'ko')
    return random.pick([`${year}년 ${month}월 ${date}일`, `${year}.${two(month)}.${two(date)}`, iso]);
  if (country === 'US') return random.pick([`${two(month)}/${two(date)}/${year}`, `${name} ${date}, ${year}`, iso]);
  if (language === 'en')
    return random.pick([`${two(date)}/${two(month)}/${year}`, `${date} ${name} ${year}`, `${name} ${date}, ${year}`]);
  const numeric = ['fr', 'es', 'it', 'pt'].includes(language)
    ? `${two(date)}/${two(month)}/${year}`
    : `${two(date)}.${two(month)}.${year}`;
  const dashed = language === 'nl' ? `${two(date)}-${two(month)}-${year}` : language === 'sv' ? iso : numeric;
  if (name === undefined) return random.pick([numeric, dashed]);
  const of = language === 'es' || language === 'pt' ? ' de ' : ' ';
  const dot = ['de', 'nb', 'da'].includes(language) ? '.' : '';
  return random.pick([numeric, dashed, `${date}${dot}${of}${name}${of}${year}`]);
}
