import { isDigit } from '../../text/characters';
import { lazily, matchAt } from '../lazily';
import { letters } from '../letters';
import { city } from './pieces';

const notGlued = `(?![${letters}\\d])`;

/** Postcode areas of Royal Mail, and the form of BS 7666: `SW1A 2AA`. */
const britishAreas =
  'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|B|E|G|L|M|N|S|W';
export const british = `(?:${britishAreas})\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}${notGlued}`;
/** Canada Post: the letters D, F, I, O, Q and U are never used, W and Z not first. */
export const canadian = `[ABCEGHJ-NPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z][ -]?\\d[ABCEGHJ-NPRSTV-Z]\\d${notGlued}`;
/** Eircode: routing key and unique identifier, without letters that look like digits. */
export const irish = `(?:[AC-FHKNPRTV-Y]\\d{2}|D6W) ?[\\dAC-FHKNPRTV-Y]{4}${notGlued}`;

const americanStates =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|GU|VI|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
const provinces =
  'ON|QC|BC|AB|MB|SK|NS|NB|NL|PE|YT|NT|NU|Ontario|Qu[eé]bec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland and Labrador';
const australianStates = 'NSW|VIC|Vic|QLD|Qld|SA|WA|TAS|Tas|ACT|NT';
const brazilianStates = 'AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO';

const end = `(?![${letters}\\d]|[.,]\\d)`;
const maybeCity = `(?:(?<city>${city}),? {0,2})?`;

/** Postcode before the place, with the forms of continental Europe, and the country letters before it. */
const continental =
  '(?:(?:[A-Z]{1,2}|FIN|C\\.?P\\.?|CAP|PLZ)[- ])?(?<code>\\d{4} ?[A-Z]{2}|\\d{5,6}|\\d{4}-\\d{3}|\\d{4}|\\d{3} \\d{2}|\\d{2}-\\d{3}|[A-Z]\\d{4}[A-Z]{3})';

const american = lazily(
  () => `(?:(?<city>${city}),? {1,2})??(?:${americanStates})\\.?,? {1,2}\\d{5}(?:-\\d{4})?${end}`,
);
const canadianTail = lazily(() => `${maybeCity}(?:\\(?(?:${provinces})\\)?,? {0,2})?${canadian}`);
const australian = lazily(() => `(?:(?<city>${city}),? {1,2})??(?:${australianStates}),? {1,2}\\d{4}${end}`);
const britishTail = lazily(() => `${maybeCity}${british}`);
const irishTail = lazily(() => `(?:(?<city>${city})(?: \\d{1,2}W?)?,? {1,2})?${irish}`);
const brazilian = lazily(
  () => `(?:(?<city>${city}) ?[-/,] ?)?(?:${brazilianStates})?(?: ?[-,] ?| )?(?:CEP:? ?)?\\d{5}-\\d{3}${end}`,
);
const singaporean = lazily(() => `(?:Singapore|S) ?\\(?\\d{6}\\)?${end}`);

/** So far behind its place the digits of a postcode may begin. */
const farthestDigit = 110;

/** Where the first digits begin at or after `at`, on the same line. */
export function firstDigit(text: string, at: number): number | undefined {
  const limit = Math.min(text.length, at + farthestDigit);
  for (let i = at; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (isDigit(c)) return i;
    if (c === 10) return undefined;
  }
  return undefined;
}

/**
 * Where a postcode ends whose form alone says what it is, perhaps with a place and region before it.
 *
 * @param digit where the first digits after `at` begin: they tell which forms are to be tried
 */
export function sureTailEnd(text: string, at: number, digit: number): number | undefined {
  let stop = digit;
  while (isDigit(text.charCodeAt(stop))) stop++;
  // Only Brazilian postcodes begin with digits.
  if (digit === at && (stop - digit !== 5 || text.charCodeAt(stop) !== 45)) return undefined;
  const before = text.charCodeAt(digit - 1);
  const lettered = before >= 65 && before <= 90;
  for (const pattern of formsOf(stop - digit, lettered, text.charCodeAt(stop) === 45)) {
    const found = matchAt(pattern(), text, at);
    if (found !== undefined) return at + found[0].length;
  }
  return undefined;
}

type Forms = readonly (() => RegExp)[];

const letteredForms: Forms = [canadianTail, britishTail, irishTail];
const bySize: readonly Forms[] = [[], [irishTail], [irishTail], [], [australian], [american], [singaporean]];
const fiveWithDash: Forms = [american, brazilian];

function formsOf(digits: number, lettered: boolean, dashed: boolean): Forms {
  if (lettered && digits <= 3) return letteredForms;
  return (digits === 5 && dashed ? fiveWithDash : bySize[digits]) ?? [];
}

/** Digits and a place. */
export const codeAndCity = lazily(
  () =>
    `${continental},? {1,2}(?<city>${city}(?: (?:\\d{1,2}(?!\\d)|Cedex(?: \\d{1,2})?|CEDEX(?: \\d{1,2})?))?)(?: ?\\([A-Z]{2}\\)| [A-Z]{2}(?![${letters}\\d]))?`,
);
/** A place and digits. */
export const cityAndCode = lazily(
  () => `(?<city>${city}),? ?[-:]? ?(?:C\\.?P\\.? ?)?(?<code>\\d{3}-\\d{4}|[1-9]\\d{2} \\d{3}|\\d{4,6})${end}`,
);
/** Digits only, after a street and a place. */
export const codeAlone = lazily(
  () =>
    `(?:C\\.?P\\.? ?|CEP:? ?|PIN:? ?|Pin ?[Cc]ode:? ?|〒 ?)?(?:\\d{3}-\\d{4}|\\d{5}-\\d{3}|\\d{4,6}|\\d{4} ?[A-Z]{2}|\\d{2}-\\d{3}|\\d{3} \\d{2})${end}`,
);
export const locality = lazily(() => `${city}(?: \\d{1,2}(?!\\d))?`);
