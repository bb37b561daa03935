import type { Structure } from '../finding';
import { lazily, matchAt } from '../rules/lazily';
import { letters } from '../rules/letters';
import { isAmongClasses, isInTable, type Line, lineAround, lineBefore } from './marker-line';
import {
  advice,
  copyright,
  decoration,
  denseStatement,
  disclaimer,
  firmBefore,
  itemOfList,
  markerPatterns,
  pageNumber,
  partBegins,
  partEnds,
  readersOnly,
} from './marker-patterns';
import { endsWithLabel, isDense, mayBeginMarking, plain } from './marker-phrases';
import { type Run, runOfMarkings } from './marker-run';

/** Longest line whose last or middle part can be a marking, as at the foot of pages and slides. */
const longestFoot = 110;
/** A line that ends so goes on in the next one. */
const goesOnBelow = lazily(() => `[${letters},]$`, '');
/** How sure a marking is by how it is set off from the text. */
const alone = 0.9;
const labelled = 0.85;
const labelledWeak = 0.65;
const bracketed = 0.75;
const atHead = 0.75;
const atHeadQuietly = 0.65;
const atFoot = 0.7;
const stated = 0.7;
/** Worth counting, not worth a warning: an item of a list, the disclaimer under every e-mail, a legend. */
const doubtful = 0.4;

const capitalT = 84;

function marker(start: number, end: number, confidence: number): Structure {
  return { type: 'CONFIDENTIAL_MARKER', start, end, confidence };
}

/** Judges a place where a marker word stands: a marking is set off from the text, a word in a sentence is not. */
export function markerAt(text: string, at: number): Structure | undefined {
  const light = text.charCodeAt(at) === capitalT ? matchAt(markerPatterns().trafficLight, text, at) : undefined;
  if (light !== undefined) return marker(at, at + light[0].length, confidenceOfLight(text, at, at + light[0].length));
  if (!mayBeginMarking(text, at)) return undefined;
  const line = lineAround(text, at);
  if (line === undefined) return undefined;
  const words = plain(text.slice(line.start, line.end));
  const run = runOfMarkings(text, line, words, at - line.start);
  if (run === undefined) return undefined;
  const confidence = confidenceOfRun(text, line, run);
  return confidence === 0 ? undefined : marker(run.start, run.end, confidence);
}

function confidenceOfLight(text: string, start: number, end: number): number {
  const around = text.slice(Math.max(0, start - 400), end + 400);
  const colours = new Set(around.match(/TLP[ :-]{1,2}(?:RED|AMBER\+STRICT|AMBER(?!\+)|GREEN|CLEAR|WHITE)/g));
  if (colours.size > 1) return doubtful;
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 24);
  const isSetOff = /^$|[\n\r([|:：\t*"#>-]\s{0,2}$/.test(before) && /^\s{0,2}(?:$|[\n\r)\]|*"\t,;.–-])/.test(after);
  if (isSetOff) return alone;
  // `TLP:RED means that ...` explains it.
  return /^\s+(?:means|is|are|information|should|may|must|bedeutet|ist|signifie|est|significa|es|oznacza)\b/i.test(
    after,
  )
    ? doubtful
    : labelled;
}

