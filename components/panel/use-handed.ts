import { useEffect, useRef } from 'react';
import { onWaitingTask, type Prepared, takeWaitingTask, type WaitingTask } from '@/utils/assistant';
import type { Draft } from './use-draft';
import type { Check } from './use-prepared';

interface Handed {
  draft: Draft;
  check: Check;
  /** Whether a message can go now. */
  canSend: boolean;
  onSend: (prepared: Prepared) => void;
  /** False until the panel knows what it may do. */
  isReady: boolean;
  onTask: (task: WaitingTask) => void;
}

/** What comes from menu, keys and address bar: a message is sent once it is checked, a template is opened with its text. */
export function useHanded({ draft, check, canSend, onSend, isReady, onTask }: Handed): void {
  const { isToBeSent } = draft;
  const ready = isToBeSent && canSend && check.state === 'ready' ? check.prepared : undefined;
  useEffect(() => {
    if (ready !== undefined) onSend(ready);
  }, [ready, onSend]);

  const latest = useRef(onTask);
  latest.current = onTask;
  useEffect(() => {
    if (!isReady) return;
    let isOpen = true;
    const take = () => {
      takeWaitingTask().then(
        (task) => {
          if (task !== undefined && isOpen) latest.current(task);
        },
        () => undefined,
      );
    };
    take();
    const unwatch = onWaitingTask(take);
    return () => {
      isOpen = false;
      unwatch();
    };
  }, [isReady]);
}
