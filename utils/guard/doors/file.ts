import type { Door } from '../offer';
import { fileInputsOf, putFiles, takeFiles } from './file-input';
import { stop } from './stop';

/** Inputs whose files have been met, with the very list: the browser speaks twice of each choice. */
const met = new WeakMap<HTMLInputElement, FileList>();
/** Inputs whose files are held while the browser has still something to say of them. */
const held = new WeakSet<HTMLInputElement>();

function hasFiles({ files }: HTMLInputElement): boolean {
  return (files?.length ?? 0) > 0;
}

/** Files chosen in an input, or dropped on it: one, many, or a folder. */
export const file: Door = {
  channel: 'file',
  events: ['input', 'change'],
  read(event) {
    // The page's own events speak of what it has already; so do ours.
    // What is typed comes as another class of event, with every key: that must cost nothing.
    if (!event.isTrusted || event instanceof InputEvent) return undefined;
    const inputs = fileInputsOf(event);
    const quiet = event.type === 'change' ? inputs.find((input) => held.delete(input)) : undefined;
    if (quiet !== undefined) {
      event.stopImmediatePropagation();
      return undefined;
    }
    const input = inputs.find((one) => hasFiles(one) && met.get(one) !== one.files);
    const files = input?.files;
    if (input === undefined || !files) return undefined;
    met.set(input, files);
    return {
      texts: [],
      files: [...files],
      hold() {
        event.stopImmediatePropagation();
        const wasThere = input.isConnected;
        const taken = takeFiles(input);
        if (event.type === 'input') stopChange(input);
        const there = () => input.isConnected || !wasThere;
        const put = (given: FileList | readonly File[]) => {
          const arrival = putFiles(input, given);
          if (input.files !== null) met.set(input, input.files);
          return arrival;
        };
        return {
          putBack: async () => (there() ? put(taken) : 'gone'),
          putInstead: async (_text, files) => (there() ? put(files) : 'gone'),
        };
      },
    };
  },
  refuse(event) {
    if (!event.isTrusted || event instanceof InputEvent) return false;
    for (const input of inputsIn(event)) takeFiles(input);
    return stop(event);
  },
};

/** Also where the page does not let itself be looked at: then only what the event says of itself. */
function inputsIn(event: Event): HTMLInputElement[] {
  try {
    return fileInputsOf(event);
  } catch {
    return [];
  }
}

/** `change` follows in the same breath. It does not leave a shadow root, where only the root itself can stop it. */
function stopChange(input: HTMLInputElement): void {
  held.add(input);
  const root = input.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const stop = (event: Event) => {
    if (event.isTrusted && event.composedPath()[0] === input && held.delete(input)) event.stopImmediatePropagation();
  };
  root.addEventListener('change', stop, { capture: true, once: true });
}
