import type { Edit, Gone } from '../origin';

/** A place in a text where a value stands that must be gone. */
export interface Leftover {
  start: number;
  end: number;
  placeholder: string;
}

const wordUnit = /[\p{L}\p{N}_]/u;
/** So many units of a value are looked up at once. */
const keyUnits = 3;

/** Lower case, where that keeps every offset. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/**
 * Finds values in texts, as whole words, whatever their case.
 *
 * @returns a function that gives the places in a text, ascending, not overlapping, the longest value first
 */
export function leftoverFinder(gone: readonly Gone[]): (text: string) => Leftover[] {
  const byKey = new Map<string, { value: string; placeholder: string }[]>();
  for (const { value, placeholder } of gone) {
    const lower = folded(value);
    if (lower.trim() === '') continue;
    const key = lower.slice(0, keyUnits);
    const list = byKey.get(key) ?? [];
    if (list.length === 0) byKey.set(key, list);
    list.push({ value: lower, placeholder });
  }
  for (const list of byKey.values()) list.sort((a, b) => b.value.length - a.value.length);
  const lengths = [...new Set([...byKey.keys()].map((key) => key.length))];
  return (text) => {
    const lower = folded(text);
    const found: Leftover[] = [];
    for (let at = 0; at < lower.length; at++) {
      for (const length of lengths) {
        const list = byKey.get(lower.slice(at, at + length));
        const hit = list?.find(({ value }) => lower.startsWith(value, at) && isWhole(lower, at, at + value.length));
        if (hit === undefined) continue;
        found.push({ start: at, end: at + hit.value.length, placeholder: hit.placeholder });
        at += hit.value.length - 1;
        break;
      }
    }
    return found;
  };
}

/** A value does not begin or end inside a word: `Ann` is not in `Annual`. */
function isWhole(text: string, start: number, end: number): boolean {
  const isOpen = (inside: string, outside: string) => !(wordUnit.test(inside) && wordUnit.test(outside));
  return (
    (start === 0 || isOpen(text.charAt(start), text.charAt(start - 1))) &&
    (end === text.length || isOpen(text.charAt(end - 1), text.charAt(end)))
  );
}

/** The places that no edit covers yet, as edits. */
export function leftoverEdits(found: readonly Leftover[], edits: readonly Edit[]): Edit[] {
  const ordered = [...edits].sort((a, b) => a.from - b.from);
  let next = 0;
  return found
    .filter(({ start, end }) => {
      while ((ordered[next]?.to ?? Number.POSITIVE_INFINITY) <= start) next++;
      return (ordered[next]?.from ?? Number.POSITIVE_INFINITY) >= end;
    })
    .map(({ start, end, placeholder }) => ({ from: start, to: end, text: placeholder }));
}
