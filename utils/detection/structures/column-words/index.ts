import { cyrillic } from './cyrillic';
import { de } from './de';
import { ja, ko, zh } from './east-asian';
import { en } from './en';
import { es } from './es';
import { cs, fi, hu, ro, tr } from './fi-cs-ro-hu-tr';
import { fr } from './fr';
import { it } from './it';
import type { ColumnWords } from './kinds';
import { nl } from './nl';
import { nordic } from './nordic';
import { numbersOfStates } from './numbers-of-states';
import { pl } from './pl';
import { pt } from './pt';
import { systems } from './systems';

export type { HeadingKind } from './kinds';

/** Where two lists claim one word, the first counts: a bare `nom` stays a bare name. */
export const columnWords: readonly ColumnWords[] = [
  ...[en, de, fr, es, it, pt, nl, pl, nordic],
  ...[fi, cs, ro, hu, tr, cyrillic, ja, zh, ko, systems, numbersOfStates],
];
