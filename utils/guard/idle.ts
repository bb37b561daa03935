/**
 * So long a page may be kept from other things by work that nothing waits for, where the browser cannot say that somebody
 * presses something: a key that is pressed meanwhile must not be noticed to wait. And so much of the time that is left
 * stays free: a step may take as long.
 */
const longestMs = 3;
/** Another key may follow so soon upon a key, where somebody types as fast as they can. */
const typingMs = 12;

/** What TypeScript does not know, and Firefox does not have (https://wicg.github.io/is-input-pending/). */
interface Scheduling {
  isInputPending(): boolean;
}

/** Keys that write nothing may come before a paste: what is left to do is then done the sooner. */
function writes({ isTrusted, ctrlKey, metaKey, key }: KeyboardEvent): boolean {
  return isTrusted && !ctrlKey && !metaKey && !/^(?:Control|Meta)$/.test(key);
}

/** Runs in the time that a page has left, once somebody looks at it. */
function whenSeen(run: (deadline: IdleDeadline) => void): void {
  const begun = () =>
    requestIdleCallback((deadline) => {
      if (document.hasFocus()) run(deadline);
      else window.addEventListener('focus', begun, { once: true });
    });
  begun();
}

/** Does stepwise work in the time that a page has left, and only while somebody looks at it and is not typing. */
export function workWhenIdle(work: Iterator<unknown>): void {
  const { scheduling } = navigator as Navigator & { scheduling?: Scheduling };
  const over = new AbortController();
  let typedAtMs = Number.NEGATIVE_INFINITY;
  const mayGoOn = (sinceMs: number) =>
    scheduling === undefined ? performance.now() - sinceMs < longestMs : !scheduling.isInputPending();
  const step = (deadline: IdleDeadline) => {
    const sinceMs = performance.now();
    if (sinceMs - typedAtMs < typingMs) {
      setTimeout(() => whenSeen(step), typingMs);
      return;
    }
    do {
      if (work.next().done === true) {
        over.abort();
        return;
      }
    } while (mayGoOn(sinceMs) && deadline.timeRemaining() > longestMs);
    whenSeen(step);
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (writes(event)) typedAtMs = performance.now();
    },
    { capture: true, passive: true, signal: over.signal },
  );
  whenSeen(step);
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
  const runUnlessGone = () => {
    if (!signal.aborted) run();
  };
  afterLoad(() => whenSeen(runUnlessGone), signal);
}
