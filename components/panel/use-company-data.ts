import { useMemo } from 'react';
import { useStorageItem } from '@/components/ui/use-storage-item';
import type { CompanyData } from '@/utils/assistant';
import { fingerprintState, indexOf, recognise } from '@/utils/guard';
import type { PolicyState } from '@/utils/policy';

/** What the company wants replaced, live; undefined while policy or fingerprints are still being read. */
export function useCompanyData(policyState: PolicyState | undefined): CompanyData | undefined {
  const stored = useStorageItem(fingerprintState);
  const detection = policyState?.policy.detection;
  return useMemo(
    () =>
      detection === undefined || stored === undefined
        ? undefined
        : { detection, fingerprints: indexOf(stored.value), recognise },
    [detection, stored],
  );
}
