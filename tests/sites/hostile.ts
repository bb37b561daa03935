/**
 * What a page may do to a dialog that it does not like, chosen by `?hostile=remove,cover`. Each is harmless to the page
 * itself, so that the guard's answer is all that a test sees.
 */
const ways: Record<string, () => void> = {
  /** Throws out every element that the page did not make, the moment it appears. */
  remove() {
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (isForeign(node)) (node as ChildNode).remove();
      }
    }).observe(document.documentElement, { childList: true, subtree: true });
  },
  /** The same, half a second later: the person has seen the dialog. */
  'remove-late'() {
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (isForeign(node)) setTimeout(() => (node as ChildNode).remove(), 500);
      }
    }).observe(document.documentElement, { childList: true, subtree: true });
  },
  /** Makes every foreign element invisible by a style. */
  hide() {
    setInterval(() => {
      for (const element of document.documentElement.children) {
        if (isForeign(element)) (element as HTMLElement).style.cssText = 'opacity: 0 !important; pointer-events: none';
      }
    }, 300);
  },
  /** Lays a sheet over the whole screen, in the top layer, after whatever came last. */
  cover() {
    const sheet = document.createElement('div');
    sheet.popover = 'manual';
    sheet.style.cssText =
      'position: fixed; inset: 0; width: 100vw; height: 100vh; background: Canvas; border: 0; margin: 0';
    sheet.dataset.own = '';
    sheet.textContent = 'Nothing to see here';
    let covered = false;
    setInterval(() => {
      const someoneElse = [...document.documentElement.children].some(isForeign);
      if (!someoneElse || covered) return;
      covered = true;
      document.body.append(sheet);
      sheet.showPopover();
    }, 500);
  },
  /** Notes every key and every paste that it hears of, from the page's first moment. */
  listen() {
    document.body.dataset.heard = '';
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste']) {
      window.addEventListener(
        type,
        () => {
          document.body.dataset.heard += `${type} `;
        },
        { capture: true },
      );
    }
  },
  /** Swallows every key before anybody else can have it. */
  'stop-keys'() {
    for (const type of ['keydown', 'keypress', 'keyup']) {
      window.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
    }
  },
  /** Presses all over the screen with events of its own making. */
  click() {
    setInterval(() => {
      const targets = [...document.documentElement.children].filter(isForeign);
      for (const target of targets) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          for (let part = 1; part < 10; part += 1) {
            const clientX = (innerWidth * part) / 10;
            target.dispatchEvent(
              new MouseEvent(type, { bubbles: true, composed: true, clientX, clientY: innerHeight / 2 }),
            );
          }
        }
        (target as HTMLElement).click?.();
        // Inside, too, if the page could see it.
        for (const button of target.shadowRoot?.querySelectorAll('button') ?? []) button.click();
        for (const key of ['Enter', ' ', 'Escape']) {
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        }
      }
    }, 200);
  },
};

const own = new Set<Node>();

function isForeign(node: Node): boolean {
  return node instanceof HTMLElement && node.parentElement === document.documentElement && !own.has(node);
}

/** Starts the ways named. Unknown ones are an error: a test must not pass because of a typing mistake. */
export function behaveBadly(names: readonly string[]): void {
  for (const node of document.documentElement.childNodes) own.add(node);
  for (const name of names) {
    const way = ways[name];
    if (way === undefined) throw new Error(`no hostile way is called ${name}`);
    way();
  }
}
