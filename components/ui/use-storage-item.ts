import { useEffect, useState } from 'react';
import type { StorageItem } from '@/utils/platform';

/** A place in extension storage, live. Undefined for the first moments, while it is read. */
export function useStorageItem<Value>(item: StorageItem<Value>): { value: Value | undefined } | undefined {
  const [stored, setStored] = useState<{ value: Value | undefined }>();
  useEffect(() => {
    let current = true;
    const take = (value: Value | undefined) => {
      if (current) setStored({ value });
    };
    item.load().then(take, () => take(undefined));
    const unwatch = item.watch(take);
    return () => {
      current = false;
      unwatch();
    };
  }, [item]);
  return stored;
}
