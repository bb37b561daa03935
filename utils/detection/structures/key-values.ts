import { lazily } from '../rules/lazily';
import { letters } from '../rules/letters';
import type { Span } from '../rules/rule';
import { isDigit, isWordUnit } from '../text/characters';
import { endOfLine, isBlank, type LineBreak } from './lines';
import { RecordTable } from './record-tree';
import { fewestRows, placesPerStep, type Table, type Tables } from './table';

const longestKey = 48;
const mostFields = 60;
/** Lines without a field, as headings and notes, that a run of records bears in a row. */
const mostBetween = 2;
const colon = 58;

interface Record {
  start: number;
  keys: string[];
  values: Span[];
  /** Where the dash stood that opened it, in a list of YAML. */
  dash: number;
}

interface Field {
  key: string;
  value: Span;
  dash: number | undefined;
}

/**
 * Finds records written as fields below one another, at least two in a row: `Name: ...` blocks, lists of YAML, LDIF
 * (RFC 2849), vCards (RFC 6350). A record ends at an empty line, at a dash, or where a key comes again.
 */
export function* findKeyValues(text: string, lineBreak: LineBreak): Tables {
  let run = new Run();
  let colonAt = -1;
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    if (++lines % placesPerStep === 0) yield;
    if (colonAt < at) {
      colonAt = text.indexOf(':', at);
      if (colonAt < 0) break;
    }
    const end = endOfLine(text, at, lineBreak);
    const field = colonAt < end ? readField(text, at, end, colonAt) : undefined;
    if (field !== undefined) run.add(field, at);
    else if (run.interrupt(text, at, end)) {
      const table = run.table(at);
      if (table !== undefined) yield table;
      run = new Run();
      // Nothing to see up to the line of the next colon.
      if (colonAt > end) {
        at = Math.max(end + 1, text.lastIndexOf(lineBreak, colonAt) + 1);
        continue;
      }
    }
    at = end + 1;
  }
  const table = run.table(text.length);
  if (table !== undefined) yield table;
}

class Run {
  private readonly records: Record[] = [];
  private current: Record | undefined;
  private between = 0;

  add({ key, value, dash }: Field, at: number): void {
    const known = this.current?.keys.includes(key) ?? false;
    const opens = dash !== undefined && dash <= (this.current?.dash ?? Number.POSITIVE_INFINITY);
    if (known && this.current?.keys.length === 1) {
      // A field alone is no record.
      this.current.start = at;
      this.current.values[0] = value;
      this.between = 0;
      return;
    }
    if (this.current === undefined || known || opens) {
      this.current = { start: at, keys: [], values: [], dash: dash ?? this.current?.dash ?? Number.POSITIVE_INFINITY };
      this.records.push(this.current);
    }
    this.between = 0;
    if (this.current.keys.length >= mostFields) return;
    this.current.keys.push(key);
    this.current.values.push(value);
  }

  /** A line without a field. Whether the run is over. */
  interrupt(text: string, from: number, to: number): boolean {
    if (this.records.length === 0) return true;
    if ((this.current?.keys.length ?? 0) > 1) this.current = undefined;
    let ink = from;
    while (ink < to && text.charCodeAt(ink) <= 32) ink++;
    return ink < to && ++this.between > mostBetween;
  }

  table(end: number): Table | undefined {
    const records = this.records.filter(({ keys }) => keys.length > 1);
    if (records.length < fewestRows) return undefined;
    const last = records.at(-1)?.values.at(-1)?.end ?? end;
    return new RecordTable(records, last);
  }
}

/** `- **Key**: "value"`, `EMAIL;TYPE=work:value`, `mail:: value`. */
function readField(text: string, from: number, to: number, colonAt: number): Field | undefined {
  let start = from;
  while (start < colonAt && isBlank(text.charCodeAt(start))) start++;
  let dash: number | undefined;
  if (text.charAt(start) === '-' && isBlank(text.charCodeAt(start + 1))) {
    dash = start - from;
    start++;
  }
  while (start < colonAt && isMark(text.charCodeAt(start))) start++;
  if (colonAt - start > longestKey || colonAt === start) return undefined;
  const first = text.charCodeAt(start);
  if (!isWordUnit(first) || isDigit(first)) return undefined;
  let key = text.slice(start, colonAt);
  if (!isAsciiLetterOrDigit(text.charCodeAt(colonAt - 1))) key = key.replace(/[*_"'`\s]+$/, '');
  if (key.startsWith('item')) key = key.replace(/^item\d\./, '');
  if (!keyForm().test(key)) return undefined;
  let valueStart = colonAt + 1;
  while (
    valueStart < to &&
    (isMark(text.charCodeAt(valueStart)) || text.charCodeAt(valueStart) === colon || text.charCodeAt(valueStart) === 59)
  )
    valueStart++;
  let valueEnd = to;
  while (
    valueEnd > valueStart &&
    (isMark(text.charCodeAt(valueEnd - 1)) || [13, 44, 59].includes(text.charCodeAt(valueEnd - 1)))
  )
    valueEnd--;
  return { key: key.includes(';') ? key.replace(/;.*$/, '') : key, value: { start: valueStart, end: valueEnd }, dash };
}

const keyForm = lazily(() => String.raw`^[${letters}][^.!?,/\\{}<>=;]*(?:;[^;:]{0,30}){0,3}$`, '');

function isAsciiLetterOrDigit(c: number): boolean {
  return c < 128 && isWordUnit(c);
}

/** Blanks, quotes, and what Markdown puts around a word. */
function isMark(c: number): boolean {
  return (
    c === 32 ||
    c === 9 ||
    c === 42 ||
    c === 34 ||
    c === 39 ||
    c === 96 ||
    c === 35 ||
    c === 62 ||
    c === 0x2022 ||
    c === 95
  );
}
