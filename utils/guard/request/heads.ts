import type { Head } from '@/utils/platform';
import { type Leaf, leavesOfAddress, leavesOfText } from './leaves';

/**
 * Findings in heads count from this confidence on: browsers and pages keep numbers, marks and tokens of their own there,
 * with every request.
 */
export const leastInHeads = 0.8;

/** `Bearer eyJ...`: what follows is a word, not a text. https://www.rfc-editor.org/rfc/rfc9110#section-11.1 */
const scheme = /^[a-z][\w-]{1,20} +(?=\S+$)/i;

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** A cookie a piece, without its name. */
function cookies(value: string): string[] {
  return value.split(/; */).map((pair) => pair.slice(pair.indexOf('=') + 1).replace(/^"|"$/g, ''));
}

function* leavesOfHead({ name, value }: Head): Generator<Leaf> {
  if (name === 'referer') {
    if (URL.canParse(value)) yield* leavesOfAddress(value);
    return;
  }
  const pieces = name === 'cookie' ? cookies(value) : [/authorization$/.test(name) ? value.replace(scheme, '') : value];
  for (const piece of pieces) yield* leavesOfText(decoded(piece), name, 1);
}

/**
 * What stands in the header fields of a request and reads like a text: words with spaces between them. A single word
 * there is the page's own: an account, a token, a mark that it puts on every request.
 */
export function leavesOfHeads(heads: readonly Head[]): Leaf[] {
  return heads.flatMap((head) => [...leavesOfHead(head)]).filter(({ text }) => /\S\s+\S/.test(text));
}
