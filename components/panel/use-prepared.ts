import { useEffect, useState } from 'react';
import {
  type CompanyData,
  composeMessage,
  type DraftMessage,
  type Prepared,
  type PrepareOptions,
  prepare,
} from '@/utils/assistant';
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

/** Whether there is something to send. */
export function hasSomething({ text, pieces }: DraftMessage): boolean {
  return text.trim() !== '' || pieces.some(({ isInView }) => isInView !== true);
}

/** Makes a message with its pieces ready. */
export async function prepareMessage(
  { text, pieces, choices }: DraftMessage,
  vault: Vault,
  options: PrepareOptions,
  data: CompanyData | undefined,
): Promise<Prepared> {
  const prepared = await prepare(composeMessage(pieces, text), vault, { ...options, choices }, data);
  const images = pieces.flatMap(({ image }) => image ?? []);
  return images.length === 0 ? prepared : { ...prepared, images };
}

/**
 * Checks the composer's text whenever it, the vault or the company's data changes. A result is only ever of what was
 * given; undefined data is not there yet, and nothing is ready without it.
 */
export function usePrepared(message: DraftMessage, vault: Vault, data: CompanyData | undefined): Check {
  const { text, pieces, choices } = message;
  const [result, setResult] = useState<{ of: readonly unknown[]; check: Check }>();
  const isEmpty = !hasSomething(message);
  const units = pieces.reduce((sum, piece) => sum + piece.text.length, text.length);

  useEffect(() => {
    if (isEmpty || data === undefined) return;
    let controller: AbortController | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (check: Check) => setResult({ of: [text, pieces, choices, vault, data], check });
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
        prepareMessage({ text, pieces, choices }, vault, { signal: round.signal, onProgress }, data).then(
          (prepared) => settleRound({ state: 'ready', prepared }),
          () => settleRound({ state: 'failed', again }),
        );
      }, waitMs);
    };
    start(units < longText ? 0 : longTextWaitMs);
    return () => {
      clearTimeout(timer);
      controller?.abort();
    };
  }, [text, pieces, choices, units, vault, data, isEmpty]);

  if (isEmpty) return { state: 'empty' };
  const given = [text, pieces, choices, vault, data];
  if (result?.of.every((one, at) => one === given[at])) return result.check;
  return { state: 'checking', done: undefined, cancel: () => undefined };
}
