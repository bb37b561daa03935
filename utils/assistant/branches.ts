import type { Turn } from './conversation';

/** Turns kept before there were branches follow one another in their order. */
export function linked(turns: readonly Turn[]): Turn[] {
  return turns.map((turn, index) =>
    turn.parent === undefined ? { ...turn, parent: turns[index - 1]?.id ?? null } : turn,
  );
}

/** The turns from the first one to the leaf given; to the newest turn where there is no such leaf. */
export function branchTo(turns: readonly Turn[], leaf: string | undefined): Turn[] {
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  let turn = (leaf === undefined ? undefined : byId.get(leaf)) ?? newest(turns);
  const branch: Turn[] = [];
  // A damaged store must not make this endless.
  while (turn !== undefined && branch.length < turns.length) {
    branch.push(turn);
    turn = turn.parent === null ? undefined : byId.get(turn.parent);
  }
  return branch.reverse();
}

function newest(turns: readonly Turn[]): Turn | undefined {
  return turns.reduce<Turn | undefined>(
    (last, turn) => (last === undefined || turn.order > last.order ? turn : last),
    undefined,
  );
}

/** The turn and the others that follow the same one, oldest first. */
export function siblingsOf(turns: readonly Turn[], turn: Turn): Turn[] {
  return turns
    .filter(({ parent, role }) => parent === turn.parent && role === turn.role)
    .sort((a, b) => a.order - b.order);
}

/** The newest end of the conversation that has the turn in it. */
export function newestLeafUnder(turns: readonly Turn[], id: string): string {
  const under = new Set([id]);
  let leaf = id;
  for (const turn of [...turns].sort((a, b) => a.order - b.order)) {
    if (turn.parent === null || !under.has(turn.parent)) continue;
    under.add(turn.id);
    leaf = turn.id;
  }
  return leaf;
}

/** The order of a turn that comes now. */
export function nextOrder(turns: readonly Turn[]): number {
  return turns.reduce((next, { order }) => Math.max(next, order + 1), 0);
}
