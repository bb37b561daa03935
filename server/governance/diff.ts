/** One line of a comparison. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  line: string;
}

/** Beyond this the middle is shown as replaced whole: nobody reads more of a comparison. */
const maxCells = 4_000_000;

/** What changed between two texts, line by line: the longest common run of lines stays (LCS). */
export function diffOf(before: string, after: string): DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const same = (lines: string[]) => lines.map((line): DiffLine => ({ kind: 'same', line }));
  return [
    ...same(a.slice(0, start)),
    ...middle(a.slice(start, a.length - tail), b.slice(start, b.length - tail)),
    ...same(tail === 0 ? [] : a.slice(-tail)),
  ];
}

function middle(a: readonly string[], b: readonly string[]): DiffLine[] {
  const removed = a.map((line): DiffLine => ({ kind: 'removed', line }));
  const added = b.map((line): DiffLine => ({ kind: 'added', line }));
  if (a.length === 0 || b.length === 0 || a.length * b.length > maxCells) return [...removed, ...added];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      longest[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: DiffLine[] = [];
  let row = 0;
  let column = 0;
  while (row < a.length && column < b.length) {
    if (a[row] === b[column]) {
      lines.push({ kind: 'same', line: a[row] ?? '' });
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      lines.push({ kind: 'removed', line: a[row] ?? '' });
      row++;
    } else {
      lines.push({ kind: 'added', line: b[column] ?? '' });
      column++;
    }
  }
  return [...lines, ...removed.slice(row), ...added.slice(column)];
}
