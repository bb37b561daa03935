import type { Span } from './peers';

/**
 * Where a redactor put its masks. What stands between two masks is unchanged, so the next such piece is looked for from
 * the last one on; a mask replaced at least one unit.
 *
 * @param types entity type by mask, which is one character that the text does not hold
 */
export function masks(text: string, redacted: string, types: Readonly<Record<string, string>>): Span[] {
  const signs = new RegExp(`[${Object.keys(types).join('')}]`, 'g');
  const found: Span[] = [];
  let inText = 0;
  let inRedacted = 0;
  let open: { type: string; start: number } | undefined;
  const advance = (piece: string, isLast: boolean) => {
    if (open === undefined) {
      inText += piece.length;
      return;
    }
    // Two masks side by side: nobody knows where the one ends, so the second begins a unit later.
    if (piece === '' && !isLast) {
      found.push({ type: open.type, start: open.start, end: open.start + 1 });
      inText = open.start + 1;
      return;
    }
    const at = isLast ? text.length - piece.length : text.indexOf(piece, open.start + 1);
    if (at < 0) return;
    found.push({ type: open.type, start: open.start, end: at });
    inText = at + piece.length;
  };
  for (const match of redacted.matchAll(signs)) {
    advance(redacted.slice(inRedacted, match.index), false);
    open = { type: types[match[0]] ?? '', start: inText };
    inRedacted = match.index + 1;
  }
  if (open !== undefined) advance(redacted.slice(inRedacted), true);
  return found;
}
