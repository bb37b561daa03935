import { useCallback, useMemo, useState } from 'react';
import { type ContextPiece, type NotTaken, takePage, takeSelection, trimmed } from '@/utils/assistant';
import { openTabs } from '@/utils/platform';
import { text as words } from '../text';
import type { Draft } from '../use-draft';

export interface ContextPieces {
  /** While something is being taken. */
  isTaking: boolean;
  /** Why nothing came of the last attempt. */
  notice: string | undefined;
  add: (...pieces: ContextPiece[]) => void;
  addPage: () => void;
  addSelection: () => void;
  remove: (id: string) => void;
  /** Another text for a piece. */
  trim: (id: string, text: string) => void;
  /** The text of a piece becomes a part of the message. */
  intoMessage: (id: string) => void;
}

/** What goes along with the message that is being written. */
export function useContextPieces({ change }: Draft): ContextPieces {
  const [taking, setTaking] = useState(0);
  const [notice, setNotice] = useState<string>();

  const add = useCallback(
    (...pieces: ContextPiece[]) => {
      setNotice(undefined);
      change((before) => ({ ...before, pieces: [...before.pieces, ...pieces] }));
    },
    [change],
  );

  const take = useCallback(
    async (what: 'page' | 'selection') => {
      setNotice(undefined);
      setTaking((count) => count + 1);
      try {
        const [tab] = await openTabs();
        if (tab === undefined) return setNotice(words.context.noPage);
        const taken: ContextPiece | NotTaken = await (what === 'page' ? takePage(tab) : takeSelection(tab));
        if (typeof taken === 'string') setNotice(words.context.notTaken(taken, what));
        else add(taken);
      } finally {
        setTaking((count) => count - 1);
      }
    },
    [add],
  );

  const actions = useMemo(
    () => ({
      add,
      addPage: () => void take('page'),
      addSelection: () => void take('selection'),
      remove(id: string) {
        change((before) => ({ ...before, pieces: before.pieces.filter((piece) => piece.id !== id) }));
      },
      trim(id: string, text: string) {
        change((before) => ({
          ...before,
          pieces: before.pieces.map((piece) => (piece.id === id ? trimmed(piece, text) : piece)),
        }));
      },
      intoMessage(id: string) {
        change((before) => {
          const piece = before.pieces.find((one) => one.id === id);
          if (piece === undefined) return before;
          const text = [piece.text, before.text].filter((part) => part !== '').join('\n\n');
          return { ...before, text, pieces: before.pieces.filter((one) => one !== piece) };
        });
      },
    }),
    [add, take, change],
  );
  return { ...actions, isTaking: taking > 0, notice };
}
