import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { choose, type PlaceholderChoice, type PlaceholderChoices, type Prepared } from '@/utils/assistant';
import { text as words } from '../text';
import css from './context.module.css';

/** What people can decide about single values of a message. */
export interface Choosing {
  choices: PlaceholderChoices;
  onChoose: (choices: PlaceholderChoices) => void;
  /** Whether the policy lets a value out as it is. */
  mayRelease: boolean;
}

interface OnePlaceholderProps extends Choosing {
  prepared: Prepared;
  placeholder: string;
  onDone: () => void;
}

/** The spellings in this message that a placeholder stands for. */
function valuesOf({ places, written }: Prepared, placeholder: string): string[] {
  const values = places.filter((place) => place.placeholder === placeholder);
  return [...new Set(values.map(({ of }) => written.slice(of.start, of.end)))];
}

/** One placeholder: kept, replaced by something else, or taken away. */
export default function OnePlaceholder({
  prepared,
  placeholder,
  choices,
  onChoose,
  mayRelease,
  onDone,
}: OnePlaceholderProps) {
  const [own, setOwn] = useState('');
  const values = valuesOf(prepared, placeholder);
  const decide = (choice: PlaceholderChoice | undefined) => {
    onChoose(values.reduce((all, value) => choose(all, value, choice), choices));
    onDone();
  };
  const label = words.context.choiceOf(values.join(', '));
  return (
    <fieldset className={css.choice}>
      <legend className={css.value}>{label}</legend>
      <Button onClick={onDone}>{words.context.choiceKeep}</Button>
      <Button onClick={() => decide({ kind: 'left-out' })}>{words.context.choiceLeaveOut}</Button>
      {mayRelease ? (
        <Button onClick={() => decide({ kind: 'as-written' })}>{words.context.choiceAsWritten}</Button>
      ) : null}
      <input
        className={css.words}
        aria-label={label}
        value={own}
        dir="auto"
        autoComplete="off"
        onChange={({ target }) => setOwn(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (own !== '') decide({ kind: 'own-words', words: own });
        }}
      />
      <Button disabled={own === ''} onClick={() => decide({ kind: 'own-words', words: own })}>
        {words.context.choiceWords}
      </Button>
    </fieldset>
  );
}

/** What was decided in this message, each to be taken back. */
export function ChoicesMade({ source, choices, onChoose }: Choosing & { source: string }) {
  return choices
    .filter(([value]) => source.includes(value))
    .map(([value]) => (
      <div key={value} className={css.choice}>
        <span className={css.value}>{words.context.choiceMade(value)}</span>
        <Button onClick={() => onChoose(choose(choices, value, undefined))}>{words.context.choiceUndo(value)}</Button>
      </div>
    ));
}
