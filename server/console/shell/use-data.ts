import { useCallback, useEffect, useRef, useState } from 'react';

const refreshMs = 30_000;

/** An answer of the server that is not what was asked for. `message` is the server's own sentence. */
class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'Refused';
    this.status = status;
    this.code = code;
  }
}

/**
 * Asks the server. A session is over after an hour; where the issuer still knows the person, the sign-in comes straight
 * back.
 *
 * @throws {Refused} for an answer that is no success
 * @throws what `fetch` throws when there is no answer
 */
async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(path, init);
  const isOver = response.status === 401 && response.headers.get('WWW-Authenticate') === 'Bearer';
  if (isOver) {
    window.location.assign('/sign-in');
    return new Promise(() => {});
  }
  if (!response.ok) {
    const body: { error?: { code?: string; message?: string } } = await response.json().catch(() => ({}));
    throw new Refused(response.status, body.error?.code ?? '', body.error?.message ?? '');
  }
  return response.json();
}

export interface Loaded<Answer> {
  /** The newest answer that arrived. */
  data?: Answer;
  /** What it answers. */
  path?: string;
  /** When it arrived. */
  at?: Date;
  /** The newest question had no answer. */
  failed: boolean;
}

/** What the server says at `path`; asked for again every half minute while the page is in sight. */
export function useData<Answer>(path: string): Loaded<Answer> & { refresh: () => Promise<void> } {
  const [loaded, setLoaded] = useState<Loaded<Answer>>({ failed: false });
  const wanted = useRef(path);

  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const data = await ask<Answer>(path, signal ? { signal } : {});
        if (wanted.current === path) setLoaded({ data, path, at: new Date(), failed: false });
      } catch {
        if (!signal?.aborted && wanted.current === path) setLoaded((before) => ({ ...before, failed: true }));
      }
    },
    [path],
  );

  useEffect(() => {
    wanted.current = path;
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
  }, [load, path]);

  return { ...loaded, refresh: () => load() };
}
