import { OffsetMap } from '../text/offset-map';

/** So much of the text before and after a place is told with it, for the words that say what a value is. */
const unitsBefore = 240;
const unitsAfter = 40;
/** Between windows of the text: nothing reaches over it. */
const gap = '\n\n\n';

/**
 * The places of a text that may be disguises, with what they mean in their stead and some of the text around, one after
 * the other. Its length is bounded: places that stand near one another share the text between them, and when there are
 * too many units, what comes later is left out.
 */
export class RetoldText {
  readonly map = new OffsetMap();
  private readonly text: string;
  private readonly mostUnits: number;
  private parts: string[] = [];
  /** Where each window begins, in units of this text. */
  private readonly windows: number[] = [];
  private length = 0;
  /** Up to here the text has been told in this window; -1 outside of one. */
  private at = -1;

  constructor(text: string, mostUnits: number) {
    this.text = text;
    this.mostUnits = mostUnits;
  }

  get isFull(): boolean {
    return this.length >= this.mostUnits;
  }

  get isEmpty(): boolean {
    return this.windows.length === 0;
  }

  /** Something for a span. Within one telling the spans ascend. */
  replace(start: number, end: number, instead: string): void {
    const { at } = this;
    const from = Math.max(0, start - unitsBefore);
    if (at < 0 || from > at + unitsAfter) {
      if (at >= 0) this.close();
      if (this.isFull) return;
      this.windows.push(this.length);
      this.copy(at < 0 ? from : Math.max(from, at), start);
    } else this.copy(at, start);
    this.map.standIn(this.length, start, end);
    this.write(instead);
    this.at = end;
  }

  /** Ends a telling: the next one begins anywhere. */
  close(): void {
    if (this.at < 0) return;
    this.copy(this.at, Math.min(this.text.length, this.at + unitsAfter));
    this.write(gap);
    this.at = -1;
  }

  done(): string {
    this.close();
    return this.parts.join('');
  }

  /** Whether a span here reads otherwise than in the text, and stands within one window. */
  isTold(start: number, end: number): boolean {
    return this.map.differs(start, end) && this.windowAt(start) === this.windowAt(end - 1);
  }

  private windowAt(offset: number): number {
    const { windows } = this;
    let low = 0;
    let high = windows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((windows[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private copy(from: number, to: number): void {
    this.map.copy(this.length, from);
    this.write(this.text.slice(from, to));
  }

  private write(part: string): void {
    if (part.length === 0) return;
    this.parts.push(part);
    this.length += part.length;
  }
}
