import type { Finding } from '@/utils/detection';
import { isStructureType } from '@/utils/vocabulary';
import type { Elsewhere } from './trace';

/**
 * What has been given to the tool of this page, and what was decided about it: so that nobody is asked twice about the
 * same, and so that a text given in pieces is judged as what it adds up to. In the page's memory only, for as long as
 * the policy says; values are in it, so nothing of it may ever leave.
 */
export interface Memory {
  /** Those findings about which the person has not decided that they may go. */
  undecided(text: string, findings: readonly Finding[]): Finding[];
  /** Those that no event has told of yet. */
  uncounted(text: string, findings: readonly Finding[]): Finding[];
  /** Those that no question has been about yet. */
  unasked(text: string, findings: readonly Finding[]): Finding[];
  /** What was given before and is not in this text, the oldest first, for judging both together. */
  before(text: string): Given[];
  /**
   * The text as a continuation of what was given before, and that as a continuation of the text: what stands between the
   * digits of one piece and of the next is left out. Nothing where no piece has digits.
   */
  continued(text: string): Continued[];
  /** What the other pages of this tool have given it; undefined as long as nothing is known of them. */
  elsewhere(): Elsewhere | undefined;
  /** What is known of them now. */
  learn(elsewhere: Elsewhere): void;
  /**
   * A text has gone to the tool, with what was found in it; `sent` when that was the end of writing it, so that what comes
   * next is another.
   */
  given(text: string, findings: readonly Finding[], sent?: boolean): void;
  /** An event has told of these findings. */
  counted(text: string, findings: readonly Finding[]): void;
  /** A question was about these, however it ended. */
  asked(text: string, findings: readonly Finding[]): void;
  /** The person let these go. */
  decided(text: string, findings: readonly Finding[]): void;
}

/** A text that was given, or its end, with what was found there. */
export interface Given {
  text: string;
  findings: readonly Finding[];
}

/** Two texts as one. */
interface Continued {
  text: string;
  /** Where one ends and the other begins. */
  seam: number;
  /** What to add to an offset of the new text here, to have it there. */
  shift: number;
  /** Whether the new text is what stands behind the seam. */
  newIsLast: boolean;
}

/** The part of a policy that says how long. */
interface Times {
  repeatMinutes: number;
  splitMinutes: number;
}

/** Pieces and values beyond these bounds are forgotten, the oldest first. Lengths in UTF-16 units. */
const limits = { values: 20_000, piece: 4_000, pieces: 8_000 };

/** The longest number with its spaces, and the words that speak of it. */
const nearNumber = 150;

const minuteMs = 60_000;
/** A page that sends the same again and again is no reason to ask again and again, also where nothing is remembered. */
const askedMinutes = 10;

/** A text of its own: what JavaScript cuts out of a text keeps all of it in memory. */
function copied(part: string): string {
  return ` ${part}`.slice(1);
}

/** Spaces and line breaks are the field's business: what was pasted may stand differently where it is read again. */
export function squeezed(text: string): string {
  return copied(text.replace(/\s+/g, ''));
}

function isInside(inner: Finding, outer: Finding): boolean {
  return inner !== outer && inner.start >= outer.start && inner.end <= outer.end;
}

/** What the findings of a text say, each value once, spaces taken out. */
export function valuesIn(text: string, findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ start, end }) => squeezed(text.slice(start, end))))];
}

/**
 * The findings that are not all known. A structure is new when something in it is, or, where nothing in it has a value
 * of its own, when it is itself.
 */
export function unknownOf(text: string, findings: readonly Finding[], isKnown: (value: string) => boolean): Finding[] {
  const fresh = new Set(findings.filter(({ start, end }) => !isKnown(squeezed(text.slice(start, end)))));
  return findings.filter((finding) => {
    if (!fresh.has(finding)) return false;
    if (!isStructureType(finding.type)) return true;
    const inside = findings.filter((one) => !isStructureType(one.type) && isInside(one, finding));
    return inside.length === 0 || inside.some((one) => fresh.has(one));
  });
}

interface Piece extends Given {
  squeezed: string;
  sent: boolean;
  untilMs: number;
}

/** What was sent is sent; but a longer text that has it again is an edited one, and takes its place. */
const shortPiece = 8;

/** Whether a piece stands in a text that came later, so that it must not count twice. */
function isIn(whole: string, { squeezed, sent }: Piece): boolean {
  return whole.includes(squeezed) && !(sent && squeezed.length <= shortPiece);
}

