/** What the page itself sees, gathered from before its first script on. Runs in the page. */

export interface Gathered {
  /** Milliseconds from the start of the navigation. */
  loadMs: number;
  /** Lengths of long tasks, in milliseconds. */
  longTasksMs: number[];
  /** Sum of the layout shifts. */
  shift: number;
  /** From each press of a key to what it did, and to the frame that shows it, in milliseconds. */
  keys: { doneMs: number; shownMs: number }[];
  /** Between frames while the page scrolls, in milliseconds. */
  framesMs: number[];
}

interface Probe {
  gathered(): Gathered;
  /** Forgets the keys so far. */
  forgetKeys(): void;
  /** Notes the frames until it is called again. */
  watchFrames(watch: boolean): void;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Put into every page before its own scripts. Needs nothing from outside itself. */
export function installProbe(): void {
  const longTasksMs: number[] = [];
  const keys: { doneMs: number; shownMs: number }[] = [];
  const framesMs: number[] = [];
  let shift = 0;
  let pressedAt: number | undefined;
  let watching = false;
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('longtask', ({ duration }) => longTasksMs.push(duration));
  observe('layout-shift', (entry) => {
    shift += (entry as PerformanceEntry & { value: number }).value;
  });
  // The event's own time is that of the press, before anybody listened.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Control') pressedAt = event.timeStamp;
    },
    { capture: true },
  );
  const done = () => {
    if (pressedAt === undefined) return;
    const at = pressedAt;
    pressedAt = undefined;
    const doneMs = performance.now() - at;
    requestAnimationFrame(() => {
      // A message is the first thing after the frame has been drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => keys.push({ doneMs, shownMs: performance.now() - at });
      port2.postMessage(undefined);
    });
  };
  window.addEventListener('input', done);
  // An editor that takes a paste itself leaves nothing for the browser to do.
  window.addEventListener('paste', (event) => {
    if (event.defaultPrevented) done();
  });
  const frame = (last: number) => (now: number) => {
    if (!watching) return;
    framesMs.push(now - last);
    requestAnimationFrame(frame(now));
  };
  window.probe = {
    gathered() {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return { loadMs: navigation?.loadEventEnd ?? Number.NaN, longTasksMs, shift, keys, framesMs };
    },
    forgetKeys() {
      keys.length = 0;
    },
    watchFrames(watch) {
      watching = watch;
      if (watch) requestAnimationFrame((now) => requestAnimationFrame(frame(now)));
    },
  };
}
