import { OffsetMap } from './offset-map';

/** A unit for a unit: lone halves of pairs become U+FFFD, which is as little of a letter. */
const decoder = /* @__PURE__ */ new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Writes a text anew from left to right with changes at places, and notes where everything stood. What no change names
 * is copied as it is.
 */
export class TextWriter {
  private readonly text: string;
  /** What is written, `count` units of it. Made at the first change; it grows where something longer is put. */
  private units = new Uint16Array(0);
  private count = 0;
  /** Up to here the text has been dealt with. */
  private at = 0;
  private map: OffsetMap | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Units written when the text has been copied up to `at`. */
  length(at: number): number {
    return this.count + Math.max(0, at - this.at);
  }

  /** One unit for another. */
  swap(at: number, unit: number): void {
    this.copyTo(at);
    this.makeRoom(1);
    this.units[this.count++] = unit;
    this.at = at + 1;
  }

  /** Nothing for a span. */
  drop(from: number, to: number): void {
    this.copyTo(from);
    this.at = to;
    this.mapping().copy(this.count, to);
  }

  /** Something for a span; what it is made of stands for all of it. */
  put(from: number, to: number, instead: string): void {
    this.copyTo(from);
    const map = this.mapping();
    if (instead.length > 0) map.standIn(this.count, from, to);
    this.makeRoom(instead.length);
    for (let i = 0; i < instead.length; i++) this.units[this.count++] = instead.charCodeAt(i);
    this.at = to;
    map.copy(this.count, to);
  }

  /** The last unit written when the text has been copied up to `at`, and where what it stands for begins. */
  lastBefore(at: number): { unit: string; from: number } | undefined {
    this.copyTo(at);
    const last = this.units[this.count - 1];
    if (this.count === 0 || last === undefined) return undefined;
    return { unit: String.fromCharCode(last), from: this.map?.start(this.count - 1) ?? this.count - 1 };
  }

  /** A unit for the last one written and what follows it up to `to`. */
  putInstead(from: number, to: number, unit: string): void {
    this.count--;
    this.at = from;
    this.put(from, to, unit);
  }

  done(): { text: string; map: OffsetMap | undefined } {
    if (this.at === 0) return { text: this.text, map: undefined };
    this.copyTo(this.text.length);
    return { text: decoder.decode(this.units.subarray(0, this.count)), map: this.map };
  }

  private mapping(): OffsetMap {
    if (this.map === undefined) {
      this.map = new OffsetMap();
      this.map.copy(0, 0);
    }
    return this.map;
  }

  private copyTo(at: number): void {
    const { text } = this;
    if (at <= this.at) return;
    this.makeRoom(at - this.at);
    const { units } = this;
    let { count } = this;
    for (let i = this.at; i < at; i++) units[count++] = text.charCodeAt(i);
    this.count = count;
    this.at = at;
  }

  private makeRoom(more: number): void {
    const least = this.count + more;
    if (least <= this.units.length) return;
    const larger = new Uint16Array(Math.max(this.text.length, least + (least >> 1)));
    larger.set(this.units.subarray(0, this.count));
    this.units = larger;
  }
}
