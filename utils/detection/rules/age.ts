import type { Evidence } from '../confidence';
import { isDigit, isWordUnit } from '../text/characters';
import { lazily, matchAt } from './lazily';
import { capitals, letters, smallLetters } from './letters';
import { capitalUnits, type NumberLook, unitsBut } from './number-look';
import type { RuleFamily, Span, Surroundings } from './rule';

/** `42-year-old`, `42 ans`, `42 Jahre alt`, `42歳`: the unit of age after the digits. */
const unit = lazily(
  () =>
    `(?:[ -]?(?:years?|yrs?)[ -](?:old|of age)|[ -]?y\\.?/?o\\.?|[ -]?[jJ]ährig[${letters}]{0,3}| Jahre? (?:alt|jung)| J\\.| ans| años| anni|enne| anos| jaar(?: oud)?|-jarige?| lata?|-letni[${letters}]{0,3}|-lat(?:ek|ka|ki|kiem)| år(?: gammal| gammel)?|-år(?:ig|ige|ing)[${letters}]{0,3}| vuotta?|-vuotias| let[áý]?| лет| года?| yaşında)(?![${letters}])|-летн[${letters}]{1,4}|[歳岁歲]|세(?![가-힣])`,
);
/** How a unit begins, and the last letters of the labels: quick looks before the patterns. */
const unitInitials = new Set('yYjJaeloåvлг歳岁歲세');
const labelEnds = new Set('edràjktäş齢龄이령만');
const initialUnits = 'yYjJaelovä字';
const labelUnits = 'edrjktä字"\':= ';

const beforeAge = unitsBut(`${capitalUnits}${capitalUnits.toLowerCase()}.-/$`);
/** A unit follows, or it stands in brackets or between commas, or behind a label. */
const mayBeAge: readonly NumberLook[] = [
  { digits: [1, 3], before: beforeAge, after: initialUnits },
  { digits: [1, 3], before: beforeAge, after: ' -', further: initialUnits },
  { digits: [1, 3], before: '(', beyond: ' ', after: ')' },
  { digits: [2, 3], before: ' ', beyond: ',', after: ',.\n' },
  { digits: [1, 3], before: ' ', beyond: ',', after: ')' },
  { digits: [1, 3], before: ' :"', beyond: labelUnits },
  { digits: [1, 3], before: 'ä字…' },
];

/** Behind a street stands the number of a house. */
const street =
  '(?:Rua|Avenida|Travessa|Alameda|Estrada|Rodovia|Pra[çc]a|Largo|Via|Viale|Corso|Piazza|Calle|Paseo|Plaza|Camino|Rue|Place|Chemin|All[ée]e|Quai|Cours|Edif[íi]cio)';
