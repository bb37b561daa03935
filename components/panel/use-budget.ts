import { useMemo } from 'react';
import { type Budget, budgetOf, composeMessage, type DeskState, type Turn } from '@/utils/assistant';
import type { Draft } from './use-draft';
import type { Check } from './use-prepared';

/**
 * How much of what the model takes the conversation and the message take.
 *
 * @param editedTurn a message that is being changed: it takes the place of those that came after it
 * @param contextTokens what the model takes; without it there is no budget
 * @returns the budget, and the turns that go before the message
 */
export function useBudget(
  { turns, vault }: DeskState,
  draft: Draft,
  check: Check,
  editedTurn: string | undefined,
  contextTokens: number | undefined,
): { before: readonly Turn[]; budget: Budget | undefined } {
  const before = useMemo(() => {
    const at = turns.findIndex(({ id }) => id === editedTurn);
    return at < 0 ? turns : turns.slice(0, at);
  }, [turns, editedTurn]);
  const text = check.state === 'ready' ? check.prepared.text : composeMessage(draft.pieces, draft.text);
  const images = draft.pieces.filter(({ image }) => image !== undefined).length;
  const budget = useMemo(
    () => (contextTokens === undefined ? undefined : budgetOf(before, vault, text, contextTokens, images)),
    [before, vault, text, contextTokens, images],
  );
  return { before, budget };
}
