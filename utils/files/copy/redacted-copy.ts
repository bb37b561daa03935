import type { ReadPart } from '../job';
import type { Gone, Refusal } from '../origin';
import { trace } from '../read';
import type { Reading, ReadOptions } from '../reading';
import { editSources, type Replacement } from './edits';
import { leftoverFinder } from './sweep';

/** A file with placeholders instead of values, or why there is none. */
export type RedactedCopy = { bytes: Uint8Array<ArrayBuffer> } | { bytes: undefined; reason: Refusal };

/** Shorter values stand in too many texts by chance to be looked for where nobody replaced them. */
const shortestSought = 4;

/**
 * A copy of a file of the same format, in which stretches of the text are replaced. What else the file holds of the
 * replaced values goes too: other forms of a cell's value, copies in caches, comments, properties, links; and, in
 * documents, the names of their authors. Before it is handed out, the copy is read again: it has every placeholder, and
 * none of the values.
 *
 * @param bytes the file from which `reading` came, and `options` those it was read with
 * @param replacements stretches of `reading.text` (UTF-16 units), ascending, not overlapping
 */
export async function redactedCopy(
  bytes: Uint8Array,
  reading: Reading,
  replacements: readonly Replacement[],
  options: ReadOptions = {},
): Promise<RedactedCopy> {
  const refuse = (reason: Refusal): RedactedCopy => ({ bytes: undefined, reason });
  const traced = await trace(bytes, options, true);
  if (traced.reading.text !== reading.text || traced.origin === undefined) return refuse('changed');
  const gone = goneValues(traced.job.parts, reading, replacements);
  if (!edit(traced.job.parts, reading, replacements)) return refuse('place');
  try {
    const copy = (await traced.origin.rewrite?.(gone)) ?? 'format';
    if (typeof copy === 'string') return refuse(copy);
    return (await isClean(copy, gone, replacements, options)) ? { bytes: copy } : refuse('left-over');
  } catch {
    return refuse('place');
  }
}

/** The values, and the other forms of them that the file has. */
function goneValues(parts: readonly ReadPart[], { text }: Reading, replacements: readonly Replacement[]): Gone[] {
  const gone = new Map<string, string>();
  const add = (value: string, placeholder: string) => {
    if (value.trim().length >= shortestSought && !gone.has(value)) gone.set(value, placeholder);
  };
  for (const { start, end, text: placeholder } of replacements) add(text.slice(start, end), placeholder);
  for (const { runs = [] } of parts) {
    for (const run of runs) {
      const placeholder = run.raw === undefined ? undefined : gone.get(run.text);
      if (run.raw !== undefined && placeholder !== undefined) add(run.raw, placeholder);
    }
  }
  return [...gone].map(([value, placeholder]) => ({ value, placeholder }));
}

/** Notes every replacement with the sources behind its part. @returns whether each could be */
function edit(parts: readonly ReadPart[], reading: Reading, replacements: readonly Replacement[]): boolean {
  let next = 0;
  let isWhole = true;
  parts.forEach(({ runs, origin }, index) => {
    const { start = 0, end = 0 } = reading.parts[index] ?? {};
    const own: Replacement[] = [];
    for (; (replacements[next]?.start ?? end) < end; next++) {
      const replacement = replacements[next];
      if (replacement === undefined) break;
      // One that goes on in the next part would need a placeholder in both.
      if (replacement.start < start || replacement.end > end) isWhole = false;
      own.push({ ...replacement, start: replacement.start - start, end: replacement.end - start });
    }
    if (own.length === 0) return;
    if (origin !== undefined) origin.touched = true;
    // An origin without runs refuses by itself, with its own reason.
    if (runs !== undefined && !editSources(runs, own)) isWhole = false;
  });
  return isWhole && next === replacements.length;
}

async function isClean(
  copy: Uint8Array,
  gone: readonly Gone[],
  replacements: readonly Replacement[],
  options: ReadOptions,
): Promise<boolean> {
  const { onProgress: _, ...quiet } = options;
  const again = await trace(copy, quiet, false);
  if (again.origin === undefined) return false;
  if (leftoverFinder(gone)(again.reading.text).length > 0) return false;
  return replacements.every(({ text }) => again.reading.text.includes(text));
}
