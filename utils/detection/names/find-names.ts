import type { Candidate } from '../candidate';
import { confidenceOf, type Evidence, sure, worthMentioning } from '../confidence';
import { isWordUnit } from '../text/characters';
import { nameBeforeHonorific, nameInIdeographs } from './cjk-names';
import { looksLikeFamily } from './family-endings';
import { foldedWord } from './fold';
import {
  FAMILY,
  GIVEN,
  INTRODUCTION,
  type Lexicon,
  nameLexicon,
  ORDINARY,
  PARTICLE,
  PLACE,
  PLAIN,
  PUBLIC,
  SIGN_OFF,
  THING,
  TITLE,
  VERB,
} from './lexicon';
import { isPersonsPlace, signsBefore } from './name-context';
import { beginsName, emptyWord, isCaseless, type NameWord, readWord } from './read-word';
import { hashOf, pairOf } from './word-hash';

/** After so many words the search pauses. */
const wordsPerStep = 4096;
const longestSequence = 8;
const breaking = PLAIN | THING | TITLE | INTRODUCTION | VERB | SIGN_OFF | PLACE;
const firstIdeograph = 0x3041;
/** A name as such, before anything is known of its words. */
const base = 0.3;

/**
 * Names of people by what their words are: given names and family names of all cultures, their endings, and what stands
 * around them.
 *
 * @param starts where words begin that have a capital, or are of a script without capitals, ascending
 * @returns PERSON candidates, ascending, each over a whole name without its title
 */
export function* findNames(text: string, starts: Int32Array): Generator<void, Candidate[]> {
  if (starts.length === 0) return [];
  const search = new NameSearch(text);
  let words = 0;
  for (const start of starts) {
    if (start >= search.done) search.readFrom(start);
    if (++words % wordsPerStep === 0) yield;
  }
  return search.found;
}

class NameSearch {
  readonly found: Candidate[] = [];
  /** Everything before has been looked at. */
  done = 0;
  private readonly text: string;
  private readonly lexicon: Lexicon = nameLexicon();
  private readonly words: NameWord[] = Array.from({ length: longestSequence }, emptyWord);
  private count = 0;
  /** Words of the names found so far: who is named in full is meant by one of them later. */
  private readonly named = new Set<number>();
  private readonly noun: () => boolean;

  constructor(text: string) {
    this.text = text;
    let german: boolean | undefined;
    this.noun = () => {
      german ??= isGerman(text);
      return german;
    };
  }

  /** Reads the words with capitals from `start` on, and judges the names among them. */
  readFrom(start: number): void {
    const { text, lexicon, words } = this;
    const before = start > 0 ? text.charCodeAt(start - 1) : 32;
    // A handle, a path, a tag: other rules know them.
    if (before === 64 || before === 47 || before === 95 || before === 35 || before === 92) return;
    const c = text.charCodeAt(start);
    if (c >= firstIdeograph) {
      this.readIdeographs(start);
      return;
    }
    if (!beginsName(c)) return;
    if (isCaseless(c)) {
      this.readCaseless(start);
      return;
    }
    this.count = 0;
    for (let at = start; at >= 0 && this.count < longestSequence; at = this.next()) {
      const word = words[this.count];
      if (word === undefined) break;
      readWord(text, at, lexicon, word);
      this.count++;
    }
    const last = words[this.count - 1];
    this.done = Math.max(last?.end ?? 0, start + 1);
    if (this.count === 1) {
      // By far the most words with a capital: nothing known of them, or no name.
      const { signs = 0, hash = 0 } = last ?? {};
      if ((signs & (FAMILY | GIVEN)) === FAMILY && text.charCodeAt(this.done) === 44 && this.readReversed()) return;
      if ((signs & GIVEN) === 0 && !this.named.has(hash)) return;
    }
    this.judgeSequence();
  }

