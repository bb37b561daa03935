/** What kind of harm a leak of the entity does; rules and explanations speak of families. */
export const entityFamilies = [
  'contact',
  'personal',
  'government-id',
  'financial',
  'health',
  'secret',
  'company',
] as const;
export type EntityFamily = (typeof entityFamilies)[number];

export interface EntityWords {
  family: EntityFamily;
  /** Inside the brackets of a placeholder: `EMAIL` gives `[EMAIL_1]`. */
  placeholder: string;
  one: string;
  many: string;
}
