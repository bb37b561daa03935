/**
 * The one list of what raises and lowers confidence. A rule starts with the confidence that its format alone deserves;
 * each piece of evidence adds its weight; the sum stays between 0.01 and 0.99.
 */
const weights = {
  /** A word that names this kind of value stands near. */
  'context-word': 0.25,
  /** A word that names another kind of number stands before it, and nearer than a word of its own. */
  'opposing-word': -0.4,
  /** The name of another issuer stands nearer to a token than that of its own. */
  'nearer-issuer': -0.1,
  /** Stands where things are shown to everybody: a press contact, a hotline, an example. */
  'public-place': -0.4,
  /** Check digits hold where the format does not demand them. */
  checksum: 0.2,
  /** Check digits that the issuer writes do not hold: an old form, a typo, or made up. */
  'failed-checksum': -0.2,
  /** Written the way people write this value, with its groups. */
  grouped: 0.15,
  /** Valid in a numbering plan. */
  'known-plan': 0.2,
  /** A street with a house number, or a box at the post office. */
  'street-line': 0.3,
  /** A postcode in the form of its country, where one stands in an address. */
  postcode: 0.15,
  /** A city, region or country that is known. */
  'known-place': 0.1,
  /** The heading of its table column, or the rest of the column, says what it is. */
  'table-column': 0.3,
  /** In a sentence of a text that names nobody and speaks of nobody: at most this below what warns. */
  'nobody-named': -0.05,
  /** A mailbox of a function: info@, press@. */
  'role-address': -0.5,
  /** A line that a company publishes, such as a toll-free number. */
  'public-line': -0.4,
  /** Reserved or published for examples and tests, or plainly filled in by hand. */
  'example-value': -0.85,
  /** Opens only a test system. */
  'test-key': -0.4,
  /** Addresses nothing outside its own network. */
  'private-network': -0.4,
  /** Could as well be a word of the sentence. */
  'plain-word': -0.45,
  /** A user name, a host or further settings stand with it, so that even a plain word is a password. */
  'account-beside': 0.25,
  /** Stands in quotes, in bold or behind a colon, or behind the flag of a command: meant as a value, not as a word. */
  'set-off': 0.35,
  /** What a table of people has: a column of names; that the heading says so; that the names are known ones. */
  'names-column': 0.15,
  'plain-names-column': 0.2,
  'known-names-column': 0.15,
  'first-and-last-name': 0.15,
  /** Addresses or numbers to reach somebody, and a second column of them. */
  'contact-column': 0.5,
  'second-contact-column': 0.15,
  /** Numbers of a state, a bank or an insurer, checked; or only named so by the heading. */
  'id-column': 0.55,
  'numbers-column': 0.25,
  'birth-column': 0.3,
  /** Salary, diagnosis, debt beside a name. */
  'private-column': 0.35,
  'address-column': 0.25,
  'place-column': 0.1,
  /** Gender, age, customer number: rows are people. */
  'about-column': 0.1,
  /** Rows are shops, hotels, branches; or firms. */
  'rows-of-places': -0.4,
  'rows-of-firms': -0.25,
  /** A given name and a family name that are known, or look it; one known word beside another capital; a given name. */
  'known-name': 0.45,
  'half-known-name': 0.2,
  'lone-given-name': 0.1,
  /** Is one of the names of somebody who was named in full before. */
  'named-before': 0.4,
  /** A title, a greeting, a role, a verb of people, an age, an address, the end of a letter beside the name. */
  'persons-place': 0.25,
  /** A word with a capital in the middle of a sentence that has few. */
  'in-sentence': 0.1,
  /** A part of the name is as well an ordinary word. */
  'ordinary-name': -0.15,
  /** Most words of the line have a capital. */
  headline: -0.2,
  /** Somebody whom everybody knows, or a brand. */
  'public-figure': -0.5,
  /** The text above says that nobody of this is real. */
  'made-up-rows': -0.5,
} as const;

export type Evidence = keyof typeof weights;

/** At this confidence the built-in rules warn. */
export const sure = 0.6;
/** Below this a finding is not worth mentioning. */
export const worthMentioning = 0.3;

export function confidenceOf(base: number, evidence: readonly Evidence[]): number {
  const sum = evidence.reduce((total, name) => total + weights[name], base);
  return Math.round(Math.min(0.99, Math.max(0.01, sum)) * 100) / 100;
}
