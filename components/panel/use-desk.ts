import { useEffect, useState, useSyncExternalStore } from 'react';
import { createDesk, type Desk, type DeskState } from '@/utils/assistant';
import { defaultPolicy, type Policy } from '@/utils/policy';

/** The desk of this panel, with the policy in force, and its state as it changes. */
export function useDesk(policy: Policy | undefined): { desk: Desk; state: DeskState } {
  const [desk] = useState(() => createDesk(defaultPolicy.assistant));
  useEffect(() => {
    if (policy !== undefined) desk.setPolicy(policy.assistant);
  }, [desk, policy]);
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
