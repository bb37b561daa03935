import { useEffect, useState } from 'react';
import { loadModels, type Model } from '@/utils/assistant';
import type { Policy } from '@/utils/policy';

const none: readonly Model[] = [];

/** The models that the gateway offers; none until it has said so. */
export function useModels(assistant: Policy['assistant'] | undefined): readonly Model[] {
  const [models, setModels] = useState(none);
  useEffect(() => {
    if (assistant?.gatewayUrl === undefined) return setModels(none);
    let current = true;
    loadModels(assistant).then((found) => {
      if (current) setModels(found);
    });
    return () => {
      current = false;
    };
  }, [assistant]);
  return models;
}
