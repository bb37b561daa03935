import type { CodeLanguage } from '@/utils/vocabulary';
import type { Structure } from '../finding';
import { languageOfFence, languagesOf, otherFences } from './code-languages';

/** So much of a line is looked at. */
const mostLine = 220;
/** A piece of code has at least so many lines that say something. */
const fewestLines = 3;
/** After so many lines of a piece were read closely, it is known what it is; the rest is read by its shape. */
const mostRead = 60;
const mostBlank = 3;
/** After so many lines in a row that say nothing, or so many in all, only one in some is read closely. */
const mostIdle = 512;
const mostClose = 20_000;
const oneIn = 8;
/** A line in one piece with many statements, as bundlers write them. */
const longLine = 400;

const newline = 10;
const backtick = 96;

/** Units with which statements end, and units with which they begin. */
const endings = new Uint8Array(128);
for (const c of ';{}()[]>:\\=`') endings[c.charCodeAt(0)] = 1;
const beginnings = new Uint8Array(128);
for (const c of '#@$<}])/.`') beginnings[c.charCodeAt(0)] = 1;

/** First three units of the words with which code lines begin. */
const keywords = [
  ...'imp exp con let var fun asy ret awa thr mod req def cla fro eli els whi wit for exc try fin rai sel yie'.split(
    ' ',
  ),
  ...'pub pri pro int pac usi nam cha voi flo dou str sta uns tem std typ use mat ech end put att gua ext ove'.split(
    ' ',
  ),
  ...'val dat obj tra cas SEL INS UPD DEL CRE ALT DRO FRO LEF RIG INN JOI WHE GRO ORD HAV LIM VAL WIT UNI AND'.split(
    ' ',
  ),
  ...'sud mkd chm cho apt npm npx pip git doc kub cur wge sou gre sed awk tar ssh Get New Wri Imp lib res out'.split(
    ' ',
  ),
  ...'loc ter RUN COP CMD ENT WOR EXP ENV ARG api kin met spe ser job ste run ima env has bel Con Sys ggp'.split(' '),
  ...['cd ', 'rm ', 'cp ', 'mv ', 'fn ', 'if ', '- n', '- u', '- r', '- i', 'on:'],
];
let firsts: Uint8Array | undefined;

function hashOf(a: number, b: number, c: number): number {
  return ((a * 31 + b) * 31 + c) & 4095;
}

