import type { ExactQuestion } from '@/utils/detection';
import { defineMessage } from '@/utils/platform';

/** More hashes than a text of 50 MB has. */
const mostHashes = 40_000_000;

/** Keyed hashes, high and low half of each in turn; the answer has a `true` for each that is in the company's list. */
export const recogniseHashes = defineMessage<number[], boolean[]>('guard/recognise', (request) => {
  const fits =
    Array.isArray(request) &&
    request.length % 2 === 0 &&
    request.length <= mostHashes &&
    request.every((half) => Number.isInteger(half) && half >= 0 && half <= 0xffffffff);
  if (!fits) throw new TypeError('guard/recognise: not hashes');
  return request;
});

/**
 * Asks the worker, which has the fingerprint file. No text is sent, only keyed hashes.
 *
 * @throws when the worker cannot be reached
 */
export function recognise(questions: readonly ExactQuestion[]): Promise<boolean[]> {
  return recogniseHashes.send(questions.flatMap(({ high, low }) => [high, low]));
}
