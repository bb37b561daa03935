import { centralEurope } from './central-europe';
import { dutch } from './dutch';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { iberian } from './iberian';
import { italian } from './italian';
import { nordic } from './nordic';
import type { Streets } from './streets';

/** Every region. A new one is one file and one entry here. */
const all: readonly Streets[] = [english, german, french, iberian, italian, dutch, nordic, centralEurope];

/** The alternatives of one field over all regions, in small letters, with a first capital, and in capitals. */
export function anyOf(field: keyof Streets, regions: readonly Streets[] = all): string {
  const alternatives = new Set(regions.flatMap((streets) => streets[field]?.split('|') ?? []));
  // Longer first, so that `avda.` is not read as `av`.
  return [...alternatives]
    .sort((a, b) => b.length - a.length)
    .flatMap((word) => [`[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`, upper(word)])
    .join('|');
}

/** Every spelling of the alternatives of some fields, in small letters: `gränden?` is `gränd` and `gränden`. */
export function spellings(fields: readonly (keyof Streets)[]): string[] {
  const alternatives = fields.flatMap((field) => all.flatMap((streets) => streets[field]?.split('|') ?? []));
  return alternatives.flatMap((word) => {
    const plain = word.replace(/\\/g, '');
    return [plain.replace(/\?/g, ''), plain.replace(/.\?/g, '')];
  });
}

/** Capitals, but for what a pattern escapes. */
function upper(word: string): string {
  return word.replace(/\\.|./gu, (unit) => (unit.startsWith('\\') ? unit : unit.toUpperCase()));
}

/** A word that begins with a capital, as names of places do. */
export const capital = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,24}";
/** Small words inside names of streets and places. */
export const particle =
  "(?:de la|de las|de los|de|del|della|delle|dei|degli|dell'|des|du|d'|l'|la|le|les|lo|los|las|el|els|di|da|do|dos|das|e|y|i|am|an|an der|im|in|in der|ob der|unter|vor der|bei|der|dem|den|van|van de|van der|van den|ten|ter|het|von|von der|zum|zur|upon|on|the|of|and|sur|sous|lès|en|aux?|à|aan|a|al|na|nad|pod|u|św\\.|gen\\.)";
export const city = `(?:${capital}|'s-${capital})(?:[ -](?:${particle}[ -]){0,2}${capital}){0,3}`;
/** `5`, `5a`, `5 a`, `12-14`, `12/3/4`. */
export const house =
  '\\d{1,5}(?:[a-zA-Z](?![\\p{L}\\d])| [a-hA-H](?![\\p{L}\\d.:])(?: \\d{1,3}(?![\\d\\p{L}]))?)?(?:[-/](?:\\d{1,4}(?!\\d)[a-zA-Z]?|[A-Z]{1,3}(?![\\p{L}\\d])|hs(?!\\p{L}))){0,2}';
