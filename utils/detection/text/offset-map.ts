/**
 * Says where the units of a made-up text stand in the text that it was made from. The made-up text is a row of pieces:
 * copies, whose units stand one by one at the same distance, and stand-ins, whose every unit stands for a whole span.
 */
export class OffsetMap {
  /** Where each piece begins in the made-up text, ascending. */
  private readonly at: number[] = [];
  /** Where what it was made from begins. */
  private readonly from: number[] = [];
  /** Where that ends for a stand-in; -1 for a copy. */
  private readonly until: number[] = [];

  /** The units from `at` on are a copy of those from `from` on. */
  copy(at: number, from: number): void {
    this.piece(at, from, -1);
  }

  /** The units from `at` on stand for the span from `from` to `until`. */
  standIn(at: number, from: number, until: number): void {
    this.piece(at, from, until);
  }

  private piece(at: number, from: number, until: number): void {
    // Pieces from there on were said too early, or have no unit.
    while ((this.at.at(-1) ?? -1) >= at) {
      this.at.pop();
      this.from.pop();
      this.until.pop();
    }
    this.at.push(at);
    this.from.push(from);
    this.until.push(until);
  }

  /** First unit in the text of what stands at `offset`. */
  start(offset: number): number {
    const k = this.pieceAt(offset);
    const from = this.from[k] ?? 0;
    return this.until[k] === -1 ? from + offset - (this.at[k] ?? 0) : from;
  }

  /** The unit in the text after what stands before `offset`. */
  end(offset: number): number {
    const k = this.pieceAt(offset - 1);
    const until = this.until[k] ?? -1;
    return until === -1 ? (this.from[k] ?? 0) + offset - (this.at[k] ?? 0) : until;
  }

  /** Whether the span reads otherwise than the text that it was made from. */
  differs(start: number, end: number): boolean {
    const k = this.pieceAt(Math.max(0, start));
    return this.until[k] !== -1 || this.pieceAt(end - 1) !== k;
  }

  private pieceAt(offset: number): number {
    const { at } = this;
    let low = 0;
    let high = at.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((at[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}
