import { packedMarkers } from '../packed';
import { isWordUnit } from '../text/characters';
import { finished, hashOf, unpack } from '../text/packed-words';
import { hashStart, hashWith } from '../text/word-hash';

/** Of the hashes in which phrases are kept. */
export const phraseBits = 24;

/** What a phrase does; the roles add up. */
const STRONG = 1;
const WEAK = 2;
const QUALIFIER = 4;
const LABEL = 8;

const roleOfList: Record<Exclude<keyof typeof packedMarkers, 'heads'>, number> = {
  strong: STRONG,
  weak: WEAK,
  qualifiers: QUALIFIER,
  labels: LABEL,
};

const longestPhrase = 64;

/** Lower case, hyphens and underscores as blanks; every unit stays at its place. */
export function plain(words: string): string {
  return words.replaceAll('İ', 'i').toLowerCase().replace(/[-_]/g, ' ');
}

/** Written without blanks: what follows is no sign that the word goes on. */
export const isDense = (c: number): boolean => c >= 0x3040;

let roles: Map<number, number> | undefined;

function rolesByHash(): Map<number, number> {
  const map = new Map<number, number>();
  for (const list of Object.keys(roleOfList) as (keyof typeof roleOfList)[])
    unpack(packedMarkers[list], phraseBits, (hash) => map.set(hash, (map.get(hash) ?? 0) | roleOfList[list]));
  return map;
}

function rolesOf(hash: number): number {
  roles ??= rolesByHash();
  return roles.get(hash) ?? 0;
}

/** The longest phrase with one of the roles that stands at a place of a plain line, and ends there as a word. */
function longestAt(line: string, at: number, wanted: number): { length: number; role: number } | undefined {
  let found: { length: number; role: number } | undefined;
  let hash = hashStart;
  const end = Math.min(line.length, at + longestPhrase);
  for (let i = at; i < end; i++) {
    const c = line.charCodeAt(i);
    hash = hashWith(hash, c);
    if (!isDense(c) && i + 1 < line.length && isWordUnit(line.charCodeAt(i + 1))) continue;
    const role = rolesOf(finished(hash, phraseBits)) & wanted;
    if (role !== 0) found = { length: i + 1 - at, role };
  }
  return found;
}

/** The longest marking at a place of a plain line. `isWeak`: it marks only in capitals or beside a stronger one. */
export function phraseAt(line: string, at: number): { length: number; isWeak: boolean } | undefined {
  const found = longestAt(line, at, STRONG | WEAK);
  return found && { length: found.length, isWeak: (found.role & WEAK) !== 0 };
}

/** A cheap look before the line is read. */
export function mayBeginMarking(text: string, at: number): boolean {
  return longestAt(plain(text.slice(at, at + longestPhrase)), 0, STRONG | WEAK | QUALIFIER) !== undefined;
}

/** Units of the qualifier at a place of a plain line: `strictly`, `private and`; 0 for none. */
export const qualifierAt = (line: string, at: number): number => longestAt(line, at, QUALIFIER)?.length ?? 0;

/** Where the longest phrase with this role begins that ends a plain line at `end`; `end` for none. */
function startOfLast(line: string, end: number, wanted: number): number {
  let first = end;
  for (let start = end - 1; start >= 0 && end - start <= longestPhrase; start--) {
    const c = line.charCodeAt(start);
    if (!isDense(c) && start > 0 && isWordUnit(line.charCodeAt(start - 1))) continue;
    if ((rolesOf(hashOf(line.slice(start, end), phraseBits)) & wanted) !== 0) first = start;
  }
  return first;
}

/** `Strictly `, `private and ` before a place: how many units. */
export function qualifiersBefore(line: string, at: number): number {
  let start = at;
  for (let count = 0; count < 2 && line.charAt(start - 1) === ' '; count++) {
    const before = startOfLast(line, start - 1, QUALIFIER);
    if (before === start - 1) break;
    start = before;
  }
  return at - start;
}

const isLabelled = (head: string): boolean => startOfLast(head, head.length, LABEL) < head.length;

const labelEnd = /["'*_\]]{0,3}[ \t]{0,3}(?:[:=：|>]|is|ist)[ \t]{0,3}["'*_[]{0,3}$/;
const propertyLabel = /msip label [\w ]{1,60} name$/;

/** Whether a plain line up to here is `Classification:`, `"sensitivity": "`. */
export function endsWithLabel(line: string): boolean {
  const end = labelEnd.exec(line.slice(-16));
  if (end === null) return false;
  const head = line.slice(-90, -end[0].length);
  return propertyLabel.test(head) || isLabelled(head) || isLabelled(head.replace(/ level$/, ''));
}
