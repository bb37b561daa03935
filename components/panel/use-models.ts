import { useEffect, useState } from 'react';
import { type Gateway, loadModels, type Model } from '@/utils/assistant';

const none: readonly Model[] = [];

/** The models that the gateway offers; none until it has said so. */
export function useModels(gateway: Gateway | undefined): readonly Model[] {
  const [models, setModels] = useState(none);
  useEffect(() => {
    if (gateway?.gatewayUrl === undefined) return setModels(none);
    let current = true;
    loadModels(gateway).then((found) => {
      if (current) setModels(found);
    });
    return () => {
      current = false;
    };
  }, [gateway]);
  return models;
}
