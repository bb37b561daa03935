import { useCallback, useEffect, useState } from 'react';
import { actionCommands, actionKey, maxActions, type SelectionAction, selectionActions } from '@/utils/assistant';
import { keysOfCommands } from '@/utils/platform';

export interface ChosenActions {
  /** Undefined until they are known. */
  actions: readonly SelectionAction[] | undefined;
  /** The keys of the action in this place, where it has some. */
  keysAt: (place: number) => string | undefined;
  isFull: boolean;
  add: (action: SelectionAction) => void;
  remove: (action: SelectionAction) => void;
  up: (action: SelectionAction) => void;
}

/** The actions that the person has chosen; each change is kept at once. */
export function useActions(): ChosenActions {
  const [actions, setActions] = useState<readonly SelectionAction[]>();
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    selectionActions.load().then(setActions, () => setActions([]));
    keysOfCommands().then(setKeys, () => undefined);
    return selectionActions.watch((kept) => kept !== undefined && setActions(kept));
  }, []);
  const change = useCallback((next: readonly SelectionAction[]) => {
    setActions(next);
    selectionActions.save(next).catch(() => undefined);
  }, []);
  const all = actions ?? [];
  const same = (one: SelectionAction) => (other: SelectionAction) => actionKey(one) === actionKey(other);
  return {
    actions,
    keysAt: (place) => keys.get(actionCommands[place] ?? ''),
    isFull: all.length >= maxActions,
    add: (action) => change([...all, action]),
    remove: (action) => change(all.filter((one) => !same(action)(one))),
    up(action) {
      const at = all.findIndex(same(action));
      const before = all[at - 1];
      if (before !== undefined) change([...all.slice(0, at - 1), action, before, ...all.slice(at + 1)]);
    },
  };
}
