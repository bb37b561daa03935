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
  return {
    isBusy,
    /** @returns whether it was done */
    async act(path: string, body: object): Promise<boolean> {
      setIsBusy(true);
      setSaid(undefined);
      try {
        await tell(path, body);
        return true;
      } catch (error) {
        setSaid(error instanceof Refused ? error.message : '');
        return false;
      } finally {
        setIsBusy(false);
        await after();
      }
    },
    notice:
      said === undefined ? null : (
        <Notice tone="warn" role="alert" title={words.say('notDone')}>
          {/* The server's own sentence. */}
          {said === '' ? undefined : <span lang="en">{said}</span>}
        </Notice>
      ),
  };
}
