import type { SentenceKey } from '@/utils/vocabulary';
import { say, sentences, together } from './language';

/** In the order in which they are read. */
export const lessonIds = ['entered', 'check', 'wrong', 'ask'] as const;
export type LessonId = (typeof lessonIds)[number];

const lessonWords: Record<LessonId, { title: SentenceKey; body: SentenceKey }> = {
  entered: { title: 'panelLessonEntered', body: 'panelLessonEnteredWords' },
  check: { title: 'panelLessonCheck', body: 'panelLessonCheckWords' },
  wrong: { title: 'panelLessonWrong', body: 'panelLessonWrongWords' },
  ask: { title: 'panelLessonAsk', body: 'panelLessonAskWords' },
};

/** Short lessons: what may be entered, how to check an answer, what models get wrong, whom to ask. */
export const lessons = together(
  sentences({ title: 'panelLessons', show: 'panelLessonShow', notNow: 'panelLessonNotNow', done: 'lessonDone' }),
  {
    titleOf: (id: LessonId) => say(lessonWords[id].title),
    offer: (id: LessonId) => say('panelLessonOffer', { title: say(lessonWords[id].title) }),
    /** @param contact whom the policy names; empty where it names nobody */
    body: (id: LessonId, contact: string) =>
      say(lessonWords[id].body, { contact: contact === '' ? say('panelLessonLead') : contact }),
  },
);
