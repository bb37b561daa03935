const none = /* @__PURE__ */ new Int32Array(0);

/** A growing list of offsets in a text, four bytes each: a large text has millions. */
export class Offsets {
  private length = 0;
  private units = none;
  private readonly expected: number;

  /** @param expected makes room for so many with the first: most texts have nothing for most lists. */
  constructor(expected: number) {
    this.expected = expected;
  }

  push(offset: number): void {
    if (this.length === this.units.length) {
      const larger = new Int32Array(Math.max(this.expected, 2 * this.length));
      larger.set(this.units);
      this.units = larger;
    }
    this.units[this.length++] = offset;
  }

  /** All that have come together, when no more come. */
  list(): Int32Array {
    return this.length === 0 ? none : this.units.subarray(0, this.length);
  }
}
