import { capitals, letters } from '../letters';

/** A word that begins with a capital, as names of places do. */
export const capital = `[${capitals}][${letters}\\u0300-\\u036f'’.-]{0,24}`;
/** Small words inside names of streets and places. */
export const particle =
  "(?:de la|de las|de los|de|del|della|delle|dei|degli|dell'|des|du|d'|l'|la|le|les|lo|los|las|el|els|di|da|do|dos|das|e|y|i|am|an|an der|im|in|in der|ob der|unter|vor der|bei|der|dem|den|van|van de|van der|van den|ten|ter|het|von|von der|zum|zur|upon|on|the|of|and|sur|sous|lès|en|aux?|à|aan|a|al|na|nad|pod|u|św\\.|gen\\.)";
export const city = `(?:${capital}|'s-${capital})(?:()[ -](?:()${particle}[ -]){0,2}${capital}){0,3}`;
/** `5`, `5a`, `5 a`, `12-14`, `12/3/4`. */
export const house = `\\d{1,5}(?:[a-zA-Z](?![${letters}\\d])| [a-hA-H](?![${letters}\\d.:])(?: \\d{1,3}(?![\\d${letters}]))?)?(?:()[-/](?:\\d{1,4}(?!\\d)[a-zA-Z]?|[A-Z]{1,3}(?![${letters}\\d])|hs(?![${letters}]))){0,2}`;
