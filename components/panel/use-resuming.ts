import { useCallback, useEffect, useState } from 'react';
import { type Desk, type GivenBack, prepare, purge, retentionCutoffMs, splitMessage } from '@/utils/assistant';
import { emptyVault } from '@/utils/placeholders';
import { loadAnswerTurn } from './turns';
import { type Draft, joinMessages } from './use-draft';

/**
 * Puts the conversation that was open last on the desk again, once the policy is known, and then deletes what is older
 * than it allows.
 *
 * @returns whether that is done, and how a message that found no answer comes back into the composer
 */
export function useResuming(
  desk: Desk,
  { change }: Pick<Draft, 'change'>,
  isKnown: boolean,
  retentionDays: number,
): { resumed: boolean; giveBack: (back: GivenBack | undefined) => void } {
  const [resumed, setResumed] = useState(false);
  const giveBack = useCallback(
    (back: GivenBack | undefined) => {
      if (back === undefined) return;
      const message = { ...splitMessage(back.text, back.images), choices: [] };
      change((before) => ({ ...before, ...joinMessages(message, before) }));
    },
    [change],
  );
  useEffect(() => {
    if (!isKnown) return;
    desk
      .resume()
      .then(giveBack)
      .catch(() => undefined)
      .finally(() => setResumed(true));
    // Ready before they are needed: the scanner and the view of an answer.
    prepare('', emptyVault()).catch(() => undefined);
    loadAnswerTurn();
  }, [isKnown, desk, giveBack]);
  useEffect(() => {
    if (resumed) purge(retentionCutoffMs(retentionDays, Date.now())).catch(() => undefined);
  }, [resumed, retentionDays]);
  return { resumed, giveBack };
}
