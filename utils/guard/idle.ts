/**
 * So long a page may be kept from other things by work that nothing waits for, as far as its steps are short enough: a
 * key that is pressed meanwhile must not be noticed to wait.
 */
const longestMs = 3;

/** Does stepwise work in the time that a page has left, and only while somebody looks at it. */
export function workWhenIdle(work: Iterator<unknown>): void {
  const begun = () => requestIdleCallback(step);
  const step = (deadline: IdleDeadline) => {
    if (!document.hasFocus()) {
      window.addEventListener('focus', begun, { once: true });
      return;
    }
    const sinceMs = performance.now();
    do {
      if (work.next().done === true) return;
    } while (performance.now() - sinceMs < longestMs && deadline.timeRemaining() > 0);
    begun();
  };
  begun();
}

function afterLoad(begin: () => void, signal: AbortSignal | undefined): void {
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true, ...(signal && { signal }) });
}

/** Runs when the page has loaded and has nothing else to do: what comes before its `load` event holds that up. */
export function whenLoaded(run: () => void, signal?: AbortSignal): void {
  const runUnlessGone = () => {
    if (signal?.aborted !== true) run();
  };
  afterLoad(() => requestIdleCallback(runUnlessGone), signal);
}

/**
 * Like `whenLoaded`, once the page has somebody in front of it. A script that the browser brings by itself when a page is
 * idle can still come before the page's `load` event.
 */
export function whenQuiet(run: () => void, signal: AbortSignal): void {
  const work = function* () {
    if (!signal.aborted) run();
    yield;
  };
  afterLoad(() => workWhenIdle(work()), signal);
}
