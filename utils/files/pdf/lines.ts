/** A piece of text on a page: where it begins, how wide and how high it is, in points; y grows downwards. */
export interface Word {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Line {
  y: number;
  height: number;
  words: Word[];
}

/** A gap wider than so many letter heights is a new cell of a table. */
const cellGap = 0.9;
/** A gap wider than so many letter heights is a space. */
const spaceGap = 0.12;
/** Columns of prose have at least so many lines, filled to this share. */
const leastLines = 5;
const leastFill = 0.7;

/** Words that stand on one height, from left to right. */
function linesOf(words: readonly Word[]): Line[] {
  const lines: Line[] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - word.y) <= Math.max(last.height, word.height) * 0.4) {
      last.words.push(word);
      last.height = Math.max(last.height, word.height);
    } else lines.push({ y: word.y, height: word.height, words: [word] });
  }
  for (const line of lines) line.words.sort((a, b) => a.x - b.x);
  return lines;
}

function lineText({ words }: Line): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const gap = word.x - end;
    if (text !== '') {
      if (gap > word.height * cellGap) text += '\t';
      else if (gap > word.height * spaceGap && !/\s$/.test(text) && !/^\s/.test(word.text)) text += ' ';
    }
    text += word.text;
    end = Math.max(end, word.x + word.width);
  }
  return text.replace(/ +(\t|$)/g, '$1');
}

/** Stretches of a line without a gap as wide as between cells. */
function chunksOf({ words }: Line): { from: number; to: number }[] {
  const chunks: { from: number; to: number }[] = [];
  for (const { x, width, height, text } of words) {
    if (text.trim() === '') continue;
    const last = chunks.at(-1);
    if (last !== undefined && x - last.to <= height * cellGap) last.to = Math.max(last.to, x + width);
    else chunks.push({ from: x, to: x + width });
  }
  return chunks;
}

/**
 * Where a page of prose in columns is to be cut. A table has gaps at the same place too, but its cells are not filled
 * from one gap to the other.
 */
function gutterOf(lines: readonly Line[]): number | undefined {
  const chunks = lines.map(chunksOf);
  const candidates = chunks.filter(({ length }) => length === 2).map(([left, right]) => ({ left, right }));
  if (candidates.length < leastLines) return undefined;
  const starts = candidates.map(({ right }) => right?.from ?? 0).sort((a, b) => a - b);
  const start = starts[starts.length >> 1] ?? 0;
  const left = Math.min(...chunks.flat().map(({ from }) => from));
  const right = Math.max(...chunks.flat().map(({ to }) => to));
  let [leftFilled, rightFilled, crossing] = [0, 0, 0];
  for (const line of chunks) {
    for (const chunk of line) {
      if (chunk.from < start - 3 && chunk.to > start + 3) crossing++;
      else if (chunk.to <= start && chunk.to - chunk.from > (start - left) * leastFill) leftFilled++;
      else if (chunk.from >= start - 3 && chunk.to - chunk.from > (right - start) * leastFill) rightFilled++;
    }
  }
  const isProse = leftFilled >= leastLines && rightFilled >= leastLines && crossing <= lines.length * 0.25;
  return isProse && leftFilled + rightFilled > chunks.flat().length * 0.6 ? start - 3 : undefined;
}

/**
 * Lines one below the other. An address that goes on in the next line is one again: who sets a text breaks it behind a
 * hyphen, a dot or the sign itself, and adds nothing.
 */
function joinedLines(lines: readonly string[]): string {
  return lines.join('\n').replace(/(?<=[^\s@]@[^\s@]{0,120}[-.@])\n(?=[\p{Ll}\p{N}])/gu, '');
}

/** The text of a page in reading order: columns of prose one after the other, rows of tables on lines. */
export function linesOfPage(words: readonly Word[]): string {
  const lines = linesOf(words);
  const gutter = gutterOf(lines);
  if (gutter === undefined) return joinedLines(lines.map(lineText));
  const out: string[] = [];
  let [left, right]: [Word[], Word[]] = [[], []];
  const flush = () => {
    out.push(...linesOf(left).map(lineText), ...linesOf(right).map(lineText));
    [left, right] = [[], []];
  };
  for (const line of lines) {
    // What goes across both columns parts what is above from what is below.
    if (line.words.some(({ x, width }) => x < gutter && x + width > gutter + 6)) {
      flush();
      out.push(lineText(line));
    } else for (const word of line.words) (word.x < gutter ? left : right).push(word);
  }
  flush();
  return joinedLines(out);
}
