/** What a heading can promise, before the cells are looked at. */
export type HeadingKind =
  | 'email'
  | 'phone'
  | 'given'
  | 'family'
  /** Plainly the name of a person. */
  | 'person'
  /** A bare `name`: of a person, or of anything. */
  | 'name'
  /** Who buys or belongs: a person, or a firm. */
  | 'customer'
  | 'birth'
  /** Street, house, postcode: where somebody lives. */
  | 'address'
  /** Town or region alone. */
  | 'place'
  | 'bank'
  | 'card'
  /** A number that a state or a health insurer gives to a person. */
  | 'personalId'
  | 'password'
  | 'ip'
  /** Private matters of a person: salary, diagnosis, religion. */
  | 'private'
  /** Says that rows are people, and nothing more: gender, salutation, job. */
  | 'about'
  | 'company'
  /** Where everybody may go: shops, hotels, branches. */
  | 'venue'
  /** Numbers and figures of goods and deeds, in which a phone number is chance. */
  | 'figure'
  /** Goods, campaigns, works and those who made them. */
  | 'goods';

/** Headings of one language or system by kind, parted by commas; spaces, case, accents and punctuation do not count. */
export type ColumnWords = Partial<Record<HeadingKind, string>>;
