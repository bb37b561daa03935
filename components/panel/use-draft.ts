import { useEffect, useRef, useState } from 'react';
import {
  blankDraft,
  composeMessage,
  type Draft as DraftContent,
  type DraftKeeper,
  type DraftMessage,
  handoff,
  isBlank,
  joinTexts,
  openDraft,
} from '@/utils/assistant';

/**
 * How long a pause a text waits for before it is kept. What a page writes while it closes arrives most of the time, not
 * always, so a message of usual length is kept with each key; a long one would make typing wait.
 */
const pauseMs = (units: number) => (units > 20_000 ? 200 : 0);

/** What is written with each key: the pieces of the composer stand apart. */
function unitsOf({ text, queued, aside }: DraftContent): number {
  const others = aside === undefined ? queued : [...queued, aside];
  return others.reduce((sum, { text, pieces }) => sum + composeMessage(pieces, text).length, text.length);
}

export interface Draft extends DraftContent {
  setText: (change: string | ((before: string) => string)) => void;
  /** Changes everything at once, so that nothing is ever in two places or in none. */
  change: (change: (before: DraftContent) => DraftContent) => void;
  /** A text came from the guard's dialog and has not been touched yet. */
  handedOver: boolean;
  /** The person has asked for what was handed over to be sent. */
  isToBeSent: boolean;
  /** False when the text found no place to be kept. */
  kept: boolean;
  /** True when messages were found waiting from before the panel was closed. */
  foundQueued: boolean;
}

/** Two messages, one under the other. */
export function joinMessages(first: DraftMessage, second: DraftMessage): DraftMessage {
  return {
    text: joinTexts(first.text, second.text),
    pieces: [...first.pieces, ...second.pieces],
    choices: [...first.choices, ...second.choices],
  };
}

/**
 * The composer's text and pieces and the messages that wait: kept while they are written, found again when the panel
 * opens, and joined by what the guard's dialog or a menu leaves.
 *
 * @param retentionDays undefined while the policy is not known: nothing is kept or fetched until then
 */
export function useDraft(retentionDays: number | undefined): Draft {
  const [written, setWritten] = useState(blankDraft);
  const [handedOver, setHandedOver] = useState(false);
  const [isToBeSent, setIsToBeSent] = useState(false);
  const [kept, setKept] = useState(true);
  const [foundQueued, setFoundQueued] = useState(false);
  const current = useRef(blankDraft);
  const days = useRef(0);
  const keeper = useRef<DraftKeeper | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const known = retentionDays !== undefined;

  const actions = useRef({
    change(change: (before: DraftContent) => DraftContent) {
      const before = current.current;
      const next = change(before);
      if (next === before) return;
      const isTyped =
        next.queued === before.queued &&
        next.aside === before.aside &&
        next.pieces === before.pieces &&
        next.text !== '';
      current.current = next;
      setWritten(next);
      if (next.text === '') setHandedOver(false);
      setIsToBeSent(false);
      clearTimeout(timer.current);
      // An empty composer is kept at once: what was sent must not come back.
      timer.current = setTimeout(actions.current.keep, isTyped ? pauseMs(unitsOf(next)) : 0);
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
      keeper.current?.save(now, days.current).then(
        () => setKept(true),
        () => setKept(isBlank(now)),
      );
    },
    keepNow() {
      if (timer.current !== undefined) actions.current.keep();
    },
    async fetch() {
      const handed = await keeper.current?.takeHandoff(current.current, days.current);
      if (handed === undefined) return;
      const { text, pieces = [] } = handed;
      const alone = isBlank(current.current);
      actions.current.change((before) => ({ ...before, ...joinMessages(before, { text, pieces, choices: [] }) }));
      setHandedOver(handed.isToBeSent !== true);
      setIsToBeSent(handed.isToBeSent === true && alone);
    },
    /** Puts what was found in front of what is there. */
    async take(opened: DraftKeeper) {
      const { queued, aside, ...found } = await opened.load();
      keeper.current = opened;
      setFoundQueued(queued.length > 0);
      // Which message was being changed is not known any more; both texts are.
      const message = aside === undefined ? found : joinMessages(aside, found);
      if (isBlank({ ...message, queued })) return;
      actions.current.change((typed) => ({
        ...typed,
        ...joinMessages(message, typed),
        queued: [...queued, ...typed.queued],
      }));
    },
  });

  useEffect(() => {
    if (retentionDays !== undefined) days.current = retentionDays;
  }, [retentionDays]);

  useEffect(() => {
    if (!known) return;
    const { keepNow, fetch, take } = actions.current;
    let closed = false;
    const opening = openDraft().then(async (opened) => {
      if (closed) return opened.close();
      await take(opened);
      await fetch();
      // A panel that was still closing has perhaps left something a moment later.
      const left = await opened.leftBehind();
      if (left === undefined) return;
      if (closed || !isBlank(current.current)) return left.close();
      await take(left);
      await opened.close();
    });
    const unwatch = handoff.watch((waiting) => {
      if (waiting !== undefined && keeper.current !== undefined) fetch();
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

  return {
    ...written,
    setText: actions.current.set,
    change: actions.current.change,
    handedOver,
    isToBeSent,
    kept,
    foundQueued,
  };
}
