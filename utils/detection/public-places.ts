import type { Candidate } from './candidate';
import { confidenceOf, sure } from './confidence';
import type { Context } from './context';
import { mayBeName } from './names';
import { lazily } from './rules/lazily';
import { capitals, letters, smallLetters } from './rules/letters';
import { isWordUnit } from './text/characters';
import { firstAtLeast, type Landmarks, nowhere } from './text/landmarks';

/** More different values than these are a list of people, whatever stands above them. */
const mostPersonal = 5;
const mostOfCompany = 14;
/** More numbers than these are somebody's, though nobody is named. */
const mostOfNobody = 3;
/** Who is meant stands so near. */
const unitsToPerson = 400;
/** Fewer words in a paragraph are a label. */
const fewestOfProse = 4;
/** A text that is full of addresses is not looked at. */
const mostLooked = 64;

/** A block of contact data goes over so many lines and units above a value, and below it. */
const linesAbove = 8;
const linesBelow = 3;
const unitsAbove = 600;
const longestLine = 320;
/** A longer line is a paragraph; a heading is shorter. */
const longestLabelled = 160;
const longestHeading = 70;

/** The word for a business stands so near before its name. */
const mostShop = 24;
/** From here on somebody's name may stand there. */
const likelyName = 0.45;

type Publicity = 'personal' | 'company';

/** What the pass reads: the text, its landmarks, and which list of places belongs to a context. */
interface Source {
  text: string;
  landmarks: Landmarks;
  contextActions: Record<Context, number>;
}

interface Line {
  start: number;
  end: number;
}

/**
 * Lowers the confidence of addresses and phone numbers that a company shows to everybody: under a heading for the press,
 * beside opening hours, in an imprint, in a job advertisement. Only as long as they are few: a list of customers does not
 * become public by its heading. What stands in a sentence or block of a person, such as «call me» or a signature, stays.
 *
 * @param candidates of the whole text, in any order
 * @param tables spans in which nothing is public
 * @returns the same candidates, some with a lower confidence
 */
export function quietPublicPlaces(
  source: Source,
  candidates: readonly Candidate[],
  tables: readonly Line[],
): Candidate[] {
  const asked = candidates.filter(
    ({ type, confidence, start }) =>
      (type === 'EMAIL_ADDRESS' || type === 'PHONE_NUMBER') &&
      confidence >= sure &&
      !tables.some((table) => start >= table.start && start < table.end),
  );
  if (asked.length === 0 || asked.length > mostLooked) return [...candidates];
  const places = new Places(source, candidates, asked);
  const byPublicity: Record<Publicity, Set<Candidate>> = { personal: new Set(), company: new Set() };
  for (const candidate of asked) {
    const publicity = places.publicityOf(candidate);
    if (publicity !== undefined) byPublicity[publicity].add(candidate);
  }
  const { personal, company } = byPublicity;
  const few = (kind: Candidate['type'], set: ReadonlySet<Candidate>, most: number): boolean =>
    different(source.text, set, kind) <= most;
  const quiet = new Set<Candidate>();
  for (const kind of ['EMAIL_ADDRESS', 'PHONE_NUMBER'] as const) {
    if (!few(kind, personal, mostPersonal)) return [...candidates];
    if (few(kind, company, mostOfCompany)) addKind(quiet, company, kind);
    addKind(quiet, personal, kind);
  }
  const nobodys = asked.filter((candidate) => candidate.type === 'PHONE_NUMBER' && !quiet.has(candidate));
  const isFew = nobodys.length > 0 && different(source.text, new Set(nobodys), 'PHONE_NUMBER') <= mostOfNobody;
  const unnamed = new Set(isFew ? nobodys.filter((candidate) => places.namesNobody(candidate)) : []);
  return candidates.map((candidate) => {
    if (unnamed.has(candidate))
      return { ...candidate, confidence: Math.min(candidate.confidence, confidenceOf(sure, ['nobody-named'])) };
    return quiet.has(candidate)
      ? { ...candidate, confidence: confidenceOf(candidate.confidence, ['public-place']) }
      : candidate;
  });
}

/**
 * Lowers what stands in tables of shops and offices: their addresses and numbers are everybody's.
 *
 * @param candidates sorted by start
 * @param shown such tables, sorted by start
 */
