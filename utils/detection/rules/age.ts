import type { Evidence } from '../confidence';
import { isDigit, isWordUnit } from '../text/characters';
import type { RuleFamily, Span, Surroundings } from './rule';

/** `42-year-old`, `42 ans`, `42 Jahre alt`, `42歳`: the unit of age after the digits. */
const unit =
  /(?:[ -]?(?:years?|yrs?)[ -](?:old|of age)(?![\p{L}])|[ -]?y\.?\/?o\.?(?![\p{L}])|[ -]?jährig\p{L}{0,3}(?![\p{L}])| Jahre? (?:alt|jung)(?![\p{L}])| ans(?![\p{L}])| años(?![\p{L}])| anni(?![\p{L}])| anos(?![\p{L}])| jaar(?: oud)?(?![\p{L}])|-jarige?(?![\p{L}])| lata?(?![\p{L}])|-letni\p{L}{0,3}(?![\p{L}])| år(?: gammal| gammel)?(?![\p{L}])|-år(?:ig|ige|ing)\p{L}{0,3}(?![\p{L}])| vuotta?(?![\p{L}])|-vuotias(?![\p{L}])| let(?:á|ý)?(?![\p{L}])|-летн\p{L}{1,4}| лет(?![\p{L}])| года?(?![\p{L}])| yaşında(?![\p{L}])|歳|岁|歲|세(?![가-힣]))/uy;
/** How a unit begins, and the last letters of the labels: quick looks before the patterns. */
const unitInitials = new Set('yYjJaloåvлг歳岁歲세');
const labelEnds = new Set('edràjktäş齢龄이령만');

