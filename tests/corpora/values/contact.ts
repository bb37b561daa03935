import { entity, type Fragment, join } from '../fragment';
import type { Person, Values } from './index';
import { companyName } from './neutral';
import { day, slug } from './written';

/** Phone numbers, mail and street addresses, birth dates, in the forms people write. */

const separators = [' ', ' ', ' ', '-', '.', ''];

/** @param style `intl`, `national`, `mobile` or `landline`; both halves by chance when left out */
export function phone(values: Values, style?: string): Fragment {
  const { random, facts, country } = values;
  const shapes = style === 'landline' || (style !== 'mobile' && random.chance(0.35)) ? facts.landline : facts.mobile;
  const groups = random.shape(random.pick(shapes));
  const international = style === 'intl' || (style !== 'national' && random.chance(0.45));
  return entity('PHONE_NUMBER', international ? abroad(groups, values) : athome(groups, values, country));
}

function abroad(groups: string, { random, facts }: Values): string {
  const prefix = random.pick(['+', '+', '+', '00']);
  const separator = random.pick(separators);
  const number = groups.replace(/[ -]/g, separator);
  const optionalTrunk = facts.trunk === '0' && prefix === '+' && random.chance(0.12) ? '(0)' : '';
  return `${prefix}${facts.callingCode}${separator === '.' ? ' ' : separator}${optionalTrunk}${number}`;
}

function athome(groups: string, { random, facts }: Values, country: string): string {
  if (country === 'US' || country === 'CA') {
    const [area = '', exchange = '', line = ''] = groups.split(' ');
    return random.pick([`(${area}) ${exchange}-${line}`, `${area}-${exchange}-${line}`, `${area}.${exchange}.${line}`]);
  }
  if (country === 'BR') return groups.replace(/^(\d\d) /, random.pick(['($1) ', '($1) ', '$1 ']));
  if (country === 'JP' || country === 'KR') return facts.trunk + groups;
  if (country === 'RU') return `8 (${groups.replace(' ', ') ')}`;
  const first = /^\d+/.exec(groups)?.[0] ?? '';
  const rest = groups.slice(first.length);
  if ((country === 'DE' || country === 'AT') && random.chance(0.4))
    return `${facts.trunk}${first}${random.pick(['/', ' / ', '-', ' - '])}${rest.trim()}`;
  if (random.chance(0.15) && facts.trunk === '0') return `(${facts.trunk}${first})${rest}`;
  const separator = random.pick(separators);
  return facts.trunk + groups.replace(/[ -]/g, separator);
}

export function email(values: Values, person: Person): Fragment {
  return entity('EMAIL_ADDRESS', emailText(values, person));
}

export function emailText(values: Values, { login }: Person): string {
  const { random, facts } = values;
  const own = `${slug(companyName(values))}.${facts.domain}`;
  return `${login}@${random.chance(0.5) ? random.pick(facts.mailHosts) : own}`;
}

interface Address {
  street: string;
  postcode: string;
  city: string;
  /** The whole address, lines separated by line feeds. */
  lines: string;
}

export function address(values: Values): Address {
  const { random, facts } = values;
  const [city, postcodeShape] = random.pick(facts.cities);
  const street = random.pick(facts.streets).replace('{n}', String(random.int(1, 189)));
  const postcode = random.shape(postcodeShape);
  const lines = facts.address.replace('{street}', street).replace('{postcode}', postcode).replace('{city}', city);
  return { street, postcode, city, lines };
}

/** @param separator between the lines of the address; one label over all of it */
export function fullAddress(values: Values, separator: string): Fragment {
  return entity('LOCATION', address(values).lines.replaceAll('\n', separator));
}

/** Every line of the address labelled by itself. */
export function addressLines(values: Values): Fragment {
  return join(
    address(values)
      .lines.split('\n')
      .map((line) => entity('LOCATION', line)),
    '\n',
  );
}

export function birthDate(values: Values, { born }: Person): Fragment {
  return entity('DATE_OF_BIRTH', day(values, born.year, born.month, born.day));
}
