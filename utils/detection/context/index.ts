import { contactWords } from './contact';
import { credentialsWords } from './credentials';
import { financialWords } from './financial';
import { governmentIdsWords } from './government-ids';
import { harmlessWords } from './harmless';
import { healthWords } from './health';
import { networkWords } from './network';
import { personalWords } from './personal';
import { publicPlaceWords } from './public-places';
import { secretsWords } from './secrets';

/** Words whose nearness says what a value is, by what they say; one file per family. */
export const contexts = {
  ...contactWords,
  ...financialWords,
  ...governmentIdsWords,
  ...healthWords,
  ...personalWords,
  ...networkWords,
  ...secretsWords,
  ...credentialsWords,
  ...harmlessWords,
  ...publicPlaceWords,
} satisfies Record<string, readonly string[]>;

export type Context = keyof typeof contexts;

/** The contexts that are names of issuers. */
export const issuers = Object.keys(secretsWords) as (keyof typeof secretsWords)[];

/** How far, in UTF-16 units, a word reaches to a value after it, and to one before it. */
export const reachBefore = 48;
export const reachAfter = 24;
/** Headings reach over the lines under them. */
export const longReach: Partial<Record<Context, number>> = {
  ...Object.fromEntries(issuers.map((issuer) => [issuer, 120])),
  smallPrint: 240,
  press: 240,
};
