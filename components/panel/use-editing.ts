import { useCallback, useState } from 'react';
import type { Draft } from './use-draft';

interface Editing {
  /** The message of the conversation that is being changed. */
  turn: string | undefined;
  /** Puts its text into the composer; what stood there is put aside. */
  begin: (turn: string, text: string) => void;
  /** Brings back what was put aside. */
  end: (how: { sent: boolean }) => void;
}

/** The composer, lent to an earlier message. */
export function useEditing({ change }: Draft): Editing {
  const [turn, setTurn] = useState<string>();
  return {
    turn,
    begin: useCallback(
      (id, text) => {
        setTurn(id);
        change((before) => ({ ...before, text, aside: before.aside ?? before.text }));
      },
      [change],
    ),
    end: useCallback(
      ({ sent }) => {
        setTurn(undefined);
        change((before) => {
          if (before.aside === undefined) return sent ? { ...before, text: '' } : before;
          return { ...before, text: before.aside, aside: undefined };
        });
      },
      [change],
    ),
  };
}
