import type { EntityType } from '@/utils/vocabulary';
import { lazily } from '../rules/lazily';
import { letters, nameCapitals } from '../rules/letters';

const phoneForm = /^(?=(?:\D*\d){6,15}\D*$)["']?(?:tel:)?[+(]?[\d][\d ()./-]{4,24}(?:\s?(?:x|ext\.?)\s?\d{1,5})?$/i;
const passwordForm = /^\S{6,64}$/;
const ibanForm = /^[A-Z]{2}\d{2}[ A-Z\d]{10,36}$/i;
const month = `[${letters}]{3,10}\\.?`;

/**
 * What the cells of a column of a kind look like. Looser than the rules, because the heading has already said what
 * they are; still strict enough to leave a wrong heading alone.
 */
export const cellForms: Partial<Record<EntityType, () => RegExp>> = {
  PERSON: lazily(
    () =>
      `^(?=.{1,60}$)(?!(?:n/?a|none|null|unknown|test|total|true|false|yes|no|tbd|anonym[${letters}]*)$)[${letters}\u0300-\u036f][${letters}\u0300-\u036f.'’´\` ,()&-]*$`,
    'i',
  ),
  PHONE_NUMBER: () => phoneForm,
  LOCATION: lazily(
    () =>
      String.raw`^(?=.{2,120}$)(?!(?:n/?a|none|null|unknown|total|true|false)$)[${letters}\u0300-\u036f\d〒][^@<>{}[\]=%]*$`,
    'i',
  ),
  DATE_OF_BIRTH: lazily(
    () =>
      String.raw`^(?:\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{4}|\d{2})\.?|\d{4}[./-] ?\d{1,2}[./-] ?\d{1,2}|(?:19|20)\d{6}|\d{1,2}\.?[ -](?:de )?${month}[ -](?:de )?\d{2,4}|${month} \d{1,2},? \d{4}|\d{4}年\d{1,2}月\d{1,2}日)(?:[T ]00:00(?::00)?(?:\.000)?Z?)?$`,
    '',
  ),
  PASSWORD: () => passwordForm,
  IBAN_CODE: () => ibanForm,
};

/** A number that a state, a bank or an insurer gives: digits enough, few letters. */
export const numberForm = /^(?=(?:[^\d]*\d){5})[A-Z\d][A-Z\d ./-]{4,28}$/i;

/** Two to four words with capitals: what a column without a heading must look like to be taken for names. */
export const fullNameForm = lazily(
  () =>
    String.raw`^(?:(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|M|Mme|Sr|Sra)\.? )?[${nameCapitals}][${letters}\u0300-\u036f'’.-]*,?(?:() (?:von|van|der|den|de|del|della|di|da|dos|la|le|bin|al|zu|ter|el|ten|y|e)){0,2}(?:() [${nameCapitals}][${letters}\u0300-\u036f'’.-]*){1,3}$`,
  '',
);

/** What stands in the name of a firm, a shop or a place. */
export const firmForm =
  /(?:^|[\s(,])(?:gmbh|ag|kg|ohg|gbr|ug|e\.?v\.?|mbh|inc|llc|llp|ltd|limited|plc|corp|corporation|company|co|group|holding|sarl|sas|sa|s\.a\.|sl|s\.l\.|srl|s\.r\.l\.|spa|s\.p\.a\.|bv|b\.v\.|nv|n\.v\.|ab|as|a\/s|aps|oy|oyj|sp\. z o\.o\.|s\.r\.o\.|kft|zrt|ooo|zao|lda|ltda|eurl|hotel|restaurant|store|shop|outlet|market|bank|school|university|clinic|team|department|office)\b\.?|株式会社|有限公司|公司|주식회사|ООО|ЗАО|АО/iu;

/** A phone number that is one without a heading: international, or with a trunk zero or an area code in brackets. */
export const surePhoneForm = /^(?=(?:\D*\d){9,15}\D*$)(?:\+|\(|0)[\d ()./-]{8,24}$/;

/** The row under the rows that adds them up. */
export const totalForm = lazily(
  () =>
    String.raw`^(?:grand |sub)?(?:totals?|sum|summe|gesamt(?:summe|ergebnis)?|insgesamt|totaux|totale|totales|suma|razem|łącznie|totalt|summa|i alt|yhteensä|celkem|toplam|итого|всего|total general|total général|averages?|durchschnitt|moyenne|promedio|media|合計|总计|合计|합계)(?![${letters}\d])`,
  'i',
);
