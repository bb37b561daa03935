import type { AlertKind } from '../../store/console-words';
import type { Reading } from '../figures';

/** A published number; null where a cell is withheld, undefined where it is not shown. */
export type Shown = number | null | undefined;

/** Between which two numbers the true one lies, as far as what is published tells. */
interface Bounds {
  least: number;
  most: number;
}

type Published = Pick<Reading, 'minBrowsers' | 'steps' | 'noise'>;

function boundsOf(shown: Shown, { minBrowsers, steps, noise }: Published): Bounds {
  const error = noise?.error95 ?? 0;
  if (shown === undefined) return { least: 0, most: Math.max(0, minBrowsers - 1) + error };
  // Of a week that was counted under a laxer minBrowsers, it is at least that; nobody needs to know better.
  if (shown === null) return { least: 0, most: Number.POSITIVE_INFINITY };
  return { least: Math.max(0, shown - error), most: shown + steps - 1 + error };
}

/**
 * Whether a rule has found something. An alert is no second way to a number that is not shown: it is judged by what is
 * published alone, and raised only where it holds for every number that the published ones can stand for.
 *
 * @param percent `spike`: so much more than before; `drop`: so much less; `override-rate`: at least this share
 * @param found the newest number; of `override-rate` the browsers that sent it anyway
 * @param against the number of the same time before; of `override-rate` the browsers with a warning
 */
export function holds(
  { kind, percent }: { kind: AlertKind; percent: number },
  found: Shown,
  against: Shown,
  published: Published,
): boolean {
  const now = boundsOf(found, published);
  const other = boundsOf(against, published);
  switch (kind) {
    case 'spike':
      // From next to nothing everything is a multiple: it counts from the smallest number that is shown.
      return now.least >= Math.max(other.most, published.minBrowsers) * (1 + percent / 100);
    case 'drop':
      return other.least > 0 && now.most <= other.least * (1 - percent / 100);
    case 'override-rate':
      return other.least > 0 && now.least >= (other.most * percent) / 100;
  }
}
