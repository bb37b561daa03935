import { useCallback, useMemo, useRef, useState } from 'react';
import { type CompanyData, type ContextPiece, newPiece, takePage, takeSelection, trimmed } from '@/utils/assistant';
import { type OpenTab, openTabs } from '@/utils/platform';
import { text as words } from '../text';
import type { Draft } from '../use-draft';

export interface ContextPieces {
  /** Ends what is being taken; undefined while nothing is. */
  cancel: (() => void) | undefined;
  /** What became of the last attempt, where there is something to say. */
  notice: string | undefined;
  addPage: () => void;
  addSelection: () => void;
  addTabs: (tabs: readonly OpenTab[]) => void;
  addFiles: (files: readonly File[]) => void;
  /** A text of its own, as a long paste is. */
  addPaste: (text: string) => void;
  remove: (id: string) => void;
  /** Another text for a piece. */
  trim: (id: string, text: string) => void;
  /** The text of a piece becomes a part of the message. */
  intoMessage: (id: string) => void;
}

/** A paste from this length on, in UTF-16 units, goes along as a piece of its own. */
export const longPasteUnits = 4_000;

/**
 * What goes along with the message that is being written.
 *
 * @param data undefined while it is not known: files wait for it
 */
export function useContextPieces({ change }: Draft, data: CompanyData | undefined, seesImages: boolean): ContextPieces {
  const [taking, setTaking] = useState<AbortController>();
  const [notice, setNotice] = useState<string>();
  const given = useRef({ data, seesImages });
  given.current = { data, seesImages };

  const add = useCallback(
    (...pieces: ContextPiece[]) => change((before) => ({ ...before, pieces: [...before.pieces, ...pieces] })),
    [change],
  );

  /** One thing at a time is taken; the next one ends the one before. */
  const take = useCallback(async (work: (signal: AbortSignal) => Promise<string | undefined>) => {
    const round = new AbortController();
    setNotice(undefined);
    setTaking((before) => {
      before?.abort();
      return round;
    });
    const said = await work(round.signal).catch(() => (round.signal.aborted ? undefined : words.context.notRead));
    if (round.signal.aborted) return;
    setNotice(said);
    setTaking(undefined);
  }, []);

  const actions = useMemo(() => {
    const fromTab = (what: 'page' | 'selection') =>
      void take(async (signal) => {
        const [tab] = await openTabs();
        if (tab === undefined) return words.context.noPage;
        const taken = await (what === 'page' ? takePage(tab) : takeSelection(tab));
        if (typeof taken === 'string') return words.context.notTaken(taken, what);
        if (!signal.aborted) add(taken);
        return undefined;
      });
    return {
      addPage: () => fromTab('page'),
      addSelection: () => fromTab('selection'),
      addTabs(tabs: readonly OpenTab[]) {
        void take(async (signal) => {
          let said: string | undefined;
          for (const tab of tabs) {
            const taken = await takePage(tab);
            if (signal.aborted) return undefined;
            if (typeof taken === 'string') said = words.context.aboutFile('not-read', tab.title);
            else add(taken);
          }
          return said;
        });
      },
      addFiles(files: readonly File[]) {
        void take(async (signal) => {
          const { data, seesImages } = given.current;
          if (data === undefined) return words.context.notRead;
          const { takeFile } = await import('./take-files');
          const said: string[] = [];
          for (const file of files) {
            const taken = await takeFile(file, { signal, onProgress: () => undefined, data, seesImages });
            if (signal.aborted) return undefined;
            if (taken.piece !== undefined) add(taken.piece);
            if (taken.notice !== undefined) said.push(words.context.aboutFile(taken.notice.what, taken.notice.title));
          }
          return said.length === 0 ? undefined : said.join(' ');
        });
      },
      addPaste(text: string) {
        add(newPiece({ kind: 'paste', title: '', address: '', text }));
        setNotice(words.context.pasteAside);
      },
      remove(id: string) {
        setNotice(undefined);
        change((before) => ({ ...before, pieces: before.pieces.filter((piece) => piece.id !== id) }));
      },
      trim(id: string, text: string) {
        change((before) => ({
          ...before,
          pieces: before.pieces.map((piece) => (piece.id === id ? trimmed(piece, text) : piece)),
        }));
      },
      intoMessage(id: string) {
        setNotice(undefined);
        change((before) => {
          const piece = before.pieces.find((one) => one.id === id);
          if (piece === undefined) return before;
          const text = [before.text, piece.text].filter((part) => part !== '').join('\n\n');
          return { ...before, text, pieces: before.pieces.filter((one) => one !== piece) };
        });
      },
    };
  }, [add, take, change]);
  const cancel =
    taking === undefined
      ? undefined
      : () => {
          taking.abort();
          setTaking(undefined);
        };
  return { ...actions, cancel, notice };
}
