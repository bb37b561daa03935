import type { Entity } from '@/utils/detection';
import { type Place, replace, type Vault } from '@/utils/placeholders';
import type { EntityType } from '@/utils/vocabulary';

/** A message as it will leave, and what became of it on the way. */
export interface Prepared {
  /** As written. */
  source: string;
  /** As it will be sent, byte for byte. */
  text: string;
  /** With the values of this message. */
  vault: Vault;
  /** Where the placeholders stand in `text`. */
  places: Place[];
  /** How many of each kind were replaced. */
  counts: Partial<Record<EntityType, number>>;
}

/** From here on a text is scanned in slices, with progress. */
const sliceFrom = 200_000;

/** Rather replaced once too often: what is replaced comes back in the answer. */
const minConfidence = 0.5;

/**
 * Makes a message ready: scans it and puts a placeholder for everything that can be replaced. The scanner is loaded
 * with the first use.
 *
 * @param options.onProgress gets 0 to 1 while a long text is scanned
 * @throws when the signal aborts
 */
export async function prepare(
  source: string,
  vault: Vault,
  options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
): Promise<Prepared> {
  const { isEntity, scan, scanInSlices } = await import('@/utils/detection');
  options.signal?.throwIfAborted();
  const findings = source.length < sliceFrom ? scan(source) : await scanInSlices(source, options);
  const entities = findings.filter((one): one is Entity => isEntity(one) && one.confidence >= minConfidence);
  const counts: Prepared['counts'] = {};
  for (const { type } of entities) counts[type] = (counts[type] ?? 0) + 1;
  return { source, ...replace(source, entities, vault), counts };
}
