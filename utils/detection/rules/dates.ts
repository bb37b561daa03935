import { lazily, matchAt } from './lazily';
import { letters } from './letters';

/**
 * Dates as people write them, by the languages of Unicode CLDR's month names: the months by their first letters, without
 * accents where these are left out.
 */
const months: readonly string[] = [
  'jan|gen|ene|janv|janeiro|januar|jän|sty|led|tammi|янв|січ|ιαν|oca|ian|styczeń|sije',
  'feb|fev|fév|lut|úno|helmi|фев|лют|φεβ|şub|febbraio|velj',
  'mar|márc|mär|mrz|maa|brez|бер|мар|μαρ|březen|března|ožuj',
  'apr|ápr|avr|abr|kwi|dub|huhti|апр|кві|απρ|nis|trav',
  'may|máj|mai|mag|mayo|maj|kvě|touko|ма[йя]|тра|μα[ιΐ]|mei|svib',
  'jun|jún|iun|jui?n|giu|cze|čer|kesä|июн|чер|ιο[υύ]ν|haz|lip',
  'jul|júl|iul|juil|lug|heinä|июл|лип|ιο[υύ]λ|tem|července|červenec|srp',
  'aug|ao[uû]|ago|sie|elo|авг|сер|αυγ|ağu|kolovoz',
  'sep|szep|set|wrz|zář|syys|сен|вер|σεπ|eyl|rujna',
  'oct|okt|ott|out|paź|říj|loka|окт|жов|οκτ|eki|lis',
  'nov|noi|marras|ноя|лис|νο[εέ]|kas',
  'dec|déc|dez|dic|gru|pro|joulu|дек|гру|δεκ|ara|stu',
];
const monthName = `(?:${months.join('|')})[${letters}]{0,9}\\.?`;
const year = "(?:\\d{4}|['’]\\d{2})";
const day = '\\d{1,2}(?:()st|nd|rd|th|er|º|ª|\\.)?';

const inDigits = lazily(() =>
  [
    `\\d{1,2}([./-]) ?\\d{1,2}\\1 ?(?:\\d{4}|\\d{2})(?![\\d]|[./-]\\d)`,
    `\\d{4}([./-])\\d{1,2}\\2\\d{1,2}(?![\\d]|[./-]\\d)`,
    `\\d{1,2}[. ]{1,2}(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})[. ]{1,2}\\d{4}(?!\\d)`,
    `\\d{1,2} \\d{1,2} \\d{4}(?!\\d)`,
    `\\d{4} ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]?`,
    `\\d{1,2} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日`,
    `(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
    `(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d{2}(?!\\d)`,
  ].join('|'),
);
const withMonth = lazily(() =>
  [
    `${day}[ -/]{0,2}(?:()de |of |d'|di |den )?${monthName},?[ -/]{1,2}(?:()de |del )?(?:${year}|\\d{2})(?!\\d)(?: ?г\\.)?`,
    `\\d{4}(?:[ -]|\\. ?)${monthName}[ -]\\d{1,2}(?!\\d)\\.?`,
  ].join('|'),
);
const monthAtEnd = lazily(() => `(?<![${letters}])(?<month>${monthName}) {1,2}(?:de )?$`, '');
const dayAndYear = lazily(() => `${day},? {1,2}(?:de |del )?(?:\\d{4})(?!\\d)`);

/** So long is the longest way to write a date. */
const longest = 48;

/** How long the date is whose first digits begin at `start`: day, month or year. Two-digit years only between signs. */
export function dateLength(text: string, start: number): number {
  const lower = text.slice(start, start + longest).toLowerCase();
  return lengthAtStart(inDigits(), lower) || lengthAtStart(withMonth(), lower);
}

/** How long the rest of a date is that begins with the name of its month: of `March 12, 1984`, from the `1`. */
export function dayAndYearLength(text: string, start: number): number {
  return lengthAtStart(dayAndYear(), text.slice(start, start + longest).toLowerCase());
}

function lengthAtStart(pattern: RegExp, text: string): number {
  return matchAt(pattern, text, 0)?.[0].length ?? 0;
}

/** How far before its end a text has the name of a month that the day follows; 0 where it has none. */
export function monthBefore(lead: string): number {
  const month = monthAtEnd().exec(lead.toLowerCase())?.groups?.month;
  return month === undefined ? 0 : lead.length - lead.toLowerCase().lastIndexOf(month);
}

/** Japanese eras and the years of the Republic of China, before their digits. */
export const eraBefore = /(?:明治|大正|昭和|平成|令和|民[國国]|[MTSHR])$/;

/** Years in which people who live now were born; Buddhist years, and years of eras, by their offset. */
export function isBirthYear(written: string): boolean {
  const full = /\d{4}/.exec(written)?.[0];
  if (full === undefined) return /\d{2}/.test(written);
  const digits = /^\d{8}$/.test(written) ? [written.slice(0, 4), written.slice(4)] : [full];
  return digits.map(Number).some((value) => (value >= 1905 && value <= 2035) || (value >= 2448 && value <= 2578));
}
