import { useEffect, useRef, useState } from 'react';
import {
  type DraftExtras,
  type DraftKeeper,
  handoff,
  joinTexts,
  openDraft,
  type QueuedMessage,
} from '@/utils/assistant';

/**
 * How long a pause a text waits for before it is kept. What a page writes while it closes arrives most of the time, not
 * always, so a message of usual length is kept with each key; a long one would make typing wait.
 */
const pauseMs = (text: string) => (text.length > 20_000 ? 200 : 0);

/** What the person is writing, and what waits to be sent. */
interface Written {
  text: string;
  /** Messages that wait for their turn, the next one first. */
  queued: readonly QueuedMessage[];
  /** What stood in the composer before an earlier message was taken up. */
  aside: string | undefined;
}

export interface Draft extends Written {
  setText: (change: string | ((before: string) => string)) => void;
  /** Changes everything at once, so that nothing is ever in two places or in none. */
  change: (change: (before: Written) => Written) => void;
  /** A text came from the guard's dialog and has not been touched yet. */
  handedOver: boolean;
  /** False when the text found no place to be kept. */
  kept: boolean;
  /** True when messages were found waiting from before the panel was closed. */
  foundQueued: boolean;
}

const blank: Written = { text: '', queued: [], aside: undefined };
const isBlank = ({ text, queued, aside }: Written) => text === '' && queued.length === 0 && aside === undefined;
const extrasOf = ({ queued, aside }: Written): DraftExtras => ({
  ...(queued.length === 0 ? {} : { queued }),
  ...(aside === undefined ? {} : { aside }),
});

/**
 * The composer's text and the messages that wait: kept while they are written, found again when the panel opens, and
 * joined by what the guard's dialog leaves.
 *
 * @param retentionDays undefined while the policy is not known: nothing is kept or fetched until then
 */
export function useDraft(retentionDays: number | undefined): Draft {
  const [written, setWritten] = useState(blank);
  const [handedOver, setHandedOver] = useState(false);
  const [kept, setKept] = useState(true);
  const [foundQueued, setFoundQueued] = useState(false);
  const current = useRef(blank);
  const days = useRef(0);
  const keeper = useRef<DraftKeeper | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const known = retentionDays !== undefined;

  const actions = useRef({
    change(change: (before: Written) => Written) {
      const next = change(current.current);
      if (next === current.current) return;
      const isTyped =
        next.queued === current.current.queued && next.aside === current.current.aside && next.text !== '';
      current.current = next;
      setWritten(next);
      if (next.text === '') setHandedOver(false);
      clearTimeout(timer.current);
      // An empty composer is kept at once: what was sent must not come back.
      timer.current = setTimeout(actions.current.keep, isTyped ? pauseMs(next.text) : 0);
    },
    set(change: string | ((before: string) => string)) {
      actions.current.change((before) => {
        const text = typeof change === 'string' ? change : change(before.text);
        return text === before.text ? before : { ...before, text };
      });
    },
    keep() {
      clearTimeout(timer.current);
      timer.current = undefined;
      const now = current.current;
      keeper.current?.save(now.text, days.current, extrasOf(now)).then(
        () => setKept(true),
        () => setKept(isBlank(now)),
      );
    },
    keepNow() {
      if (timer.current !== undefined) actions.current.keep();
    },
    async fetch() {
      const handed = await keeper.current?.takeHandoff(current.current.text, days.current);
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
    const { change, keepNow, fetch } = actions.current;
    let closed = false;
    const opening = openDraft().then(async (opened) => {
      if (closed) return opened.close();
      const found = await opened.load();
      const { queued = [], aside = '' } = opened.extras();
      keeper.current = opened;
      setFoundQueued(queued.length > 0);
      // Which message was being changed is not known any more; both texts are.
      const text = joinTexts(aside, found);
      if (text !== '' || queued.length > 0)
        change((typed) => ({
          ...typed,
          text: joinTexts(text, typed.text),
          queued: [...queued, ...typed.queued],
        }));
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

  return { ...written, setText: actions.current.set, change: actions.current.change, handedOver, kept, foundQueued };
}
