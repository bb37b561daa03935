import { allFakers, type Faker } from '@faker-js/faker';
import type { Random } from '../random';
import { type Country, type CountryFacts, countries, countriesOf, type Language } from './countries';

export type { Country, Language } from './countries';

export interface Person {
  first: string;
  last: string;
  /** In the order of the language. */
  full: string;
  female: boolean;
  /** Letters a to z, for mail addresses and logins. */
  login: string;
  born: { year: number; month: number; day: number };
}

/** Countries whose people also turn up in a text of another country. */
const visitors = ['en_IN', 'en_NG', 'pl', 'tr', 'vi', 'id_ID', 'es_MX', 'it', 'hr', 'ro', 'fr', 'sv', 'de', 'pt_BR'];
/** Languages that write the family name first. */
const familyFirst = new Set<Language>(['ja', 'zh', 'ko']);

/** Seeded values for one document: the same person, mail address and so on wherever the template asks for them again. */
export class Values {
  readonly language: Language;
  readonly country: Country;
  readonly random: Random;
  readonly #people = new Map<number, Person>();
  readonly #kept = new Map<string, unknown>();
  #strangers = 1000;

  constructor(language: Language, random: Random, country?: Country) {
    this.language = language;
    this.random = random;
    this.country = country ?? random.pick<Country>(countriesOf[language]);
  }

  get facts(): CountryFacts {
    return countries[this.country];
  }

  /** Faker in the locale of the document's country, seeded. */
  get faker(): Faker {
    return this.#fakerFor(this.facts.faker);
  }

  /** Person `index` of the document; a new one without an index. */
  person(index: number = this.#strangers++): Person {
    const known = this.#people.get(index);
    if (known !== undefined) return known;
    const person = this.#born();
    this.#people.set(index, person);
    return person;
  }

  /** What `make` gave the first time it was asked for under this key. */
  kept<Value>(key: string, make: () => Value): Value {
    if (!this.#kept.has(key)) this.#kept.set(key, make());
    return this.#kept.get(key) as Value;
  }

  #fakerFor(locale: string): Faker {
    const faker = (allFakers as Record<string, Faker>)[locale];
    if (faker === undefined) throw new Error(`faker has no locale ${locale}`);
    faker.seed(this.random.int(0, 2 ** 31));
    return faker;
  }

  #born(): Person {
    const { random, language } = this;
    const abroad = !familyFirst.has(language) && language !== 'ru' && random.chance(0.12);
    const faker = abroad ? this.#fakerFor(random.pick(visitors)) : this.faker;
    const female = random.chance(0.5);
    const sex = female ? 'female' : 'male';
    const first = faker.person.firstName(sex);
    const last = faker.person.lastName(sex);
    const apart = language === 'ja' && random.chance(0.5) ? ' ' : '';
    const full = familyFirst.has(language) ? `${last}${apart}${first}` : `${first} ${last}`;
    const born = { year: random.int(1944, 2004), month: random.int(1, 12), day: random.int(1, 28) };
    return { first, last, full, female, login: this.#login(first, last), born };
  }

  #login(first: string, last: string): string {
    const { random } = this;
    const a = plain(first) || random.pick(['yuki', 'lin', 'min', 'olga', 'hana', 'dmitry']);
    const b = plain(last) || random.pick(['tanaka', 'wang', 'kim', 'petrov', 'sato', 'zhou']);
    return random.pick([
      `${a}.${b}`,
      `${a[0]}.${b}`,
      `${a}${b}`,
      `${b}.${a}`,
      `${a}_${b}${random.int(1, 99)}`,
      `${a}${random.int(60, 99)}`,
      `${a[0]}${b}`,
    ]);
  }
}

/** Letters a to z of a name. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}
