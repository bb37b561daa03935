import type { Edit, Source } from '../origin';
import type { Run } from '../run';

/** A stretch of a text (UTF-16 offsets), and what is to stand in its place. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** The part of `text` that replacements leave, with theirs in place. Offsets are relative to the text. */
function replacedText(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: instead } of replacements) {
    result += text.slice(at, Math.max(at, start)) + instead;
    at = Math.max(at, Math.min(end, text.length));
  }
  return result + text.slice(at);
}

/**
 * Notes replacements in a part's text as edits of the sources behind it. A value that spans several runs gets its
 * placeholder in the first of them.
 *
 * @param replacements ascending, not overlapping
 * @returns whether each of them met something in a source
 */
export function editSources(runs: readonly Run[], replacements: readonly Replacement[]): boolean {
  const placed = new Set<Replacement>();
  let at = 0;
  let next = 0;
  for (const run of runs) {
    const [start, end] = [at, at + run.text.length];
    at = end;
    while ((replacements[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    if (run.source === undefined) continue;
    const own: Replacement[] = [];
    for (let index = next; (replacements[index]?.start ?? end) < end; index++) {
      const replacement = replacements[index];
      if (replacement === undefined) break;
      const text = placed.has(replacement) ? '' : replacement.text;
      placed.add(replacement);
      own.push({
        start: Math.max(0, replacement.start - start),
        end: Math.min(run.text.length, replacement.end - start),
        text,
      });
    }
    if (own.length > 0) editSource(run, run.source, own);
  }
  return placed.size === replacements.length;
}

function editSource(run: Run, source: Source, replacements: readonly Replacement[]): void {
  if (run.compose === undefined && run.to - run.from === run.text.length) {
    for (const { start, end, text } of replacements) {
      source.edits.push({ from: run.from + start, to: run.from + end, text: source.escape(text) });
    }
    return;
  }
  const text = replacedText(run.text, replacements);
  source.edits.push({ from: run.from, to: run.to, text: run.compose?.(text) ?? source.escape(text) });
}

/** Edits in order, none inside another: of two that overlap, the one that begins first covers both. */
export function orderedEdits(edits: readonly Edit[]): Edit[] {
  const ordered: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = ordered.at(-1);
    if (last === undefined || edit.from >= last.to) ordered.push({ ...edit });
    else {
      last.to = Math.max(last.to, edit.to);
      if (last.text === '') last.text = edit.text;
    }
  }
  return ordered;
}

export function withEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of orderedEdits(edits)) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}
