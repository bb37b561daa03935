import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Policy } from '@/utils/policy';
import { text as words } from '../text';
import type { LessonId } from '../text/lessons';

interface LessonOfferProps {
  lesson: LessonId;
  contact: Policy['organisation']['contact'];
  onDone: () => void;
}

/** A lesson for this moment: one line, and the rest of it for who wants it. The focus stays where it is. */
export function LessonOffer({ lesson, contact, onDone }: LessonOfferProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Notice
      tone="info"
      title={isOpen ? words.lessons.titleOf(lesson) : words.lessons.offer(lesson)}
      actions={
        isOpen ? (
          <Button onClick={onDone}>{words.lessons.done}</Button>
        ) : (
          <>
            <Button onClick={() => setIsOpen(true)}>{words.lessons.show}</Button>
            <Button look="plain" onClick={onDone}>
              {words.lessons.notNow}
            </Button>
          </>
        )
      }
    >
      {isOpen ? words.lessons.body(lesson, contact?.name ?? '') : undefined}
    </Notice>
  );
}
