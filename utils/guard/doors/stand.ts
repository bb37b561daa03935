type Listener = (event: Event) => void;

/** What stands at each type of event, in the order in which it came. */
const standing = new Map<string, Set<Listener>>();
let observer: MutationObserver | undefined;

/** Has everything that stands here hear of an event, as far as nothing before it has stopped it. */
function tell(event: Event): void {
  let failed: { error: unknown } | undefined;
  for (const listener of standing.get(event.type) ?? []) {
    try {
      listener(event);
    } catch (error) {
      // What stands behind it must hear of the event all the same.
      failed ??= { error };
    }
    // Whoever stops an event here does it at once and for everybody: `cancelBubble` says that it was stopped.
    if (event.cancelBubble) break;
  }
  if (failed !== undefined) throw failed.error;
}

function listen(): void {
  for (const type of standing.keys()) window.addEventListener(type, tell, { capture: true });
}

/**
 * Listens on `window` before the page does, and stays: `document.open()` throws every listener of the window away, ours
 * too, but not the observers of the document, so an observer that sees the document begin anew listens again.
 *
 * However many stand at an event, the browser is asked for it once: each listener of ours costs every key that is typed.
 */
export function stand(type: string, listener: Listener, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listeners = standing.get(type) ?? new Set();
  standing.set(type, listeners.add(listener));
  listen();
  if (observer === undefined) {
    observer = new MutationObserver(listen);
    observer.observe(document, { childList: true });
  }
  // The place before the page's own listeners stays taken.
  signal.addEventListener('abort', () => listeners.delete(listener));
}
