import type { Evidence } from '../confidence';
import { isDigit, isWordUnit } from '../text/characters';
import { dateLength, dayAndYearLength, eraBefore, isBirthYear, monthBefore } from './dates';
import { lazily } from './lazily';
import { capitals, letters } from './letters';
import { type NumberLook, wordUnits } from './number-look';
import type { RuleFamily, Span, Surroundings } from './rule';

/** Without a sign or letter behind its first digits there is no date but that of eight digits. */
const behindFirst = ` !"#$%&'()*+,-./${wordUnits}字`;
const beginsDate: readonly NumberLook[] = [{ digits: [1, 4], after: behindFirst }, { digits: [8, 8] }];

/** A date after or right before a word of birth. */
function findBirthDate(around: Surroundings, index: number): Span | undefined {
  const { text, landmarks } = around;
  const start = landmarks.digitStarts[index] ?? 0;
  const length = (landmarks.digitEnds[index] ?? 0) - start;
  const before = start > 0 ? text.charCodeAt(start - 1) : 32;
  if ((before === 46 || before === 47 || before === 45) && isDigit(text.charCodeAt(start - 2))) return undefined;
  if (
    around.distance(['birth', 'birthday'], { start, end: start + length + 8 }, 'anywhere') === Number.POSITIVE_INFINITY
  )
    return undefined;
  const lead = text.slice(Math.max(0, start - 16), start);
  const month = length <= 2 ? monthBefore(lead) : 0;
  if (month > 0) {
    const rest = dayAndYearLength(text, start);
    if (rest > 0) return { start: start - month, end: start + rest };
  }
  const era = length <= 2 ? eraBefore.exec(lead)?.[0] : undefined;
  if (isWordUnit(before) && era === undefined && before < 0x2e80) return undefined;
  const date = dateLength(text, start);
  return date === 0 ? undefined : { start: start - (era?.length ?? 0), end: start + date };
}

/** What may stand between the word of birth and its date. */
const joint = /^[^\n.;!?]{0,48}$/;
const abbreviations = lazily(() => `(?<![${letters}])[${letters}]{1,4}\\.`, 'g');
/** Things are born, too: ideas, brands, companies. And a birthday is often that of a brand. */
const things =
  /\b(?:idea|brand|company|product|store|shop|sale|marke|idee|produkt|entreprise|marque|empresa|marca|azienda|anniversary|offer|launch|campaign|valid|ends?|until|gültig|bis|jusqu|hasta|fino)\b/i;

/** After a short word, which may be another (NATO, `Born to run`), only small words and places lead to the date. */
const shortWords = /^(?:born|nat[oa]|ur|nar|née?|rođ|f)(?![a-zß-ɏ])/;
const toDate = lazily(
  () =>
    `^[${letters}]+\\W*(?:(?:on|the|il|in|a|à|le|en|el|op|am|em|i|w|dnia|v|u|dne|den|date|(?!N(?:ATO|ato))[${capitals}][${letters}.]+)\\W+){0,5}$`,
  '',
);

function checkBirthDate(value: string, span: Span, around: Surroundings): readonly Evidence[] | undefined {
  if (!isBirthYear(value)) return undefined;
  const before = around.distance(['birth'], span, 'before');
  const party = around.distance(['birthday'], span, 'before');
  const nearest = Math.min(before, party);
  if (nearest === Number.POSITIVE_INFINITY) {
    const after = around.distance(['birth'], span, 'anywhere');
    return after <= 8 ? ['context-word'] : after < 24 ? [] : undefined;
  }
  const between = around.text.slice(span.start - nearest, span.start);
  // A line that ends with the word, as in a form, goes on with the value.
  const cut = between.replace(/^\S*(?: \S+){0,3}? ?[:：]?\s{1,3}(?=$)/, '');
  if (!joint.test(cut.replace(abbreviations(), ''))) return [];
  const lead = around.text.slice(Math.max(0, span.start - nearest - 28), span.start);
  if (things.test(lead.replace(/^\S+/, ''))) return [];
  if (shortWords.test(between.toLowerCase()) && !toDate().test(between)) return [];
  if (party < before) {
    const year = Number(/\d{4}/.exec(value)?.[0] ?? 1980);
    return year <= 2020 && nearest <= 30 ? ['context-word'] : [];
  }
  return nearest <= 40 ? ['context-word'] : [];
}

export const birth: RuleFamily = [
  {
    type: 'DATE_OF_BIRTH',
    name: 'date of birth',
    at: { number: findBirthDate, looks: beginsDate, near: ['birth', 'birthday'] },
    confidence: 0.55,
    check: checkBirthDate,
    quietedBy: ['example'],
    ok: [
      'She was born on «12 March 1984» in Leeds',
      'DOB: «03/12/1984»',
      'Geburtsdatum: «12.03.1984»',
      'geb. am «1.7.79»',
      'née le «12/03/1984»',
      'born on «January 5, 1990»',
      'DOB «02-Jan-1990»',
      'Fecha de nacimiento: «12 de marzo de 1984»',
      '"date_of_birth": "«1984-03-12»"',
      'Data di nascita: «12 marzo 1984»',
      'nascido em «12 de março de 1984»',
      'Geboortedatum: «12 maart 1984»',
      'ur. «12.III.1984» r. w Krakowie',
      'född «1984-03-12»',
      'Fødselsdato «12. mars 1984»',
      'Syntymäaika: «12.3.1984»',
      'datum narození: «12. března 1984»',
      'Дата рождения: «12 марта 1984 г.»',
      'Doğum tarihi: «12.03.1984»',
      '生年月日：«昭和59年3月12日»',
      '出生日期：«1984年3月12日»',
      '생년월일: «1984년 3월 12일»',
      'วันเกิด: «12/03/2527»',
      'تاريخ الميلاد: «12/03/1984»',
      'Date of birth\n«12/03/1984»',
      'birthday: «March 12, 1984»',
      '«12.03.1984» geboren',
      'DOB: «19840312»',
    ],
    not: [
      'The idea was born in 2019',
      'Launch on 12 March 2024',
      'Born 12 March 1684',
      'Our birthday sale ends on 12.03.2026',
      'Happy birthday! Your voucher is valid until 31.12.2026',
      'The brand was born on 12 March 2014.',
      'Nato summit on 12/07/2023. Born to run: 10/10/2024',
    ],
  },
];
