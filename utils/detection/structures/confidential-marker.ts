import type { Structure } from '../finding';
import { isWordUnit } from '../text/characters';

/** Words with which a marking begins. */
export const markerWords: readonly string[] = [
  ...[
    'confidential',
    'strictly',
    'highly',
    'company',
    'commercial in confidence',
    'internal use only',
    'internal only',
    'for internal use',
  ],
  ...[
    'restricted',
    'top secret',
    'secret',
    'not for distribution',
    'do not distribute',
    'private and confidential',
    'privileged',
    'attorney client',
    'tlp',
  ],
  ...[
    'vertraulich',
    'streng',
    'nur für',
    'nur zum internen',
    'verschlusssache',
    'vs nfd',
    'vs vertraulich',
    'geschäftsgeheimnis',
  ],
  ...[
    'confidentiel',
    'confidentielle',
    'strictement',
    'diffusion restreinte',
    'usage interne',
    'à usage interne',
    'document confidentiel',
  ],
  ...[
    'confidencial',
    'estrictamente',
    'uso interno',
    'riservato',
    'strettamente',
    'riservatissimo',
    'vertrouwelijk',
    'strikt',
    'poufne',
    'ściśle',
    'konfidentiellt',
    'fortroligt',
    'fortrolig',
    'luottamuksellinen',
  ],
  ...['конфиденциально', 'строго', '機密*', '社外秘*', '極秘*', '机密*', '保密*', '대외비*', 'gizli'],
];

/** Longest line that can be a marking, and longest text that may follow one on its line. */
const mostLine = 160;

const level = `(?:(?:strictly|highly|company|top|private and|streng|strictement|estrictamente|strettamente|strikt|ściśle|строго|document|privileged (?:and|&)|attorney[- ]client) )?(?:privileged (?:and|&) )?(?:confidential|secret|restricted|privileged|internal|private|vertraulich(?:e[sr]?)?|geheim|verschlusssache|geschäftsgeheimnis|confidentiel(?:le)?|confidencial|riservat[oa]|riservatissimo|vertrouwelijk|poufne|konfidentiellt|fortroligt?|luottamuksellinen|конфиденциально|gizli)`;
const more = String.raw`(?:commercial in confidence|(?:for )?internal use only|internal only|for internal use(?: only)?|not for (?:public |external |further )?(?:distribution|release|circulation)|do not (?:distribute|copy|share|forward|circulate|disclose)|nur für (?:den )?(?:internen|dienst)[- ]?(?:gebrauch)?|nur zum internen gebrauch|vs[- ]nfd|vs[- ]vertraulich|diffusion restreinte|(?:à )?usage interne(?: uniquement| exclusivement)?|(?:solo )?uso interno|work product|communication|proprietary|trade secret|draft|need to know|eyes only|property of [\p{L}\d .&-]{2,40}|all rights reserved|business information|information|document)`;
/** One marking, and what may stand between two of them on a line. */
const piece = new RegExp(`(?:${more}|${level})(?![\\p{L}\\d])`, 'iuy');
const joiner = /[ \t]{0,3}(?:[-:|/,.;•·&+()[\]]{1,3}[ \t]{0,3}|(?:and|und|et|y|e) )?/iuy;
const mostPieces = 5;

/** Whether a line is nothing but markings. */
function isAllMarking(line: string): boolean {
  let at = 0;
  for (let count = 0; count < mostPieces; count++) {
    piece.lastIndex = at;
    if (!piece.test(line)) return false;
    joiner.lastIndex = piece.lastIndex;
    joiner.test(line);
    at = joiner.lastIndex;
    if (at === line.length) return true;
  }
  return false;
}

/** A line that says under a heading how it is classified. */
const labelled = new RegExp(
  String.raw`^(?:document |data |information |security )?(?:classification|sensitivity|klassifizierung|klassifikation|einstufung|vertraulichkeit|schutzklasse|classificação|clasificación|classificazione)(?: level)?[ \t]{0,2}[:=][ \t]{0,2}["*]{0,2}(?:${level})\b`,
  'iu',
);
/** A marking in capitals at the head of a line that goes on. */
const capitals =
  /^(?:(?:STRICTLY|HIGHLY|COMPANY|PRIVATE (?:AND|&)|STRENG|STRICTEMENT|ESTRICTAMENTE|STRETTAMENTE|TOP|ATTORNEY[- ]CLIENT|PRIVILEGED (?:AND|&)) ){0,2}(?:CONFIDENTIAL|SECRET|PRIVILEGED|VERTRAULICH|GEHEIM|CONFIDENTIEL|CONFIDENCIAL|RISERVATO|VERTROUWELIJK|POUFNE|КОНФИДЕНЦИАЛЬНО)(?![\p{L}\d])/u;
const tail =
  /^(?:strictly |highly |company |private and |streng |strictement |estrictamente |strettamente )?(?:confidential|vertraulich|confidentiel|confidencial|riservato|vertrouwelijk)[ \t]{0,2}(?:[-–—|:•]|\/\/)[ \t]{0,2}(?=\S)/iu;
const privilege =
  /^(?:privileged (?:and|&) confidential|attorney[- ]client (?:privileged?|communication|work product))/iu;
/** Traffic Light Protocol 2.0 (https://www.first.org/tlp/). CLEAR and GREEN may go round. */
const trafficLight = /TLP[ :-]{1,2}(?:RED|AMBER(?:\+STRICT)?)(?![\p{L}\d])/uy;
const ideographic = /^(?:【|\[|「|（)?(?:機密(?:情報|文書)?|社外秘|極秘|机密(?:文件)?|保密|대외비)(?:】|\]|」|）)?$/u;

