import { contentWords, sentencesOf, tellingSentences } from '../sentences';
import type { Given } from './task';
import { offlineWords } from './words';

const maxFound = 4;
const maxSubject = 70;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const bullets = (sentences: readonly string[]) => sentences.map((sentence) => `- ${oneLine(sentence)}`).join('\n');

/** The most telling sentences of everything that was given. */
export function pick({ task, material }: Given): string {
  const words = offlineWords[task.language];
  const sentences = tellingSentences([...material.values()].join('\n\n'));
  return `${words.notice}\n\n${sentences.length === 0 ? words.nothing : bullets(sentences)}`;
}

/** The sentences of the other inputs that have most to do with the first one, the question. */
export function find({ task, material }: Given): string {
  const words = offlineWords[task.language];
  const [question = '', ...sources] = material.values();
  const wanted = new Set(contentWords(question));
  const sentences = sources.flatMap(sentencesOf);
  const bags = sentences.map((sentence) => new Set(contentWords(sentence)));
  const rarity = (word: string) => Math.log(1 + sentences.length / bags.filter((bag) => bag.has(word)).length);
  const ranked = sentences
    .map((sentence, index) => {
      const shared = [...(bags[index] ?? [])].filter((word) => wanted.has(word));
      return { sentence, index, points: shared.reduce((sum, word) => sum + rarity(word), 0) };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.index - b.index)
    .slice(0, maxFound)
    .sort((a, b) => a.index - b.index);
  const found = ranked.length === 0 ? words.nothing : bullets(ranked.map(({ sentence }) => sentence));
  return `${words.notice}\n\n${found}`;
}

/** How many characters fit into what is written for a channel. */
const roomOf: Record<string, number> = {
  x: 280,
  sms: 160,
  push: 120,
  'search-ad': 90,
  instagram: 2_200,
  linkedin: 3_000,
};

/** A subject line and the person's own sentences in their order, as many as the channel takes. */
export function letter({ task, material }: Given): string {
  const words = offlineWords[task.language];
  const own = [...material.values()].join('\n\n');
  const room = roomOf[task.choices.channel ?? ''] ?? Number.POSITIVE_INFINITY;
  const telling = tellingSentences(own);
  const [first] = telling;
  if (first === undefined) return `${words.notice}\n\n${words.nothing}`;
  const body: string[] = [];
  let length = 0;
  // Where little fits, the most telling come first.
  for (const sentence of Number.isFinite(room) ? telling : sentencesOf(own)) {
    const line = oneLine(sentence);
    if (length + line.length + 1 > room) continue;
    body.push(line);
    length += line.length + 1;
  }
  const subject = Number.isFinite(room) ? '' : `**${words.subject}:** ${clipped(oneLine(first))}\n\n`;
  return `${words.notice}\n\n${subject}${body.join(Number.isFinite(room) ? ' ' : '\n\n')}`;
}

function clipped(line: string): string {
  if (line.length <= maxSubject) return line;
  const space = line.lastIndexOf(' ', maxSubject);
  return `${line.slice(0, space > 20 ? space : maxSubject)} …`;
}
