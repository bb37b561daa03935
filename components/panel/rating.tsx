import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { type Rating, ratingReasons } from '@/utils/assistant';
import { text as words } from './text';
import css from './turn.module.css';

interface RatingProps {
  rating: Rating | undefined;
  onRate: (rating: Rating | undefined) => void;
}

/** Good or not, and why not. A press on what is pressed takes it back. */
export function RatingButtons({ rating, onRate }: RatingProps) {
  const [asks, setAsks] = useState(false);
  const press = (value: Rating['value']) => {
    const isTakenBack = rating?.value === value;
    onRate(isTakenBack ? undefined : { value });
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
              onClick={() => onRate(rating?.reason === reason ? { value: 'down' } : { value: 'down', reason })}
            >
              {words.badReason(reason)}
            </Button>
          ))}
          <p className={css.note}>{words.ratingKept}</p>
        </fieldset>
      ) : null}
    </>
  );
}
