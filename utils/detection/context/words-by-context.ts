import { contactWords } from './contact';
import { credentialsWords } from './credentials';
import { financialWords } from './financial';
import { governmentIdsWords } from './government-ids';
import { harmlessWords } from './harmless';
import { healthWords } from './health';
import { networkWords } from './network';
import { personalWords } from './personal';
import { publicPlaceWords } from './public-places';

/**
 * Words whose nearness says what a value is, by what they say; one file per family. A page has them packed: after a
 * change run scripts/pack-words.ts.
 */
export const contextWords = {
  ...contactWords,
  ...financialWords,
  ...governmentIdsWords,
  ...healthWords,
  ...personalWords,
  ...networkWords,
  ...credentialsWords,
  ...harmlessWords,
  ...publicPlaceWords,
} satisfies Record<string, readonly string[]>;
