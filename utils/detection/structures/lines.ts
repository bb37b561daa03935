/** What ends a line; texts of old systems have carriage returns alone. */
export type LineBreak = '\n' | '\r';

export function lineBreakOf(text: string): LineBreak {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

export function endOfLine(text: string, at: number, lineBreak: LineBreak): number {
  const end = text.indexOf(lineBreak, at);
  return end < 0 ? text.length : end;
}

export function isBlank(c: number): boolean {
  return c === 32 || c === 9;
}

/** Whether a line that begins so can be a drawn one. */
export function mayBeRule(first: number): boolean {
  return (
    first <= 32 || first === 45 || first === 43 || first === 61 || first === 58 || first === 124 || first >= 0x2500
  );
}

/** A line drawn under a heading or around a box: `+----+-----+`, `---+---`, `═══`, `├──┼──┤`. */
export function isRuleLine(text: string, from: number, to: number): boolean {
  let drawn = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 45 || c === 61 || c === 43 || (c >= 0x2500 && c <= 0x257f && c !== 0x2502)) drawn++;
    else if (c !== 32 && c !== 9 && c !== 13 && c !== 58 && c !== 124) return false;
  }
  return drawn > 2;
}
