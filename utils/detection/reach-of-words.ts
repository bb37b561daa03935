import { reachAfter } from './context';

/** Where in a text words reach that something needs: asked from left to right, mostly, as a text is searched. */
export class ReachOfWords {
  /** From where to where, in turn; ascending, apart from one another. */
  private readonly stretches: readonly number[];
  private at = 0;

  /**
   * @param places where the words of each action begin
   * @param actions the words that count
   * @param reach how far the words of each action reach to what stands behind them, units
   */
  constructor(places: readonly (readonly number[] | undefined)[], actions: readonly number[], reach: Int16Array) {
    const spans: [number, number][] = [];
    for (const action of actions) {
      for (const place of places[action] ?? []) spans.push([place - reachAfter, place + (reach[action] ?? 0)]);
    }
    spans.sort(([a], [b]) => a - b);
    const joined: number[] = [];
    for (const [from, to] of spans) {
      const last = joined.at(-1);
      if (last !== undefined && from <= last) joined[joined.length - 1] = Math.max(last, to);
      else joined.push(from, to);
    }
    this.stretches = joined;
  }

  /** Whether a word reaches into the span. */
  covers(start: number, end: number): boolean {
    const { stretches } = this;
    while (this.at > 0 && (stretches[this.at - 1] ?? 0) >= start) this.at -= 2;
    while (this.at < stretches.length && (stretches[this.at + 1] ?? 0) < start) this.at += 2;
    return (stretches[this.at] ?? Number.POSITIVE_INFINITY) <= end;
  }
}
