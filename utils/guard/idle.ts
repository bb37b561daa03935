/** So long a page may be kept from other things by work that nothing waits for, as far as its steps are short enough. */
const longestMs = 8;

/** Does stepwise work in the time that a page has left, and only while somebody looks at it. */
export function workWhenIdle(work: Iterator<unknown>): void {
  const begun = () => requestIdleCallback(step);
  const step = () => {
    if (!document.hasFocus()) {
      window.addEventListener('focus', begun, { once: true });
      return;
    }
    const sinceMs = performance.now();
    do {
      if (work.next().done === true) return;
    } while (performance.now() - sinceMs < longestMs);
    begun();
  };
  begun();
}

/** Calls back when the person comes to this page from elsewhere, once. */
export function whenBack(onBack: () => void): void {
  const look = (event: Event) => {
    if (!event.isTrusted) return;
    window.removeEventListener('focus', look);
    onBack();
  };
  window.addEventListener('focus', look);
}
