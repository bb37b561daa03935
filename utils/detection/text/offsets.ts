/** A growing list of offsets in a text, four bytes each: a large text has millions. */
export class Offsets {
  private length = 0;
  private units: Int32Array;

  constructor(expected: number) {
    this.units = new Int32Array(expected);
  }

  push(offset: number): void {
    if (this.length === this.units.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.units);
      this.units = larger;
    }
    this.units[this.length++] = offset;
  }

  /** All that have come together, when no more come. */
  list(): Int32Array {
    return this.units.subarray(0, this.length);
  }
}