export function quietListedPlaces(candidates: Candidate[], shown: readonly Line[]): Candidate[] {
  let next = 0;
  return candidates.map((candidate) => {
    while ((shown[next]?.end ?? Number.POSITIVE_INFINITY) <= candidate.start) next++;
    const isShown = (shown[next]?.start ?? Number.POSITIVE_INFINITY) <= candidate.start;
    if (!isShown || (candidate.type !== 'PHONE_NUMBER' && candidate.type !== 'EMAIL_ADDRESS')) return candidate;
    return { ...candidate, confidence: confidenceOf(candidate.confidence, ['public-place']) };
  });
}

function addKind(to: Set<Candidate>, from: ReadonlySet<Candidate>, kind: Candidate['type']): void {
  for (const candidate of from) if (candidate.type === kind) to.add(candidate);
}

function different(text: string, candidates: ReadonlySet<Candidate>, kind: Candidate['type']): number {
  const values = new Set<string>();
  for (const { type, start, end } of candidates) if (type === kind) values.add(text.slice(start, end).toLowerCase());
  return values.size;
}

/** Hours of a business: `Mon-Fri 9-17`, `9:00 – 18:30 Uhr`, `24/7`, `月-金 9:00`. */
const hours = lazily(
  () =>
    String.raw`\d{1,2}(?:[:.h]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.|h|uhr|Uhr)? ?(?:-|–|—|to|bis|à|a|alle|às|do|tot|till|til|až) ?\d{1,2}(?:[:.h]\d{2}| ?(?:am|pm|h|uhr|Uhr|uur|godz))(?!\d)|(?<!\d)24\/7(?!\d)|(?<![${letters}])[${letters}]{2,4}\.? ?[-–—] ?[${letters}]{2,4}\.?,?:? (?:von |from )?\d{1,2}(?:[:.h]\d{2})? ?[-–—] ?\d{1,2}`,
  '',
);
/** `our team`. */
const ours = lazily(
  () =>
    `(?<![${letters}])(?:our|unser[${letters}]{0,2}|notre|nos|nuestr[${letters}]{1,2}|nostr[${letters}]|noss[${letters}]|ons|onze|nasz[${letters}]{0,4}|vår[${letters}]{0,2}|vores|naš[${letters}]{0,3}|náš) (?:()[${letters}]{2,20} ){0,2}(?:[${letters}]{0,12}team|staff|branch|store|shop|office|clinic|manager|praxis|kanzlei|filiale|agentur|werkstatt|équipe|equipo|squadra|equip[ea]|zesp[${letters}]{1,4}|tým[${letters}]{0,3})(?![${letters}])`,
  'i',
);
const team = /team|équipe|equipo|equip[ea]|squadra|staff|zespół|redaktion|redaction|redacción|crew|service/iu;
/** `12,50 €`, `£349`, `R$ 380`, `220 zł`, and what costs nothing. */
const price = lazily(
  () =>
    String.raw`[€£$¥₩₺₽] ?\d|\d ?(?:[€£$¥₩₺₽]|EUR|CHF|GBP|USD|zł|Kč|kr\.?(?![${letters}])|TL|Ft|lei|руб|円|元|원)|gratis|grátis|gratuit|kostenlos|kostenfrei|bezpłatn|zdarma|бесплатн|無料|免费|무료|free (?:sample|quote|trial|entry|shipping|delivery|parking|of charge)`,
  '',
);
/** Its address in the web, or ©. */
const web = lazily(() => String.raw`https?:\/\/|(?<![${letters}\d@.])www\.[${letters}]|©|\(c\) ?\d{4}`, '');

/** What a company has for those whom the next word names, or whom it wants. */
const serviceOf = lazily(
  () =>
    `(?:^|[^${letters}])(?:eres|sois|hazte|como|become an?|as an?|devenez|déjà|diventa|già|sei|seja|já é|werden sie|werde|als|word) $|(?:atenci[oó]n|servi[cz](?:io|e|o)s?|atendimento|apoio|assistenza|assistance|relaci(?:ó|o)n(?:es)?|relations?|obsługa|suporte)(?: (?:al|a|ao|aux?|à la|con el|com o|del?)){0,2} $`,
  'i',
);
const proseWord = lazily(() => `[${letters}]{2,}`, 'g');

/** `Fun for the whole family`; a family with its name is somebody's. */
const family = /^fami(?:ly|lie|lia|glia|lle)/i;

/** `Pide tu presupuesto`, `Interested? Call ...`: said to everybody, not of somebody. */
const invited = lazily(
  () =>
    `^(?:(?:pide|pida|pede|peça|chiedi) (?:tu|tus|su|sus|ya|cita|aqu[ií]|j[aá]|(?:o|a|il|la) (?:se|tu))|int[eé]ress?[${letters}]{1,8} ?(?:[?？]|llamar|contactar|rivolgersi))`,
  'i',
);
/** A word of letters alone, as long as those that name a function. */
const plainWord = lazily(() => `^[${letters}]{4,20}$`, '');
const wordAndCapital = lazily(() => `^[${letters}]+ [${capitals}]`, '');
const small = lazily(() => `^[${smallLetters}]`, '');

