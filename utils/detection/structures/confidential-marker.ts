import type { Structure } from '../finding';
import { isWordUnit } from '../text/characters';
import { isDense, labels, phrases, qualifiers, weakPhrases } from './marker-words';

export { markerWords } from './marker-words';

/** Longest line that is looked at; what stands farther from the head of its line is no marking. */
const mostLine = 200;
/** Longest line whose last or middle part can be a marking, as at the foot of pages and slides. */
const longestFoot = 110;
const mostPieces = 6;
/** How far around a marking the other classes of a list are looked for. */
const nearbyClasses = 120;

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

/** Lower case, hyphens and underscores as blanks; every unit stays at its place. */
function plain(words: string): string {
  return words.replaceAll('İ', 'i').toLowerCase().replace(/[-_]/g, ' ');
}

/** Looks words up by their first two units: a pattern of a thousand words takes too long to make. */
class Phrases {
  private readonly byHead = new Map<string, string[]>();

  constructor(words: readonly string[]) {
    for (const word of [...new Set(words.map(plain))].sort((x, y) => y.length - x.length)) {
      const head = word.slice(0, 2);
      const known = this.byHead.get(head);
      if (known === undefined) this.byHead.set(head, [word]);
      else known.push(word);
    }
  }

  /** The longest that stands at a place of a plain line, and ends there as a word. */
  at(line: string, at: number): string | undefined {
    return this.byHead
      .get(line.slice(at, at + 2))
      ?.find((word) => line.startsWith(word, at) && (isDense(word) || !isWordUnit(line.charCodeAt(at + word.length))));
  }
}

let phraseIndex: Phrases | undefined;
let qualifierIndex: Phrases | undefined;
let plainLabels: readonly string[] | undefined;

/** `Strictly `, `private and ` before a place: how many units. */
function qualifiersBefore(line: string, at: number): number {
  let start = at;
  for (let count = 0; count < 2; count++) {
    const end = start - 1;
    if (line.charAt(end) !== ' ') break;
    const word = qualifiers.find(
      (qualifier) => line.endsWith(qualifier, end) && !isWordUnit(line.charCodeAt(end - qualifier.length - 1)),
    );
    if (word === undefined) break;
    start = end - word.length;
  }
  return at - start;
}