function confidenceOfRun(text: string, line: Line, run: Run): number {
  const said = text.slice(run.start, run.end);
  const before = text.slice(line.start, run.start);
  const after = text.slice(run.end, line.end);
  if (/^\s{0,2}[?？]/.test(after)) return 0;
  const isCapitals = said === said.toUpperCase() && said !== said.toLowerCase();
  const dense = isDense(text.charCodeAt(run.start));
  const label = endsWithLabel(plain(before));
  if (label && partBegins.test(after.replace(/^["'*_,;.<\]})]+/, '')))
    return run.isWeak ? (isStatus(before) ? 0 : labelledWeak) : labelled;
  const left = withoutHeading(before);
  const right = after.replace(/^[\s*_"'!.…)\]】」》>#=~-]+$/u, '');
  const isFirst = isOnlyDecoration(left);
  const isLast = right === '' || isOnlyDecoration(right) || (pageNumber.test(right) && right.length < 40);
  if (isFirst && isLast) return confidenceAlone(text, line, run, { isCapitals, dense });
  if (run.isWeak && !isCapitals) return 0;
  if (isBracketed(text, run)) return confidenceInBrackets(run, line, { isCapitals, isFirst, isLast });
  if (run.isWeak) return 0;
  if (isInTable(text, line) || itemOfList.test(text.slice(line.start, line.start + 8))) return 0;
  if (isFirst) return confidenceAtHead(text, line, run, after, isCapitals, dense);
  const isShort = line.end - line.start <= longestFoot;
  const beginsPart = partEnds.test(before) || copyright.test(before) || (isCapitals && /[.!?]\s+$/.test(before));
  const endsPart = isLast || partBegins.test(after);
  const startsUpper = dense || said.charAt(0) !== said.charAt(0).toLowerCase();
  if (isShort && beginsPart && endsPart && startsUpper) return /[:：]\s+$/.test(before) && !isCapitals ? 0 : atFoot;
  if (isShort && isLast && startsUpper && firmBefore.test(before)) return atFoot;
  return confidenceStated(text, line, run);
}

/** `Status: Internal` speaks of something else. */
function isStatus(before: string): boolean {
  return /(?:status|access|distribution|handling|marking|diffusion)\W{0,6}$/i.test(before);
}

function withoutHeading(before: string): string {
  const { heading } = markerPatterns();
  let at = 0;
  for (let count = 0; count < 3; count++) {
    while (at < before.length && decoration.has(before.charAt(at))) at++;
    heading.lastIndex = at;
    if (!heading.test(before)) break;
    at = heading.lastIndex;
  }
  return before.slice(at);
}

function isOnlyDecoration(words: string): boolean {
  for (const sign of words) if (!decoration.has(sign)) return false;
  return true;
}

interface Look {
  isCapitals: boolean;
  dense: boolean;
}

interface Position {
  isCapitals: boolean;
  isFirst: boolean;
  isLast: boolean;
}

/** The line says nothing else. */
function confidenceAlone(text: string, line: Line, run: Run, { isCapitals, dense }: Look): number {
  const said = text.slice(run.start, run.end);
  const isItem =
    itemOfList.test(text.slice(line.start, line.start + 8)) && !/[-–*•]\s*$/.test(text.slice(run.end, line.end));
  if (isItem || isInTable(text, line)) return doubtful;
  if (isAmongClasses(text, line)) return doubtful;
  if (run.isWeak)
    return isCapitals && said.length > 3 && run.pieces + Number(said.includes(' ')) > 1
      ? atHead
      : isCapitals || run.pieces > 1
        ? 0.5
        : doubtful;
  const isLower =
    !dense && said.charAt(0) === said.charAt(0).toLowerCase() && said.charAt(0) !== said.charAt(0).toUpperCase();
  // A line of running text that happens to break here.
  if (isLower && goesOnBelow().test(lineBefore(text, line))) return 0;
  if (/^top secret$/i.test(said) && !isCapitals) return doubtful;
  return alone;
}

function isBracketed(text: string, { start, end }: Run): boolean {
  const open = text
    .slice(Math.max(0, start - 2), start)
    .trim()
    .at(-1);
  const close = text
    .slice(end, end + 2)
    .trim()
    .at(0);
  return (
    open !== undefined && close !== undefined && '[({<【「《（［'.includes(open) && '])}>】」》）］'.includes(close)
  );
}

function confidenceInBrackets(run: Run, line: Line, { isCapitals, isFirst, isLast }: Position): number {
  const isTitle = line.end - line.start <= longestFoot && (isFirst || isLast);
  if (isCapitals) return run.isWeak ? 0.5 : bracketed;
  return isTitle ? bracketed : doubtful;
}

/** A marking at the head of a line that goes on. */
function confidenceAtHead(
  text: string,
  line: Line,
  run: Run,
  after: string,
  isCapitals: boolean,
  dense: boolean,
): number {
  const said = text.slice(run.start, run.end);
  const rest = after.trim();
  if (/^\W{0,3}(?:yes|no|true|false|ja|nein|oui|non|sí|si)\W*$/iu.test(after)) return 0;
  if (disclaimer.test(after) && line.end - line.start > longestFoot) return doubtful;
  const isParted = /^\s{0,3}(?:[-–—|•·:：]|\/\/|[)\]】」])/u.test(after) || partBegins.test(after);
  if (isCapitals) {
    // A sentence all in capitals is shouted, not marked.
    if (!isParted && !/\p{Ll}/u.test(rest)) return 0;
    return isParted || !/secret|geheim|secreto|segreto/i.test(said) ? atHead : 0;
  }
  if (dense) return isParted || /^[\s　]/u.test(after) ? atHead : 0;
  const isUpper = said.charAt(0) !== said.charAt(0).toLowerCase();
  if (isUpper && run.isQualified && readersOnly.test(after)) return atHeadQuietly;
  if (isParted && isUpper && run.pieces === 1 && advice.test(said)) return 0;
  // `Confidential: how to keep a secret`
  if (isUpper && !run.isQualified && run.pieces === 1 && /^\s{0,3}[:：]\s?[\p{Ll}\d]/u.test(after)) return doubtful;
  if (isParted && isUpper) return run.isQualified || run.pieces > 1 ? atHead : atHeadQuietly;
  // `Attorney-client privileged communication regarding ...`
  return isUpper && /^(?:privileged (?:and|&) confidential|attorney[- ]client)/i.test(said) ? atHead : 0;
}

/** A sentence that says it of the paper it stands on. */
function confidenceStated(text: string, line: Line, run: Run): number {
  const { statement } = markerPatterns();
  const before = text.slice(line.start, run.start).replace(/^[\s*_>#"'([-]+/, '');
  const words = before + text.slice(run.start, Math.min(line.end, run.end + 80));
  if (denseStatement.test(before.slice(-16))) return stated;
  if (statement.test(before)) return disclaimer.test(words) ? doubtful : stated;
  return /^(?:this|diese|ce|cet|este|questo|esta|dit|ta|detta|denne|tämä) (?:e-?mail|message|nachricht|courriel|mensaje|correo|messaggio|mensagem|bericht|wiadomość|meddelande|viesti)/iu.test(
    words,
  )
    ? doubtful
    : 0;
}
