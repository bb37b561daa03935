import { entity, type Piece } from '../fragment';
import { address, addressLines, birthDate, email, fullAddress, phone } from './contact';
import type { Values } from './index';
import { neutral } from './neutral';

export interface SlotOptions {
  /** What stands after the colon. */
  argument: string | undefined;
  /** The number after `#`: which person of the document. */
  person: number | undefined;
}

export type Slot = (values: Values, options: SlotOptions) => Piece;

/** The same fragment again for the same person of a document. */
const perPerson =
  (name: string, make: Slot): Slot =>
  (values, options) =>
    options.person === undefined
      ? make(values, options)
      : values.kept(`${name}:${options.argument}#${options.person}`, () => make(values, options));

const plainSlots = Object.fromEntries(
  Object.entries(neutral).map(([name, make]): [string, Slot] => [
    name,
    perPerson(name, (values, { argument }) => make(values, argument)),
  ]),
);

/** What `[[name]]` in a template stands for. Slots without a label are harmless. */
export const slots: Record<string, Slot> = {
  ...plainSlots,
  /** Given and family name. */
  name: (values, { person }) => entity('PERSON', values.person(person).full),
  first: (values, { person }) => entity('PERSON', values.person(person).first),
  last: (values, { person }) => entity('PERSON', values.person(person).last),
  email: perPerson('email', (values, { person }) => email(values, values.person(person))),
  /** `intl`, `national`, `mobile`, `landline`. */
  phone: perPerson('phone', (values, { argument }) => phone(values, argument)),
  /** One line. */
  address: perPerson('address', (values) => fullAddress(values, ', ')),
  /** Several lines, each labelled. */
  addresslines: perPerson('addresslines', addressLines),
  street: (values) => entity('LOCATION', address(values).street),
  postcode: (values) => entity('LOCATION', address(values).postcode),
  city: (values) => entity('LOCATION', address(values).city.replace(/[,/ -]*\b[A-Z]{2,3}$/, '')),
  dob: perPerson('dob', (values, { person }) => birthDate(values, values.person(person))),
};
