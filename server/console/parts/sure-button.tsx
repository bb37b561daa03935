import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '../speech';
import sentences from './words.json';

interface SureButtonProps {
  /** What it does; the button asks once more before it does it. */
  label: string;
  /** What it does it to, for those who do not see the row. */
  of?: string;
  disabled?: boolean;
  onSure: () => void;
}

/** For what cannot be undone: the first press asks, the second one does it. */
export function SureButton({ label, of, disabled, onSure }: SureButtonProps) {
  const words = useWords(sentences);
  const [asks, setAsks] = useState(false);
  const name = of ?? label;
  if (!asks) {
    return (
      <Button disabled={disabled} aria-label={name} onClick={() => setAsks(true)}>
        {label}
      </Button>
    );
  }
  return (
    <>
      <Button
        look="primary"
        disabled={disabled}
        autoFocus
        aria-label={words.say('sureOf', { what: name })}
        onClick={() => {
          setAsks(false);
          onSure();
        }}
      >
        {words.say('sureOf', { what: label })}
      </Button>
      <Button onClick={() => setAsks(false)}>{words.say('rather')}</Button>
    </>
  );
}
