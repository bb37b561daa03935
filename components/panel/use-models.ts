import { useEffect, useState } from 'react';
import { type Gateway, hasOnDeviceModel, loadModels, type Model, onDeviceModel } from '@/utils/assistant';

const none: readonly Model[] = [];

/** The models that the gateway offers, none until it has said so; and the browser's own, where it has one and may. */
export function useModels(gateway: Gateway | undefined): readonly Model[] {
  const [models, setModels] = useState(none);
  useEffect(() => {
    if (gateway?.gatewayUrl === undefined) return setModels(none);
    let current = true;
    const own = gateway.allowOnDevice ? hasOnDeviceModel() : Promise.resolve(false);
    Promise.all([loadModels(gateway), own]).then(([found, hasOwn]) => {
      if (!current) return;
      if (!hasOwn) return setModels(found);
      // A gateway that names no models has one all the same: that of the policy.
      const others = found.length === 0 ? [{ id: gateway.model }] : found;
      setModels([...others, { id: onDeviceModel }]);
    });
    return () => {
      current = false;
    };
  }, [gateway]);
  return models;
}
