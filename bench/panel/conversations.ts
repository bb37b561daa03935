import type { Page } from '@playwright/test';
import { wordsOf } from './words-of';

interface Kept {
  conversations: object[];
  turns: object[];
  words: object[];
}

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 've'];

/** The same texts in every run: words of two to four syllables, some of them often and most of them seldom. */
function texts(seed: number) {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const word = () => {
    const rank = Math.min(next(4_000), next(4_000));
    return [rank % 16, Math.floor(rank / 16) % 16, Math.floor(rank / 256)].map((at) => syllables[at]).join('');
  };
  return (words: number) =>
    Array.from({ length: words }, (_, at) => (at % 12 === 11 ? `${word()}.` : word())).join(' ');
}

/** @param sizes words of each turn, by conversation */
function kept(sizes: readonly (readonly number[])[], seed = 7): Kept {
  const text = texts(seed);
  const all: Kept = { conversations: [], turns: [], words: [] };
  sizes.forEach((turns, number) => {
    const id = `c${seed}-${number}`;
    let parent: string | null = null;
    turns.forEach((size, order) => {
      const turn = `${id}-${order}`;
      const content = text(size).replace(/((?:\S+ ){60})/g, '$1\n\n');
      const role = order % 2 === 0 ? 'user' : 'assistant';
      all.turns.push({ id: turn, conversation: id, parent, order, role, content, state: 'complete', atMs: number });
      all.words.push(wordsOf(id, turn, content));
      parent = turn;
    });
    const changedMs = Date.now() - (sizes.length - number) * 1_000;
    all.conversations.push({ id, title: `Conversation ${number}`, startedMs: changedMs, changedMs });
  });
  return all;
}

/** 5,000 conversations of four turns each. */
export const manyConversations = () => kept(Array.from({ length: 5_000 }, () => [20, 60, 20, 60]));

/** About 100,000 tokens: 60 exchanges, and one answer that is very long by itself. */
export const longConversation = () =>
  kept([[...Array.from({ length: 120 }, (_, at) => (at % 2 === 0 ? 40 : 600)), 40, 20_000]], 11);

/** Puts conversations where the panel keeps them. A page of the extension must have opened the database before. */
export async function keep(page: Page, all: Kept): Promise<void> {
  for (const store of ['conversations', 'turns', 'words'] as const) {
    for (let at = 0; at < all[store].length; at += 2_000) {
      await page.evaluate(
        ({ store, rows }) =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('daylight-assistant');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const writing = opening.result.transaction(store, 'readwrite');
              for (const row of rows) writing.objectStore(store).put(row);
              writing.oncomplete = () => {
                opening.result.close();
                resolve();
              };
              writing.onerror = () => reject(writing.error);
            };
          }),
        { store, rows: all[store].slice(at, at + 2_000) },
      );
    }
  }
}
