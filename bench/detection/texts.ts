import { gzipSync } from 'node:zlib';
import { makeDocuments } from '../../tests/corpora/corpus';
import { Random } from '../../tests/corpora/random';
import { tunedTemplates } from '../../tests/corpora/tuned';

/** The texts that are timed: the same ones for the same size on every machine. */

function upTo(units: number, piece: (index: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, index = 0; length < units; index++) {
    const next = piece(index);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('').slice(0, units);
}

/** What marketers paste: benign texts of every kind and language, and one in twenty that holds something sensitive. */
export function mixedText(units: number): string {
  const documents = makeDocuments(tunedTemplates, 'tuned', 11, Math.max(800, Math.ceil(units / 150)));
  const benign = documents.filter(({ warns }) => !warns);
  const sensitive = documents.filter(({ warns }) => warns);
  return upTo(units, (index) => {
    const from = index % 20 === 19 ? sensitive : benign;
    return `${from[index % from.length]?.text ?? ''}\n\n`;
  });
}

const subjects = [
  'The campaign',
  'Our team',
  'Every reader',
  'The market',
  'A good story',
  'The new shop window',
  'Der Newsletter',
  'Unsere Agentur',
  'Die Zielgruppe',
  'La marque',
  'El equipo',
];
const verbs = [
  'needs',
  'explains',
  'changes',
  'remembers',
  'promises',
  'braucht',
  'zeigt',
  'verändert',
  'raconte',
  'necesita',
];
const objects = [
  'a clear idea',
  'the reason why people stay',
  'what we learned last year',
  'eine ruhige Sprache',
  'weniger Worte',
  'une belle histoire',
  'más tiempo',
  'the smell of rain on warm stone',
  'a second look at the numbers',
];

/** Sentences without a number, a name or an address. */
export function prose(units: number): string {
  const random = new Random(5);
  return upTo(
    units,
    () =>
      `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)}${random.pick(['. ', ', ', '.\n', '; '])}`,
  );
}

/** Texts that make patterns go back and forth. */
export function hostileTexts(units: number): Record<string, string> {
  const random = new Random(9);
  const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const repeated = (piece: string) => piece.repeat(Math.ceil(units / piece.length)).slice(0, units);
  const nested = (): string => {
    let inner = `mail to ${random.from('abcdefgh', 8)}@${random.from('abcdefgh', 6)}.org `;
    inner = gzipSync(inner).toString('base64');
    for (let depth = 0; depth < 4; depth++) inner = Buffer.from(inner).toString('base64');
    return `${inner} `;
  };
  return {
    a: repeated('a'),
    '@': repeated('@'),
    digits: random.digits(units),
    '-----BEGIN': repeated('-----BEGIN'),
    'a.': repeated('a.'),
    'a@a.': repeated('a@a.'),
    '1 ': repeated('1 '),
    'Ab ': repeated('Ab '),
    '{"': repeated('{"'),
    'base64 soup': upTo(units, () => `${random.from(base64, 76)}\n`),
    'base64, one line': random.from(base64, units),
    'nested encodings': upTo(units, nested),
    'percent signs': repeated('%41%'),
    entities: repeated('&#x41;&'),
    'quotes and commas': repeated('",'),
    'key=': repeated('key='),
  };
}

/** Pieces of the mixed text, as they are pasted. */
export function pastes(count: number, units: number): string[] {
  const text = mixedText(count * 900);
  const random = new Random(3);
  return Array.from({ length: count }, () => {
    const start = random.int(0, text.length - units - 1);
    return text.slice(start, start + units);
  });
}