/** A full name right before the digits: `Anna Schmidt (42)`, `Anna Schmidt, 42,`. */
const nameBefore = lazily(
  () =>
    `(?<![${letters}])(?!${street} )[${capitals}][${smallLetters}][${letters}'’-]{0,20} (?:()[${capitals}]\\.? |(?:van|von|de|der|da|di|el|la) ){0,2}[${capitals}][${smallLetters}][${letters}'’-]{0,20}(?: \\(|, )$`,
  '',
);
/** `Frau Lehmann (61)`. */
const titleBefore = lazily(
  () =>
    `(?<![${letters}])(?:Frau|Herrn?|Mr|Mrs|Ms|Mme|Mlle|M|Sra?|Señora?|Signora?|Dona|Dhr|Mevr|Mevrouw|Meneer|Pani?|Fru|Dr)\\.? [${capitals}][${letters}'’-]{1,20}(?: \\(|, )$`,
  '',
);
const nameInSentence = lazily(
  () => `[${capitals}][${smallLetters}]+ [${capitals}][${smallLetters}]+[^.\\n]{0,24}$`,
  '',
);
/** `my daughter (12)`. */
const relative =
  /(?<!\p{L})(?:my|her|his|our|meine?n?|ihre?n?|seine?n?|unsere?n?|mon|ma|notre|mi|su|nuestr[oa]|mi[oa]|su[oa]|meu|minha|mijn|zijn|haar|min|hans|hennes) \p{Ll}{3,12} \($/u;
const forenameBefore = lazily(() => `(?<![${letters}])[${capitals}][${smallLetters}]{2,20}, $`, '');

/** Whose age it is, near the digits. */
const personWords =
  'he she his her who woman man girl boy patient customer client mother father son daughter wife husband mr mrs ms dr tenant employee er sie ihr frau herr mann junge mädchen patientin kundin kunde mutter vater sohn tochter il elle femme homme fille garçon patiente cliente madame monsieur mme ella mujer hombre niña niño paciente señor señora donna uomo signor signora paziente mulher senhor senhora hij zij vrouw meneer mevrouw kobieta pan pani hon han kvinna kvinne kvinde hun hän женщина мужчина ему ей';
let persons: Set<string> | undefined;

const otherPersons =
  /(?<![a-zß-ɏ])(?:ich bin|i am|i'm|m\.)(?![a-zß-ɏ])|(?<![a-zß-ɏ])(?:tiene|tengo|tenía|a|ai|avait|ha|ho|aveva|tem|tenho|tinha) $|患者|女性|男性|さん|病人|환자|씨/;

/** Whether a sentence in small letters speaks of a person. */
function speaksOfPerson(lower: string): boolean {
  persons ??= new Set(personWords.split(' '));
  for (let i = 0, from = 0; i <= lower.length; i++) {
    if (i < lower.length && isWordUnit(lower.charCodeAt(i)) && !isDigit(lower.charCodeAt(i))) continue;
    if (i > from) {
      const word = lower.slice(from, i);
      if (persons.has(word) || word.startsWith('pacjent') || word.startsWith('пациент')) return true;
    }
    from = i + 1;
  }
  return otherPersons.test(lower);
}

const afterPerson =
  /^(?:[ -]{1,2}(?:from|with|who|whose|was|lives?|living|said|says|asked|asks|wants|called|reported|aus|der|die|mit|wohnhaft)\b|[.;]|,? (?:from|living|residing)\b)|^[ -]{1,2}(?:woman|man|girl|boy|male|female|patient|mother|father|son|daughter|tenant|customer|client|frau|mann|mädchen|junge|patientin|kundin|kunde|[a-zß-ſ]{0,3}woman)/;
/** Things that are old, and groups that are aimed at, in small letters. */
const things =
  /(?<![a-zß-ɏ])(?:whisky|whiskey|wine|wein|company|firma|brand|marke|building|tradition|warranty|garantie|garantía|garanzia|garantia|experience|erfahrung|expérience|experi[eê]ncia|esperienza|ervaring|doświadcz|erfarenhet|erfaring|kokemus|praxe|anniversary|jubiläum|history|geschichte|malt|scotch|rum|house|tree|ages? \d|aged \d{1,2} ?-|between|target|zielgruppe|cible|oak|barrels?|casks?|fass|fût|roble|rovere)/;

const labels = new Set(
  'age aged alter âge edad età idade leeftijd wiek ålder alder ikä věk возраст yaş 年齢 年龄 나이 연령 만'.split(' '),
);
/** Between the label and the digits nothing else may stand. */
const label =
  /(?<![a-zß-ɏа-я])(?:aged?|age|alter|âge|edad|età|idade|leeftijd|wiek|ålder|alder|ikä|věk|возраст|yaş|年齢|年龄|나이|연령|만)["']? ?[:=]? ?["']?$/;

function findAge({ text, landmarks }: Surroundings, index: number): Span | undefined {
  const start = landmarks.digitStarts[index] ?? 0;
  const end = landmarks.digitEnds[index] ?? 0;
  const before = start > 0 ? text.charCodeAt(start - 1) : 10;
  if (isWordUnit(before) && before < 0x2e80) return undefined;
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + text.charCodeAt(i) - 48;
  if (value < 1 || value > 112) return undefined;
  const after = text.charCodeAt(end);
  // `Anna Schmidt, 21.04.2024`
  if ((after === 46 || after === 44) && isDigit(text.charCodeAt(end + 1))) return undefined;
  const next = after === 32 || after === 45 ? text.charAt(end + 1) : text.charAt(end);
  if (unitInitials.has(next)) {
    const length = unitAt(text, end);
    if (length > 0) return { start, end: end + length };
  }
  // In brackets or between commas after a name, or after a label.
  const further = text.charCodeAt(start - 2);
  if (
    value >= 16 &&
    (before === 40
      ? further === 32 && after === 41
      : before === 32 && further === 44 && (after === 44 || after === 46 || end >= text.length || after === 10))
  ) {
    const lead = text.slice(Math.max(0, start - 60), start);
    if (nameBefore().test(lead) || titleBefore().test(lead)) return { start, end };
  }
  // `(son: Tom Miller, 9)`
  if (before === 32 && further === 44 && after === 41 && nameBefore().test(text.slice(Math.max(0, start - 60), start)))
    return { start, end };
  if (before === 40 && after === 41 && relative.test(text.slice(Math.max(0, start - 40), start))) return { start, end };
  if (before === 32 || before === 58 || before === 34 || before > 127) {
    const range = (after === 45 || after === 43) && end + 1 < text.length;
    if (!range && isAfterLabel(text, start)) return { start, end };
  }
  return undefined;
}

/** Whether the word before is a label, over what may stand between a label and its value. */
function isAfterLabel(text: string, start: number): boolean {
  let end = start;
  while (end > start - 4 && !isWordUnit(text.charCodeAt(end - 1))) end--;
  if (!labelEnds.has(text.charAt(end - 1))) return false;
  let from = end;
  while (from > 0 && end - from < 10 && isWordUnit(text.charCodeAt(from - 1))) from--;
  return labels.has(text.slice(from, end).toLowerCase()) && label.test(text.slice(from, start).toLowerCase());
}

function unitAt(text: string, at: number): number {
  return matchAt(unit(), text, at)?.[0].length ?? 0;
}

/** Nobody but a person is called so. */
const asNoun = /(?:Jährige[nrs]?|åring\p{L}{0,2}|lat(?:ek|ka|kiem)|enne)$/u;

function checkAge(value: string, { start, end }: Span, { text }: Surroundings): readonly Evidence[] | undefined {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 24);
  const lowerBefore = before.toLowerCase();
  const lowerAfter = after.toLowerCase();
  if (things.test(lowerBefore) || things.test(lowerAfter)) return undefined;
  const sentence = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1);
  if (/\d{1,3} (?:to|bis|à|a|e|und|and|or|y|och|og) $/.test(sentence)) return undefined;
  if (/^ ?(?:to|bis|à|a|and|und|-) ?\d/.test(after)) return undefined;
  const lowerSentence = sentence.toLowerCase();
  // `Rosa, 71 años, ...` and `鈴木大輔(36歳)`.
  const apposed = () => /^[,;).]/.test(after) && forenameBefore().test(before);
  const bracketed = () => after.startsWith(')') && /[\u05d0-\u1dff\u3041-\ud7a3\uf900-\ufaff] ?\($/.test(before);
  const isOfPerson =
    speaksOfPerson(lowerSentence) ||
    apposed() ||
    bracketed() ||
    titleBefore().test(before) ||
    nameBefore().test(before) ||
    nameInSentence().test(sentence) ||
    afterPerson.test(lowerAfter) ||
    asNoun.test(value) ||
    relative.test(before) ||
    label.test(lowerSentence);
  return isOfPerson ? ['context-word'] : [];
}

export const age: RuleFamily = [
  {
    type: 'AGE',
    name: 'age of a person',
    at: { number: findAge, looks: mayBeAge },
    confidence: 0.35,
    check: checkAge,
    quietedBy: ['example'],
    ok: [
      'Anna Schmidt («42») wrote to us',
      'a «42-year-old» woman from Leeds',
      'A «42-year-old» from Leeds asked for it',
      'Die «43-Jährige» rief an',
      'my daughter («12») lost it',
      'Ann Miller (son: Tom Miller, «9») called',
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
      'Cerchiamo un copywriter: 2 anni di esperienza',
      'Rua Augusta, 34, Lisboa',
      'Anna Schmidt, 21.04.2024',
      'In 10 Jahren, 5 years of age-old tradition',
      'iPhone (15) and chapter (42)',
    ],
  },
];
