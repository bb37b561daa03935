import { askInPages, type OpenTab } from '@/utils/platform';
import { type ContextPiece, newPiece } from '../context';
import type { PageRead } from './read-page';

/** The script that reads in pages, and what it does there. */
export const pageReader = 'page-reader.js';

/** What is not to be had: the browser lets nobody in, or there is nothing. */
export type NotTaken = 'closed' | 'nothing';

/** The main part of the page in a tab, as a piece. Only when the person asks for it, or the policy says so. */
export async function takePage({ id, title, address }: OpenTab): Promise<ContextPiece | NotTaken> {
  try {
    const [read] = await askInPages<null, PageRead>(id, pageReader, 'page', null, [0]);
    if (read === undefined) return 'closed';
    const { answer } = read;
    if (answer.text.trim() === '') return 'nothing';
    return newPiece({ kind: 'page', title: answer.title || title, address, text: answer.text });
  } catch {
    return 'closed';
  }
}

/** What is selected in a tab, in whichever of its frames. */
export async function takeSelection({ id, title, address }: OpenTab): Promise<ContextPiece | NotTaken> {
  try {
    const read = await askInPages<null, string>(id, pageReader, 'selection', null);
    const found = read.find(({ answer }) => answer.trim() !== '');
    return found === undefined ? 'nothing' : newPiece({ kind: 'selection', title, address, text: found.answer });
  } catch {
    return 'closed';
  }
}
