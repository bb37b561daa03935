import type { Vault } from '@/utils/placeholders';
import type { Turn } from './conversation';
import { hasContext, noteOf } from './messages';

/** What a picture takes, about: providers count 85 to 1,600. */
const perImage = 1_200;

/** Around each message there is a little more than its text. */
const perMessage = 4;

/**
 * About how many tokens a text has. No tokenizer is shipped, because nobody knows which model a gateway asks: the
 * weights are on the high side of the usual rule of thumb (four letters of English a token), so that what is said to fit does fit.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) tokens += 0.12;
    else if (code < 0x80) tokens += isLetter(code) ? 0.28 : 0.6;
    else if (code < 0x2e80) tokens += 0.5;
    else tokens += 1;
  }
  return Math.ceil(tokens);
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

const known = new WeakMap<Turn, number>();

/** Of one turn, counted once. */
export function tokensOf(turn: Turn): number {
  let tokens = known.get(turn);
  if (tokens === undefined) {
    tokens = turn.content === '' ? 0 : estimateTokens(turn.content) + perMessage;
    tokens += (turn.images?.length ?? 0) * perImage;
    known.set(turn, tokens);
  }
  return tokens;
}

export interface Budget {
  /** What the model takes, question and answer together. */
  contextTokens: number;
  /** What would be sent, about. */
  sentTokens: number;
  /** Kept free for the answer. */
  answerTokens: number;
  fits: boolean;
  /**
   * Ids of turns that would have to stay out so that it fits, oldest first; with those that are left out already.
   * Undefined when the message alone is too long.
   */
  proposal: readonly string[] | undefined;
}

/**
 * What fits of a conversation and a message.
 *
 * @param images how many pictures go with the message
 */
export function budgetOf(
  turns: readonly Turn[],
  vault: Vault,
  text: string,
  contextTokens: number,
  images = 0,
): Budget {
  const note = noteOf(vault, hasContext(text) || turns.some(({ content }) => hasContext(content)));
  const own =
    (note === '' ? 0 : estimateTokens(note) + perMessage) + estimateTokens(text) + perMessage + images * perImage;
  const answerTokens = Math.min(Math.floor(contextTokens / 4), 4_096);
  const room = contextTokens - answerTokens;
  let sentTokens = own;
  for (const turn of turns) if (turn.leftOut !== true) sentTokens += tokensOf(turn);
  let left = sentTokens;
  const proposal = turns.filter(({ leftOut }) => leftOut === true).map(({ id }) => id);
  for (const turn of turns) {
    // An answer without its question says little: they go together.
    if (left <= room && turn.role === 'user') break;
    if (turn.leftOut === true) continue;
    proposal.push(turn.id);
    left -= tokensOf(turn);
  }
  return {
    contextTokens,
    sentTokens,
    answerTokens,
    fits: sentTokens <= room,
    proposal: left <= room ? proposal : undefined,
  };
}
