/** What can be found as a whole: may contain entities, carries counts, is never replaced. */
export const structures = {
  CUSTOMER_TABLE: { one: 'customer table', many: 'customer tables' },
  SOURCE_CODE: { one: 'piece of source code', many: 'pieces of source code' },
  CONFIDENTIAL_MARKER: { one: 'confidential marking', many: 'confidential markings' },
} as const;

export type StructureType = keyof typeof structures;
export const structureTypes = Object.keys(structures) as [StructureType, ...StructureType[]];

export function isStructureType(word: string): word is StructureType {
  return Object.hasOwn(structures, word);
}
