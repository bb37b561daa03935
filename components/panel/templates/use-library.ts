import { useCallback, useEffect, useState } from 'react';
import { type Gateway, type Library, loadLibrary } from '@/utils/assistant';
import { storageItem } from '@/utils/platform';

/** Ids of the templates used last, the newest first. Which one somebody uses says nothing of what for. */
const recent = storageItem<readonly string[]>('local', 'templates/recent');
const maxRecent = 5;

export type LibraryState =
  | { state: 'loading' }
  | { state: 'failed'; again: () => void }
  | { state: 'ready'; library: Library };

/** The templates that the gateway has, and those that the person has used last. */
export function useLibrary(gateway: Gateway | undefined): { library: LibraryState; recentIds: readonly string[] } {
  const [library, setLibrary] = useState<LibraryState>({ state: 'loading' });
  const [recentIds, setRecentIds] = useState<readonly string[]>([]);
  const load = useCallback(() => {
    if (gateway === undefined) return;
    setLibrary({ state: 'loading' });
    loadLibrary(gateway).then(
      (found) => setLibrary({ state: 'ready', library: found }),
      () => setLibrary({ state: 'failed', again: load }),
    );
  }, [gateway]);
  useEffect(load, [load]);
  useEffect(() => {
    recent.load().then(
      (ids) => setRecentIds(ids ?? []),
      () => undefined,
    );
  }, []);
  return { library, recentIds };
}

/** Puts a template in front of those that were used before. */
export async function noteUse(id: string): Promise<void> {
  const before = (await recent.load()) ?? [];
  await recent.save([id, ...before.filter((one) => one !== id)].slice(0, maxRecent));
}
