import type { Span } from '../rules/rule';
import { kinds, OTHER } from './characters';
import type { OffsetMap } from './offset-map';
import {
  COMPATIBLE,
  cyrillicOf,
  FULL_STOP,
  hiddenInTag,
  LOOK_ALIKE,
  MARK,
  ORNAMENT,
  OVERRIDE,
  PAIR,
  PLAIN,
  plainForm,
  REMOVED,
  REPLACED,
  regularUnit,
  unitClasses,
} from './regular-characters';
import { TextWriter } from './text-writer';

/** A text as the rules read it, and where its units stand in the text that it was made from. */
export interface View {
  text: string;
  /** Undefined when all stands where it stood. */
  map: OffsetMap | undefined;
}

export interface CleanView extends View {
  /** Shown from right to left by an override, in offsets of the clean text. */
  reversed: readonly Span[];
}

/** ASCII without control characters, which most texts have nothing beside. */
const beyondPlain = /[^\t\n\r -~]/;
/** Units read between two pauses. */
const unitsPerStep = 1 << 17;
/** So many digits in rings, or raised, in a row are a number; fewer number a list or a footnote. */
const fewestOrnaments = 3;
/** So many in groups of which one is no note. */
const fewestGrouped = 6;
/** No number has more. */
const longestGrouped = 24;
/** Fewer tag characters in a row hide nothing but the word around them. */
const fewestTags = 4;
/** A name or a label; longer runs of letters are no words. */
const longestWord = 64;
const longestReversed = 512;

/** Makes the clean text, in steps. Most texts have nothing to clean and are returned as they are. */
export function* cleaning(text: string): Generator<void, CleanView> {
  const first = text.search(beyondPlain);
  if (first < 0) return { text, map: undefined, reversed: [] };
  const cleaner = new Cleaner(text);
  for (let from = first; from < text.length; from = Math.max(from + unitsPerStep, cleaner.at)) {
    cleaner.read(from, Math.min(text.length, from + unitsPerStep));
    yield;
  }
  return cleaner.done();
}

class Cleaner {
  /** How far the text has been read. */
  at = 0;
  private readonly text: string;
  private readonly classes = unitClasses();
  private readonly out: TextWriter;
  private wordEnd = 0;
  private readonly reversed: Span[] = [];
  private overrideUntil = 0;

  constructor(text: string) {
    this.text = text;
    this.out = new TextWriter(text);
  }

  read(from: number, to: number): void {
    const { text, classes } = this;
    for (let i = Math.max(from, this.at); i < to; ) {
      const c = text.charCodeAt(i);
      const kind = classes[c] ?? PLAIN;
      if (kind === PLAIN) i++;
      else i = this.meet(c, kind, i);
      this.at = i;
    }
  }

  done(): CleanView {
    const { text, map } = this.out.done();
    const reversed = this.reversed.map(({ start, end }) => {
      const lineEnd = text.indexOf('\n', start);
      return { start, end: Math.min(end, lineEnd < 0 ? text.length : lineEnd) };
    });
    return { text, map, reversed };
  }

  /** Deals with one that is not plain, and returns where to read on. */
  private meet(c: number, kind: number, i: number): number {
    const { text, out } = this;
    switch (kind) {
      case REMOVED:
        if (c === 0x202c && i < this.overrideUntil) this.endOverride(i);
        out.drop(i, i + 1);
        return i + 1;
      case OVERRIDE:
        out.drop(i, i + 1);
        this.beginOverride(i);
        return i + 1;
      case REPLACED:
        out.swap(i, regularUnit(c));
        return i + 1;
      case PAIR:
        return this.meetPair(i);
      case MARK:
        return this.meetMarks(i);
      case ORNAMENT:
        return this.meetOrnaments(i);
      case COMPATIBLE: {
        const form = plainForm(c);
        if (form !== undefined) out.put(i, i + 1, form);
        return i + 1;
      }
      case FULL_STOP:
        if (isAsciiWord(text.charCodeAt(i - 1)) && isAsciiWord(text.charCodeAt(i + 1))) out.swap(i, 46);
        return i + 1;
      case LOOK_ALIKE:
        return i < this.wordEnd ? i + 1 : this.meetLookAlike(i);
      default:
        return i + 1;
    }
  }

  private meetPair(i: number): number {
    const { text, out } = this;
    const codePoint = text.codePointAt(i) ?? 0;
    if (codePoint < 0x10000) return i + 1;
    if (hiddenInTag(codePoint) !== undefined) return this.meetTags(i);
    // Only these blocks have digits or letters that mean others; emoji and rare ideographs have none.
    const telling =
      codePoint < 0x12000 ||
      (codePoint >= 0x16a00 && codePoint < 0x17000) ||
      (codePoint >= 0x1d400 && codePoint < 0x1f1e6) ||
      (codePoint >= 0x1fbf0 && codePoint < 0x1fbfa) ||
      codePoint >= 0xe0000;
    const form = telling ? plainForm(codePoint) : undefined;
    if (form !== undefined) out.put(i, i + 2, form);
    return i + 2;
  }