  /** Where the next word of the sequence begins, -1 when it ends here. */
  private next(): number {
    const { text, words, lexicon } = this;
    const word = words[this.count - 1];
    if (word === undefined) return -1;
    const { end } = word;
    const c = text.charCodeAt(end);
    if (c === 46 && (word.initial || end - word.start < 4)) {
      const after = text.charCodeAt(end + 1);
      const at = word.initial && beginsName(after) ? end + 1 : end + 2;
      if ((at > end + 1 && after !== 32) || !isNameStart(text.charCodeAt(at))) return -1;
      if (!word.initial || this.count === 1) return at;
      // In the middle of a name; else the letter ends a sentence: `Class C. Prices`.
      const following = emptyWord();
      readWord(text, at, lexicon, following);
      return following.initial || this.isFamily(following) ? at : -1;
    }
    if (c !== 32) return -1;
    let at = end + 1;
    if (isNameStart(text.charCodeAt(at))) return at;
    if ((word.signs & (GIVEN | FAMILY)) === 0 && !word.initial) return -1;
    for (let particles = 0; particles < 2; particles++) {
      let stop = at;
      while (stop - at < 6 && isWordUnit(text.charCodeAt(stop))) stop++;
      const particle = text.slice(at, stop);
      if (stop === at || (lexicon.signsOf(hashOf(particle)) & PARTICLE) === 0 || text.charCodeAt(stop) !== 32)
        return -1;
      at = stop + 1;
      if (!isNameStart(text.charCodeAt(at))) continue;
      const following = emptyWord();
      readWord(text, at, lexicon, following);
      return (following.signs & FAMILY) !== 0 ||
        particles > 0 ||
        noblePrefixes.has(particle) ||
        this.isFamily(following)
        ? at
        : -1;
    }
    return -1;
  }

  /** `Smith, John`, also in capitals: the family name has been read. */
  private readReversed(): boolean {
    const { text, lexicon, words } = this;
    const [family, given] = words;
    if (family === undefined || given === undefined) return false;
    const at = family.end + (text.charCodeAt(family.end + 1) === 32 ? 2 : 1);
    if (!isNameStart(text.charCodeAt(at))) return false;
    readWord(text, at, lexicon, given);
    if ((given.signs & (GIVEN | ORDINARY | breaking)) !== GIVEN) return false;
    if (text.charCodeAt(given.end) === 32 && isNameStart(text.charCodeAt(given.end + 1))) return false;
    this.done = given.end;
    const evidence: Evidence[] = (family.signs & ORDINARY) === 0 ? ['known-name'] : ['known-name', 'ordinary-name'];
    this.keep(family.start, given.end, evidence, 0, 2);
    return true;
  }

  private isFamily(word: NameWord): boolean {
    if ((word.signs & FAMILY) !== 0) return true;
    if ((word.signs & breaking) !== 0) return false;
    const written = this.text.slice(word.start, word.end);
    return looksLikeFamily(written, foldedWord(written));
  }

  /** Cuts the sequence at words that are no part of a name. */
  private judgeSequence(): void {
    let from = 0;
    for (let k = 0; k <= this.count; k++) {
      if (k < this.count && !this.breaksAt(k, from)) continue;
      if (k > from) this.judgeSegment(from, k);
      from = k + 1;
    }
  }

  private breaksAt(k: number, from: number): boolean {
    const signs = this.words[k]?.signs ?? 0;
    if ((signs & breaking) === 0) return false;
    if (k === from && (signs & PLACE) !== 0) return true;
    const word = this.words[k];
    // De Angelis, Van Dyke; Nguyen Van An.
    if (
      k > from &&
      (signs & PARTICLE) !== 0 &&
      k + 1 < this.count &&
      ((this.words[k + 1]?.signs ?? 0) & breaking) === 0
    )
      return false;
    if (
      k > from + 1 &&
      word !== undefined &&
      word.end - word.start < 4 &&
      ((this.words[from]?.signs ?? 0) & (FAMILY | ORDINARY)) === FAMILY
    )
      return false;
    const before = k > from ? (this.words[k - 1]?.signs ?? 0) : 0;
    if ((signs & FAMILY) !== 0 && (before & (GIVEN | ORDINARY)) === GIVEN) return false;
    const after = k + 1 < this.count ? (this.words[k + 1]?.signs ?? 0) : 0;
    return !((signs & GIVEN) !== 0 && (after & (FAMILY | ORDINARY | breaking)) === FAMILY);
  }

