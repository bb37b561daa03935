import css from './panel.module.css';
import { text as words } from './text';
import { useNow } from './use-now';

/** A silence is worth a word from here on. */
const silentFromMs = 10_000;

interface WaitingProps {
  answering: { sinceMs: number; lastHeardMs: number };
  hasBegun: boolean;
}

/** That something is going on, from the first second; and that nothing is, when nothing comes. */
export function Waiting({ answering, hasBegun }: WaitingProps) {
  const now = useNow(true);
  const silentMs = now - answering.lastHeardMs;
  const isSilent = silentMs >= silentFromMs;
  if (hasBegun && !isSilent) return null;
  const seconds = Math.floor((now - answering.sinceMs) / 1_000);
  return (
    <div className={css.waiting}>
      <span className={css.dots} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span aria-hidden="true">
        {isSilent
          ? words.silent(Math.floor(silentMs / 1_000))
          : seconds < 2
            ? words.waiting
            : words.waitingFor(seconds)}
      </span>
      <span className={css.unseen} role="status">
        {isSilent ? words.silent(10) : words.waiting}
      </span>
    </div>
  );
}
