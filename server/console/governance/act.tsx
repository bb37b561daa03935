import { useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { Refused, tell } from '../shell/use-data';
import { useWords } from '../speech';
import sentences from './words.json';

/** One change at a time, and what the server says when it does not do it. */
export function useAct(after: () => Promise<void>) {
  const words = useWords(sentences);
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState<string>();

  /** @returns what the server answered; undefined where it was not done */
  async function tellFor<Made>(path: string, body: object): Promise<Made | undefined> {
    setIsBusy(true);
    setSaid(undefined);
    try {
      return await tell<Made>(path, body);
    } catch (error) {
      setSaid(error instanceof Refused ? error.message : '');
      return undefined;
    } finally {
      setIsBusy(false);
      await after();
    }
  }

  return {
    isBusy,
    tellFor,
    /** @returns whether it was done */
    act: async (path: string, body: object): Promise<boolean> => (await tellFor<object>(path, body)) !== undefined,
    notice:
      said === undefined ? null : (
        <Notice tone="warn" role="alert" title={words.say('notDone')}>
          {/* The server's own sentence. */}
          {said === '' ? undefined : <span lang="en">{said}</span>}
        </Notice>
      ),
  };
}
