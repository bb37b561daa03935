import type { Figure } from '../parts/figure';

/** A day's browsers count as a drop when a fifth of those of the same weekday before are gone. */
const dropShare = 0.8;

/**
 * Whether browsers have gone quiet. The same weekday, because weekends are quiet everywhere. A number that is below k now
 * and was shown before is a drop too.
 */
export function isDrop(now: Figure, before: Figure): boolean {
  if (typeof before !== 'number' || before === 0) return false;
  if (typeof now === 'number') return now < before * dropShare;
  return 'below' in now && now.below <= before * dropShare;
}
