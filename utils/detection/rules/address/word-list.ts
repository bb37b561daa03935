import { centralEurope } from './central-europe';
import { dutch } from './dutch';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { iberian } from './iberian';
import { italian } from './italian';
import { nordic } from './nordic';
import type { Streets } from './streets';

/** Every region. A new one is one file and one entry here. */
const regions: readonly Streets[] = [english, german, french, iberian, italian, dutch, nordic, centralEurope];

/**
 * The words of some fields of all regions, looked up in a text by their first or last unit: patterns of so many
 * alternatives would take longer to compile than a whole paste takes to scan.
 */
export class WordList {
  private readonly words: ReadonlySet<string>;
  private readonly byFirst: ReadonlyMap<number, readonly string[]>;
  private readonly byLast: ReadonlyMap<number, readonly string[]>;

  constructor(words: readonly string[]) {
    // Longer first, so that `avda.` is not read as `av`.
    const ordered = [...new Set(words)].sort((a, b) => b.length - a.length);
    this.words = new Set(ordered);
    this.byFirst = groupedBy(ordered, (word) => word.charCodeAt(0));
    this.byLast = groupedBy(ordered, (word) => word.charCodeAt(word.length - 1));
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** The last two units of every word, the first of them times 2^16. */
  lastTwoUnits(): Set<number> {
    return new Set(
      [...this.words].map((word) => word.charCodeAt(word.length - 2) * 0x10000 + word.charCodeAt(word.length - 1)),
    );
  }

  /** Lengths of the words that begin at `at`, longer first, whatever their case. */
  lengthsAt(text: string, at: number): readonly number[] {
    const candidates = this.byFirst.get(text.charAt(at).toLowerCase().charCodeAt(0));
    if (candidates === undefined) return [];
    const around = text.slice(at, at + 24).toLowerCase();
    return candidates.filter((word) => around.startsWith(word)).map(({ length }) => length);
  }

  /** Lengths of the words with which a text in small letters ends, longer first. */
  endingsOf(lower: string): readonly number[] {
    const candidates = this.byLast.get(lower.charCodeAt(lower.length - 1));
    return candidates?.filter((word) => lower.endsWith(word)).map(({ length }) => length) ?? [];
  }
}

function groupedBy(words: readonly string[], unitOf: (word: string) => number): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const same = groups.get(unitOf(word));
    if (same === undefined) groups.set(unitOf(word), [word]);
    else same.push(word);
  }
  return groups;
}

/** Both spellings of a word in which `?` follows a unit that may be left out: `gränden?` is `gränd` and `gränden`. */
function spellings(word: string): string[] {
  const at = word.indexOf('?');
  if (at < 0) return [word];
  const rest = word.slice(at + 1);
  return [...spellings(word.slice(0, at) + rest), ...spellings(word.slice(0, at - 1) + rest)];
}

/** Made at the first address, not at import. */
export function wordList(fields: readonly (keyof Streets)[], more: readonly string[] = []): () => WordList {
  let made: WordList | undefined;
  return () => {
    made ??= new WordList([
      ...fields.flatMap((field) => regions.flatMap((streets) => streets[field]?.split('|').flatMap(spellings) ?? [])),
      ...more,
    ]);
    return made;
  };
}
