import { catalogue } from '@/utils/sites';
import { entities, isEntityType, isStructureType, structures } from '@/utils/vocabulary';
import type { ConsoleWords } from '../speech';
import { wordsIn } from '../speech';
import kinds from './kinds.json';
import type sentences from './words.json';

/** What the closed lists are called: sites, kinds of data, actions, ways, channels. */
export type NameWords = ConsoleWords<keyof (typeof sentences)['en']>;

const sites = new Map(catalogue.map((site) => [site.id, site]));

/** @param id of the catalogue; anything else is one of the tools that it does not have */
export function siteName(id: string, words: NameWords): string {
  return sites.get(id)?.name ?? words.say('otherSite');
}

/** What a kind of one country or issuer is, by its name: a passport is one everywhere. */
const alike: [part: RegExp, said: keyof typeof kinds.en][] = [
  [/PASSPORT/, 'PASSPORT_NUMBER'],
  [/DRIV/, 'DRIVER_LICENSE'],
  [/VAT/, 'VAT_ID'],
  [/TAX|ITIN|UTR|TFN/, 'TAX_ID'],
  [/ID_CARD|NATIONAL_ID|IDENTITY/, 'NATIONAL_ID'],
];
const ofFamily: Partial<Record<string, keyof typeof kinds.en>> = {
  financial: 'BANK_ACCOUNT',
  health: 'HEALTH_INSURANCE_NUMBER',
  secret: 'ACCESS_KEY',
};

/** "E-mail addresses", "Passport numbers (Poland)". The vocabulary's own names are English. */
export function kindName(kind: string, words: NameWords): string {
  const known = isEntityType(kind) ? entities[kind] : isStructureType(kind) ? structures[kind] : undefined;
  if (known === undefined) return kind;
  if (words.language === 'en') return known.many.charAt(0).toUpperCase() + known.many.slice(1);
  const said = wordsIn(kinds, words.language as keyof typeof kinds);
  if (Object.hasOwn(kinds.en, kind)) return said.say(kind as keyof typeof kinds.en);
  const family = isEntityType(kind) ? entities[kind].family : '';
  const what = said.say(ofFamily[family] ?? alike.find(([part]) => part.test(kind))?.[1] ?? 'OFFICIAL_NUMBER');
  const country = /^([A-Z]{2})_/.exec(kind)?.[1];
  const whose = country && family !== 'secret' ? words.country(country === 'UK' ? 'GB' : country) : known.many;
  return `${what} (${whose})`;
}
