/**
 * Says where the units of a made-up text stand in the text that it was made from. The made-up text is a row of pieces:
 * copies, whose units stand one by one at the same distance, and stand-ins, whose every unit stands for a whole span.
 */
export class OffsetMap {
  /**
   * Three numbers a piece, in order: where it begins in the made-up text, where what it was made from begins, and where
   * that ends for a stand-in, or -1 for a copy.
   */
  private pieces: Int32Array = none;
  private length = 0;

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
    while (this.length > 0 && (this.pieces[this.length - size] ?? 0) >= at) this.length -= size;
    if (this.length + size > this.pieces.length) {
      const larger = new Int32Array(Math.max(fewestNumbers, 2 * this.pieces.length));
      larger.set(this.pieces);
      this.pieces = larger;
    }
    const { pieces } = this;
    pieces[this.length++] = at;
    pieces[this.length++] = from;
    pieces[this.length++] = until;
  }

  /** First unit in the text of what stands at `offset`. */
  start(offset: number): number {
    const { pieces } = this;
    const k = this.pieceAt(offset);
    const from = pieces[k + 1] ?? 0;
    return pieces[k + 2] === -1 ? from + offset - (pieces[k] ?? 0) : from;
  }

  /** The unit in the text after what stands before `offset`. */
  end(offset: number): number {
    const { pieces } = this;
    const k = this.pieceAt(offset - 1);
    const until = pieces[k + 2] ?? -1;
    return until === -1 ? (pieces[k + 1] ?? 0) + offset - (pieces[k] ?? 0) : until;
  }

  /** Whether the span reads otherwise than the text that it was made from. */
  differs(start: number, end: number): boolean {
    const k = this.pieceAt(Math.max(0, start));
    return this.pieces[k + 2] !== -1 || this.pieceAt(end - 1) !== k;
  }

  /** Where the numbers of the piece begin in which an offset lies. */
  private pieceAt(offset: number): number {
    const { pieces } = this;
    let low = 0;
    let high = this.length / size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pieces[size * middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
      else high = middle;
    }
    return size * Math.max(0, low - 1);
  }
}

const size = 3;
/** Room for eight pieces at first. */
const fewestNumbers = 8 * size;
const none = /* @__PURE__ */ new Int32Array(0);
