import { useCallback, useEffect, useState } from 'react';
import { type CompanyData, type Desk, type DeskState, prepare } from '@/utils/assistant';
import type { Draft } from './use-draft';

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

/** Sends the messages that wait, one after the other, each when the answer before it is complete. */
export function useQueue(desk: Desk, state: DeskState, draft: Draft, data: CompanyData | undefined): Queue {
  const [isPaused, setIsPaused] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const { queued, change, foundQueued } = draft;
  const [next] = queued;
  const hasFailed = state.failure !== undefined;
  const isFree = state.answering === undefined;

  useEffect(() => {
    if (foundQueued || hasFailed) setIsPaused(true);
  }, [foundQueued, hasFailed]);
  useEffect(() => {
    if (next === undefined) setIsPaused(false);
  }, [next]);

  useEffect(() => {
    if (next === undefined || isPaused || hasFailed || !isFree || data === undefined || isSending) return;
    setIsSending(true);
    const { vault } = desk.state();
    prepare(next.text, vault, {}, data)
      .then((prepared) => {
        // Someone else may have begun something in the meantime, with other placeholders.
        if (desk.state().vault !== vault || desk.state().answering !== undefined) return;
        const sent = desk.send(prepared);
        change((before) => ({ ...before, queued: without(before.queued, 0) }));
        sent.then((text) => {
          if (text !== undefined)
            change((before) => ({ ...before, queued: [{ id: next.id, text }, ...before.queued] }));
        });
      })
      .catch(() => setIsPaused(true))
      .finally(() => {
        setIsSending(false);
      });
  }, [isSending, next, isPaused, hasFailed, isFree, data, desk, change]);

  return {
    isPaused,
    add: useCallback(
      () =>
        change((before) =>
          before.text.trim() === ''
            ? before
            : { ...before, text: '', queued: [...before.queued, { id: crypto.randomUUID(), text: before.text }] },
        ),
      [change],
    ),
    edit: (index) =>
      change((before) => ({
        ...before,
        text: [before.queued[index]?.text ?? '', before.text].filter((text) => text.trim() !== '').join('\n\n'),
        queued: without(before.queued, index),
      })),
    remove: (index) => change((before) => ({ ...before, queued: without(before.queued, index) })),
    pause: () => setIsPaused(true),
    goOn: () => {
      desk.clearFailure();
      setIsPaused(false);
    },
  };
}
