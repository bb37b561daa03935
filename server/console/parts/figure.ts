/** A number that may be shown, or one that is below `k` and never is. */
export type Figure = number | { below: number };

/** "1,204", or "<5". */
export function figureText(figure: Figure, format: (value: number) => string): string {
  return typeof figure === 'number' ? format(figure) : `<${format(figure.below)}`;
}

/** For a spreadsheet: the bare number, or "<5". */
export function figureCell(figure: Figure): number | string {
  return typeof figure === 'number' ? figure : `<${figure.below}`;
}

/** What a figure is at most, to draw it or to sort by it: a hidden one comes after all that are shown. */
export function figureSize(figure: Figure): number {
  return typeof figure === 'number' ? figure : 0;
}

/** The next number that reads well on a scale and has a half: 2, 4, 10, 20, 40, 100 ... */
export function roundedUp(value: number): number {
  for (let step = 1; ; step *= 10) {
    for (const factor of [2, 4, 10]) if (value <= factor * step) return factor * step;
  }
}