/** The words as bits of a small table, made at the first scan. */
function firstWords(): Uint8Array {
  if (firsts !== undefined) return firsts;
  firsts = new Uint8Array(4096);
  for (const word of keywords) firsts[hashOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = 1;
  return firsts;
}

/** Ends like a statement, a block or a call. */
const statement =
  /^(?:[\])}]{1,6}[;,]?|.{1,200}[;{]|.{0,200}\w\(|.{0,120}\w\(.{0,160}\)[;,]?|[\w.$[\]]{1,60} ?[-+*/|&%]?= ?\S.{0,160}|.{1,120} \\)$/;
const comment = /^(?:\/\/|\/\*|\*\/|\* |# |-- |<!--|;; )/;
/** Data and documents, not programs. */
const data = /^(?:["'][^"']{0,80}["'] ?:|["'{[\d]|\|)/;

/** A run of lines, while it is read. */
class Piece {
  start: number;
  end: number;
  /** Lines that are not blank. */
  lines = 0;
  /** Of these, how many look like code. */
  shaped = 0;
  /** Of these, how many look like code of a language. */
  telling = 0;
  blank = 0;
  /** Lines since the last that looked like code. */
  pending = 0;
  readonly votes = new Map<CodeLanguage, number>();

  constructor(start: number) {
    this.start = start;
    this.end = start;
  }

  vote(language: CodeLanguage, weight = 1): void {
    this.votes.set(language, (this.votes.get(language) ?? 0) + weight);
  }

  get language(): CodeLanguage | undefined {
    let best: CodeLanguage | undefined;
    let most = 0;
    for (const [language, votes] of this.votes) {
      if (votes > most) {
        best = language;
        most = votes;
      }
    }
    // TypeScript is JavaScript with more; so is C++ of C.
    if (best === 'javascript' && (this.votes.get('typescript') ?? 0) > 0) return 'typescript';
    if (best === 'c' && (this.votes.get('cpp') ?? 0) > 0) return 'cpp';
    return best;
  }

  /** How many lines the strongest language has. */
  get agreeing(): number {
    const { language } = this;
    const votes = language === undefined ? 0 : (this.votes.get(language) ?? 0);
    if (language === 'typescript') return votes + (this.votes.get('javascript') ?? 0);
    return language === 'cpp' ? votes + (this.votes.get('c') ?? 0) : votes;
  }
}

/**
 * Finds pieces of source code: runs of three and more lines that look like a program, in fences, as a whole paste or
 * between paragraphs. One pass over the lines; prose costs a look at the first and last units of each line.
 *
 * @returns structures in order, with the language that most lines speak and the number of lines that are not blank
 */
export function* findSourceCode(text: string): Generator<void, Structure[]> {
  const found: Structure[] = [];
  const known = firstWords();
  let piece: Piece | undefined;
  /** Inside a fence of Markdown: its language, or undefined when it says none, or null when it is no code. */
  let fence: { language: CodeLanguage | undefined; code: boolean } | undefined;
  let read = 0;
  let idle = 0;
  const close = () => {
    const structure = piece === undefined ? undefined : judge(piece, fence?.language);
    if (structure !== undefined) found.push(structure);
    piece = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const lineEnd = endOfLine(text, at);
    let start = at;
    at = lineEnd + 1;
    let end = lineEnd;
    let first = text.charCodeAt(start);
    while (start < end && (first === 32 || first === 9)) first = text.charCodeAt(++start);
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      if (piece !== undefined && ++piece.blank > mostBlank && fence === undefined) close();
      continue;
    }
    const last = text.charCodeAt(end - 1);
    if (first === backtick && text.startsWith('```', start)) {
      close();
      fence = fence === undefined ? fenceOf(text.slice(start + 3, Math.min(end, start + 40))) : undefined;
      if (fence?.code) piece = new Piece(Math.min(at, text.length));
      continue;
    }
    if (fence?.code === false) continue;
    if (piece === undefined) {
      const gate =
        (last < 128 && endings[last] === 1) ||
        (first < 128 && beginnings[first] === 1) ||
        (known[hashOf(first, text.charCodeAt(start + 1), text.charCodeAt(start + 2))] === 1 && end - start < mostLine);
      if (!gate) continue;
    }
    if (++read % 1024 === 0) yield;
    const fresh = piece ?? new Piece(start);
    const before = fresh.telling;
    const sparse = (idle > mostIdle || read > mostClose) && read % oneIn !== 0;
    const code = weigh(text, start, end, fresh, sparse);
    idle = fresh.telling > before ? 0 : idle + 1;
    if (code) {
      piece = fresh;
      piece.lines += 1 + piece.pending;
      piece.pending = 0;
      piece.blank = 0;
      piece.end = end;
    } else if (piece !== undefined) {
      piece.pending++;
      const indented = start > 0 && text.charCodeAt(start - 1) !== newline;
      const patience = fence !== undefined || (indented && piece.telling > 1) ? 6 : piece.telling > 2 ? 2 : 1;
      if (piece.pending + piece.blank > patience) close();
    }
  }
  close();
  return found;
}

/** Looks at one line, `sparse`: at its shape only, and notes in the piece what it says. Whether it looks like code. */
function weigh(text: string, start: number, end: number, piece: Piece, sparse: boolean): boolean {
  if (sparse || piece.telling > mostRead) {
    const last = text.charCodeAt(end - 1);
    const shaped =
      (last < 128 && endings[last] === 1) || text.charCodeAt(start - 1) === 32 || text.charCodeAt(start - 1) === 9;
    if (shaped) piece.shaped++;
    return shaped;
  }
  const line = text.slice(start, Math.min(end, start + mostLine));
  let telling = false;
  if (end - start > longLine) telling = weighLong(text.slice(start, start + longLine), piece);
  else if (!data.test(line) || line === '{' || line === '[') {
    for (const language of languagesOf(line)) {
      telling = true;
      piece.vote(language);
    }
  }
  const shaped = telling || (!data.test(line) && (statement.test(line) || (piece.telling > 0 && comment.test(line))));
  if (telling) piece.telling++;
  if (shaped) piece.shaped++;
  return shaped;
}

const packed =
  /\bfunction\b|=>|\b(?:var|let|const|return)\b|\{[a-z-]{2,30}:[^;{}]{1,60}[;}]|<\/?(?:div|span|table|td|p|a|script|style)\b/;

/** A bundle in one line counts as several. */
function weighLong(line: string, piece: Piece): boolean {
  const signs = line.replace(/[^;{}()=<>]/g, '').length;
  if (signs < longLine / 12 || !packed.test(line)) return false;
  piece.lines += 2;
  piece.shaped += 2;
  piece.telling += 2;
  piece.vote(
    /<\/?(?:div|span|table|td|p|a)\b/.test(line) ? 'html' : /\bfunction\b|=>|\bvar\b/.test(line) ? 'javascript' : 'css',
    3,
  );
  return true;
}

/** Whether a piece is code, and how sure that is: by how many of its lines are, and how many speak one language. */
function judge(piece: Piece, named: CodeLanguage | undefined): Structure | undefined {
  const { start, end, lines, shaped, telling } = piece;
  if (lines < fewestLines || end <= start) return undefined;
  const language = named ?? piece.language;
  if (language === undefined) return undefined;
  // Lists of settings and of fields are written like YAML too.
  if (named === undefined && language === 'yaml' && piece.agreeing < 3) return undefined;
  const share = shaped / lines;
  const agreeing = Math.min(piece.agreeing, 5);
  if (
    named === undefined &&
    (telling < 2 || agreeing < 2 || share < 0.5 || (telling <= mostRead && telling / lines < 0.2))
  )
    return undefined;
  const sum = named === undefined ? 0.2 + 0.1 * agreeing + 0.2 * share : 0.7 + 0.05 * agreeing;
  const confidence = Math.round(Math.min(0.95, sum) * 100) / 100;
  return { type: 'SOURCE_CODE', start, end, confidence, language, lines };
}

function fenceOf(info: string): { language: CodeLanguage | undefined; code: boolean } {
  const name = /^[\w+#-]{1,20}/.exec(info.trim().toLowerCase())?.[0] ?? '';
  const language = languageOfFence(name);
  return { language, code: !otherFences.test(name) };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function isBlank(c: number): boolean {
  return c === 32 || c === 9 || c === 13;
}