class Places {
  private readonly source: Source;
  private readonly persons: readonly Candidate[];
  private readonly asked: readonly Candidate[];
  /** What says that somebody is meant: anything that may be a name, and whatever is sure. */
  private readonly telling: readonly Candidate[];
  private readonly streets: readonly Candidate[];
  /** Mailboxes of functions: `info@`. */
  private readonly functions: readonly Candidate[];
  private forAll: boolean | undefined;

  constructor(source: Source, candidates: readonly Candidate[], asked: readonly Candidate[]) {
    this.source = source;
    this.persons = candidates.filter(
      (candidate) =>
        candidate.type === 'PERSON' && candidate.confidence >= likelyName && !this.isNameOfShop(candidate.start),
    );
    this.telling = candidates.filter(({ type, confidence, start }) =>
      type === 'PERSON' ? !this.isNameOfShop(start) : type !== 'PHONE_NUMBER' && confidence >= sure,
    );
    this.streets = candidates.filter(({ type }) => type === 'LOCATION');
    this.functions = candidates.filter(({ type, confidence }) => type === 'EMAIL_ADDRESS' && confidence < sure);
    this.asked = asked;
  }

  /** `Peluquería Marisa`, `Bäckerei Schmidt`: the name behind the word for a business is its own. */
  private isNameOfShop(at: number): boolean {
    const before = { start: Math.max(0, at - mostShop), end: at };
    const word = Math.max(this.last('organisation', before), this.last('venue', before));
    return word >= 0 && !/[.,;:!?\n]/.test(this.source.text.slice(word, at));
  }

  /** Whether everybody may know the value, and whether it is a person's or the company's own. */
  publicityOf(candidate: Candidate): Publicity | undefined {
    const { text } = this.source;
    const line = lineAt(text, candidate.start);
    const sentence = sentenceAround(text, line, candidate);
    const spoken = this.spokenOf(sentence, candidate);
    if (spoken === 'private') return undefined;
    const publicity = this.isPersonal(candidate, line) ? 'personal' : 'company';
    if (spoken === 'public') return publicity;
    const above = this.above(line);
    if (above.heading) return publicity;
    const block = { start: above.start, end: linesUnder(text, line) };
    if (line.end - line.start > longestLabelled) Object.assign(block, { start: line.start, end: sentence.end });
    if (above.letter) return this.isOfTeam(above.start) && this.isOfCompany(block) ? publicity : undefined;
    if (this.isPrivate(block)) return undefined;
    if (this.has('press', { start: line.end, end: block.end })) return publicity;
    const named = publicity === 'personal' || this.namesPerson(block);
    if (!named && (this.isOfCompany(block) || this.announces(sentence, block, named) > 1)) return 'company';
    if (publicity === 'company' && !this.namesPerson(sentence) && this.invites(sentence)) return 'company';
    if (this.isForAll() && (['contactLabel', 'openCall', 'published'] as const).some((said) => this.has(said, block)))
      return publicity;
    if (candidate.type === 'PHONE_NUMBER' && hours().test(text.slice(line.start, line.end))) return publicity;
    return this.announces(sentence, block, named) > 2 ? publicity : undefined;
  }

  /**
   * Whether a phone number stands in a paragraph of prose, and nobody is named, spoken of or speaks near it: an
   * announcement, as far as one can tell.
   */
  namesNobody({ start, end }: Candidate): boolean {
    const { text } = this.source;
    const near = { start: Math.max(0, start - unitsToPerson), end: end + unitsToPerson };
    if (this.isPrivate(near) || this.has('signOff', near) || isAnyIn(this.telling, near)) return false;
    const line = lineAt(text, start);
    const words = `${text.slice(line.start, start)} ${text.slice(end, line.end)}`.match(proseWord());
    return (words ?? []).length >= fewestOfProse;
  }

  private invites(sentence: Line): boolean {
    return this.has('openCall', sentence) || this.has('booking', sentence);
  }

