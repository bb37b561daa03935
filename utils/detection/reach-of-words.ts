import { reachAfter } from './context';
import { nowhere } from './text/landmarks';

/** No stretch is as long as this, units. */
const longest = 1024;

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
  constructor(places: readonly (Int32Array | undefined)[], actions: readonly number[], reach: Int16Array) {
    let count = 0;
    for (const action of actions) count += places[action]?.length ?? 0;
    // Where a word's stretch begins and how long it is, as one number: these are sorted without an object for each.
    const spans = new Float64Array(count);
    let next = 0;
    for (const action of actions) {
      const length = reachAfter + (reach[action] ?? 0);
      for (const place of places[action] ?? nowhere) spans[next++] = (place - reachAfter) * longest + length;
    }
    spans.sort();
    const joined: number[] = [];
    for (const span of spans) {
      const from = Math.floor(span / longest);
      const to = span - from * longest + from;
      const last = joined.length - 1;
      if (last > 0 && from <= (joined[last] ?? 0)) joined[last] = Math.max(joined[last] ?? 0, to);
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
