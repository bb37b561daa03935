/**
 * Letters as the lists of names have them: lower case, no accents, Cyrillic and Greek in Latin letters (as in passports,
 * roughly), other scripts as they are. One unit may become several, or none.
 */

const cyrillic = 'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya'.split(' ');
const cyrillicMore: Record<string, string> = {
  ё: 'e',
  ђ: 'dj',
  ѓ: 'gj',
  є: 'ye',
  ѕ: 'dz',
  і: 'i',
  ї: 'yi',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ќ: 'kj',
  ў: 'u',
  џ: 'dz',
  ґ: 'g',
};
const greek: Record<string, string> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};
const latin: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
};

function foldedLetter(letter: string): string {
  const [base = ''] = letter.toLowerCase().normalize('NFD');
  const c = base.charCodeAt(0);
  if (base === 'и' && letter.toLowerCase() === 'й') return 'y';
  if (c >= 0x430 && c <= 0x44f) {
    const found = letter.toLowerCase();
    return (cyrillicMore[found] ?? cyrillic[c - 0x430] ?? '').replace('-', '');
  }
  return cyrillicMore[letter.toLowerCase()] ?? cyrillicMore[base] ?? greek[base] ?? latin[base] ?? base;
}

/** The letters that are looked up, each when a text first has it. */
const tableEnd = 0x530;
const table: (string | undefined)[] = /* @__PURE__ */ new Array(tableEnd).fill(undefined);

/** What stands in the lists for a unit. */
export function foldedUnits(c: number): string {
  if (c >= tableEnd) return c >= 0x1e00 && c < 0x2000 ? foldedLetter(String.fromCharCode(c)) : String.fromCharCode(c);
  const known = table[c];
  if (known !== undefined) return known;
  const units = isMark(c) ? '' : foldedLetter(String.fromCharCode(c));
  table[c] = units;
  return units;
}

/** Sits on the letter before it. */
function isMark(c: number): boolean {
  return (c >= 0x300 && c < 0x370) || (c >= 0x483 && c < 0x48a);
}

/** A whole word in the spelling of the lists. */
export function foldedWord(word: string): string {
  let result = '';
  for (let i = 0; i < word.length; i++) result += foldedUnits(word.charCodeAt(i));
  return result
    .replace(/oy(?=[a-z])/g, (all) => (/[\u0370-\u03ff]/.test(word) ? 'ou' : all))
    .replace(/gg|gk/g, (all) => (/[\u0370-\u03ff]/.test(word) ? 'ng' : all));
}
