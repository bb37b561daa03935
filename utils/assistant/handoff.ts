import { defineMessage, storageItem } from '@/utils/platform';
import type { ContextPiece } from './context';
import { NotKept } from './keepsake';

/** A text on its way from the guard's dialog into the composer. Device zone: it waits in session storage only. */
export interface Handoff {
  id: string;
  text: string;
  /** What goes along with it. */
  pieces?: readonly ContextPiece[];
  /** The person has asked for it to be sent: it is, as soon as it is checked. */
  isToBeSent?: true;
}

export const handoff = storageItem<Handoff>('session', 'handoff');

/** Asks the background worker to open the assistant with a text. Sent from the guard on a user gesture. */
export const openAssistant = defineMessage<{ text: string }, { where: 'panel' | 'window' }>(
  'assistant/open',
  (request) => {
    if (typeof request !== 'object' || request === null || !('text' in request) || typeof request.text !== 'string') {
      throw new TypeError('assistant/open: expected a text');
    }
    return { text: request.text };
  },
);

/** One at a time, in whichever page or worker: nothing is handed over twice or overwritten. */
export function withHandoffLock<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('daylight-handoff', work);
}

/** Two texts, one under the other with an empty line between. */
export function joinTexts(first: string, second: string): string {
  if (first.trim() === '') return second;
  if (second === '') return first;
  return `${first.replace(/\n+$/, '')}\n\n${second}`;
}

/**
 * Leaves a text for the composer. When an earlier one has not been fetched yet, both will be there.
 *
 * @throws {NotKept} when session storage has no room for it (10 MB for everything); what waited before still waits
 */
export async function leaveHandoff(
  text: string,
  { pieces = [], isToBeSent }: Pick<Handoff, 'pieces' | 'isToBeSent'> = {},
): Promise<void> {
  await withHandoffLock(async () => {
    const waiting = await handoff.load();
    const all = [...(waiting?.pieces ?? []), ...pieces];
    try {
      await handoff.save({
        id: crypto.randomUUID(),
        text: joinTexts(waiting?.text ?? '', text),
        ...(all.length === 0 ? {} : { pieces: all }),
        // Together with something else it waits for the person.
        ...(isToBeSent === true && waiting === undefined ? { isToBeSent } : {}),
      });
    } catch {
      throw new NotKept();
    }
  });
}
