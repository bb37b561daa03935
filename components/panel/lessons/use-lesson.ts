import { useEffect, useRef, useState } from 'react';
import type { DeskState } from '@/utils/assistant';
import { storageItem } from '@/utils/platform';
import { type LessonId, lessonIds } from '../text/lessons';
import type { Check } from '../use-prepared';

/** Lessons that have been offered in this browser. Nobody is offered one twice. */
const offered = storageItem<readonly LessonId[]>('local', 'lessons/offered');

/** Figures that one could calculate with, links: where models are wrong most often. */
const risky = /\d[\d.,]*\d\s*(?:%|€|\$|£|¥)|(?:%|€|\$|£|¥)\s*\d|https?:\/\/|(?:\d{3,}.*){3}/s;

/** The lesson that matters at this moment; undefined where none does. The most pressing one first. */
export function lessonFor({ turns, failure, answering }: DeskState, check: Check): LessonId | undefined {
  const answers = turns.filter(({ role, state }) => role === 'assistant' && state === 'complete');
  if (failure !== undefined && failure.code !== 'cancelled') return 'ask';
  if (turns.some(({ rating }) => rating?.value === 'down')) return 'ask';
  if (check.state === 'ready' && check.prepared.places.length > 0) return 'entered';
  if (answering !== undefined || answers.length === 0) return undefined;
  return answers.length > 1 && risky.test(answers.at(-1)?.content ?? '') ? 'wrong' : 'check';
}

/** The lesson that is offered now, once in the life of this browser. */
export function useLesson(state: DeskState, check: Check) {
  const [seen, setSeen] = useState<readonly LessonId[]>();
  const [shown, setShown] = useState<LessonId>();
  const isSaved = useRef(new Set<LessonId>());
  useEffect(() => {
    offered.load().then(
      (ids) => setSeen(ids ?? []),
      // Who cannot be remembered is not bothered.
      () => setSeen(lessonIds),
    );
  }, []);
  const fitting = lessonFor(state, check);
  const next = seen === undefined || fitting === undefined || seen.includes(fitting) ? undefined : fitting;
  useEffect(() => {
    // One at a time; what is offered counts as offered, whether it is read or not.
    if (shown !== undefined || next === undefined || isSaved.current.has(next)) return;
    isSaved.current.add(next);
    setShown(next);
    const all = [...(seen ?? []), next];
    setSeen(all);
    offered.save(all).catch(() => undefined);
  }, [shown, next, seen]);
  return { lesson: shown, putAway: () => setShown(undefined) };
}
