/**
 * Extractive summarising: which sentences of a text say most of what the text says. Sentences are scored by the words
 * they share with the rest, and each one chosen makes its words count less, so that the next one says something else
 * (SumBasic: Nenkova and Vanderwende, "The impact of frequency on summarization", 2005). No dictionary is used, so it
 * works in any language that Intl.Segmenter can cut into sentences and words. The same text gives the same summary.
 */

const maxSentences = 7;
const maxSentenceLength = 400;
/** Placeholders are one word, whatever the segmenter thinks of brackets. */
const placeholder = /\[[A-Z][A-Z0-9_]*_\d+\]/;

/** The most telling sentences in the order of the text; about every fourth, at most seven. */
export function tellingSentences(text: string): string[] {
  const sentences = sentencesOf(text);
  const wanted = Math.min(maxSentences, Math.max(1, Math.ceil(sentences.length / 4)));
  if (sentences.length <= wanted) return sentences.map(shortened);

  const bags = sentences.map((sentence) => new Set(words(sentence)));
  const weights = wordWeights(bags);
  const chosen = new Set<number>();
  while (chosen.size < wanted) {
    const best = bestSentence(bags, weights, chosen);
    if (best === undefined) break;
    chosen.add(best);
    for (const word of bags[best] ?? []) weights.set(word, (weights.get(word) ?? 0) ** 2);
  }
  return [...chosen].sort((a, b) => a - b).map((index) => shortened(sentences[index] ?? ''));
}

/** Sentences that hold at least two words; headings and list marks fall away. */
export function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const sentence = segment.trim().replace(/^(?:[-*•>#]+|\d{1,3}[.)])\s+/, '');
    if (words(sentence).length >= 2) sentences.push(sentence);
  }
  return sentences;
}

function words(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike) found.push(segment.toLowerCase());
  }
  return found;
}

/** In scripts with spaces, the shortest words are the ones that only hold a sentence together. */
const glue = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,3}$/u;
/** Four letters or five, in every second sentence, of languages that are written here most. */
const glueWords = new Set(
  'that this with from have they them their there were will would what when which your you our are was for the and but not has had its been into than then also each only over such been very much many some about after before please und oder aber nicht auch eine einer einem einen eines wird werden wurde sind haben hatte mich dich sich nach noch über unter beim dass wenn weil dans pour avec sans mais plus vous nous leur elle elles sont être avoir cette para pero como más este esta estos estas sobre desde hasta también'.split(
    ' ',
  ),
);

/** The words of a text that say what it is about, in small letters. */
export function contentWords(text: string): string[] {
  return words(text).filter(
    (word) => !glue.test(word) && !glueWords.has(word) && !/^\p{Script=Hiragana}{1,3}$/u.test(word),
  );
}

/** Share of the sentences that a word is in. Words of nearly every sentence ("the", "und", "の") say nothing: weight 0. */
function wordWeights(bags: readonly ReadonlySet<string>[]): Map<string, number> {
  const sentencesWith = new Map<string, number>();
  for (const bag of bags) for (const word of bag) sentencesWith.set(word, (sentencesWith.get(word) ?? 0) + 1);
  const tooCommon = Math.max(3, bags.length * 0.4);
  const weights = new Map<string, number>();
  for (const [word, count] of sentencesWith) {
    weights.set(word, glue.test(word) || count > tooCommon ? 0 : count / bags.length);
  }
  return weights;
}

function bestSentence(
  bags: readonly ReadonlySet<string>[],
  weights: ReadonlyMap<string, number>,
  chosen: ReadonlySet<number>,
): number | undefined {
  let best: number | undefined;
  let bestScore = -1;
  for (const [index, bag] of bags.entries()) {
    if (chosen.has(index)) continue;
    let sum = 0;
    for (const word of bag) sum += weights.get(word) ?? 0;
    // Between the sum, which favours the long, and the mean, which favours the short.
    const score = sum / Math.sqrt(bag.size);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

/** Cut at a space where it is too long, and marked so. A placeholder is never cut: it holds no space. */
function shortened(sentence: string): string {
  if (sentence.length <= maxSentenceLength) return sentence;
  const cut = sentence.lastIndexOf(' ', maxSentenceLength);
  const end = cut > 0 ? cut : endWithoutSpaces(sentence);
  return `${sentence.slice(0, end)} …`;
}

/** Chinese and Japanese have no spaces: the end of the last whole word or placeholder before the limit. */
function endWithoutSpaces(sentence: string): number {
  let end = 0;
  for (const piece of pieces(sentence)) {
    if (end + piece.length > maxSentenceLength) break;
    end += piece.length;
  }
  return end || sentence.length;
}

const piecePattern = new RegExp(`${placeholder.source}|\\s+`, 'g');

/**
 * The text in pieces as a model would stream it: words with the space before them, in any script; a placeholder is one
 * piece. Joined, they are the text again.
 */
export function* pieces(text: string): Generator<string> {
  let from = 0;
  let space = '';
  for (const match of text.matchAll(piecePattern)) {
    for (const word of wordsOf(text.slice(from, match.index))) {
      yield space + word;
      space = '';
    }
    from = match.index + match[0].length;
    if (match[0].trim() === '') {
      space += match[0];
    } else {
      yield space + match[0];
      space = '';
    }
  }
  for (const word of wordsOf(text.slice(from))) {
    yield space + word;
    space = '';
  }
  if (space) yield space;
}

/** A run without spaces: whole where words are set apart by spaces, else word by word. */
function* wordsOf(run: string): Generator<string> {
  if (run === '') return;
  if (
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(run)
  ) {
    yield run;
    return;
  }
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run)) yield segment;
}
