import { OffsetMap } from './offset-map';

/** Parts are joined when so many have come together: strings, not lists of strings, are what a browser keeps small. */
const mostParts = 1 << 14;

/**
 * Writes a text anew from left to right with changes at places, and notes where everything stood. What no change names
 * is copied as it is.
 */
export class TextWriter {
  private readonly text: string;
  private written = '';
  private parts: string[] = [];
  /** Units in `written` and `parts`. */
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
    this.write(String.fromCharCode(unit));
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
    if (instead.length > 0) this.mapping().standIn(this.count, from, to);
    this.write(instead);
    this.at = to;
    this.mapping().copy(this.count, to);
  }

  /** The last unit written when the text has been copied up to `at`, and where what it stands for begins. */
  lastBefore(at: number): { unit: string; from: number } | undefined {
    this.copyTo(at);
    if (this.count === 0) return undefined;
    const last = this.parts.at(-1) ?? this.written;
    return { unit: last.charAt(last.length - 1), from: this.map?.start(this.count - 1) ?? this.count - 1 };
  }

  /** A unit for the last one written and what follows it up to `to`. */
  putInstead(from: number, to: number, unit: string): void {
    const last = this.parts.pop();
    if (last !== undefined) {
      if (last.length > 1) this.parts.push(last.slice(0, -1));
    } else this.written = this.written.slice(0, -1);
    this.count--;
    this.mapping().standIn(this.count, from, to);
    this.write(unit);
    this.at = to;
    this.mapping().copy(this.count, to);
  }

  done(): { text: string; map: OffsetMap | undefined } {
    if (this.at === 0) return { text: this.text, map: undefined };
    this.copyTo(this.text.length);
    this.join();
    return { text: this.written, map: this.map };
  }

  private mapping(): OffsetMap {
    if (this.map === undefined) {
      this.map = new OffsetMap();
      this.map.copy(0, 0);
    }
    return this.map;
  }

  private copyTo(at: number): void {
    if (at > this.at) this.write(this.text.slice(this.at, at));
    this.at = Math.max(this.at, at);
  }

  private write(part: string): void {
    if (part.length === 0) return;
    this.parts.push(part);
    this.count += part.length;
    if (this.parts.length >= mostParts) this.join();
  }

  private join(): void {
    this.written += this.parts.join('');
    this.parts = [];
  }
}