/** A document that speaks of itself. A disclaimer under every e-mail does not count. */
const statement =
  /^(?:this|the|dieses|diese|ce|cette|este|esta|questo|dit) (?:document|presentation|report|memo|memorandum|deck|paper|file|dokument|präsentation|bericht|rapport|présentation|documento|informe|presentación) (?:is|ist|est|es|è) (?:strictly |highly |company |streng |strictement |estrictamente |strettamente |strikt )?(?:confidential|vertraulich|confidentiel(?:le)?|confidencial|riservato|vertrouwelijk)(?![\p{L}\d])/iu;
/** What stands before the subject of a message or document. */
const heading = /(?:subject|betreff|objet|asunto|oggetto|onderwerp|re|aw|fwd?|wg|title|titel)[ \t]{0,2}:[ \t]{0,2}/iuy;
/** Between the parts of a page's foot: `Page 2 | Acme Corp. - Confidential`. */
const partBreak = /[|•·]|\s-{1,2}\s|[.!?]\s|\s{2}|\t/g;
const longestFoot = 90;

/** For the proof that all of this is linear. */
export const markerPatterns = {
  piece,
  joiner,
  labelled,
  capitals,
  tail,
  privilege,
  trafficLight,
  ideographic,
  statement,
  heading,
};

interface Line {
  start: number;
  end: number;
  /** The line goes on behind what was looked at. */
  cut: boolean;
}

/** Line around a place, cut to what can be a marking; undefined when the place is far from the head of its line. */
function lineAround(text: string, at: number): Line | undefined {
  let start = at;
  while (start > 0 && at - start < mostLine && !isBreak(text.charCodeAt(start - 1))) start--;
  if (start > 0 && !isBreak(text.charCodeAt(start - 1))) return undefined;
  let end = at;
  while (end < text.length && end - start < mostLine && !isBreak(text.charCodeAt(end))) end++;
  return { start, end, cut: end - start === mostLine };
}

function isBreak(c: number): boolean {
  return c === 10 || c === 13;
}

const decoration = new Set('*#_=[](){}<>|~ \t•·"\'!-:.…»«【】'.split(''));

/** What is left of a line without its ornaments. */
function undecorated(text: string, { start, end }: Pick<Line, 'start' | 'end'>): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && decoration.has(text.charAt(from))) from++;
  while (to > from && decoration.has(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

const itemOfList = /^[ \t]*(?:[-*•·]|\d{1,2}[.)]|[a-z]\))[ \t]/;
const weakAlone =
  /^(?:secret|restricted|internal|private|information|document|draft|communication|proprietary|geheim|gizli)$/iu;

/** Judges a place where a marker word stands: a marking is set off from the text, a word in a sentence is not. */
export function markerAt(text: string, at: number): Structure | undefined {
  trafficLight.lastIndex = at;
  const light = trafficLight.exec(text);
  if (light !== null) return marker(at, at + light[0].length, 0.9);
  const line = lineAround(text, at);
  if (line === undefined) return undefined;
  const listed = itemOfList.test(text.slice(line.start, line.start + 8));
  const inTable = text.charAt(line.start) === '|';
  let { start, end } = undecorated(text, line);
  heading.lastIndex = start;
  if (heading.test(text)) ({ start, end } = undecorated(text, { start: heading.lastIndex, end }));
  const content = text.slice(start, end);
  if (!line.cut && (isAllMarking(content) || ideographic.test(content))) {
    const plain = weakAlone.test(content) && content !== content.toUpperCase();
    return marker(start, end, listed || plain ? 0.4 : 0.9);
  }
  const label = labelled.exec(content)?.[0];
  if (label !== undefined)
    return marker(start, start + label.length, /(?:internal|private)$/iu.test(label) ? 0.5 : 0.85);
  if (listed || inTable) return undefined;
  return headMarker(text, start, content, at) ?? (line.cut ? undefined : footMarker(start, content, at));
}

function marker(start: number, end: number, confidence: number): Structure {
  return { type: 'CONFIDENTIAL_MARKER', start, end, confidence };
}

/** A marking at the head of a line that goes on. */
function headMarker(text: string, start: number, content: string, at: number): Structure | undefined {
  const said = statement.exec(content)?.[0];
  if (said !== undefined) return marker(start, start + said.length, 0.7);
  if (at !== start) return undefined;
  const head = capitals.exec(content)?.[0] ?? tail.exec(content)?.[0] ?? privilege.exec(content)?.[0];
  if (head === undefined) return undefined;
  const rest = content.slice(head.length);
  // A sentence all in capitals is shouted, not marked.
  if (/^\s+[\p{Lu}]{2,}\s+[\p{Lu}]{2,}/u.test(rest) && !/\p{Ll}/u.test(rest)) return undefined;
  let end = start + head.length;
  while (end > start && !isWordUnit(text.charCodeAt(end - 1))) end--;
  return marker(start, end, 0.75);
}

/** A marking as the last part of a short line, as at the foot of pages and slides. */
function footMarker(start: number, content: string, at: number): Structure | undefined {
  if (content.length > longestFoot) return undefined;
  const breaks = [...content.slice(0, at - start).matchAll(partBreak)];
  const last = breaks.at(-1);
  if (last === undefined || start + last.index + last[0].length !== at) return undefined;
  const part = content.slice(at - start);
  return /^\p{Lu}/u.test(part) && isAllMarking(part) && !weakAlone.test(part)
    ? marker(at, at + part.length, 0.7)
    : undefined;
}
