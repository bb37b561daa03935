import { useEffect, useMemo, useState } from 'react';
import { useStorageItem } from '@/components/ui/use-storage-item';
import type { CompanyData } from '@/utils/assistant';
import { fingerprintState, loadIndex, recognise } from '@/utils/guard';
import type { PolicyState } from '@/utils/policy';

/** What the company wants replaced, live; undefined while policy or fingerprints are still being read. */
export function useCompanyData(policyState: PolicyState | undefined): CompanyData | undefined {
  const stored = useStorageItem(fingerprintState);
  const [loaded, setLoaded] = useState<{ from: typeof stored; index: CompanyData['fingerprints'] }>();
  const detection = policyState?.policy.detection;
  const mayRelease = policyState?.policy.assistant.allowRealValues === true;
  useEffect(() => {
    if (stored === undefined) return;
    let current = true;
    loadIndex(stored.value, () => import('@/utils/detection')).then(
      (index) => current && setLoaded({ from: stored, index }),
      // Without the index nothing is ready, and nothing is sent.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [stored]);
  return useMemo(
    () =>
      detection === undefined || stored === undefined || loaded?.from !== stored
        ? undefined
        : { detection, fingerprints: loaded.index, mayRelease, recognise },
    [detection, stored, loaded, mayRelease],
  );
}
