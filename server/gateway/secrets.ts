import type { Finding } from '@/utils/detection';
import { countedEntity, type EntityType, entities, isEntityType } from '@/utils/vocabulary';

/** From here on a finding counts as sure enough to refuse; the same as in the guard's built-in rules. */
const minConfidence = 0.6;

/** Finds what is sensitive in a text; pauses in a long one, so that other requests go on. */
export type Scan = (text: string) => Promise<Finding[]>;

/** How many secrets of each kind stand in the texts. Placeholders are no secrets. */
export async function countSecrets(texts: readonly string[], scan: Scan): Promise<ReadonlyMap<EntityType, number>> {
  const found = new Map<EntityType, number>();
  for (const text of texts) {
    for (const { type, confidence } of await scan(text)) {
      if (confidence >= minConfidence && isEntityType(type) && entities[type].family === 'secret') {
        found.set(type, (found.get(type) ?? 0) + 1);
      }
    }
  }
  return found;
}

/** "The text holds 2 passwords and 1 private key. ..." */
export function refusalMessage(secrets: ReadonlyMap<EntityType, number>): string {
  const kinds = [...secrets].map(([type, count]) => countedEntity(type, count));
  const list = new Intl.ListFormat('en').format(kinds);
  return `The text holds ${list}. Remove what is secret, or send it with placeholders.`;
}
