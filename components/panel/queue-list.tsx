import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { QueuedMessage } from '@/utils/assistant';
import css from './composer.module.css';
import { text as words } from './text';
import type { Queue } from './use-queue';

interface QueueListProps {
  queued: readonly QueuedMessage[];
  queue: Queue;
  canSend: boolean;
  onEdit: (index: number) => void;
}

/** As much of a message as a label needs. */
const short = (message: string) => message.trim().slice(0, 60);

/** The messages that wait for their turn, above the composer. */
export function QueueList({ queued, queue, canSend, onEdit }: QueueListProps) {
  if (queued.length === 0) return null;
  const { isPaused } = queue;
  return (
    <section className={css.waiting} aria-label={words.queue}>
      <div className={css.queueHead}>
        <p className={css.note} role="status">
          {isPaused ? words.queuePaused(queued.length) : words.queued(queued.length)}
        </p>
        {isPaused && canSend ? <Button onClick={queue.goOn}>{words.queueGoOn}</Button> : null}
      </div>
      <ul className={css.queue}>
        {queued.map(({ id, text: message }, index) => (
          <li key={id} className={css.queued}>
            <span className={css.queuedText} dir="auto">
              {message}
            </span>
            <Button
              look="plain"
              icon={<Icon name="edit" size={16} />}
              aria-label={words.queueEdit(short(message))}
              onClick={() => onEdit(index)}
            />
            <Button
              look="plain"
              icon={<Icon name="close" size={16} />}
              aria-label={words.queueRemove(short(message))}
              onClick={() => queue.remove(index)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
