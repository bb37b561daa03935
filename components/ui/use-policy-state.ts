import { storageItem } from '@/utils/platform';
import { defaultPolicy, type PolicyState, policyGeneration, policyStateKey, readable } from '@/utils/policy';
import { useStorageItem } from './use-storage-item';

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
 * The policy in force, live. Undefined for the first moments, while it is read (or brought up to date after an update),
 * so that nobody is told that something is off which is not; the safe default where there is none.
 */
export function usePolicyState(): PolicyState | undefined {
  const stored = useStorageItem(item);
  if (stored === undefined) return undefined;
  return stored.value === undefined ? absent : readable(stored.value);
}
