/**
 * How a run of digits may look from outside: its length and the units around it. All that a look names must hold; what it
 * does not name may be anything. A string lists the units that may stand in a place: ASCII for itself, and of all others
 * `ä` for letters, `字` for scripts without spaces, `…` for signs. The edge of a text counts as a line break.
 */
export interface NumberLook {
  /** Fewest and most digits. */
  digits?: readonly [fewest: number, most: number];
  /** Its first digit is a zero. */
  zero?: true;
  /** Right before it, and before that. */
  before?: string;
  beyond?: string;
  /** Right behind it, and behind that. */
  after?: string;
  further?: string;
}

export const figures = '0123456789';
export const capitalUnits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const asciiLetters: string = `${capitalUnits}${capitalUnits.toLowerCase()}`;
/** Letters of scripts with spaces: where they touch a number it is a part of a word. */
export const wordUnits: string = `${asciiLetters}ä`;

/** All that is no digit, but for what is named. */
export function unitsBut(unwanted: string): string {
  const ascii = Array.from({ length: 128 }, (_, c) => String.fromCharCode(c)).join('');
  return [...`${ascii}ä字…`].filter((unit) => !`${figures}${unwanted}`.includes(unit)).join('');
}