  /** How much says that a block is an announcement; 0 when nothing in the sentence says that one may write or call. */
  private announces(sentence: Line, block: Line, named: boolean): number {
    const calls = Number(named ? this.has('openCall', sentence) : this.invites(sentence));
    const labels = Number(this.has('contactLabel', sentence) || this.has('contactLabel', block));
    if (calls + labels === 0) return 0;
    const words = this.source.text.slice(block.start, block.end);
    const signs = [price(), hours(), ours()].filter((sign) => sign.test(words)).length;
    const stands =
      Number(this.has('published', block)) + Number(this.isForAll()) + Number(this.has('organisation', block));
    const street = Number(!named && !this.has('residence', block) && this.namesStreet(block));
    return calls + labels + signs + stands + street;
  }

  /** What the words of the sentence say: the nearest before the value counts, then those behind it. */
  private spokenOf(sentence: Line, { start, end }: Candidate): 'public' | 'private' | undefined {
    const before = { start: sentence.start, end: start };
    const behind = { start: end, end: sentence.end };
    const said = Math.max(this.last('press', before), this.last('publicLine', before));
    if (this.last('privately', before) > said) return 'private';
    if (this.isPrivate({ start: end, end: Math.min(behind.end, end + 40) })) return 'private';
    if (said >= 0) return 'public';
    return this.has('press', behind) || this.has('publicLine', behind) ? 'public' : undefined;
  }

  /** Walks up the block over a line: whether a heading for everybody stands over it, or the end of a letter. */
  private above(line: Line): { heading: boolean; letter: boolean; start: number } {
    const { text } = this.source;
    let { start } = line;
    let blank = false;
    let heading = false;
    for (let count = 0; count < linesAbove && start > 0 && line.start - start < unitsAbove; count++) {
      const next = lineAt(text, start - 1);
      if (isBlank(text, next)) {
        // One blank line may stand below a heading, none within a block.
        if (blank || heading) break;
        blank = true;
        start = next.start;
        continue;
      }
      if (this.endsLetter(next)) return { heading: false, letter: true, start };
      const short = next.end - next.start <= longestHeading;
      if (this.isPrivate(next)) break;
      const says = this.has('press', next) || this.has('publicLine', next);
      if (blank) return { heading: says && short && !this.hasValue(next), letter: false, start };
      if (says && (short || this.startsLine(next))) {
        heading = true;
        // The first line of a block is its heading; a line within it may be that of a signature.
        if (next.start === 0 || isBlank(text, lineAt(text, next.start - 1))) break;
      } else if (next.end - next.start > longestLabelled) break;
      start = next.start;
    }
    return { heading, letter: false, start };
  }

  private startsLine({ start, end }: Line): boolean {
    const head = { start, end: Math.min(end, start + 24) };
    return this.has('press', head) || this.has('publicLine', head);
  }

  /** `Best regards,` alone in its line. */
  private endsLetter(line: Line): boolean {
    if (line.end - line.start > 45) return false;
    const places = this.places('signOff');
    const at = places[firstAtLeast(places, line.start)] ?? Number.POSITIVE_INFINITY;
    return at < line.start + 4;
  }

  private hasValue({ start, end }: Line): boolean {
    return this.asked.some((candidate) => candidate.start >= start && candidate.start < end);
  }

  /** `Your Acme team` below the end of a letter. */
  private isOfTeam(at: number): boolean {
    const { text } = this.source;
    let line = lineAt(text, at);
    if (isBlank(text, line)) line = lineAt(text, Math.min(line.end + 1, text.length));
    return team.test(text.slice(line.start, line.end)) || this.has('companyForm', line) || this.has('publicLine', line);
  }

  /** A text for everybody says so more than once: an imprint, a job advertisement, a programme. */
  private isForAll(): boolean {
    this.forAll ??= this.places('published').filter((at) => this.counts('published', at)).length > 1;
    return this.forAll;
  }

  /** Signs of a company: opening hours, its form or register, its place in the web, its other mailboxes. */
  private isOfCompany(block: Line): boolean {
    const words = this.source.text.slice(block.start, block.end);
    return (
      hours().test(words) ||
      web().test(words) ||
      ours().test(words) ||
      this.has('companyForm', block) ||
      this.has('smallPrint', block) ||
      this.has('published', block) ||
      this.has('venue', block) ||
      this.has('organisation', block) ||
      isAnyIn(this.functions, block)
    );
  }

  private isPersonal(candidate: Candidate, line: Line): boolean {
    const { type, start, end } = candidate;
    if (type === 'PHONE_NUMBER') return this.namesPerson(line);
    const local = this.source.text.slice(start, end).split('@')[0] ?? '';
    // `shows@`, `kurzy@`: a word, neither a name nor one behind initials, as `jmiller@`.
    return !plainWord().test(local) || [0, 1, 2].some((from) => mayBeName(local.slice(from)));
  }

