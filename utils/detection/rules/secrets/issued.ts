import { type EntityType, entities } from '@/utils/vocabulary';
import type { Evidence } from '../../confidence';
import { type Context, issuers } from '../../context';
import { isCalledSecret } from '../../validators/called-secret';
import { isMadeUp } from '../../validators/made-up';
import type { Rule, Span, Surroundings } from '../rule';
import { madeUp, seeded } from './format';

/** A rule that knows how to make up a value of its own format, for its examples and for the tests. */
export interface SecretRule extends Rule {
  sample(random: () => number): string;
}

/** What may be said of every rule. */
interface Described {
  /** Where the type has several rules. */
  name?: string;
  /** What the format alone deserves; 0.9 where nothing is said. */
  confidence?: number;
  /** A text with a value; `«»` stands for one that is made up. Where nothing is said, the type is its variable. */
  ok?: string;
  /** More texts in which there is nothing to warn of. */
  not?: readonly string[];
}

interface Issued extends Described {
  /** What stands before the prefix, and of how many units it is. */
  before?: readonly [format: string, units: number];
  /** The body may have no digit. */
  letters?: true;
  /** Puts the issuer's check digits in. A token that has them stays as it is. */
  sealed?: (token: string) => string;
  /** More to know of a value than that it is random. */
  check?: (value: string, span: Span, around: Surroundings) => readonly Evidence[] | undefined;
  /** The issuer has no mark of its own in the token: a word of these says more. */
  near?: Context;
  /** Others write the same: nothing is said without a word of `near`. */
  shared?: boolean;
}

interface Named extends Described {
  /** Words for the issuer: one must stand near. */
  issuer: Context;
}

/** The issuer is the first word of the type, where its words have that name. */
type Names<Type extends string> =
  Lowercase<Type extends `${infer First}_${string}` ? First : Type> extends Context
    ? [more?: Partial<Named>]
    : [more: Named];

type Shaped = Described & { format: string; before?: string } & (
    | { words: readonly string[]; lead?: number }
    | { groups: readonly string[]; separators?: string; suffix: () => RegExp }
  );

interface Labelled extends Described {
  near?: Context;
  /** The values are letters only. */
  letters?: true;
}

/** Not in the middle of a word. */
const begins = '(?<![A-Za-z0-9]|[A-Za-z0-9][_-])';
const ends = '(?![A-Za-z0-9]|[_-][A-Za-z0-9])';
const choice = (words: readonly string[]) =>
  words.length === 1 ? words.map(literal).join('') : `(?:${words.map(literal).join('|')})`;
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What all rules here have, with patterns and examples made when somebody asks for them. */
function secretRule(
  type: EntityType,
  { name = entities[type].one, confidence = 0.9, ok = `${type}=«»`, not = [] }: Described,
  format: string,
  at: Rule['at'],
  more: Partial<Rule> & { sealed?: ((token: string) => string) | undefined; never?: readonly string[] },
): SecretRule {
  const { sealed, never = [], ...rest } = more;
  const sample = (random: () => number) => {
    const value = madeUp(format, random);
    return sealed === undefined ? value : sealed(value);
  };
  return {
    type,
    name,
    at,
    confidence,
    ...rest,
    sample,
    get ok() {
      return [ok.replace('«»', `«${sample(seeded(name))}»`)];
    },
    not: [...not, ...never],
  };
}

/** A pattern that is compiled when it is first tried. */
function lazily(source: () => string): { readonly pattern: RegExp } {
  let compiled: RegExp | undefined;
  return {
    get pattern() {
      compiled ??= new RegExp(source(), 'y');
      return compiled;
    },
  };
}

function at(words: readonly string[], source: () => string, lead = 0): Rule['at'] {
  const lazy = lazily(source);
  return {
    words,
    lead,
    get pattern() {
      return lazy.pattern;
    },
  };
}

/**
 * Tokens with a beginning of the issuer's own.
 *
 * @param prefix what the tokens begin with; several are separated by spaces
 * @param body what follows, as the source of a pattern of literals, sets, flat choices, `{n}`, `{n,m}` and `?`
 */
