import { useEffect, useRef } from 'react';
import { takePage } from '@/utils/assistant';
import { onTabsChanged, openTabs } from '@/utils/platform';
import type { Draft } from '../use-draft';

/**
 * Where the policy says so, the page in view goes along by itself: once for each page, in the place of the one before.
 * What the person takes away stays away; the conversation stays whatever is in view.
 */
export function usePageInView({ change }: Draft, isOn: boolean): void {
  const lastAddress = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!isOn) return;
    let isCurrent = true;
    const look = async () => {
      const [tab] = await openTabs();
      if (tab === undefined || tab.address === lastAddress.current) return;
      lastAddress.current = tab.address;
      const taken = await takePage(tab);
      if (!isCurrent || typeof taken === 'string' || lastAddress.current !== tab.address) return;
      change((before) => ({
        ...before,
        pieces: [...before.pieces.filter(({ isInView }) => isInView !== true), { ...taken, isInView: true }],
      }));
    };
    const quietly = () => void look().catch(() => undefined);
    quietly();
    const unwatch = onTabsChanged(quietly);
    return () => {
      isCurrent = false;
      unwatch();
    };
  }, [isOn, change]);
}
