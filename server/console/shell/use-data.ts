import { useCallback, useEffect, useRef, useState } from 'react';

const refreshMs = 30_000;

/** What was expected, as a code with a sentence. */
export interface Expected {
  code: string;
  values: Readonly<Record<string, string>>;
}

/** The error in an answer; see `AnswerDetails` of the server. */
interface SaidInstead {
  code?: string;
  message?: string;
  reason?: string;
  values?: Record<string, string>;
  expected?: Expected;
}

/** An answer of the server that is not what was asked for. `message` is the server's own sentence, in English. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  /** Says it more exactly than the code. */
  readonly reason: string | undefined;
  /** What stands in the places of the sentence. */
  readonly values: Readonly<Record<string, string>> | undefined;
  readonly expected: Expected | undefined;

  constructor(status: number, { code = '', message = '', reason, values, expected }: SaidInstead) {
    super(message);
    this.name = 'Refused';
    this.status = status;
    this.code = code;
    this.reason = reason;
    this.values = values;
    this.expected = expected;
  }
}

/**
 * Asks the server. A session is over after an hour; where the issuer still knows the person, the sign-in comes straight
 * back.
 *
 * @throws {Refused} for an answer that is no success
 * @throws what `fetch` throws when there is no answer
 */
export async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(path, init);
  const isOver = response.status === 401 && response.headers.get('WWW-Authenticate') === 'Bearer';
  if (isOver) {
    window.location.assign('/sign-in');
    return new Promise(() => {});
  }
  if (!response.ok) {
    const body: { error?: SaidInstead } = await response.json().catch(() => ({}));
    throw new Refused(response.status, body.error ?? {});
  }
  return response.json();
}

/** Changes something: JSON there and back. @throws as `ask` */
export function tell<Answer>(path: string, body: unknown, method: 'POST' | 'PUT' = 'POST'): Promise<Answer> {
  return ask(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

/** Asks for several things that belong together: all of them, or none. */
function askAll<Answers extends readonly unknown[]>(paths: string, init: RequestInit): Promise<Answers> {
  return Promise.all(paths.split('\n').map((path) => ask<unknown>(path, init))) as Promise<unknown> as Promise<Answers>;
}

export interface Loaded<Answer> {
  /** The newest answer that arrived. */
  data?: Answer;
  /** What it answers. */
  path?: string;
  /** When it arrived. */
  at?: Date;
  /** The newest question had no answer, or not the one that was wanted. */
  failed: boolean;
  /** What the server said instead. */
  refused?: Refused;
}

/**
 * What the server says at `path`; asked for again every half minute while the page is in sight.
 *
 * @param isLive false for what is asked once: each look into the audit log is itself a record
 */
export function useData<Answer>(path: string, isLive = true): Loaded<Answer> & { refresh: () => Promise<void> } {
  const { data, ...rest } = useAllData<[Answer]>([path], isLive);
  return { ...rest, ...(data && { data: data[0] }) };
}

/** The same for several paths; their answers are of one moment. */
export function useAllData<Answers extends readonly unknown[]>(
  paths: readonly string[],
  isLive = true,
): Loaded<Answers> & { refresh: () => Promise<void> } {
  const path = paths.join('\n');
  const [loaded, setLoaded] = useState<Loaded<Answers>>({ failed: false });
  const wanted = useRef(path);

  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const data = await askAll<Answers>(path, signal ? { signal } : {});
        if (wanted.current === path) setLoaded({ data, path, at: new Date(), failed: false });
      } catch (error) {
        if (signal?.aborted || wanted.current !== path) return;
        const refused = error instanceof Refused ? { refused: error } : {};
        setLoaded(({ data, path, at }) => ({
          ...(data && { data }),
          ...(path && { path }),
          ...(at && { at }),
          failed: true,
          ...refused,
        }));
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
    if (!isLive) return () => leaving.abort();
    const timer = setInterval(loadInSight, refreshMs);
    document.addEventListener('visibilitychange', loadInSight);
    return () => {
      leaving.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', loadInSight);
    };
  }, [load, path, isLive]);

  return { ...loaded, refresh: () => load() };
}
