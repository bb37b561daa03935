import { type CodeLanguage, type EntityType, isEntityType, type StructureType } from '@/utils/vocabulary';

interface Place {
  /** First UTF-16 unit in the text as given. */
  start: number;
  /** The unit after the last one. */
  end: number;
  /** 0 to 1: how sure the scanner is, from validators and context. */
  confidence: number;
}

/** Something that can be replaced. Entities never overlap one another. A finding has offsets, never text. */
export interface Entity extends Place {
  type: EntityType;
}

/** Something found as a whole. May contain entities. */
export interface Structure extends Place {
  type: StructureType;
  /** Data rows, the header not counted. */
  rows?: number;
  /** How many columns hold each kind of entity. */
  columns?: Partial<Record<EntityType, number>>;
  /** Of source code. */
  language?: CodeLanguage;
  /** Of source code: lines that are not blank. */
  lines?: number;
}

export type Finding = Entity | Structure;

/** Whether a finding can be replaced. */
export function isEntity(finding: Finding): finding is Entity {
  return isEntityType(finding.type);
}

/** Whether a finding is something as a whole, around entities. */
export function isStructure(finding: Finding): finding is Structure {
  return !isEntity(finding);
}

/** How many findings there are of each type. */
export function countByType(findings: readonly Finding[]): Partial<Record<Finding['type'], number>> {
  const counts: Partial<Record<Finding['type'], number>> = {};
  for (const { type } of findings) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
