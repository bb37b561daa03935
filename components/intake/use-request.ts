import { useEffect, useRef, useState } from 'react';
import {
  begunRequest,
  joinedRequest,
  requestDraft,
  type SentRequest,
  takeWaitingRequest,
  type UseCaseRequest,
  waitingRequest,
} from '@/utils/assistant';
import type { Policy } from '@/utils/policy';
import { type UseCaseQuestion, useCaseQuestions, type Words } from '@/utils/vocabulary';
import { foundInRequest, toolName } from './letter';

const keepAfterMs = 200;

export interface RequestInHand {
  /** Undefined while there is none. */
  request: UseCaseRequest | undefined;
  isOpen: boolean;
  /** False when the answers found no place to be kept. */
  kept: boolean;
  answer(question: UseCaseQuestion, text: string): void;
  open(): void;
  close(): void;
  /** It is with those who decide: nothing is written in it any more. */
  markSent(sent: SentRequest): void;
  /** Deletes every answer. */
  remove(): void;
}

/**
 * The request for a use case that is being written: found again when the panel opens, joined by what the dialog of the
 * guard hands over, kept with every change.
 *
 * @param policy undefined while it is not known: nothing is kept or fetched until then
 */
export function useRequest(policy: Policy | undefined, words: Words): RequestInHand {
  const [request, setRequest] = useState<UseCaseRequest>();
  const [isOpen, setIsOpen] = useState(false);
  const [kept, setKept] = useState(true);
  const current = useRef<UseCaseRequest | undefined>(undefined);
  const inForce = useRef(policy);
  inForce.current = policy;
  /** What was answered here: another panel may have the same request open. */
  const touched = useRef(new Set<UseCaseQuestion>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isKnown = policy !== undefined;

  const actions = useRef({
    keep() {
      clearTimeout(timer.current);
      timer.current = undefined;
      const days = inForce.current?.assistant.retentionDays ?? 0;
      const mine = current.current;
      if (mine === undefined) return;
      actions.current.save(mine, days).then(
        () => setKept(true),
        () => setKept(false),
      );
    },
    async save(mine: UseCaseRequest, days: number) {
      const draft = requestDraft();
      await navigator.locks.request('daylight-use-case-draft', async () => {
        // What cannot be read is written anew.
        const kept = await draft.load().catch(() => undefined);
        const joined = joinedRequest(mine, kept, touched.current);
        await draft.save(joined, days);
        if (current.current !== mine) return;
        current.current = joined;
        setRequest(joined);
      });
    },
    keepNow() {
      if (timer.current !== undefined) actions.current.keep();
    },
    set(next: UseCaseRequest) {
      current.current = next;
      setRequest(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(actions.current.keep, keepAfterMs);
    },
    async fetch() {
      const known = inForce.current;
      const start = known && (await takeWaitingRequest());
      if (known === undefined || start === undefined) return;
      const site = toolName(start.siteKey, known.sites, words);
      if (current.current?.sent !== undefined) touched.current.clear();
      touched.current.add('data');
      for (const question of useCaseQuestions) if (start.proposed?.[question]) touched.current.add(question);
      const found = foundInRequest(start.counts, site, words);
      actions.current.set(begunRequest(current.current, start.siteKey, found, start.proposed));
      setIsOpen(true);
    },
  });

  useEffect(() => {
    if (!isKnown) return;
    const { fetch, keepNow } = actions.current;
    let closed = false;
    const opening = requestDraft()
      .load()
      .catch(() => undefined)
      .then((found) => {
        if (closed) return;
        current.current = found;
        setRequest(found);
        return fetch();
      });
    const unwatch = waitingRequest.watch((waiting) => {
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
    };
  }, [isKnown]);

  return {
    request,
    isOpen: isOpen && request !== undefined,
    kept,
    answer(question, text) {
      const before = current.current;
      touched.current.add(question);
      if (before !== undefined) actions.current.set({ ...before, answers: { ...before.answers, [question]: text } });
    },
    open: () => setIsOpen(true),
    close() {
      actions.current.keepNow();
      setIsOpen(false);
    },
    markSent(sent) {
      const before = current.current;
      // Another may have begun meanwhile: that one was not sent.
      const isIt =
        before !== undefined &&
        useCaseQuestions.every((question) => before.answers[question].trim() === sent.answers[question]);
      if (!isIt) return;
      actions.current.set({ ...before, sent });
      actions.current.keep();
    },
    remove() {
      clearTimeout(timer.current);
      timer.current = undefined;
      current.current = undefined;
      touched.current.clear();
      setRequest(undefined);
      setIsOpen(false);
      requestDraft()
        .remove()
        .catch(() => undefined);
    },
  };
}
