import { format, isDateFormat } from 'numfmt';

/** How numbers of a cell are shown: a pattern of Excel. Nothing is "General". */
export type CellFormat = string | undefined;

/** Formats that every workbook has without naming them (ECMA-376-1, 18.8.30). */
const builtIn: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean);

const decoded = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/&#(\d{1,6});/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');

/** The formats of cells by the number of their style, from `styles.xml`. */
export function workbookFormats(styles: string): CellFormat[] {
  const own = new Map<number, string>();
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    own.set(Number(attribute(tag, 'numFmtId')), decoded(attribute(tag, 'formatCode') ?? ''));
  }
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return [...cells.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    const pattern = own.get(id) ?? builtIn[id];
    return pattern === undefined || /^general$/i.test(pattern) ? undefined : pattern;
  });
}

const onlyDigits = (text: string) => text.replace(/\D/g, '');
/** From so many digits on a whole number is a number of something (phone, account, card), not an amount. */
const identifyingDigits = 9;

/**
 * A number as its cell shows it. Where showing would hide digits that may tell of a person (rounding, an exponent, a
 * format that shows nothing), the digits themselves.
 *
 * @param raw the number as the file writes it
 * @param uses1904 the workbook counts days from 1904
 */
export function shownNumber(raw: string, pattern: CellFormat, uses1904: boolean): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  const plain = /[eE]/.test(raw) && Number.isSafeInteger(value) ? String(value) : raw;
  if (pattern === undefined) return plain;
  const isDate = isDateFormat(pattern);
  let shown: string;
  try {
    shown = format(pattern, isDate && uses1904 ? value + 1_462 : value, { throws: true, nbsp: false }).trim();
  } catch {
    return plain;
  }
  if (shown === '') return plain;
  if (isDate || !/^\d+$/.test(plain) || plain.length < identifyingDigits) return shown;
  const isGrouped = /\d[.,'\u2019]\d{3}(\D|$)/.test(shown);
  return !isGrouped && onlyDigits(shown).replace(/^0+/, '') === plain ? shown : plain;
}
