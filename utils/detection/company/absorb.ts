import type { EntityType } from '@/utils/vocabulary';

interface Found {
  type: EntityType;
  start: number;
  end: number;
  confidence: number;
}

/** Of the company's own kinds, the more telling one names what they cover together. */
function stronger<One extends Found>(a: One, b: One): One {
  if (a.type !== b.type) return a.type === 'EXACT_MATCH' ? a : b;
  return b.confidence > a.confidence ? b : a;
}

/**
 * Joins the company's own findings with the rest. What they overlap is covered by them whole: a term inside an e-mail
 * address takes the address along, so that nothing of it is left behind when it is replaced.
 *
 * @param rest do not overlap one another
 * @param own in any order, may overlap
 * @returns sorted by start, without overlaps
 */
export function absorb<One extends Found>(rest: readonly One[], own: readonly One[]): One[] {
  if (own.length === 0) return [...rest];
  const owned = new Set(own);
  const all = [...rest, ...own].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: One[] = [];
  let winner: One | undefined;
  let start = 0;
  let end = -1;
  let parts: One[] = [];
  const close = () => {
    if (winner === undefined) joined.push(...parts);
    else joined.push({ ...winner, start, end });
  };
  for (const one of all) {
    if (one.start >= end) {
      close();
      parts = [];
      winner = undefined;
      start = one.start;
      end = one.end;
    }
    parts.push(one);
    end = Math.max(end, one.end);
    if (owned.has(one)) winner = winner === undefined ? one : stronger(winner, one);
  }
  close();
  return joined;
}
