import type { Evidence } from '../confidence';
import { type Context, reachBefore } from '../context';
import { isDigit, isWordUnit } from '../text/characters';
import { isTypedForShow } from '../validators/weighted-digits';
import type { Rule, Span, Surroundings } from './rule';

type Check = NonNullable<Rule['check']>;

/** Its digits alone; most values have nothing else. */
function digitsOf(value: string): string {
  let digits = '';
  let from = 0;
  for (let i = 0; i < value.length; i++) {
    if (isDigit(value.charCodeAt(i))) continue;
    digits += value.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? value : digits + value.slice(from);
}

const whenGrouped = (value: string): readonly Evidence[] => (hasSign(value) ? ['grouped'] : []);

function hasSign(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (!isWordUnit(value.charCodeAt(i))) return true;
  return false;
}

/** Takes values whose digits pass; groups speak for them. */
export function digitsPass(isValid: (digits: string) => boolean): Check {
  return (value) => {
    const digits = digitsOf(value);
    return isValid(digits) && !isTypedForShow(digits) ? whenGrouped(value) : undefined;
  };
}

/** Takes values that pass as they are written; groups speak for them. */
export function valuePasses(isValid: (value: string) => boolean): Check {
  return (value) => (isValid(value) ? whenGrouped(value) : undefined);
}

/** Takes values of the right form, where a check digit is only evidence. */
export function checkDigitHelps(holds: (value: string) => boolean | undefined): Check {
  return (value) => {
    const held = holds(value);
    if (held === undefined) return undefined;
    return held ? ['checksum', ...whenGrouped(value)] : whenGrouped(value);
  };
}

/** Takes values without check digits that stand right behind a label of the contexts. */
export function labelledBy(contexts: readonly Context[], isValid: (value: string) => boolean = () => true): Check {
  return (value, span, around) => {
    if (!isValid(value) || isTypedForShow(digitsOf(value)) || !isLabelled(around, contexts, span)) return undefined;
    return [];
  };
}

/**
 * Takes values of a form that little else has where a word of the contexts stands before, with some words between and
 * no other number: `passport issued in Rome, no. X`.
 */
export function namedBy(contexts: readonly Context[]): Check {
  return (value, span, around) => {
    const distance = around.distance(contexts, span, 'before');
    if (distance > reachBefore || isTypedForShow(digitsOf(value))) return undefined;
    return /[\d!?;]|\.\s+[^\s\d]{3}|\n\s*\n|[^\s.]{5}\.\s/.test(around.text.slice(span.start - distance, span.start))
      ? undefined
      : [];
  };
}

/**
 * Whether a word of the contexts is the label of what follows: nothing but the rest of the label stands between, as in
 * `Passport: X`, `passport no. X`, `my passport number is X`, `passport_number = "X"`.
 */
export function isLabelled(around: Surroundings, contexts: readonly Context[], { start, end }: Span): boolean {
  const distance = around.distance(contexts, { start, end }, 'before');
  if (distance > reachBefore) return false;
  const between = around.text.slice(start - distance, start);
  return (labelEnd.test(between) && !newClause.test(between)) || answer.test(between);
}

/** `What is your passport number?`, and the next line: `Customer: sure, X`. */
const answer =
  /^[^\s,;?]*(?: \p{L}{2,8}\.?)?\?["”»]?\s{1,3}(?:\[?\p{L}[\p{L} ]{1,20}\]?[:>] ?)?(?:[\p{L}'’ ]{2,20}[,:.!]? )?["(]?$/u;

/** `The passport to savings, the code is ...`, `"id":"RG","team":`: something else is named behind the comma. */
const newClause = /[,;!?]\s[^:=#|]*$|["'\d}\]e],\s*["']\w+["']\s*:/;
const labelEnd =
  /^[^\s,;]+["']?[\s("']{0,3}$|[:=#|\t：は][\s("'`*|]{0,4}$|(?:\.{3}|…)\s{0,2}$|<\/\w{1,8}>\s{0,4}(?:<\w[^<>]{0,30}>\s{0,4}){0,2}$|[\s_./'’-](?:no|nr|n|n\.?[º°]|núm|num|numb|number|nummer|numéro|numero|número|numer|numeris|číslo|č|szám|száma|număr|broj|številka|номер|№|id|code|card|ausweis|license|licence|account|compte|bancaire|cuenta|bancaria|corriente|conta|corrente|conto|bancario|konta|rachunku|účtu|cont|počtu|računa|счета|счёта|conduire|conducir|identité|identite|identità|identita|identidad|ciudadanía|ciudadania|cidadão|cidadao|habilitação|công dân|cước|médical|medical|guida|is|was|ist|lautet|est|es|è|é|jest|är|er|on|με|είναι|是|为|為)[.:)]{0,2}["'`\s(]{0,3}$/iu;
