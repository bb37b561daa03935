import { useCallback, useEffect, useState } from 'react';
import { budgetOf, type CompanyData, type Desk, type DeskState, type Draft as DraftContent } from '@/utils/assistant';
import { type Draft, joinMessages } from './use-draft';
import { hasSomething, prepareMessage } from './use-prepared';

export interface Queue {
  /** True when nothing is sent by itself: after a failure, a stop, or when the panel was closed in between. */
  isPaused: boolean;
  /** Puts the composer's text behind those that wait. */
  add: () => void;
  /** Takes one out and gives it to the composer, in front of what stands there. */
  edit: (index: number) => void;
  remove: (index: number) => void;
  pause: () => void;
  goOn: () => void;
}

const without = (list: Draft['queued'], index: number) => list.filter((_, at) => at !== index);

/** One that waits is put into the composer, in front of what stands there. */
function takenOut(before: DraftContent, index: number): DraftContent {
  const message = before.queued[index];
  if (message === undefined) return before;
  const { id: _id, ...rest } = message;
  return { ...before, ...joinMessages(rest, before), queued: without(before.queued, index) };
}

/** Sends the messages that wait, one after the other, each when the answer before it is complete. */
export function useQueue(
  desk: Desk,
  state: DeskState,
  draft: Draft,
  data: CompanyData | undefined,
  contextTokens: number | undefined,
): Queue {
  const [isStopped, setIsStopped] = useState(false);
  /** What was found waiting from before is sent when the person says so. */
  const [isReleased, setIsReleased] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const { queued, change, foundQueued } = draft;
  const [next] = queued;
  const hasFailed = state.failure !== undefined;
  const isFree = state.answering === undefined;

  const isPaused = isStopped || (foundQueued && !isReleased);

  const isSomeoneWaiting = next !== undefined;
  // Only for those that wait by then: what is put into an empty queue later is to be sent by itself again.
  useEffect(() => {
    if (hasFailed && isSomeoneWaiting) setIsStopped(true);
  }, [hasFailed, isSomeoneWaiting]);
  useEffect(() => {
    if (next !== undefined) return;
    setIsStopped(false);
    // Nothing is left of what was found.
    if (foundQueued) setIsReleased(true);
  }, [next, foundQueued]);

  useEffect(() => {
    if (next === undefined || isPaused || hasFailed || !isFree || data === undefined || isSending) return;
    setIsSending(true);
    const { vault } = desk.state();
    prepareMessage(next, vault, {}, data)
      .then(async (prepared) => {
        // Someone else may have begun something in the meantime, with other placeholders.
        if (desk.state().vault !== vault || desk.state().answering !== undefined) return;
        const { turns } = desk.state();
        if (
          contextTokens !== undefined &&
          !budgetOf(turns, vault, prepared.text, contextTokens, prepared.images?.length).fits
        ) {
          // In the composer it is shown what could stay out.
          return change((before) => takenOut(before, 0));
        }
        const sent = desk.send(prepared);
        change((before) => ({ ...before, queued: without(before.queued, 0) }));
        // The desk looks on disk before it shows that it is asking: until it is over, nothing else is to be sent.
        const back = await sent;
        if (back !== undefined) change((before) => ({ ...before, queued: [next, ...before.queued] }));
      })
      .catch(() => setIsStopped(true))
      .finally(() => {
        setIsSending(false);
      });
  }, [isSending, next, isPaused, hasFailed, isFree, data, contextTokens, desk, change]);

  return {
    isPaused,
    add: useCallback(
      () =>
        change((before) => {
          if (!hasSomething(before)) return before;
          const { text, pieces, choices } = before;
          const next = { id: crypto.randomUUID(), text, pieces, choices };
          return { ...before, text: '', pieces: [], choices: [], queued: [...before.queued, next] };
        }),
      [change],
    ),
    edit: (index) => change((before) => takenOut(before, index)),
    remove: (index) => change((before) => ({ ...before, queued: without(before.queued, index) })),
    pause: () => setIsStopped(isSomeoneWaiting),
    goOn: () => {
      desk.clearFailure();
      setIsStopped(false);
      setIsReleased(true);
    },
  };
}
