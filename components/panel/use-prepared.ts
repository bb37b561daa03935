import { useEffect, useState } from 'react';
import { type CompanyData, type Prepared, prepare } from '@/utils/assistant';
import type { Vault } from '@/utils/placeholders';

/** Typing in a long text is not checked with every key. */
const longText = 5_000;
const longTextWaitMs = 150;

export type Check =
  | { state: 'empty' }
  /** `done` is 0 to 1, known for long texts only. */
  | { state: 'checking'; done: number | undefined; cancel: () => void }
  | { state: 'cancelled'; again: () => void }
  | { state: 'failed'; again: () => void }
  | { state: 'ready'; prepared: Prepared };

/**
 * Checks the composer's text whenever it, the vault or the company's data changes. A result is only ever of what was
 * given; undefined data is not there yet, and nothing is ready without it.
 */
export function usePrepared(text: string, vault: Vault, data: CompanyData | undefined): Check {
  const [result, setResult] = useState<{ text: string; vault: Vault; data: CompanyData; check: Check }>();
  const isEmpty = text.trim() === '';

  useEffect(() => {
    if (isEmpty || data === undefined) return;
    let controller: AbortController | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (check: Check) => setResult({ text, vault, data, check });
    const start = (waitMs: number) => {
      const round = new AbortController();
      controller = round;
      const again = () => start(0);
      const cancel = () => {
        round.abort();
        settle({ state: 'cancelled', again });
      };
      const settleRound = (check: Check) => {
        if (!round.signal.aborted) settle(check);
      };
      const onProgress = (done: number) => settleRound({ state: 'checking', done, cancel });
      settle({ state: 'checking', done: undefined, cancel });
      timer = setTimeout(() => {
        prepare(text, vault, { signal: round.signal, onProgress }, data).then(
          (prepared) => settleRound({ state: 'ready', prepared }),
          () => settleRound({ state: 'failed', again }),
        );
      }, waitMs);
    };
    start(text.length < longText ? 0 : longTextWaitMs);
    return () => {
      clearTimeout(timer);
      controller?.abort();
    };
  }, [text, vault, data, isEmpty]);

  if (isEmpty) return { state: 'empty' };
  if (result?.text === text && result.vault === vault && result.data === data) return result.check;
  return { state: 'checking', done: undefined, cancel: () => undefined };
}