export function issued(
  type: EntityType,
  prefix: string,
  body: string,
  { before = ['', 0], letters, sealed, check, near, shared = false, ...described }: Issued = {},
): SecretRule {
  const prefixes = prefix.split(' ');
  const head = before[0] + choice(prefixes);
  // Words begin with a letter.
  const digits = prefix.search(/\D/);
  return secretRule(
    type,
    described,
    head + body,
    at(
      prefixes.map((word) => `${word.slice(digits)}*`),
      () => begins + head + body + ends,
      before[1] + digits,
    ),
    {
      sealed,
      ...(near === undefined ? {} : { raisedBy: [near], needsContext: shared }),
      check(value, span, around) {
        const own = prefixes.find((word) => value.startsWith(word)) ?? '';
        if (isMadeUp(value.slice(own.length), letters)) return undefined;
        const evidence = check === undefined ? [] : check(value, span, around);
        if (evidence === undefined || sealed === undefined) return evidence;
        return [...evidence, sealed(value) === value ? 'checksum' : 'failed-checksum'];
      },
      never: [`${prefixes[0]}${'x'.repeat(40)}`, `${prefixes[0]}<your-key>`, `tokens begin with ${prefixes[0]}`],
    },
  );
}

/**
 * Tokens without a mark of their own: the issuer's name and a word for a secret must stand near.
 *
 * @param value the format, as the body in `issued`
 */
export function named<Type extends EntityType>(type: Type, value: string, ...[more = {}]: Names<Type>): SecretRule {
  const { issuer = type.split('_', 1).join('').toLowerCase() as Context, ...described } = more;
  const lazy = lazily(() => begins + value + ends);
  return secretRule(
    type,
    described,
    value,
    {
      get run() {
        return lazy.pattern;
      },
    },
    {
      confidence: described.confidence ?? 0.65,
      raisedBy: [issuer],
      needsContext: true,
      check(found, span, around) {
        if (isMadeUp(found) || !isCalledSecret(around.text, span.start, span.end)) return undefined;
        return around.distance(issuers, span, 'before') < around.distance([issuer], span, 'before')
          ? ['nearer-issuer']
          : [];
      },
      never: [`the commit ${madeUp(value, seeded('not'))} is public`],
    },
  );
}

/** Tokens that begin neither with a prefix nor after a name: at one of these words, or with digits in these groups. */
export function shaped(type: EntityType, given: Shaped): SecretRule {
  const { format, before = '', ...described } = given;
  const place: Rule['at'] =
    'words' in given
      ? at(given.words, () => `${begins}${literal(before)}(?<value>${format})${ends}`, given.lead)
      : {
          groups: given.groups,
          separators: given.separators ?? '',
          get suffix() {
            return given.suffix();
          },
        };
  return secretRule(type, described, format, place, {
    check: (value) => (isMadeUp(value) ? undefined : []),
    never: [`${before}<your-token>`],
  });
}

/** Values that a label of their own stands before: `AccountKey=`. */
export function labelled(
  type: EntityType,
  labels: readonly string[],
  value: string,
  { near, letters, ...described }: Labelled = {},
): SecretRule {
  return secretRule(
    type,
    described,
    value,
    at(
      // `secret key` and `secretKey`
      [...new Set(labels.flatMap((label) => [label, label.replaceAll(' ', '')]))],
      () =>
        `[A-Za-z][\\w .-]{1,40}["'\`*]{0,3}[ \\t]{0,3}(?::=|=>|[:=,]| is:?)[ \\t]{0,3}["'\`]{0,2}(?<value>${value})(?![A-Za-z0-9+/_-])`,
    ),
    {
      check: (found) => (isMadeUp(found, letters) ? undefined : []),
      ...(near === undefined ? {} : { raisedBy: [near], needsContext: true }),
      never: [`${labels[0]}=<your-key>`, `${labels[0]}=${'x'.repeat(40)}`],
    },
  );
}

/**
 * Addresses that are the secret: whoever knows one may use it.
 *
 * @param host the host, or the part of it that never changes; several are separated by spaces
 * @param path what follows the host, as the body in `issued`
 */
export function linked(type: EntityType, host: string, path: string, described: Described = {}): SecretRule {
  const hosts = host.split(' ');
  const head = choice(hosts);
  return secretRule(
    type,
    described,
    `https://${head}${path}`,
    at(
      hosts.map((word) => `${word}*`),
      () => head + path,
    ),
    {
      fit: fromScheme,
      check: (url) => (isMadeUp(url.slice(url.search(/[^/=]*=?$/)), true) ? undefined : []),
      never: [`https://${hosts[0]}/`],
    },
  );
}

/** From the middle of a host back to `https://`. */
function fromScheme(text: string, { start, end }: Span): Span {
  const before = /(?:https?:\/\/)?[\w.-]*$/.exec(text.slice(Math.max(0, start - 100), start));
  return { start: start - (before?.[0].length ?? 0), end };
}
