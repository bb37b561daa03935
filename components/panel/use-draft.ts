import { useEffect, useRef, useState } from 'react';
import { type DraftKeeper, handoff, joinTexts, openDraft } from '@/utils/assistant';

const keepAfterMs = 200;

export interface Draft {
  text: string;
  setText: (change: string | ((before: string) => string)) => void;
  /** A text came from the guard's dialog and has not been touched yet. */
  handedOver: boolean;
  /** False when the text found no place to be kept. */
  kept: boolean;
}

/**
 * The composer's text: kept while it is written, found again when the panel opens, and joined by what the guard's
 * dialog leaves.
 *
 * @param retentionDays undefined while the policy is not known: nothing is kept or fetched until then
 */
export function useDraft(retentionDays: number | undefined): Draft {
  const [text, setTextState] = useState('');
  const [handedOver, setHandedOver] = useState(false);
  const [kept, setKept] = useState(true);
  const current = useRef('');
  const days = useRef(0);
  const keeper = useRef<DraftKeeper | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const known = retentionDays !== undefined;

  const actions = useRef({
    set(change: string | ((before: string) => string)) {
      const next = typeof change === 'string' ? change : change(current.current);
      if (next === current.current) return;
      current.current = next;
      setTextState(next);
      if (next === '') setHandedOver(false);
      clearTimeout(timer.current);
      // An empty composer is kept at once: what was sent must not come back.
      timer.current = setTimeout(actions.current.keep, next === '' ? 0 : keepAfterMs);
    },
    keep() {
      clearTimeout(timer.current);
      timer.current = undefined;
      keeper.current?.save(current.current, days.current).then(
        () => setKept(true),
        () => setKept(false),
      );
    },
    keepNow() {
      if (timer.current !== undefined) actions.current.keep();
    },
    async fetch() {
      const handed = await keeper.current?.takeHandoff(current.current, days.current);
      if (handed === undefined) return;
      actions.current.set((before) => joinTexts(before, handed));
      setHandedOver(true);
    },
  });

  useEffect(() => {
    if (retentionDays !== undefined) days.current = retentionDays;
  }, [retentionDays]);

  useEffect(() => {
    if (!known) return;
    const { set, keepNow, fetch } = actions.current;
    let closed = false;
    const opening = openDraft().then(async (opened) => {
      if (closed) return opened.close();
      const found = await opened.load();
      keeper.current = opened;
      set((typed) => joinTexts(found, typed));
      await fetch();
    });
    const unwatch = handoff.watch((waiting) => {
      if (waiting !== undefined) opening.then(fetch);
    });
    window.addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      closed = true;
      unwatch();
      window.removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
      keepNow();
      opening.then(() => keeper.current?.close());
    };
  }, [known]);

  return { text, setText: actions.current.set, handedOver, kept };
}
