import { useCallback, useEffect, useState } from 'react';
import type { Period } from '../store/periods';
import type { Summary } from '../store/summary';

const refreshMs = 30_000;

export interface Loaded {
  /** The newest numbers of this period that arrived. */
  summary?: Summary;
  /** When they arrived. */
  at?: Date;
  /** The newest request had no answer. */
  failed: boolean;
}

/** The numbers of a period; asked for again every half minute while the page is in sight. */
export function useSummary(days: Period): Loaded & { refresh: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ failed: false });

  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const response = await fetch(`/api/summary?days=${days}`, signal ? { signal } : {});
        // A session is over after an hour; where the issuer still knows the person, this comes straight back.
        const isOver = response.status === 401 && response.headers.get('WWW-Authenticate') === 'Bearer';
        if (isOver) return window.location.assign('/sign-in');
        if (!response.ok) throw new Error('no summary');
        const summary: Summary = await response.json();
        setLoaded({ summary, at: new Date(), failed: false });
      } catch {
        if (!signal?.aborted) setLoaded((before) => ({ ...before, failed: true }));
      }
    },
    [days],
  );

  useEffect(() => {
    const leaving = new AbortController();
    const loadInSight = () => {
      if (!document.hidden) void load(leaving.signal);
    };
    void load(leaving.signal);
    const timer = setInterval(loadInSight, refreshMs);
    document.addEventListener('visibilitychange', loadInSight);
    return () => {
      leaving.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', loadInSight);
    };
  }, [load]);

  return { ...loaded, refresh: () => void load() };
}
