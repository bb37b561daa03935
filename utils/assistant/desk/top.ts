import { branchTo } from '../branches';
import type { Turn } from '../conversation';
import type { Gateway } from '../gateway';
import { type Shelf, shelfFor } from '../shelf';
import { vaultOf } from '../vaults';
import { type DeskState, nothing } from './desk-state';

/** What lies on the desk, and the way from there to where it is kept. */
export interface Top {
  readonly state: DeskState;
  readonly policy: Gateway;
  readonly shelf: Shelf;
  setPolicy(policy: Gateway): void;
  subscribe(onChange: () => void): () => void;
  show(change: Partial<DeskState>): void;
  /**
   * Puts turns in the place of those with the same id, or behind all.
   *
   * @param leaf the branch that ends with it is shown; undefined leaves the one that is shown
   * @param change what changes at the same moment
   */
  put(leaf: string | undefined, turns: readonly Turn[], change?: Partial<DeskState>): void;
  /** Writes one after the other; what cannot be kept is said, and the conversation goes on. */
  keep(write: () => Promise<void>): Promise<unknown>;
  /** When everything so far is written. */
  written(): Promise<unknown>;
  /** Keeps the conversation with the turns that have changed. */
  keepTurns(...turns: Turn[]): void;
  keepVault(): void;
}

export function createTop(assistant: Gateway): Top {
  let policy = assistant;
  let state = nothing;
  let shelf = shelfFor(policy.retentionDays);
  let writing: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  function show(change: Partial<DeskState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function keep(write: () => Promise<void>): Promise<unknown> {
    const { conversation } = state;
    writing = writing.then(write).catch(() => {
      if (state.conversation?.id === conversation?.id) show({ kept: false });
    });
    return writing;
  }

  return {
    get state() {
      return state;
    },
    get policy() {
      return policy;
    },
    get shelf() {
      return shelf;
    },
    setPolicy(next) {
      policy = next;
      shelf = shelfFor(next.retentionDays);
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    show,
    put(leaf, turns, change = {}) {
      const all = [...state.all];
      for (const turn of turns) {
        // The newest are the ones that change.
        const at = all.findLastIndex(({ id }) => id === turn.id);
        if (at < 0) all.push(turn);
        else all[at] = turn;
      }
      const { conversation = state.conversation } = change;
      const shown = leaf ?? conversation?.leaf;
      show({
        ...change,
        all,
        turns: branchTo(all, shown),
        conversation:
          conversation === undefined || shown === undefined ? conversation : { ...conversation, leaf: shown },
      });
    },
    keep,
    written: () => writing,
    keepTurns(...turns) {
      const { conversation, isTemporary } = state;
      const to = shelf;
      if (conversation !== undefined && !isTemporary) keep(() => to.save({ conversation, turns }));
    },
    keepVault() {
      const { conversation, vault, isTemporary } = state;
      const days = policy.retentionDays;
      if (conversation !== undefined && !isTemporary) keep(() => vaultOf(conversation.id).save(vault, days));
    },
  };
}