  private judgeSegment(from: number, to: number): void {
    const { words } = this;
    const sign = (k: number) => words[k]?.signs ?? 0;
    if (to < this.count && (sign(to) & THING) !== 0) return;
    if (from > 0 && (sign(from - 1) & PLACE) !== 0 && (sign(from - 1) & (TITLE | INTRODUCTION)) === 0) return;
    let a = from;
    let b = to;
    while (
      b - a > 1 &&
      !words[a]?.initial &&
      this.isUnknown(a) &&
      (sign(a + 1) & GIVEN) !== 0 &&
      (b - a > 2 || (sign(a + 1) & FAMILY) === 0)
    )
      a++;
    while (b - a > 2 && this.isTrailing(b - 1)) b--;
    const first = words[a];
    const last = words[b - 1];
    if (first === undefined || last === undefined) return;
    if (this.isOfAFirm(first.start, last.end)) return;
    const evidence = b - a === 1 ? this.evidenceAlone(first) : this.evidenceOfSeveral(a, b);
    if (evidence === undefined) return;
    if (a === from && from > 0 && (sign(from - 1) & (TITLE | INTRODUCTION | VERB)) !== 0)
      evidence.push('persons-place');
    else if (isPersonsPlace(this.text, first.start, last.end, this.lexicon)) evidence.push('persons-place');
    if (a === 0 && (signsBefore(this.text, first.start, this.lexicon) & (PLACE | TITLE | INTRODUCTION)) === PLACE)
      return;
    if (evidence.includes('half-known-name') && !evidence.includes('in-sentence') && this.isListed(first.start)) {
      evidence.push('in-sentence');
    }
    this.keep(first.start, last.end, evidence, a, b);
  }

  /** Words of the sequence with a capital for no reason but a headline: not the first, no title, no role. */
  private othersThan(a: number, b: number): number {
    let others = 0;
    for (let k = 0; k < this.count; k++) {
      if (k >= a && k < b) continue;
      if (k > 0 && ((this.words[k]?.signs ?? 0) & (TITLE | INTRODUCTION | VERB)) === 0) others++;
    }
    return others;
  }

  /** Right behind a name that is sure: `Anna Schmidt, Amara Okonjo and Luc Vandenberghe`. */
  private isListed(start: number): boolean {
    const before = this.found.at(-1);
    if (before === undefined || before.confidence < sure || start - before.end > 5) return false;
    return /^(?:, ?|; ?| & | (?:and|und|et|y|e|en|i|og|och|ja|ve|a|и) )$/.test(this.text.slice(before.end, start));
  }

  private isUnknown(k: number): boolean {
    const word = this.words[k];
    return word !== undefined && (word.signs & (GIVEN | FAMILY)) === 0 && !word.initial;
  }

  /** An unknown word behind a family name, that is no second family name in the middle of a sentence. */
  private isTrailing(k: number): boolean {
    const word = this.words[k];
    const before = this.words[k - 1];
    if (word === undefined || before === undefined) return false;
    if (!this.isUnknown(k) || !this.isFamily(before) || this.isFamily(word)) return false;
    return this.noun() || k + 1 < this.count || !this.isInSentence(word.end, word.end);
  }

  private evidenceAlone(word: NameWord): Evidence[] | undefined {
    if (word.initial || word.end - word.start < 3) return undefined;
    if (this.named.has(word.hash)) return ['named-before'];
    if ((word.signs & GIVEN) === 0) return undefined;
    const evidence: Evidence[] = ['lone-given-name'];
    if ((word.signs & ORDINARY) !== 0) evidence.push('ordinary-name');
    if (this.othersThan(0, 0) > 2) evidence.push('headline');
    return evidence;
  }

