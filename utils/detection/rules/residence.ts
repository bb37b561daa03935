import { placeKind } from '../places';
import { city } from './address/pieces';
import { placeAt } from './address/whole-address';
import { lazily } from './lazily';
import { letters } from './letters';
import type { RuleFamily } from './rule';

/** What is said of a person before the place: where somebody lives, or comes from. */
const verbs =
  'lives in,living in,lived in,live in,resides in,residing in,moved to,grew up in,born in,wohnt in,wohnhaft in,lebt in,geboren in,habite à,habite a,vit à,domicilié à,domiciliée à,né à,née à,vive en,vivo en,reside en,residente en,nacido en,nacida en,natural de,abita a,vive a,residente a,nato a,nata a,mora em,moro em,vive em,reside em,nascido em,nascida em,woont in,geboren te,mieszka w,urodzony w,urodzona w,zamieszkała w,zamieszkały w,bor i,bosatt i,född i,født i,bydlí v,narozen v,narozená v,проживает в,живёт в,родился в,родилась в'.split(
    ',',
  );
/** The same with the day of birth between. */
const born =
  'born,geboren,né,née,nacido,nacida,nato,nata,nascido,nascida,urodzony,urodzona,född,født,narozen,narozená,родился,родилась'.split(
    ',',
  );
const labels =
  'place of birth,birthplace,hometown,home town,wohnort,geburtsort,lieu de naissance,lugar de nacimiento,luogo di nascita,naturalidade,local de nascimento,woonplaats,geboorteplaats,miejsce urodzenia,bostadsort,födelseort,fødested,bosted,asuinpaikka,syntymäpaikka,místo narození,doğum yeri,место рождения,место жительства'.split(
    ',',
  );

/** `Wohnort` and `wohnort`: the place itself must have a capital. */
const anyOf = (words: readonly string[]) =>
  `(?:${words.map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join('|')})`;

const source = () => {
  const day = String.raw`(?:()[^\S\n](?:on|am|le|el|il|em|op|den|d\.|dne|dnia))?[^\S\n](?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:\.|st|nd|rd|th|er|º)?[^\S\n](?:de )?[${letters}]{3,10}\.?,?[^\S\n](?:de )?\d{4})(?:()[^\S\n]г\.)?,?[^\S\n](?:in|at|à|a|en|em|te|w|i|v|в)`;
  return `(?:${anyOf(verbs)}|${anyOf(born)}${day}|${anyOf(labels)}["']?[ \\t]{0,3}[:=][ \\t"']{0,4})[^\\S\\n]?(?<value>${city})`;
};
const pattern = lazily(source, 'y');
const month =
  /^(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz]|Spring|Summer|Autumn|Winter|Harmony|Style|[IT]t|Th|My|Our)/;

/** A place alone says little; where somebody lives or was born is that person's. */
export const residence: RuleFamily = [
  {
    type: 'LOCATION',
    name: 'place of residence or birth',
    at: {
      words: [...verbs, ...born, ...labels],
      get pattern() {
        return pattern();
      },
    },
    confidence: 0.5,
    fit: (text, span) => placeAt(text, span.start) ?? span,
    check: (value) => (month.test(value) ? undefined : placeKind(value) === undefined ? [] : ['known-place']),
    quietedBy: ['example'],
    ok: [
      'She lives in «Lyon» with two cats.',
      'Wohnort: «Kiel»',
      'Née le 12/03/1985 à «Bordeaux»',
      'geboren am 12. März 1985 in «Hamburg»',
      '"birthplace": "«Oslo»"',
    ],
    not: ['He was born in March', 'We moved to Shopify', 'The idea was born in Style guides'],
  },
];
