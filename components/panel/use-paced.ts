import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Showing may take this part of the time, so that there is always room for a key that is pressed. */
const share = 8;

/**
 * A growing text, as often as it can be shown without the page becoming slow: what took long is not done again at
 * once. A text that is whole comes at once.
 */
export function usePaced(text: string, isWhole: boolean): string {
  const [shown, setShown] = useState(text);
  const began = performance.now();
  const costMs = useRef(0);
  const shownMs = useRef(0);
  useLayoutEffect(() => {
    shownMs.current = performance.now();
    costMs.current = shownMs.current - began;
  });
  useEffect(() => {
    if (text === shown) return;
    const waitMs = isWhole ? 0 : shownMs.current + costMs.current * share - performance.now();
    if (waitMs <= 0) return setShown(text);
    const timer = setTimeout(() => setShown(text), waitMs);
    return () => clearTimeout(timer);
  }, [text, shown, isWhole]);
  return isWhole ? text : shown;
}
