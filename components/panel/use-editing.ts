import { useCallback, useState } from 'react';
import type { DraftMessage } from '@/utils/assistant';
import type { Draft } from './use-draft';

interface Editing {
  /** The message of the conversation that is being changed. */
  turn: string | undefined;
  /** Puts it into the composer; what stood there is put aside. */
  begin: (turn: string, message: DraftMessage) => void;
  /** Brings back what was put aside. */
  end: (how: { sent: boolean }) => void;
}

const nothing: DraftMessage = { text: '', pieces: [], choices: [] };

/** The composer, lent to an earlier message. */
export function useEditing({ change }: Draft): Editing {
  const [turn, setTurn] = useState<string>();
  return {
    turn,
    begin: useCallback(
      (id, message) => {
        setTurn(id);
        change(({ text, pieces, choices, ...before }) => ({
          ...before,
          ...message,
          aside: before.aside ?? { text, pieces, choices },
        }));
      },
      [change],
    ),
    end: useCallback(
      ({ sent }) => {
        setTurn(undefined);
        change((before) => {
          if (before.aside === undefined) return sent ? { ...before, ...nothing } : before;
          return { ...before, ...before.aside, aside: undefined };
        });
      },
      [change],
    ),
  };
}
