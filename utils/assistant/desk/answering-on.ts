import { reserve } from '@/utils/placeholders';
import { holdAnswering } from '../answering';
import { nextOrder } from '../branches';
import type { Turn } from '../conversation';
import { type DeskFailure, failureShown } from '../failure';
import { askOn } from '../messages';
import { receive } from '../receive';
import { repairFor, requestOf } from '../task';
import type { Top } from './top';

export interface Wanted {
  /** What the answer is to. */
  turns: readonly Turn[];
  /** The answer as far as it is there. */
  turn: Turn;
  /** Set where the turn has a beginning that is to be gone on with. */
  isRest?: boolean;
  retry: DeskFailure['retry'];
}

/** The answer that arrives on a desk; one at a time. */
export interface Answering {
  isUnderWay(): boolean;
  /** An answer that has not begun yet. */
  begun(question: Turn, model: string | undefined): Turn;
  /**
   * Asks for an answer and shows it as it comes. Returns whether anything came; if not, the turns on the desk are left
   * as they were.
   */
  answer(wanted: Wanted): Promise<boolean>;
  /** What arrived stays, and the desk says that it was stopped. */
  stop(): void;
  /** Ends what is going on, for something else on the desk; what arrived is kept. */
  leave(): void;
}

export function answeringOn(top: Top): Answering {
  let stopping: AbortController | undefined;

  async function answer({ turns, turn, isRest = false, retry }: Wanted): Promise<boolean> {
    const stop = new AbortController();
    stopping = stop;
    const sinceMs = Date.now();
    top.show({ answering: { sinceMs, lastHeardMs: sinceMs }, failure: undefined });
    const release = holdAnswering(turn.conversation);
    const onDesk = () => stopping === stop;
    const { messages, task } = requestOf(isRest ? [...turns, turn] : turns, top.state.vault);
    const length = turn.content.length + (turn.reasoning?.length ?? 0);
    const asked = {
      assistant: { ...top.policy, model: turn.model ?? top.policy.model },
      task,
      signal: stop.signal,
      isWanted: onDesk,
      onGrown(grown: Turn) {
        if (onDesk()) top.put(grown.id, [grown], { answering: { sinceMs, lastHeardMs: Date.now() } });
      },
      onKeep(grown: Turn) {
        if (onDesk()) top.keepTurns(grown);
      },
    };
    let received = await receive({ ...asked, messages: isRest ? askOn(messages) : messages, turn });
    const repair =
      received.failure === undefined && received.turn.output === undefined && onDesk()
        ? await repairFor(turns[0]?.task, received.turn.content).catch(() => undefined)
        : undefined;
    if (repair !== undefined && onDesk()) {
      const { content } = received.turn;
      const again = [...messages, { role: 'assistant', content }, { role: 'user', content: repair }] as const;
      const mended = await receive({ ...asked, messages: again, turn: { ...turn, content: '' } });
      // What came first is better than half of what came then.
      if (mended.failure === undefined && mended.turn.content !== '') received = mended;
    }
    release();
    const isKept = received.turn.output !== undefined;
    const came = isKept || received.turn.content.length + (received.turn.reasoning?.length ?? 0) > length;
    if (!onDesk()) return came;
    stopping = undefined;
    const { failure } = received;
    const said =
      failure === undefined || failure.code === 'cancelled'
        ? undefined
        : failureShown(failure, isRest ? 'rest' : came ? 'again' : retry);
    if (!came) {
      top.show({ answering: undefined, failure: said });
      return false;
    }
    const { failure: _before, ...rest } = received.turn;
    const whole: Turn =
      failure === undefined ? { ...rest, state: 'complete' } : { ...rest, state: 'failed', failure: failure.code };
    const { conversation, vault } = top.state;
    top.put(whole.id, [whole], {
      conversation: conversation && { ...conversation, changedMs: Date.now() },
      vault: reserve(whole.content, vault),
      answering: undefined,
      failure: said,
    });
    top.keepTurns(whole);
    top.keepVault();
    return true;
  }

  return {
    isUnderWay: () => stopping !== undefined,
    begun: (question, model) => ({
      id: crypto.randomUUID(),
      conversation: question.conversation,
      parent: question.id,
      order: nextOrder(top.state.all),
      role: 'assistant',
      content: '',
      state: 'streaming',
      model: model ?? top.state.model ?? top.policy.model,
      atMs: Date.now(),
    }),
    answer,
    stop: () => stopping?.abort(),
    leave() {
      if (stopping === undefined) return;
      const last = top.state.turns.at(-1);
      const stop = stopping;
      stopping = undefined;
      stop.abort();
      if (last?.state !== 'streaming') return;
      const ended: Turn = { ...last, state: 'failed', failure: 'cancelled' };
      top.put(ended.id, [ended]);
      top.keepTurns(ended);
      top.keepVault();
    },
  };
}