  private evidenceOfSeveral(a: number, b: number): Evidence[] | undefined {
    const { words } = this;
    const first = words[a];
    const last = words[b - 1];
    if (first === undefined || last === undefined) return undefined;
    const familyLast = this.isFamily(last);
    const evidence: Evidence[] = [];
    const known =
      ((first.signs & GIVEN) !== 0 && familyLast) || ((first.signs & FAMILY) !== 0 && (last.signs & GIVEN) !== 0);
    if (known) evidence.push('known-name');
    else if (first.initial && !last.initial && familyLast) evidence.push('half-known-name');
    else if (last.initial && (first.signs & (GIVEN | FAMILY)) !== 0) evidence.push('lone-given-name');
    else if (((first.signs & GIVEN) !== 0 || (last.signs & FAMILY) !== 0) && b - a <= 4 && !last.initial) {
      evidence.push('half-known-name');
    } else return undefined;
    for (const word of [first, last])
      if ((word.signs & (ORDINARY | PLAIN | THING)) !== 0) evidence.push('ordinary-name');
    const extra = this.othersThan(a, b);
    if (extra > 2 || (!known && extra > 1)) evidence.push('headline');
    if (
      !known &&
      !first.initial &&
      extra === 0 &&
      !last.shouted &&
      !(this.noun() && this.looksLikeNoun(last)) &&
      this.isInSentence(first.start, last.end)
    ) {
      evidence.push('in-sentence');
    }
    if (this.isPublic(a, b)) evidence.push('public-figure');
    return evidence;
  }

  /** German nouns have capitals, too. */
  private looksLikeNoun({ start, end }: NameWord): boolean {
    return /(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|nis|chen|ment|um|en|ie|ik|ur|anz|enz|laub|scheid|gang|plan|buch|platz|zeit|tag|geld|preis|kauf|satz|trag|kosten|daten|mail|[^aeiou]e|t|g)$/.test(
      this.text.slice(start, end),
    );
  }

  private isInSentence(start: number, end: number): boolean {
    const { text } = this;
    const after = end + 1 < text.length ? text.charCodeAt(end + 1) : 0;
    const before = start > 1 ? text.charCodeAt(start - 2) : 0;
    const isLower = (c: number) => isWordUnit(c) && !beginsName(c) && c > 57;
    return (text.charCodeAt(end) === 32 && isLower(after)) || (text.charCodeAt(start - 1) === 32 && isLower(before));
  }

  private isPublic(a: number, b: number): boolean {
    const last = this.words[b - 1]?.hash ?? 0;
    const isPublicPair = (one: number, two: number) => (this.lexicon.signsOf(pairOf(one, two)) & PUBLIC) !== 0;
    for (let k = a; k < b - 1; k++) {
      const first = this.words[k]?.hash ?? 0;
      if (isPublicPair(first, last) || isPublicPair(first, this.words[k + 1]?.hash ?? 0)) return true;
    }
    return false;
  }

  /** `& Co`, `& Sons`, `GmbH` behind it, or `&` before: a firm. */
  private isOfAFirm(start: number, end: number): boolean {
    const { text } = this;
    const next = text.charCodeAt(end);
    if (next === 32 || next === 44) {
      const after = text.charCodeAt(next === 44 ? end + 2 : end + 1);
      if (after !== 38 && after !== 115 && !beginsName(after)) return false;
    }
    const behind = text.slice(end, end + 14);
    if (
      /^(?:,? (?:Inc|Ltd|LLC|GmbH|AG|KG|Corp|Co|PLC|plc|S\.?A|S\.?L|SARL|SpA|S\.p\.A|B\.?V|N\.?V|Oy|AB|ApS|A\/S|AS|Sp\. z|s\.r\.o)\b|[®™©]| ?& (?:Co|Cie|Sons|Söhne|Partner|Associates|Figli|Fils|Hijos|Zonen|Johnson|Gamble|Decker|Spencer)|-?(?:Straße|Strasse|straße|Platz|Allee|Stiftung|Preis|Gymnasium))/.test(
        behind,
      )
    )
      return true;
    return /[®™©]$/.test(this.text.slice(Math.max(0, start - 2), start).trim());
  }