  private namesStreet(span: Line): boolean {
    return isAnyIn(this.streets, span);
  }

  private namesPerson(span: Line): boolean {
    return isAnyIn(this.persons, span);
  }

  private places(context: Context): Int32Array {
    return this.source.landmarks.words[this.source.contextActions[context]] ?? nowhere;
  }

  private has(context: Context, { start, end }: Line): boolean {
    const places = this.places(context);
    for (let k = firstAtLeast(places, start); k < places.length; k++) {
      const at = places[k] ?? end;
      if (at >= end) return false;
      if (this.counts(context, at)) return true;
    }
    return false;
  }

  /** Where the last word of the context begins in a span, -1 when there is none. */
  private last(context: Context, { start, end }: Line): number {
    const places = this.places(context);
    for (let k = firstAtLeast(places, end) - 1; k >= 0; k--) {
      const at = places[k] ?? -1;
      if (at < start) return -1;
      if (this.counts(context, at)) return at;
    }
    return -1;
  }

  /** No part of a host or link; a company's form is written with a capital. */
  private counts(context: Context, at: number): boolean {
    const { text } = this.source;
    if (isInHost(text, at)) return false;
    if (context === 'companyForm') return !isSmall(text.charCodeAt(at));
    return context !== 'privately' || this.isOwn(at);
  }

  private isPrivate(span: Line): boolean {
    return this.has('privately', span);
  }

  /** Not `ME` of an address, and not a part of `customer service` or `atención al cliente`. */
  private isOwn(at: number): boolean {
    const { text } = this.source;
    if (isCapital(text.charCodeAt(at)) && isCapital(text.charCodeAt(at + 1)) && !isWordUnit(text.charCodeAt(at + 2)))
      return false;
    const word = text.slice(at, at + 24);
    if (family.test(word) && !wordAndCapital().test(word)) return false;
    if (serviceOf().test(text.slice(Math.max(0, at - 24), at)) || invited().test(word)) return false;
    return !(['publicLine', 'press', 'published'] as const).some((context) => {
      const places = this.places(context);
      return places[firstAtLeast(places, at)] === at;
    });
  }
}

function isCapital(c: number): boolean {
  return c >= 65 && c <= 90;
}

function isSmall(c: number): boolean {
  return c < 128 ? c >= 97 && c <= 122 : small().test(String.fromCharCode(c));
}

function isAnyIn(candidates: readonly Candidate[], { start, end }: Line): boolean {
  return candidates.some((candidate) => candidate.start < end && candidate.end > start);
}

function lineAt(text: string, at: number): Line {
  const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestLine, 0);
  let end = text.indexOf('\n', at);
  if (end < 0) end = text.length;
  return { start, end: Math.min(end, at + longestLine) };
}

function isBlank(text: string, { start, end }: Line): boolean {
  for (let i = start; i < end; i++) if (isWordUnit(text.charCodeAt(i))) return false;
  return true;
}

/** Where the lines of the block below a line end. */
function linesUnder(text: string, line: Line): number {
  let { end } = line;
  for (let count = 0; count < linesBelow && end < text.length; count++) {
    const next = lineAt(text, end + 1);
    if (isBlank(text, next)) break;
    end = next.end;
  }
  return end;
}

/** From the end of the sentence before to the end of this one; `Tel.` and `St.` end none, nor does `Questions?`. */
function sentenceAround(text: string, line: Line, { start, end }: Candidate): Line {
  let from = start;
  while (from > line.start && !endsSentence(text, from - 1)) from--;
  let to = end;
  while (to < line.end && !endsSentence(text, to)) to++;
  return { start: from, end: to };
}

function endsSentence(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c === 0x3002) return true;
  if ((c !== 46 && c !== 33) || text.charCodeAt(at + 1) !== 32) return false;
  for (let i = at - 1; c === 46 && i > at - 5; i--) if (!isWordUnit(text.charCodeAt(i))) return false;
  return true;
}

/** Behind the sign of an address or within a link: `media` in `jane@harbour-media.com`. */
function isInHost(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 80; i--) {
    const c = text.charCodeAt(i);
    if (c === 64) return true;
    if (c === 47) return text.charCodeAt(i - 1) === 47 || text.charCodeAt(at - 1) === 47;
    if (!isWordUnit(c) && c !== 45 && c !== 46 && c !== 95) return false;
    if (c === 46 && i === at - 1) return true;
  }
  return false;
}