const labelEnd = /["'*_\]]{0,3}[ \t]{0,3}(?:[:=：|>]|is|ist)[ \t]{0,3}["'*_[]{0,3}$/;
const propertyLabel = /msip label [\w ]{1,60} name$/;

/** Whether a line up to here is `Classification:`, `"sensitivity": "`. */
function endsWithLabel(line: string): boolean {
  const end = labelEnd.exec(line.slice(-16));
  if (end === null) return false;
  const head = line.slice(-90, -end[0].length).replace(/ level$/, '');
  plainLabels ??= labels.map(plain);
  return (
    propertyLabel.test(head) ||
    plainLabels.some((label) => head.endsWith(label) && !isWordUnit(head.charCodeAt(head.length - label.length - 1)))
  );
}

interface Patterns {
  joiner: RegExp;
  trafficLight: RegExp;
  heading: RegExp;
  statement: RegExp;
}

let compiled: Patterns | undefined;

/** Made at the first scan. Exported for the proof that all of this is linear. */
export function markerPatterns(): Patterns {
  compiled ??= {
    joiner: /[ \t]{0,3}(?:[-–—:|/,.;•·&+()[\]!]{1,3}[ \t]{0,3}|(?:and|und|et|y|e|en|i|och|og|ja|и|ve)[ \t])?/iuy,
    // Traffic Light Protocol 2.0 (https://www.first.org/tlp/). CLEAR and GREEN may go round.
    trafficLight: /TLP[ :-]{1,2}(?:RED|AMBER(?:\+STRICT)?)(?![\p{L}\d+])/uy,
    heading:
      /(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|ämne|emne|aihe|předmět|konu|тема|件名|主题|제목|re|aw|sv|vs|rv|tr|fwd?|wg|title|titel|titre|título|titolo|header|footer|watermark|wasserzeichen|kopfzeile|fußzeile)[ \t]{0,2}[:：][ \t]{0,2}/iuy,
    statement,
  };
  return compiled;
}

const level = `(?:strictly |highly |company |streng |strikt |strictement |estrictamente |strettamente |estritamente |ściśle |strengt |strängt |přísně |строго )?(?:private and |proprietary and |privileged and )?(?:confidential|privileged|proprietary|vertraulich|confidentiel(?:le)?s?|confidencia(?:l|is)|riservat[oaie]|confidenzial[ei]|vertrouwelijk|poufn[eya]|konfidentiell[at]?|konfidensiel[lt]|fortrolig[te]?|luottamuksellinen|důvěrn[éáý]|gizlidir|конфиденциал(?:ен|ьна|ьно|ьный|ьным))`;
const paper = `(?:document|presentation|report|memo|memorandum|deck|paper|file|proposal|slide|dokument|präsentation|bericht|unterlage|unterlagen|angebot|rapport|présentation|note|documento|informe|presentación|propuesta|relazione|presentazione|relatório|apresentação|presentatie|raport|dokumentet|presentationen|rapporten|presentasjonen|præsentationen|asiakirja|esitys|belge|rapor|sunum|документ|отчет|отчёт|презентация)`;
/** A document that speaks of itself. A disclaimer under every e-mail does not count. */
const statement = new RegExp(
  `^(?:(?:this|the|die|der|la|le|el|il|o|het|dieses|diese|dieser|das|ce|cette|cet|le présent|este|esta|questo|questa|il presente|o presente|dit|deze|ten|niniejszy|detta|dette|denne|tämä|tento|bu|этот|данный|настоящий) )?${paper}(?: [\\p{L}-]{2,14}){0,2}? (?:is|ist|sind|est|es|è|é|jest|är|er|on|je|is to be kept|contains|enthält|contient|contiene|contém|bevat|zawiera|innehåller|inneholder|indeholder|sisältää|содержит) (?:to be treated as |als |de |des |uma? |un |informazioni |informations |información |informação |informações |informatie |information )?${level}(?![\\p{L}\\d])`,
  'iu',
);
/** Mail and its attachments: everybody's footer. */
const disclaimer =
  /\b(?:e-?mail|email|message|attachments?|recipient|addressee|empfänger|nachricht|anhänge|courriel|destinataire|mensaje|correo|destinatario|messaggio|mensagem|bericht is|geadresseerde|wiadomość|meddelande|viesti)\b/iu;
/** Japanese and Chinese write what a paper is without a blank: 本資料は社外秘です。 */
const denseStatement =
  /(?:資料|文書|書類|メール|ドキュメント|文件|資訊|资料|문서|자료)(?:は|の内容は|属于|屬於|为|為|는|은)[ ]?$/u;

/** The end of one part of a line and the beginning of another: `Page 2 | Acme Corp. - Confidential`. */
const partEnds = /(?:^|[|•·/／]\s*|\s[-–—]{1,2}\s*|\s{2,}|\t|[)\]】」]\s*|[:：]\s+)$/u;
const partBegins = /^(?:$|\s*[|•·/／]|\s*[-–—]{1,2}\s|\s{2,}|\t|\s?[([【「])/u;
/** `© 2026 Northwind Foods. Confidential` */
const copyright = /(?:©|\(c\)|copyright|all rights reserved|alle rechte vorbehalten)[^\n]{0,70}\.\s+$/iu;
/** What people also advise one another. */
const advice = /^(?:do not|keep|please|nicht|bitte|ne pas|no |non |não|niet|nie |får|må|skal|ei |не |need to)/iu;
/** `ACME Confidential`, `Contoso Ltd. Confidential`, and nothing before. */
const firmBefore =
  /^[\s\W]{0,6}(?:[\p{L}]{4,9}: )?(?:[\p{Lu}][\p{L}\d&.-]{1,20} ){0,3}(?:[\p{Lu}\d&]{3,12}|GmbH|AG|Inc\.?|Ltd\.?|LLC|Corp\.?|SE|plc|S\.A\.|BV|B\.V\.)[ ]$/u;
/** Whom it is for, behind `Streng vertraulich!` */
const readersOnly =
  /^[.!]\s+(?:nur|only|for|für|not|nicht|do not|bitte|please|solo|réservé|uniquement|alleen|tylko|endast|kun|vain|только)(?![\p{L}])/iu;
/** What is left of a page's head or foot: numbers, dates, versions. */
const pageNumber =
  /^[\s|•·/,–—-]*(?:(?:page|seite|página|pagina|side|sida|sivu|strona|strana|sayfa|стр|страница|p|s|v|version|rev|draft|entwurf|\d{1,4}|of|von|de|sur|\/|[.\-–:()]|第|页|ページ|頁|쪽|\s)\.?[\s\d./:()-]*){1,6}$/iu;

const decoration = new Set('*#_=[](){}<>|~ \t•·"\'!-:.…»«【】《》「」★▲■●►▶⚠🔒🔴,;`>'.split(''));
const itemOfList = /^[ \t]*(?:[-*•·–+]|\d{1,2}[.)]|[a-z]\))[ \t]/;
const classNames =
  /^[\s*#>•·–\d.)|-]*(?:public|open|unclassified|internal|external|restricted|general|secret|top secret|öffentlich|offen|intern|public(?:o|a)|público|pubblico|publique|openbaar|publiczne|offentlig|öppen|julkinen|veřejné|kamu|открыт\p{L}*|一般|公開|公开|공개)\b[^\n]{0,60}$/iu;

interface Line {
  start: number;
  end: number;
}

function isBreak(c: number): boolean {
  return c === 10 || c === 13;
}

/** Line around a place, cut to what can be a marking; undefined when the place is far from the head of its line. */
function lineAround(text: string, at: number): Line | undefined {
  let start = at;
  while (start > 0 && at - start < mostLine && !isBreak(text.charCodeAt(start - 1))) start--;
  if (start > 0 && !isBreak(text.charCodeAt(start - 1))) return undefined;
  let end = at;
  while (end < text.length && end - start < mostLine + 60 && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

function marker(start: number, end: number, confidence: number): Structure {
  return { type: 'CONFIDENTIAL_MARKER', start, end, confidence };
}

/** Judges a place where a marker word stands: a marking is set off from the text, a word in a sentence is not. */
export function markerAt(text: string, at: number): Structure | undefined {
  const { trafficLight } = markerPatterns();
  trafficLight.lastIndex = at;
  const light = trafficLight.exec(text);
  if (light !== null) return marker(at, at + light[0].length, confidenceOfLight(text, at, at + light[0].length));
  const line = lineAround(text, at);
  if (line === undefined) return undefined;
  const words = plain(text.slice(line.start, line.end));
  const run = runOfMarkings(text, line, words, at - line.start);
  if (run === undefined) return undefined;
  const confidence = confidenceOfRun(text, line, run);
  return confidence === 0 ? undefined : marker(run.start, run.end, confidence);
}

interface Run {
  start: number;
  end: number;
  /** No word of it marks by itself. */
  isWeak: boolean;
  /** It says how much: strictly, streng. */
  isQualified: boolean;
  pieces: number;
}

/** One marking and those that follow it: `Confidential - do not distribute`. */
function runOfMarkings(text: string, line: Line, words: string, from: number): Run | undefined {
  phraseIndex ??= new Phrases(phrases);
  qualifierIndex ??= new Phrases(qualifiers);
  const { joiner } = markerPatterns();
  const before = qualifiersBefore(words, from);
  const run: Run = { start: line.start + from - before, end: 0, isWeak: true, isQualified: before > 0, pieces: 0 };
  let isQualified = before > 0;
  for (let at = from; run.pieces < mostPieces; ) {
    let phraseAt = at;
    for (
      let word = qualifierIndex.at(words, at);
      word !== undefined && words.charAt(phraseAt + word.length) === ' ';
    ) {
      phraseAt += word.length + 1;
      word = qualifierIndex.at(words, phraseAt);
    }
    let phrase = phraseIndex.at(words, phraseAt);
    if (phrase === undefined) {
      // `Confidential and` may be the marking itself, and a sentence go on behind it.
      phraseAt = at;
      phrase = phraseIndex.at(words, at);
    }
    if (phrase === undefined) break;
    if (phraseAt > at) isQualified = true;
    at = phraseAt;
    run.pieces++;
    run.end = line.start + at + phrase.length;
    if (isQualified) run.isQualified = true;
    if (!weakPhrases.has(phrase) || isQualified) run.isWeak = false;
    isQualified = false;
    joiner.lastIndex = run.end;
    joiner.test(text);
    at = joiner.lastIndex - line.start;
  }
  return run.pieces === 0 ? undefined : run;
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
  const isCapitals = said === said.toUpperCase() && said !== said.toLowerCase();
  const isDense = run.start < text.length && text.charCodeAt(run.start) >= 0x3040;
  const label = endsWithLabel(plain(before));
  if (label && partBegins.test(after.replace(/^["'*_,;.<\]})]+/, '')))
    return run.isWeak ? (isStatus(before) ? 0 : labelledWeak) : labelled;
  const left = withoutHeading(before);
  const right = after.replace(/^[\s*_"'!.…)\]】」》>#=~-]+$/u, '');
  const isFirst = isOnlyDecoration(left);
  const isLast = right === '' || isOnlyDecoration(right) || (pageNumber.test(right) && right.length < 40);
  if (isFirst && isLast) return confidenceAlone(text, line, run, { isCapitals, isDense });
  if (run.isWeak && !isCapitals) return 0;
  if (isBracketed(text, run)) return confidenceInBrackets(run, line, { isCapitals, isFirst, isLast });
  if (run.isWeak) return 0;
  if (isInTable(text, line) || itemOfList.test(text.slice(line.start, line.start + 8))) return 0;
  if (isFirst) return confidenceAtHead(text, line, run, after, isCapitals, isDense);
  const isShort = line.end - line.start <= longestFoot;
  const beginsPart = partEnds.test(before) || copyright.test(before) || (isCapitals && /[.!?]\s+$/.test(before));
  const endsPart = isLast || partBegins.test(after);
  const startsUpper = isDense || said.charAt(0) !== said.charAt(0).toLowerCase();
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
  isDense: boolean;
}

interface Position {
  isCapitals: boolean;
  isFirst: boolean;
  isLast: boolean;
}

/** The line says nothing else. */
function confidenceAlone(text: string, line: Line, run: Run, { isCapitals, isDense }: Look): number {
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
    !isDense && said.charAt(0) === said.charAt(0).toLowerCase() && said.charAt(0) !== said.charAt(0).toUpperCase();
  // A line of running text that happens to break here.
  if (isLower && /[\p{L},]$/u.test(lineBefore(text, line))) return 0;
  if (/^top secret$/i.test(said) && !isCapitals) return doubtful;
  return alone;
}

function lineBefore(text: string, { start }: Line): string {
  const to = start - (text.charCodeAt(start - 2) === 13 ? 2 : 1);
  return to <= 0 ? '' : text.slice(Math.max(0, text.lastIndexOf('\n', to - 1) + 1, to - mostLine), to);
}

function lineAfter(text: string, { end }: Line): string {
  let from = end;
  while (from < text.length && from - end < 2 && isBreak(text.charCodeAt(from))) from++;
  const to = text.indexOf('\n', from);
  return text.slice(from, Math.min(to < 0 ? text.length : to, from + mostLine));
}

/** One of the classes that a handbook or a form lists: a class for everybody stands near. */
function isAmongClasses(text: string, { start, end }: Line): boolean {
  const before = text
    .slice(Math.max(0, start - nearbyClasses), start)
    .trimEnd()
    .split('\n')
    .slice(-3);
  const after = text
    .slice(end, end + nearbyClasses)
    .trimStart()
    .split('\n')
    .slice(0, 3);
  return before.some((words) => classNames.test(words)) || after.some((words) => classNames.test(words));
}

function isInTable(text: string, line: Line): boolean {
  const bars = (words: string) => words.split(/[|\t;]/).length;
  const here = bars(text.slice(line.start, line.end));
  return (
    here > 2 &&
    (text.charAt(line.start) === '|' || bars(lineBefore(text, line)) === here || bars(lineAfter(text, line)) === here)
  );
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
  isDense: boolean,
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
  if (isDense) return isParted || /^[\s　]/u.test(after) ? atHead : 0;
  const isUpper = said.charAt(0) !== said.charAt(0).toLowerCase();
  if (isUpper && run.isQualified && readersOnly.test(after)) return atHeadQuietly;
  if (isParted && isUpper && run.pieces === 1 && advice.test(said)) return 0;
  if (isParted && isUpper) return run.isQualified || run.pieces > 1 ? atHead : atHeadQuietly;
  // `Attorney-client privileged communication regarding ...`
  return isUpper && /^(?:privileged (?:and|&) confidential|attorney[- ]client)/i.test(said) ? atHead : 0;
}

/** A sentence that says it of the paper it stands on. */
function confidenceStated(text: string, line: Line, run: Run): number {
  const words = text.slice(line.start, Math.min(line.end, run.end + 80)).replace(/^[\s*_>#"'([-]+/, '');
  if (denseStatement.test(text.slice(Math.max(line.start, run.start - 16), run.start))) return stated;
  if (statement.test(words)) return disclaimer.test(words) ? doubtful : stated;
  return /^(?:this|diese|ce|cet|este|questo|esta|dit|ta|detta|denne|tämä) (?:e-?mail|message|nachricht|courriel|mensaje|correo|messaggio|mensagem|bericht|wiadomość|meddelande|viesti)/iu.test(
    words,
  )
    ? doubtful
    : 0;
}