/** A full name right before the digits: `Anna Schmidt (42)`, `Anna Schmidt, 42,`. */
const nameBefore =
  /(?<!\p{L})\p{Lu}\p{Ll}[\p{L}'’-]{0,20} (?:\p{Lu}\.? |(?:van|von|de|der|da|di|el|la) ){0,2}\p{Lu}\p{Ll}[\p{L}'’-]{0,20}(?: \(|, )$/u;
/** `Frau Lehmann (61)`. */
const titleBefore =
  /(?<!\p{L})(?:Frau|Herrn?|Mr|Mrs|Ms|Mme|Mlle|M|Sra?|Señora?|Signora?|Dona|Dhr|Mevr|Mevrouw|Meneer|Pani?|Fru|Dr)\.? \p{Lu}[\p{L}'’-]{1,20}(?: \(|, )$/u;
/** Whose age it is, near the digits. */
const person =
  /(?<![\p{L}])(?:he|she|his|her|who|woman|man|girl|boy|patient|customer|client|mother|father|son|daughter|wife|husband|mr|mrs|ms|dr|tenant|employee|er|sie|ihr|frau|herr|mann|junge|mädchen|patientin|kundin|kunde|mutter|vater|sohn|tochter|ich bin|i am|i'm|il|elle|femme|homme|fille|garçon|patiente|cliente?|madame|monsieur|m\.|mme|ella|mujer|hombre|niña|niño|paciente|señora?|tiene|a|ha|tem|donna|uomo|signora?|paziente|mulher|senhora?|hij|zij|vrouw|meneer|mevrouw|kobieta|pani?|pacjent\p{L}{0,3}|hon|han|kvinna|kvinne|kvinde|hun|hän|женщина|мужчина|ему|ей|пациент\p{L}{0,3})(?![\p{L}])|患者|女性|男性|さん|病人|환자|씨/iu;
const afterPerson =
  /^[ -]{1,2}(?:woman|man|girl|boy|male|female|patient|mother|father|son|daughter|tenant|customer|client|frau|mann|mädchen|junge|patientin|kundin|kunde|\p{L}{0,3}woman)/iu;
/** Things that are old, and groups that are aimed at. */
const things =
  /(?<!\p{L})(?:whisky|whiskey|wine|wein|company|firma|brand|marke|building|tradition|warranty|garantie|garantía|garanzia|experience|erfahrung|expérience|experiencia|anniversary|jubiläum|history|geschichte|malt|scotch|rum|house|tree|ages? \d|aged \d{1,2} ?-|between|target|zielgruppe|cible|oak|barrels?|casks?|fass|fût|roble|rovere)/iu;

/** Between the label and the digits nothing else may stand. */
const label =
  /(?<![\p{L}])(?:aged?|age|alter|âge|edad|età|idade|leeftijd|wiek|ålder|alder|ikä|věk|возраст|yaş|年齢|年龄|나이|연령|만)["']? ?[:=]? ?["']?$/iu;

function findAge({ text, landmarks }: Surroundings, index: number): Span | undefined {
  const start = landmarks.digitStarts[index] ?? 0;
  const end = landmarks.digitEnds[index] ?? 0;
  if (end - start > 3 || end === start) return undefined;
  const before = start > 0 ? text.charCodeAt(start - 1) : 10;
  if (isDigit(before) || before === 46 || before === 45 || before === 47 || before === 36) return undefined;
  if (isWordUnit(before) && before < 0x2e80) return undefined;
  const value = Number(text.slice(start, end));
  if (value < 1 || value > 112) return undefined;
  const after = text.charCodeAt(end);
  const next = after === 32 || after === 45 ? text.charAt(end + 1) : text.charAt(end);
  if (unitInitials.has(next)) {
    const length = unitAt(text, end);
    if (length > 0) return { start, end: end + length };
  }
  // In brackets or between commas after a name, or after a label.
  if (
    before === 40 ? after === 41 : before === 32 && (after === 44 || after === 46 || end >= text.length || after === 10)
  ) {
    if (
      value >= 16 &&
      (nameBefore.test(text.slice(Math.max(0, start - 60), start)) ||
        titleBefore.test(text.slice(Math.max(0, start - 60), start)))
    )
      return { start, end };
  }
  if (before === 32 || before === 58 || before === 34 || before > 127) {
    const range = (after === 45 || after === 43) && end + 1 < text.length;
    if (!range && labelEnds.has(lastLetter(text, start)) && label.test(text.slice(Math.max(0, start - 14), start)))
      return { start, end };
  }
  return undefined;
}

/** The letter before, over what may stand between a label and its value. */
function lastLetter(text: string, start: number): string {
  let at = start - 1;
  while (at > start - 5 && !isWordUnit(text.charCodeAt(at))) at--;
  return text.charAt(at);
}

function unitAt(text: string, at: number): number {
  unit.lastIndex = at;
  return unit.exec(text)?.[0].length ?? 0;
}

function checkAge(_: string, { start, end }: Span, { text }: Surroundings): readonly Evidence[] | undefined {
  const before = text.slice(Math.max(0, start - 60), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1);
  const after = text.slice(end, end + 24);
  if (things.test(before) || things.test(after) || /\d{1,3} (?:to|bis|à|a|e|und|and|or|y|och|og) $/.test(sentence))
    return undefined;
  if (/^ ?(?:to|bis|à|a|and|und|-) ?\d/.test(after)) return undefined;
  // `Rosa, 71 años, ...` and `鈴木大輔(36歳)`.
  const apposed = /(?<!\p{L})\p{Lu}\p{Ll}{2,20}, $/u.test(before) && /^[,;).]/.test(after);
  const bracketed = /[\p{Lo}] ?\($/u.test(before) && after.startsWith(')');
  const named =
    apposed ||
    bracketed ||
    titleBefore.test(before) ||
    nameBefore.test(before) ||
    /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[^.\n]{0,24}$/u.test(sentence);
  return named || person.test(sentence) || afterPerson.test(after) || label.test(sentence) ? ['context-word'] : [];
}

export const age: RuleFamily = [
  {
    type: 'AGE',
    name: 'age of a person',
    at: { everyNumber: findAge },
    confidence: 0.35,
    check: checkAge,
    quietedBy: ['example'],
    ok: [
      'Anna Schmidt («42») wrote to us',
      'a «42-year-old» woman from Leeds',
      'She is «42 years old».',
      'Mme Dubois, «42 ans», a appelé',
      'Die Patientin ist «42 Jahre alt»',
      'La señora García tiene «42 años»',
      'Patient aged «42», admitted on Monday',
      'Age: «42»',
      '患者は«42歳»の女性',
    ],
    not: [
      'a 12 years old whisky',
      'Target group: 25-34 years old',
      'Garantie 5 ans, livraison gratuite',
      '20 años de experiencia',
      'In 10 Jahren, 5 years of age-old tradition',
      'iPhone (15) and chapter (42)',
    ],
  },
];
