import type { NumberLook } from './rules/number-look';
import { IDEOGRAPH, kinds, OTHER } from './text/characters';

/** ASCII for itself, then the three kinds of all others. */
const letter = 128;
const ideograph = 129;
const sign = 130;
const unitClasses = 131;
/** The edge of a text counts as a line break. */
const edge = 10;
/** Longer numbers are looked up as if they had so many digits. */
const longestKnown = 31;

function classOf(text: string, at: number): number {
  if (at < 0 || at >= text.length) return edge;
  const c = text.charCodeAt(at);
  if (c < 128) return c;
  const kind = kinds[c];
  return kind === OTHER ? sign : kind === IDEOGRAPH ? ideograph : letter;
}

/**
 * Tells which rules may want a number by its look, all at once: every look is a bit, and for each thing that can be seen
 * of a number the bits of those looks are known that allow it.
 */
export class NumberLooks {
  private readonly byLength = new Int32Array(longestKnown + 1);
  private readonly byFirst = new Int32Array(2);
  private readonly byBefore = new Int32Array(unitClasses);
  private readonly byBeyond = new Int32Array(unitClasses);
  private readonly byAfter = new Int32Array(unitClasses);
  private readonly byFurther = new Int32Array(unitClasses);
  private looks = 0;

  /** Takes up the looks of a rule, and returns their bits. At most 32 looks in all. */
  add(looks: readonly NumberLook[]): number {
    let bits = 0;
    for (const { digits: [fewest, most] = [1, longestKnown], zero, before, beyond, after, further } of looks) {
      const bit = 1 << this.looks++;
      bits |= bit;
      this.byLength.forEach((_, length) => {
        if (length >= fewest && length <= most) this.byLength[length] = (this.byLength[length] ?? 0) | bit;
      });
      if (zero === undefined) this.byFirst[0] = (this.byFirst[0] ?? 0) | bit;
      this.byFirst[1] = (this.byFirst[1] ?? 0) | bit;
      allow(this.byBefore, before, bit);
      allow(this.byBeyond, beyond, bit);
      allow(this.byAfter, after, bit);
      allow(this.byFurther, further, bit);
    }
    return bits;
  }

  /** The bits of all looks that the number from `start` to `end` has. */
  at(text: string, start: number, end: number): number {
    const near =
      (this.byLength[Math.min(end - start, longestKnown)] ?? 0) &
      (this.byFirst[text.charCodeAt(start) === 48 ? 1 : 0] ?? 0) &
      (this.byBefore[classOf(text, start - 1)] ?? 0) &
      (this.byAfter[classOf(text, end)] ?? 0);
    if (near === 0) return 0;
    return near & (this.byBeyond[classOf(text, start - 2)] ?? 0) & (this.byFurther[classOf(text, end + 1)] ?? 0);
  }
}

function allow(byUnit: Int32Array, units: string | undefined, bit: number): void {
  if (units === undefined) {
    byUnit.forEach((bits, unit) => {
      byUnit[unit] = bits | bit;
    });
  } else
    for (let i = 0; i < units.length; i++) {
      const unit = classOf(units, i);
      byUnit[unit] = (byUnit[unit] ?? 0) | bit;
    }
}
