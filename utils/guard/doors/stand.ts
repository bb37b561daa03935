/**
 * Listens on `window` before the page does, and stays: `document.open()` throws every listener of the window away, ours
 * too, but not the observers of the document, so an observer that sees the document begin anew listens again.
 */
export function stand(type: string, listener: (event: Event) => void, signal: AbortSignal): void {
  const listen = () => window.addEventListener(type, listener, { capture: true, signal });
  listen();
  const observer = new MutationObserver(listen);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