/** Up to its last digit, and from its first. */
const headOf = (text: string) => text.slice(0, text.search(/\d\D*$/) + 1);
const tailOf = (text: string) => text.slice(Math.max(0, text.search(/\d/)));

/** Values, each until a time. */
function createLedger() {
  const until = new Map<string, number>();
  const has = (value: string, nowMs: number) => (until.get(value) ?? 0) > nowMs;
  return {
    add(values: readonly string[], untilMs: number) {
      for (const value of values) {
        until.delete(value);
        until.set(value, untilMs);
      }
      for (const value of until.keys()) {
        if (until.size <= limits.values) break;
        until.delete(value);
      }
    },
    missing: (text: string, findings: readonly Finding[], nowMs: number): Finding[] =>
      unknownOf(text, findings, (value) => has(value, nowMs)),
  };
}

/**
 * @param times How long, by the policy in force.
 * @param now Milliseconds, from any beginning.
 */
export function createMemory(times: () => Times, now: () => number = () => performance.now()): Memory {
  const decisions = createLedger();
  const events = createLedger();
  const questions = createLedger();
  let pieces: Piece[] = [];
  let known: { elsewhere: Elsewhere; untilMs: number } | undefined;
  const untilMs = (minutes: number) => now() + minutes * minuteMs;
  /** What was given before and is not in this text, the oldest first. */
  const others = (text: string): Piece[] => {
    const at = now();
    pieces = pieces.filter((piece) => piece.untilMs > at);
    if (pieces.length === 0) return [];
    const whole = squeezed(text);
    return pieces.filter((piece) => !isIn(whole, piece));
  };

  return {
    undecided: (text, findings) => decisions.missing(text, findings, now()),
    uncounted: (text, findings) => events.missing(text, findings, now()),
    unasked: (text, findings) => questions.missing(text, findings, now()),
    before: others,
    continued(text) {
      if (!/\d/.test(text)) return [];
      const [first, ...more] = others(text)
        .map((piece) => piece.text)
        .filter((piece) => /\d/.test(piece));
      if (first === undefined) return [];
      const before = more.reduce((chain, piece) => `${headOf(chain)} ${tailOf(piece)}`, first);
      // A number across the seam is near to it, and so are the words that speak of it.
      const end = (head: string) => head.slice(-nearNumber);
      const beginning = (tail: string) => tail.slice(0, nearNumber);
      const [beforeHead, newHead] = [end(headOf(before)), headOf(text)];
      const newEnd = end(newHead);
      return [
        {
          text: `${beforeHead} ${beginning(tailOf(text))}`,
          seam: beforeHead.length,
          shift: text.search(/\d/) - beforeHead.length - 1,
          newIsLast: true,
        },
        {
          text: `${newEnd} ${beginning(tailOf(before))}`,
          seam: newEnd.length,
          shift: newHead.length - newEnd.length,
          newIsLast: false,
        },
      ];
    },
    elsewhere: () => (known !== undefined && known.untilMs > now() ? known.elsewhere : undefined),
    learn(elsewhere) {
      known = { elsewhere, untilMs: untilMs(times().splitMinutes) };
    },
    given(text, findings, sent = false) {
      const { splitMinutes } = times();
      const from = Math.max(0, text.length - limits.piece);
      const end = copied(text.slice(from));
      // Words alone add up to nothing: only what has digits, an address or columns can be a part of something.
      if (splitMinutes === 0 || !/[\d@\t;,|]/.test(end)) return;
      const whole = squeezed(end);
      pieces = pieces.filter((piece) => !isIn(whole, piece));
      const there = findings
        .filter(({ start }) => start >= from)
        .map((finding) => ({ ...finding, start: finding.start - from, end: finding.end - from }));
      pieces.push({ text: end, findings: there, squeezed: whole, sent, untilMs: untilMs(splitMinutes) });
      let length = 0;
      pieces = pieces
        .reverse()
        .filter((piece) => {
          length += piece.text.length + 1;
          return length <= limits.pieces;
        })
        .reverse();
    },
    counted(text, findings) {
      events.add(valuesIn(text, findings), untilMs(times().repeatMinutes));
    },
    asked(text, findings) {
      questions.add(valuesIn(text, findings), untilMs(Math.max(askedMinutes, times().repeatMinutes)));
    },
    decided(text, findings) {
      decisions.add(valuesIn(text, findings), untilMs(times().repeatMinutes));
    },
  };
}