  /** A run of Chinese, Japanese or Korean writing. */
  private readIdeographs(start: number): void {
    const { text } = this;
    let at = start;
    while (at < text.length && text.charCodeAt(at) >= firstIdeograph && isWordUnit(text.charCodeAt(at))) {
      const c = text.charCodeAt(at);
      const name =
        c === 0x3055 || c === 0x69d8 || c === 0x304f || c === 0x3061
          ? nameBeforeHonorific(text, at)
          : nameInIdeographs(text, at);
      if (name === undefined) at++;
      else {
        const before = this.found.at(-1);
        if (before === undefined || before.end <= name.start) this.keep(name.start, name.end, name.evidence, 0, 0);
        at = Math.max(at + 1, name.end);
      }
    }
    this.done = at;
  }

  /** Scripts without capitals: a given name first, then what goes on like a name. */
  private readCaseless(start: number): void {
    const { text, lexicon } = this;
    const [first, second] = this.words;
    if (first === undefined || second === undefined) return;
    readWord(text, start, lexicon, first);
    this.done = Math.max(first.end, start + 1);
    if ((first.signs & GIVEN) === 0) return;
    let { end } = first;
    let parts = 1;
    while (parts < 4 && text.charCodeAt(end) === 32 && isCaseless(text.charCodeAt(end + 1))) {
      readWord(text, end + 1, lexicon, second);
      const written = text.slice(second.start, second.end);
      if (
        (second.signs & (GIVEN | FAMILY)) === 0 &&
        !/^(?:بن|ابن|بنت|آل)$|^ال\p{L}{2,8}ي$|(?:زاده|پور|نژاد|یان)$/u.test(written)
      )
        break;
      end = second.end;
      parts++;
    }
    this.done = end;
    const evidence: Evidence[] = [parts > 1 ? 'known-name' : 'lone-given-name'];
    if (isPersonsPlace(text, start, end, lexicon)) evidence.push('persons-place');
    if (parts > 1) this.keep(start, end, evidence, 0, 0);
  }

  private keep(start: number, end: number, evidence: readonly Evidence[], a: number, b: number): void {
    const confidence = confidenceOf(base, evidence);
    if (confidence < worthMentioning) return;
    this.found.push({ type: 'PERSON', start, end, confidence });
    if (confidence < sure || evidence.includes('public-figure')) return;
    for (let k = a; k < b; k++) {
      const word = this.words[k];
      if (word !== undefined && word.end - word.start > 2 && (word.signs & (ORDINARY | breaking)) === 0)
        this.named.add(word.hash);
    }
  }
}

/** Particles before which a name is plain, whatever follows. */
const noblePrefixes: ReadonlySet<string> = new Set([
  'von',
  'van',
  'bin',
  'bint',
  'ibn',
  'ben',
  'al',
  'el',
  'ter',
  'ten',
]);

const isNameStart = (c: number): boolean => beginsName(c) && !isCaseless(c);

const sampleLength = 4000;

/** Whether nouns have capitals here, so that a capital alone says nothing. */
function isGerman(text: string): boolean {
  const words = text
    .slice(0, sampleLength)
    .match(/(?:^|[ \n])(?:der|die|das|und|ist|nicht|für|ein|eine|wir|ich|im|auf|hat|bitte|Die|Der|Das)(?= )/g);
  return (words?.length ?? 0) * 150 > Math.min(text.length, sampleLength) && (words?.length ?? 0) > 1;
}
