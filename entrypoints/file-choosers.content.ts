import { defineContentScript } from 'wxt/utils/define-content-script';

/**
 * Runs in the page's own world and decides nothing. It makes two ways of choosing a file visible.
 *
 * Chromium's own chooser (`showOpenFilePicker`, `showDirectoryPicker`) hands files to the page without any event. Without
 * it, a page does what it does in Firefox and Safari, which never had it: it uses a file input.
 *
 * A page can open the file chooser with an input that it never puts
 * into the document; its events then reach nobody but the page. Here such an input gets a place in the document, where
 * nothing of it is seen, for as long as the chooser is open.
 */
export default defineContentScript({
  // Stands in for every host of the catalogue: wxt.config.ts puts the patterns into the manifest.
  matches: ['https://chatgpt.com/*'],
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  world: 'MAIN',
  main() {
    for (const picker of ['showOpenFilePicker', 'showDirectoryPicker']) Reflect.deleteProperty(window, picker);

    const attach = (input: HTMLInputElement) => {
      // All of a tree that is not attached: the page may look for the input in it.
      const root = input.getRootNode({ composed: true });
      const tree = root instanceof Element ? root : input;
      const place = document.createElement('span');
      place.style.setProperty('display', 'none', 'important');
      const inside = place.attachShadow({ mode: 'closed' });
      inside.append(tree);
      document.documentElement.append(place);
      const remove = () => {
        place.remove();
        // As it was; unless the page has put it elsewhere.
        if (tree.parentNode === inside) tree.remove();
      };
      for (const type of ['change', 'cancel']) input.addEventListener(type, remove, { once: true });
    };

    /** The input whose chooser a press on this would open, when it is in no document. */
    const detached = (pressed: unknown): HTMLInputElement | undefined => {
      const input = pressed instanceof HTMLLabelElement ? pressed.control : pressed;
      if (!(input instanceof HTMLInputElement) || input.type !== 'file' || input.isConnected) return undefined;
      return input;
    };

    /** Has a method look after detached inputs first. To the page it stays the method that it is. */
    const before = <Name extends string>(
      owner: Record<Name, unknown>,
      name: Name,
      concerns: (args: unknown[]) => boolean,
    ) => {
      const method = Object.getOwnPropertyDescriptor(owner, name);
      if (typeof method?.value !== 'function') return;
      const value = new Proxy(method.value, {
        apply(native, self, args) {
          const input = concerns(args) ? detached(self) : undefined;
          if (input !== undefined) attach(input);
          return Reflect.apply(native, self, args);
        },
      });
      Object.defineProperty(owner, name, { ...method, value });
    };
    before(HTMLElement.prototype as never, 'click', () => true);
    before(HTMLInputElement.prototype as never, 'showPicker', () => true);
    before(
      EventTarget.prototype as never,
      'dispatchEvent',
      ([event]) => event instanceof Event && event.type === 'click',
    );
  },
});
