import { lazy, Suspense, useMemo } from 'react';
import { type DeskState, type Model, siblingsOf, type Turn } from '@/utils/assistant';
import type { AnswerActions, AnswerTurnProps } from './answer-turn';
import { MarkedText } from './marked-text';
import { Near } from './near';
import css from './turn.module.css';
import type { Branch } from './turn-props';
import { UserTurn } from './user-turn';

export const loadAnswerTurn = () => import('./answer-turn');
const AnswerTurn = lazy(loadAnswerTurn);

interface TurnsProps {
  state: DeskState;
  name: string;
  /** False where there is no gateway. */
  canAsk: boolean;
  models: readonly Model[];
  actions: AnswerActions & { showBranch: (turn: string) => void; edit: (turn: string) => void };
}

/** A log longer than this keeps in the page only what is near to what can be seen. */
const nearOnly = { fromTurns: 40, fromCharacters: 60_000 };
/** Always there, so that the end of a conversation is there with the first paint. */
const pinnedTurns = 4;

function branchOf(all: readonly Turn[], turn: Turn): Branch | undefined {
  const beside = siblingsOf(all, turn);
  if (beside.length < 2) return undefined;
  const at = beside.findIndex(({ id }) => id === turn.id);
  return { at: at + 1, of: beside.length, before: beside[at - 1]?.id, after: beside[at + 1]?.id };
}

/** Where each turn of the branch stands, by its id. */
function branchesOf({ all, turns }: DeskState): ReadonlyMap<string, Branch | undefined> {
  // Most conversations have one branch: then there is nothing to look for.
  if (all.length === turns.length) return new Map();
  return new Map(turns.map((turn) => [turn.id, branchOf(all, turn)]));
}

/** The turns of the branch that is shown. */
export function Turns({ state, name, canAsk, models, actions }: TurnsProps) {
  const { turns, vault, answering } = state;
  const branches = useMemo(() => branchesOf(state), [state]);
  const last = turns.at(-1);
  const isFree = canAsk && answering === undefined;
  const isLong =
    turns.length > nearOnly.fromTurns ||
    turns.reduce((sum, { content }) => sum + content.length, 0) > nearOnly.fromCharacters;
  const view = (turn: Turn) => {
    const shared = {
      turn,
      vault,
      branch: branches.get(turn.id),
      onBranch: answering === undefined ? actions.showBranch : undefined,
    };
    if (turn.role === 'user') return <UserTurn key={turn.id} {...shared} onEdit={isFree ? actions.edit : undefined} />;
    const props: AnswerTurnProps = {
      ...shared,
      task: turns[0]?.task,
      name,
      isStreaming: answering !== undefined && turn === last && turn.state === 'streaming',
      isLast: turn === last,
      canAsk: isFree,
      models,
      actions,
    };
    return (
      <Suspense
        key={turn.id}
        fallback={
          <article className={css.answer} aria-label={name}>
            <MarkedText text={turn.content} vault={vault} show="values" />
          </article>
        }
      >
        <AnswerTurn {...props} />
      </Suspense>
    );
  };
  if (!isLong) return turns.map(view);
  return turns.map((turn, index) => (
    <Near key={turn.id} heightPx={80 + turn.content.length * 0.45} isPinned={index >= turns.length - pinnedTurns}>
      {view(turn)}
    </Near>
  ));
}
