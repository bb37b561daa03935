import type { EntityType } from '@/utils/vocabulary';
import { entities } from '@/utils/vocabulary';
import type { Candidate } from '../candidate';
import { sure } from '../confidence';
import type { Span } from '../rules/rule';

/** So many cells tell what the others are. */
const samples = 4;
const longestCell = 40;

/** Finds the entities of a short text by the rules alone. */
export type EntitiesIn = (text: string) => readonly Candidate[];

/**
 * What the rules say of the numbers of a column when its heading stands before each of them, as a label does in a
 * sentence: `BSN: 908543281`. In a table only the first row stands near enough to it.
 *
 * @returns the type of most of the cells looked at, when it is a number of a state, a bank or an insurer
 */
export function typeUnderHeading(
  text: string,
  heading: string,
  cells: readonly Span[],
  entitiesIn: EntitiesIn,
): EntityType | undefined {
  const looked = cells.slice(0, samples).map(({ start, end }) => text.slice(start, Math.min(end, start + longestCell)));
  const label = heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const labelled = looked.map((cell) => `${label}: ${cell}\n`).join('');
  const counts = new Map<EntityType, number>();
  for (const { type, confidence } of entitiesIn(labelled)) {
    const { family } = entities[type];
    if (confidence < sure || (family !== 'government-id' && family !== 'financial' && family !== 'health')) continue;
    const count = (counts.get(type) ?? 0) + 1;
    if (count * 2 > looked.length) return type;
    counts.set(type, count);
  }
  return undefined;
}
