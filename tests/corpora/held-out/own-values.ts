import { allFakers, type Faker } from '@faker-js/faker';
import type { Random } from '../random';
import { type Country, type Language, type Person, Values } from '../values';
import type { CountryFacts } from '../values/countries';
import { anyone, ownNames } from './people';
import { ownPlaces } from './places';

/** Languages that write the family name first. */
const familyFirst: readonly Language[] = ['ja', 'zh', 'ko'];
/** Languages whose texts write all names in their own letters. */
const ownLetters: readonly Language[] = ['ja', 'zh', 'ko', 'ru'];
const romanised: Partial<Record<Language, readonly string[]>> = {
  ja: ['kobayashi', 'yoshida', 'watanabe', 'misaki', 'daisuke', 'hasegawa', 'chihiro'],
  zh: ['guohui', 'zhaolei', 'xuyan', 'liangbo', 'ouyangjie', 'majun', 'sunny'],
  ko: ['choi', 'yoonji', 'kangmin', 'jaehyuk', 'hwang', 'seoyeon', 'parkdh'],
  ru: ['kolesnikov', 'samojlova', 'timur', 'ershov', 'ksenia', 'shestakov', 'bykov'],
};

/** The values of this split: other people, places and mail hosts than in the tuned one. */
export class OwnValues extends Values {
  readonly #own = new Map<number, Person>();
  #next = 5000;

  constructor(language: Language, random: Random, country?: Country) {
    super(language, random, country);
  }

  override get facts(): CountryFacts {
    return { ...super.facts, ...ownPlaces[this.country] };
  }

  override person(index: number = this.#next++): Person {
    const known = this.#own.get(index);
    if (known !== undefined) return known;
    const person = this.#someone();
    this.#own.set(index, person);
    return person;
  }

  #someone(): Person {
    const { random, language } = this;
    const { first, last, female } = this.#named();
    const gap = language === 'ja' ? random.pick(['', ' ', '　']) : '';
    const full = familyFirst.includes(language) ? `${last}${gap}${first}` : `${first} ${last}`;
    const born = { year: random.int(1939, 2006), month: random.int(1, 12), day: random.int(1, 28) };
    return { first, last, full, female, login: this.#account(first, last), born };
  }

  #named(): Pick<Person, 'first' | 'last' | 'female'> {
    const { random, language } = this;
    if (!ownLetters.includes(language) && random.chance(0.16)) return anyone(random);
    const own = ownNames[language];
    const female = random.chance(0.5);
    if (random.chance(0.6)) {
      const families = female ? (own.womensFamilies ?? own.families) : own.families;
      return { first: random.pick(female ? own.women : own.men), last: random.pick(families), female };
    }
    const locale = random.pick(own.fakers);
    const faker = (allFakers as Record<string, Faker>)[locale];
    if (faker === undefined) throw new Error(`faker has no locale ${locale}`);
    faker.seed(random.int(0, 2 ** 31));
    const sex = female ? 'female' : 'male';
    return { first: faker.person.firstName(sex), last: faker.person.lastName(sex), female };
  }

  #account(first: string, last: string): string {
    const { random, language } = this;
    const given = latin(first) || random.pick(romanised[language] ?? ['office']);
    const family = latin(last) || random.pick(romanised[language] ?? ['team']);
    return random.pick([
      `${given}.${family}`,
      `${given}-${family}`,
      `${family}${given[0]}`,
      `${given[0]}${family}${random.int(1, 9)}`,
      `${given}.${family}${random.int(70, 99)}`,
      `${family}.${given}`,
      `${given}${family[0]}${random.digits(3)}`,
      `the.${family}s`,
      `${given}_${family}`,
    ]);
  }
}

function latin(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'oe')
    .replaceAll('ı', 'i')
    .replaceAll('æ', 'ae')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}
