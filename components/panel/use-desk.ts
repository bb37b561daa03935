import { useEffect, useState, useSyncExternalStore } from 'react';
import { createDesk, type Desk, type DeskState, type Gateway } from '@/utils/assistant';
import { defaultPolicy } from '@/utils/policy';

/** The desk of this panel, with the gateway of the policy in force, and its state as it changes. */
export function useDesk(gateway: Gateway | undefined): { desk: Desk; state: DeskState } {
  const [desk] = useState(() => createDesk(defaultPolicy.assistant));
  useEffect(() => {
    if (gateway !== undefined) desk.setPolicy(gateway);
  }, [desk, gateway]);
  useEffect(() => {
    // The last moment in which a closing panel can write.
    window.addEventListener('pagehide', desk.keepNow);
    document.addEventListener('visibilitychange', desk.keepNow);
    return () => {
      window.removeEventListener('pagehide', desk.keepNow);
      document.removeEventListener('visibilitychange', desk.keepNow);
    };
  }, [desk]);
  return { desk, state: useSyncExternalStore(desk.subscribe, desk.state) };
}
