import { isStructureType } from '@/utils/vocabulary';
import { asFragment, entity, type Fragment, join, type Piece, publicly, structure } from './fragment';
import type { Language, Values } from './values';
import { slots } from './values/slots';

/** A document with holes. `write` fills them from seeded values; the same values give the same text. */
export interface Template {
  /** Unique within its split. */
  id: string;
  language: Language;
  /** What sort of text it is: 'newsletter', 'support ticket' ... */
  kind: string;
  /** Whether pasting it into an unsanctioned tool must warn. */
  warns: boolean;
  write: (values: Values) => Piece;
}

/**
 * Templates from plain text, one after the other:
 *
 *     === kind            (a new text begins; it warns or not as the caller says)
 *     Dear [[name#1]], your [[order]] was {...}
 *
 * `[[slot]]` is a slot of values/slots.ts; `[[slot:argument]]` gives it an argument; `[[slot#1]]` belongs to person 1,
 * so `[[name#1]]` and `[[email#1]]` fit together and repeat; `[[a|b|c]]` is one of these texts (may nest, may be empty);
 * `[[TYPE=text]]` labels the text itself; a `!` at the end or before
 * the `#` (`[[city!]]`, `[[name!#1]]`) makes the label public.
 */
export function templates(language: Language, warns: boolean, prefix: string, source: string): Template[] {
  const parts = source.split(/^=== /m).slice(1);
  return parts.map((part, index) => {
    const lineEnd = part.indexOf('\n');
    const kind = part.slice(0, lineEnd).trim();
    const parsed = parse(part.slice(lineEnd + 1).trim());
    return { id: `${prefix}-${language}-${index + 1}`, language, kind, warns, write: (values) => parsed(values) };
  });
}

type Filler = (values: Values) => Fragment;

function parse(source: string): Filler {
  const fillers: Filler[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('[[', at);
    if (open < 0) {
      fillers.push(constant(source.slice(at)));
      break;
    }
    if (open > at) fillers.push(constant(source.slice(at, open)));
    const close = closing(source, open);
    fillers.push(hole(source.slice(open + 2, close)));
    at = close + 2;
  }
  return (values) => join(fillers.map((filler) => filler(values)));
}

const constant = (text: string): Filler => {
  return () => asFragment(text);
};

/** Where the brackets that open at `open` close. */
function closing(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length - 1; at++) {
    const pair = source.slice(at, at + 2);
    if (pair === '[[') depth++;
    else if (pair === ']]') depth--;
    else continue;
    if (depth === 0) return at;
    at++;
  }
  throw new Error(`brackets do not close: ${source.slice(open, open + 40)}`);
}

/** The alternatives of a hole, split at `|` outside of inner brackets. */
function alternatives(inside: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < inside.length; at++) {
    if (inside.startsWith('[[', at)) depth++;
    else if (inside.startsWith(']]', at)) depth--;
    else if (inside[at] === '|' && depth === 0) {
      parts.push(inside.slice(from, at));
      from = at + 1;
      continue;
    } else continue;
    at++;
  }
  return [...parts, inside.slice(from)];
}

function hole(inside: string): Filler {
  const literal = /^([A-Z][A-Z0-9_]+)=([\s\S]+?)(!?)$/.exec(inside);
  if (literal?.[1] !== undefined && literal[2] !== undefined)
    return labelled(literal[1], parse(literal[2]), literal[3] === '!');
  const parts = alternatives(inside);
  if (parts.length > 1) {
    const fillers = parts.map(parse);
    return (values) => values.random.pick(fillers)(values);
  }
  if (inside.endsWith('!')) {
    const filler = hole(inside.slice(0, -1));
    return (values) => publicly(filler(values));
  }
  const [, name = '', argument, harmless, person] =
    /^([a-zA-Z][a-zA-Z0-9]*)(?::([^#!]*))?(!)?(?:#(\d+))?$/.exec(inside) ?? [];
  const slot = slots[name];
  if (slot === undefined) throw new Error(`no such slot: ${inside}`);
  const index = person === undefined ? undefined : Number(person);
  const make: Filler = (values) => asFragment(slot(values, { argument, person: index }));
  return harmless === undefined ? make : (values) => publicly(make(values));
}

/** Labels what the filler writes as one entity, or puts a structure around it and what is labelled in it. */
function labelled(type: string, filler: Filler, harmless: boolean): Filler {
  const known = harmless ? publicly : asFragment;
  if (!isStructureType(type)) return (values) => known(entity(type, filler(values).text));
  return (values) => {
    const inner = filler(values);
    const [around] = known(structure(type, inner.text)).structures;
    return { ...inner, structures: around === undefined ? inner.structures : [around, ...inner.structures] };
  };
}
