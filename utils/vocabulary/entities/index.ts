import { companyEntities } from './company';
import { contactEntities } from './contact';
import { financialEntities } from './financial';
import { governmentIdEntities } from './government-id';
import { healthEntities } from './health';
import { personalEntities } from './personal';
import { secretEntities } from './secrets';

export { type EntityFamily, entityFamilies } from './words';

/**
 * Entity types. Names follow Microsoft Presidio where it has one (https://microsoft.github.io/presidio/supported_entities/),
 * secrets are named by issuer, national ids as CC_KIND.
 */
export const entities = {
  ...contactEntities,
  ...personalEntities,
  ...financialEntities,
  ...governmentIdEntities,
  ...healthEntities,
  ...secretEntities,
  ...companyEntities,
};

export type EntityType = keyof typeof entities;
export const entityTypes = Object.keys(entities) as [EntityType, ...EntityType[]];

export function isEntityType(word: string): word is EntityType {
  return Object.hasOwn(entities, word);
}

/** "1 e-mail address", "40 e-mail addresses". */
export function countedEntity(type: EntityType, count: number): string {
  return `${count} ${count === 1 ? entities[type].one : entities[type].many}`;
}
