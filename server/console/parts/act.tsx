import { useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { Said } from '../answers/said';
import { Refused, tell } from '../shell/use-data';
import { useWords } from '../speech';
import sentences from './words.json';

/**
 * One change at a time, and what the server says when it does not do it.
 *
 * @param after what is done when it was answered, whether it was done or not: what is shown may be old
 * @param instead what the page says itself to some codes
 */
export function useAct(after?: () => Promise<void>, instead: Readonly<Record<string, string>> = {}) {
  const words = useWords(sentences);
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState<Refused | 'away'>();

  /** @returns what came of it; undefined where it was not done */
  async function attempt<Made>(work: () => Promise<Made>): Promise<Made | undefined> {
    setIsBusy(true);
    setSaid(undefined);
    try {
      return await work();
    } catch (error) {
      setSaid(error instanceof Refused ? error : 'away');
      return undefined;
    } finally {
      setIsBusy(false);
      await after?.();
    }
  }

  const tellFor = <Made,>(path: string, body: object) => attempt(() => tell<Made>(path, body));
  return {
    isBusy,
    attempt,
    /** @returns what the server answered; undefined where it was not done */
    tellFor,
    /** @returns whether it was done */
    act: async (path: string, body: object): Promise<boolean> => (await tellFor<object>(path, body)) !== undefined,
    notice:
      said === undefined ? null : (
        <Notice tone="warn" role="alert" title={words.say('notDone')}>
          {said === 'away' ? words.say('awayNow') : (instead[said.code] ?? <Said of={said} />)}
        </Notice>
      ),
  };
}
