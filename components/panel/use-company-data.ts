import { useEffect, useMemo, useState } from 'react';
import type { CompanyData } from '@/utils/assistant';
import { type FingerprintState, fingerprintState, indexOf, recognise } from '@/utils/guard';
import type { PolicyState } from '@/utils/policy';

/** What the company wants replaced, live; undefined while policy or fingerprints are still being read. */
export function useCompanyData(policyState: PolicyState | undefined): CompanyData | undefined {
  const [stored, setStored] = useState<{ state: FingerprintState | undefined }>();
  useEffect(() => {
    let current = true;
    const take = (state: FingerprintState | undefined) => {
      if (current) setStored({ state });
    };
    fingerprintState.load().then(take, () => take(undefined));
    const unwatch = fingerprintState.watch(take);
    return () => {
      current = false;
      unwatch();
    };
  }, []);
  const detection = policyState?.policy.detection;
  return useMemo(
    () =>
      detection === undefined || stored === undefined
        ? undefined
        : { detection, fingerprints: indexOf(stored.state), recognise },
    [detection, stored],
  );
}
