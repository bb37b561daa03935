/**
 * While a question is open, no key, and nothing typed by one, reaches the page: a reason is nobody else's business, and
 * a page must not answer for the person. The listeners must be on the window before the page's own, so the gate is put
 * up when the guard starts, and only closed and opened later.
 */
export interface KeyGate {
  /**
   * Until `open`, keys go here and to what has the focus, and the page sees nothing of them. Presses are only told of,
   * before the page can swallow them.
   */
  close(onKey: (event: KeyboardEvent) => void, onClick: (event: MouseEvent) => void): void;
  /** Until `open`, Escape is ours and every other key the page's. */
  onEscape(act: () => void): void;
  open(): void;
  /**
   * Waits for the next full step of time after the person's last act, so that a page which watches for our element
   * learns from the moment of its coming neither which rule held nor how much was found.
   */
  evenTime(): Promise<void>;
}

/** Judging takes less, but for very long texts and files; presses count only later than this anyway. */
const stepMs = 100;

const typed = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
];

const place = Symbol.for('daylight.guard.keys');

function createGate(stand: (type: string, listener: (event: Event) => void) => void): KeyGate {
  let onKey: ((event: KeyboardEvent) => void) | undefined;
  let onClick: ((event: MouseEvent) => void) | undefined;
  let leave: (() => void) | undefined;
  let actedAt = 0;
  for (const type of ['keydown', 'paste', 'drop', 'change', 'click']) {
    stand(type, (event) => {
      if (event.isTrusted) actedAt = performance.now();
    });
  }
  stand('click', (event) => {
    if (event.isTrusted) onClick?.(event as MouseEvent);
  });
  for (const type of typed) {
    stand(type, (event) => {
      if (onKey === undefined && leave === undefined) return;
      const pressed = event instanceof KeyboardEvent && event.isTrusted && type === 'keydown' ? event : undefined;
      if (onKey !== undefined) {
        event.stopImmediatePropagation();
        if (pressed !== undefined) onKey(pressed);
      } else if (pressed?.key === 'Escape' && !pressed.isComposing) {
        event.stopImmediatePropagation();
        event.preventDefault();
        leave?.();
      }
    });
  }
  return {
    close(key, click) {
      onKey = key;
      onClick = click;
    },
    onEscape(act) {
      leave = act;
    },
    open() {
      onKey = undefined;
      onClick = undefined;
      leave = undefined;
    },
    evenTime: () => new Promise((resolve) => setTimeout(resolve, stepMs - ((performance.now() - actedAt) % stepMs))),
  };
}

/** Puts up the gate of this window, once. `stand` listens as the guard does at its doors. */
export function putUpGate(stand: (type: string, listener: (event: Event) => void) => void): KeyGate {
  const world = globalThis as unknown as Record<symbol, KeyGate | undefined>;
  world[place] ??= createGate(stand);
  return world[place];
}

/** The gate of another window of ours; undefined where none is put up. */
export function gateOf(view: Window): KeyGate | undefined {
  return (view as unknown as Record<symbol, KeyGate | undefined>)[place];
}
