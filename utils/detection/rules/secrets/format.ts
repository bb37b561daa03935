/** Parts of token formats, as sources of patterns: `alnum(36)`, `hex(32, 40)`. */
const some = (alphabet: string) => (least: number, most?: number) =>
  `${alphabet}{${least}${most === undefined ? '' : `,${most}`}}`;

export const alnum = some('[A-Za-z0-9]');
export const lower = some('[a-z0-9]');
export const upper = some('[A-Z0-9]');
export const letters = some('[A-Za-z]');
export const digits = some('[0-9]');
export const hex = some('[0-9a-f]');
/** RFC 4648 section 5, as most issuers take it. */
export const url64 = some('[\\w-]');
/** RFC 4648 section 4, without the padding. */
export const base64 = some('[A-Za-z0-9+/]');
/** RFC 9562. */
export const uuid = `${hex(8)}${`-${hex(4)}`.repeat(3)}-${hex(12)}`;

const word = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_';

function alphabetOf(inside: string): string {
  return inside
    .replace(/\\w/g, word)
    .replace(/\\(.)/g, '$1')
    .replace(/(\w)-(\w)/g, (_, from: string, to: string) => {
      let all = '';
      for (let c = from.charCodeAt(0); c <= to.charCodeAt(0); c++) all += String.fromCharCode(c);
      return all;
    });
}

const atom =
  /(?:\[(?<set>(?:\\.|[^\]])+)\]|\(\?:(?<choice>[^()]*)\)|\\?(?<plain>.))(?:\{(?<least>\d+)(?:,(?<most>\d+))?\}|(?<maybe>\?))?/gs;

/**
 * Makes up a value of a format: a pattern of literals, sets, flat choices, `{n}`, `{n,m}` and `?`.
 *
 * @param random gives numbers from 0 to below 1
 */
export function madeUp(format: string, random: () => number): string {
  const upTo = (count: number) => Math.floor(random() * count);
  let value = '';
  for (const { groups = {} } of format.matchAll(atom)) {
    const { set, choice, plain = '', least, most, maybe } = groups;
    const fewest = maybe === undefined ? Number(least ?? 1) : 0;
    const times = fewest + upTo(1 + (maybe === undefined ? Number(most ?? fewest) : 1) - fewest);
    const alphabet = set === undefined ? '' : alphabetOf(set);
    for (let i = 0; i < times; i++) {
      if (choice !== undefined) {
        const choices = choice.split(/(?<!\\)\|/);
        value += madeUp(choices[upTo(choices.length)] ?? '', random);
      } else if (set !== undefined) value += alphabet.charAt(upTo(alphabet.length));
      else value += plain;
    }
  }
  return value;
}

/** The same numbers for the same seed: a linear congruential generator, of which the high bits are used. */
export function seeded(seed: string): () => number {
  let state = 0;
  const step = (entropy: number) => {
    state = (Math.imul(state ^ entropy, 1664525) + 1013904223) >>> 0;
    return state;
  };
  for (let i = 0; i < seed.length; i++) step(seed.charCodeAt(i));
  return () => ((step(0) >>> 8) & 0xffff) / 2 ** 16;
}
