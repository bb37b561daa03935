/**
 * How the streets of a region are written. Each field is words in lower case with `|` between them, in which a unit
 * before `?` may be left out; case does not count where the words are looked up.
 */
export interface Streets {
  /** The end of the word before the house number: Haupt-straße 5. */
  endings?: string;
  /** Short words that stand alone between name and number: Karl Johans gate 5. */
  loose?: string;
  /** Words before the name, which the house number follows: Calle Mayor 15. */
  before?: string;
  /** Words before the name, which follow the house number: 12 rue de la Paix. */
  numberFirst?: string;
  /** Words after the name, which follows the house number: 14 Baker Street. */
  after?: string;
  /** A box at the post office, before its number. */
  boxes?: string;
  /** What names a part of a house, before its number or letter. */
  units?: string;
}
