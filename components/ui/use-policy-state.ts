import { useEffect, useState } from 'react';
import { storageItem } from '@/utils/platform';
import { defaultPolicy, type PolicyState, policyGeneration, policyStateKey, readable } from '@/utils/policy';

const item = storageItem<PolicyState>('local', policyStateKey);

const absent: PolicyState = {
  generation: policyGeneration,
  policy: defaultPolicy,
  origin: 'default',
  problems: [],
  keys: [],
  sinceMs: 0,
};

/**
 * The policy in force, live. Undefined for the first moments, while it is read, so that nobody is told that something
 * is off which is not; the safe default where there is none.
 */
export function usePolicyState(): PolicyState | undefined {
  const [state, setState] = useState<PolicyState>();
  useEffect(() => {
    let current = true;
    const take = (found: PolicyState | undefined) => {
      const state = readable(found);
      // A state of an older version is about to be brought up to date by the worker.
      if (current && (state !== undefined || found === undefined)) setState(state ?? absent);
    };
    item.load().then(take, () => take(undefined));
    const unwatch = item.watch(take);
    return () => {
      current = false;
      unwatch();
    };
  }, []);
  return state;
}
