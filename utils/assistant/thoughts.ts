import type { OutputMark } from './output-mark';

/** A piece of an answer: what the model says, what it thought on the way, that a person must approve it, or which run it is. */
export type Delta =
  | { kind: 'text'; text: string }
  | { kind: 'reasoning'; text: string }
  | { kind: 'output'; output: OutputMark }
  | { kind: 'run'; run: string };

/** What models put around what they think. */
const names = ['think', 'thinking', 'thought'] as const;

/** How many characters at the end of a text could be the beginning of the mark. */
function beginningOf(mark: string, text: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length--) {
    if (mark.startsWith(text.slice(-length))) return length;
  }
  return 0;
}

/**
 * Many models write what they think into the answer itself, between `<think>` and `</think>` (or another such name) at
 * its very beginning. Tells the two apart while the answer arrives, wherever it is cut.
 */
export function createThoughts(): { push(text: string): Delta[]; flush(): Delta[] } {
  let state: 'start' | 'thinking' | 'after' | 'saying' = 'start';
  let held = '';
  let close = '';

  function take(): Delta[] {
    if (state === 'start') {
      const begin = held.trimStart();
      const name = names.find((one) => begin.startsWith(`<${one}>`));
      if (name !== undefined) {
        state = 'thinking';
        close = `</${name}>`;
        held = begin.slice(close.length - 1);
      } else if (names.some((one) => `<${one}>`.startsWith(begin))) return [];
      else state = 'saying';
    }
    const out: Delta[] = [];
    if (state === 'thinking') {
      const end = held.indexOf(close);
      const settled = end < 0 ? held.length - beginningOf(close, held) : end;
      if (settled > 0) out.push({ kind: 'reasoning', text: held.slice(0, settled) });
      held = held.slice(settled);
      if (end < 0) return out;
      held = held.slice(close.length);
      state = 'after';
    }
    if (state === 'after') {
      held = held.trimStart();
      if (held !== '') state = 'saying';
    }
    if (held !== '') out.push({ kind: 'text', text: held });
    held = '';
    return out;
  }

  return {
    push(text) {
      held += text;
      return take();
    },
    flush() {
      const rest = held;
      held = '';
      if (rest === '') return [];
      return [{ kind: state === 'thinking' ? 'reasoning' : 'text', text: rest }];
    },
  };
}