  /** A hidden message, set off from what is seen; a few tags among letters only hide those. */
  private meetTags(start: number): number {
    const { text, out } = this;
    let end = start;
    let message = '';
    for (; end < text.length; end += 2) {
      const hidden = hiddenInTag(text.codePointAt(end) ?? 0);
      if (hidden === undefined) break;
      message += String.fromCharCode(hidden);
    }
    if (message.length < fewestTags) {
      out.drop(start, end);
      return end;
    }
    out.put(start, start, ' ');
    for (let k = 0; k < message.length; k++) out.put(start + 2 * k, start + 2 * k + 2, message.charAt(k));
    out.put(end, end, ' ');
    return end;
  }

  /** Marks become one with their letter where there is such a letter; others cover a letter or digit, and go. */
  private meetMarks(start: number): number {
    const { text, out, classes } = this;
    let end = start + 1;
    while (end < text.length && classes[text.charCodeAt(end)] === MARK) end++;
    const before = out.lastBefore(start);
    if (before === undefined || kinds[before.unit.charCodeAt(0)] === OTHER) {
      out.drop(start, end);
      return end;
    }
    const whole = (before.unit + text.slice(start, Math.min(end, start + 8))).normalize('NFC');
    out.putInstead(before.from, end, whole.charAt(0));
    return end;
  }

  private meetOrnaments(start: number): number {
    const { text, out, classes } = this;
    let end = start + 1;
    while (end < text.length && classes[text.charCodeAt(end)] === ORNAMENT) end++;
    if (end - start < fewestOrnaments && !this.goesOnGroup(start)) {
      end = this.endOfGroups(end, end - start);
      if (end === 0) return start + 1;
    }
    for (let i = start; i < end; i++)
      if (classes[text.charCodeAt(i)] === ORNAMENT) out.put(i, i + 1, plainForm(text.charCodeAt(i)) ?? text.charAt(i));
    return end;
  }

  /** Whether a longer group of such digits stands right before. */
  private goesOnGroup(start: number): boolean {
    const isOne = (at: number) => at >= 0 && this.classes[this.text.charCodeAt(at)] === ORNAMENT;
    return joinsGroups(this.text.charCodeAt(start - 1)) && isOne(start - 2) && isOne(start - 3) && isOne(start - 4);
  }

  /** Where groups of such digits end of which a number is written, `⁵¹²-⁴³-⁷⁷⁹¹`; 0 when they are notes. */
  private endOfGroups(from: number, digits: number): number {
    const { text, classes } = this;
    let end = from;
    let longest = digits;
    let all = digits;
    for (let at = from; all < longestGrouped && joinsGroups(text.charCodeAt(at)); ) {
      let next = at + 1;
      while (next - at <= longestGrouped && classes[text.charCodeAt(next)] === ORNAMENT) next++;
      const size = next - at - 1;
      if (size === 0) break;
      all += size;
      longest = Math.max(longest, size);
      end = next;
      at = next;
    }
    return all >= fewestGrouped && longest > 2 ? end : 0;
  }

  /**
   * In a word of Latin letters, look-alikes become Latin; in a Cyrillic word, Latin letters become Cyrillic. Words of one
   * script are what they are.
   */
  private meetLookAlike(i: number): number {
    const { text, classes, out } = this;
    let start = i;
    while (start > 0 && i - start < longestWord && isLetter(text.charCodeAt(start - 1))) start--;
    let end = i + 1;
    while (end < text.length && end - i < longestWord && isLetter(text.charCodeAt(end))) end++;
    this.wordEnd = end;
    let latin = 0;
    let foreign = 0;
    let own = 0;
    for (let k = start; k < end; k++) {
      const c = text.charCodeAt(k);
      if (isAsciiWord(c)) latin++;
      else if (classes[c] === LOOK_ALIKE) foreign++;
      else if (c >= 0x370 && c < 0x530) own++;
    }
    if (latin === 0) return i + 1;
    if (own === 0) {
      for (let k = i; k < end; k++) {
        const c = text.charCodeAt(k);
        if (classes[c] === LOOK_ALIKE) out.swap(k, regularUnit(c));
        else if (classes[c] !== PLAIN) this.wordEnd = Math.min(this.wordEnd, k);
      }
    } else if (latin < own + foreign) {
      for (let k = i; k < end; k++) {
        const cyrillic = isAsciiWord(text.charCodeAt(k)) ? cyrillicOf(text.charCodeAt(k)) : undefined;
        if (cyrillic !== undefined) out.swap(k, cyrillic);
      }
    }
    return end;
  }

  private beginOverride(i: number): void {
    if (i < this.overrideUntil) return;
    this.overrideUntil = i + longestReversed;
    const start = this.out.length(i + 1);
    this.reversed.push({ start, end: start + longestReversed });
  }

  private endOverride(i: number): void {
    this.overrideUntil = i;
    const last = this.reversed.at(-1);
    if (last !== undefined) last.end = Math.min(last.end, this.out.length(i));
  }
}

function isAsciiWord(c: number): boolean {
  return c < 128 && kinds[c] !== OTHER;
}

/** A letter as a word has them: marks and other characters that are to be dealt with end it. */
function isLetter(c: number): boolean {
  return kinds[c] !== OTHER && c < 0x530;
}

/** A blank, a dash or a dot between groups of digits. */
function joinsGroups(c: number): boolean {
  return c === 32 || c === 45 || c === 46;
}
