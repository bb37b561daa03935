import type { Turn } from '@/utils/assistant';
import { findPlaceholders, type Vault } from '@/utils/placeholders';

/** Where a turn stands among those that follow the same one. */
export interface Branch {
  /** From 1. */
  at: number;
  of: number;
  before: string | undefined;
  after: string | undefined;
}

export interface TurnProps {
  turn: Turn;
  vault: Vault;
  /** Undefined for a turn that stands alone. */
  branch: Branch | undefined;
  onBranch: ((turn: string) => void) | undefined;
}

const sameBranch = (a: Branch | undefined, b: Branch | undefined) =>
  a === b || (a?.at === b?.at && a?.of === b?.of && a?.before === b?.before && a?.after === b?.after);

/**
 * Whether a turn looks as before, so that a finished one is never made again. A vault only grows: it matters to a turn
 * only where it has come to know one of its placeholders.
 */
export function sameTurn<Props extends TurnProps>(before: Props, after: Props): boolean {
  for (const key of Object.keys(after) as (keyof Props)[]) {
    if (key !== 'vault' && key !== 'branch' && before[key] !== after[key]) return false;
  }
  if (!sameBranch(before.branch, after.branch)) return false;
  if (before.vault === after.vault) return true;
  const { content, reasoning = '' } = after.turn;
  const known = (vault: Vault) => findPlaceholders(content + reasoning, vault).length;
  return known(before.vault) === known(after.vault);
}
