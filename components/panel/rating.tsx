import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { type Rating, ratingReasons } from '@/utils/assistant';
import { text as words } from './text';
import css from './turn.module.css';

interface RatingProps {
  rating: Rating | undefined;
  /** Whether good or bad goes to the company's gateway, which then also asks how long the task took. */
  isShared: boolean;
  onRate: (rating: Rating | undefined) => void;
}

/** Good or not, and why not. A press on what is pressed takes it back. */
export function RatingButtons({ rating, isShared, onRate }: RatingProps) {
  const [asks, setAsks] = useState(false);
  const press = (value: Rating['value']) => {
    const isTakenBack = rating?.value === value;
    onRate(isTakenBack ? undefined : { value, ...minutesOf(rating) });
    setAsks(!isTakenBack && value === 'down');
  };
  return (
    <>
      <Button
        look="plain"
        className={css.rate ?? ''}
        icon={<Icon name="good" size={16} />}
        aria-label={words.good}
        aria-pressed={rating?.value === 'up'}
        onClick={() => press('up')}
      />
      <Button
        look="plain"
        className={css.rate ?? ''}
        icon={<Icon name="bad" size={16} />}
        aria-label={words.bad}
        aria-pressed={rating?.value === 'down'}
        onClick={() => press('down')}
      />
      {asks || rating?.reason !== undefined ? (
        <fieldset className={css.reasons}>
          <legend>{words.whyBad}</legend>
          {ratingReasons.map((reason) => (
            <Button
              key={reason}
              className={css.reason ?? ''}
              aria-pressed={rating?.reason === reason}
              onClick={() =>
                onRate({ value: 'down', ...minutesOf(rating), ...(rating?.reason === reason ? {} : { reason }) })
              }
            >
              {words.badReason(reason)}
            </Button>
          ))}
          <p className={css.note}>{isShared ? words.reasonKept : words.ratingKept}</p>
        </fieldset>
      ) : null}
      {isShared && rating !== undefined ? <MinutesTaken rating={rating} onRate={onRate} /> : null}
    </>
  );
}

const minutesOf = (rating: Rating | undefined) => (rating?.minutes === undefined ? {} : { minutes: rating.minutes });
/** Near enough to be said with one press. */
const minutesOffered = [2, 5, 15, 30, 60] as const;

/** How long the task took, for whoever wants to say it: time saved is computed from it. */
function MinutesTaken({ rating, onRate }: { rating: Rating; onRate: (rating: Rating) => void }) {
  const { minutes: taken, ...rest } = rating;
  return (
    <fieldset className={css.reasons}>
      <legend>{words.minutesTaken}</legend>
      {minutesOffered.map((minutes) => (
        <Button
          key={minutes}
          className={css.reason ?? ''}
          aria-pressed={taken === minutes}
          onClick={() => onRate(taken === minutes ? rest : { ...rest, minutes })}
        >
          {words.minutes(minutes)}
        </Button>
      ))}
    </fieldset>
  );
}
