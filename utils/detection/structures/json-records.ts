import type { Span } from '../rules/rule';
import { RecordTree } from './record-tree';
import { inOrder, placesPerStep, type Table, type Tables } from './table';

const longestKey = 80;
const longestString = 20_000;
const longestBare = 200;
const mostDepth = 100;
/** Rows without keys. */
const rowsOpen = '[["';

const newline = 10;
const doubleQuote = 34;
const comma = 44;
const colon = 58;
const listOpens = 91;
const backslash = 92;
const listCloses = 93;
const opens = 123;
const closes = 125;

/**
 * Finds lists of objects: JSON, NDJSON, objects of JavaScript and Python, one after the other or in lists, nested or
 * not. Reads leniently, once from each opening brace that nothing has read yet; what cannot be read is passed over.
 */
export function* findJsonRecords(text: string): Tables {
  const tables: Table[] = [];
  let places = 0;
  let rowsAt = text.indexOf(rowsOpen);
  for (let at = text.indexOf('{'); at >= 0 || rowsAt >= 0; ) {
    const isRows = rowsAt >= 0 && (at < 0 || rowsAt < at);
    const start = isRows ? rowsAt : at;
    let end = start + 1;
    if (isRows || startsObject(text, at)) {
      const reader = new Reader(text, isRows ? start : (listBefore(text, at) ?? at));
      for (let read = 1; reader.step(); read++) if (read % placesPerStep === 0) yield;
      reader.tree.finish(reader.at);
      for (const table of reader.tree.tables) tables.push(table);
      end = Math.max(end, reader.at);
    }
    if (++places % placesPerStep === 0) yield;
    if (at >= 0 && at < end) at = text.indexOf('{', end);
    if (rowsAt >= 0 && rowsAt < end) rowsAt = text.indexOf(rowsOpen, end);
  }
  yield* inOrder(tables);
}

/** The bracket of the list that the object opens. */
function listBefore(text: string, at: number): number | undefined {
  let before = at - 1;
  while (before >= 0 && at - before < 40 && isSpace(text.charCodeAt(before))) before--;
  return text.charCodeAt(before) === listOpens ? before : undefined;
}

/** Whether a key follows: a brace of program text mostly fails here. */
function startsObject(text: string, at: number): boolean {
  const from = afterSpace(text, at + 1);
  const c = text.charCodeAt(from);
  return isQuote(c) || isNameUnit(c);
}

class Reader {
  readonly tree: RecordTree;
  at: number;
  private readonly text: string;
  private key = '';

  constructor(text: string, start: number) {
    this.text = text;
    this.at = start;
    this.tree = new RecordTree(start);
  }

  /** Reads one member; false when there is nothing more to read. */
  step(): boolean {
    const { text, tree } = this;
    this.at = afterSpace(text, this.at);
    const c = text.charCodeAt(this.at);
    if (c === comma) {
      this.at++;
      return true;
    }
    if (tree.inside === 'object') {
      if (c === closes) return this.close();
      return this.readKey(c) && this.readValue();
    }
    if (tree.depth === 0) return (c === opens || c === listOpens) && this.readValue();
    return c === listCloses ? this.close() : this.readValue();
  }

  private close(): boolean {
    this.at++;
    this.tree.close(this.at);
    return true;
  }

  private readKey(c: number): boolean {
    const { text } = this;
    const start = this.at;
    let end: number;
    if (isQuote(c)) {
      const close = endOfString(text, start, longestKey);
      if (close === undefined) return false;
      this.key = text.slice(start + 1, close - 1);
      end = close;
    } else {
      end = start;
      while (end - start < longestKey && isNameUnit(text.charCodeAt(end))) end++;
      if (end === start) return false;
      this.key = text.slice(start, end);
    }
    this.at = afterSpace(text, end);
    if (text.charCodeAt(this.at) !== colon) return false;
    this.at++;
    return true;
  }

  private readValue(): boolean {
    const { text, tree } = this;
    this.at = afterSpace(text, this.at);
    const start = this.at;
    const c = text.charCodeAt(start);
    const key = tree.inside === 'object' ? this.key : '';
    if (c === opens || c === listOpens) {
      if (tree.depth >= mostDepth) return false;
      tree.open(c === opens ? 'object' : 'list', key, start);
      this.at++;
      return true;
    }
    if (isQuote(c)) {
      const close = endOfString(text, start, longestString);
      if (close === undefined) return false;
      tree.value(key, { start: start + 1, end: close - 1 });
      this.at = close;
      return true;
    }
    const end = endOfBare(text, start);
    if (end === undefined || end === start) return false;
    tree.value(key, trimmed(text, start, end));
    this.at = end;
    return true;
  }
}

/** After the closing quote. */
function endOfString(text: string, start: number, longest: number): number | undefined {
  const quote = text.charCodeAt(start);
  const limit = Math.min(text.length, start + longest + 2);
  for (let at = start + 1; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === quote) return at + 1;
    if (c === backslash) at++;
    else if (c === newline && quote !== 96) return undefined;
  }
  return undefined;
}

/** End of a number, a word or a call such as `ObjectId("...")`; undefined for what belongs to a program or a style. */
function endOfBare(text: string, start: number): number | undefined {
  const limit = Math.min(text.length, start + longestBare);
  for (let at = start; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === comma || c === closes || c === listCloses || c === newline || c === 13) return at;
    if (c === 40) {
      const close = text.indexOf(')', at);
      if (close < 0 || close >= limit) return undefined;
      at = close;
    } else if (c === 59 || c === opens || c === listOpens) return undefined;
  }
  return text.length === limit ? limit : undefined;
}

function trimmed(text: string, start: number, end: number): Span {
  let to = end;
  while (to > start && isSpace(text.charCodeAt(to - 1))) to--;
  return { start, end: to };
}

function afterSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return next;
}

function isSpace(c: number): boolean {
  return c === 32 || c === newline || c === 13 || c === 9;
}

function isQuote(c: number): boolean {
  return c === doubleQuote || c === 39 || c === 96;
}

function isNameUnit(c: number): boolean {
  return (
    (c >= 97 && c <= 122) ||
    (c >= 65 && c <= 90) ||
    (c >= 48 && c <= 57) ||
    c === 95 ||
    c === 36 ||
    c === 45 ||
    c >= 0xc0
  );
}
