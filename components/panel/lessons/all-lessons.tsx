import { Dialog } from '@/components/ui/dialog';
import type { Policy } from '@/utils/policy';
import { text as words } from '../text';
import { lessonIds } from '../text/lessons';
import css from './lessons.module.css';

interface AllLessonsProps {
  contact: Policy['organisation']['contact'];
  onClose: () => void;
}

/** Every lesson, for whoever looks for one. */
export default function AllLessons({ contact, onClose }: AllLessonsProps) {
  return (
    <Dialog title={words.lessons.title} closeLabel={words.close} isText onClose={onClose}>
      <div className={css.lessons}>
        {lessonIds.map((id) => (
          <section key={id} aria-labelledby={`lesson-${id}`}>
            <h3 id={`lesson-${id}`}>{words.lessons.titleOf(id)}</h3>
            <p>{words.lessons.body(id, contact?.name ?? '')}</p>
          </section>
        ))}
        {contact === undefined ? null : (
          <a href={contact.url} target="_blank" rel="noopener noreferrer">
            {contact.name}
          </a>
        )}
      </div>
    </Dialog>
  );
}
