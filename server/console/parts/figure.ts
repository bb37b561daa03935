/** A number that may be shown; one that is below `k`; one that is not, and is withheld because it would tell another. */
export type Figure = number | { below: number } | { atLeast: number };

/** "1,204", "<5" or "≥5". */
export function figureText(figure: Figure, format: (value: number) => string): string {
  if (typeof figure === 'number') return format(figure);
  return 'below' in figure ? `<${format(figure.below)}` : `≥${format(figure.atLeast)}`;
}

/** For a spreadsheet: the bare number, "<5" or "≥5". */
export function figureCell(figure: Figure): number | string {
  return typeof figure === 'number' ? figure : figureText(figure, String);
}

/** What a figure is at most, to draw it or to sort by it: a hidden one comes after all that are shown. */
export function figureSize(figure: Figure): number {
  return typeof figure === 'number' ? figure : 0;
}

/** A share of two figures, as text; of what is hidden, or of nothing, there is none. */
export function shareText(part: Figure, all: Figure, share: (part: number, all: number) => string): string {
  return typeof part === 'number' && typeof all === 'number' ? share(Math.min(part, all), all) : '–';
}

/** The next number that reads well on a scale and has a half: 2, 4, 10, 20, 40, 100 ... */
export function roundedUp(value: number): number {
  for (let step = 1; ; step *= 10) {
    for (const factor of [2, 4, 10]) if (value <= factor * step) return factor * step;
  }
}
