import { scan } from '@/utils/detection';
import { makeDocuments } from '../../tests/corpora/corpus';
import { tunedTemplates } from '../../tests/corpora/tuned';

/** Texts in which nothing is found, not even something to count, put together from what marketers write. */
export function benignTexts(count: number, units: number): string[] {
  const quiet = makeDocuments(tunedTemplates, 'tuned', 17, 3000)
    .filter(({ warns, text }) => !warns && scan(text).length === 0)
    .map(({ text }) => text);
  let next = 0;
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < units) text += `${quiet[next++ % quiet.length]}\n\n`;
    return text.slice(0, units);
  });
}
