import { emptyVault, restore } from '@/utils/placeholders';
import { isAnsweredElsewhere } from '../answering';
import { branchTo, newestLeafUnder, nextOrder } from '../branches';
import { type Conversation, type Turn, titleOf } from '../conversation';
import type { Gateway } from '../gateway';
import { sendRating } from '../run-rating';
import { vaultOf } from '../vaults';
import { answeringOn, type Wanted } from './answering-on';
import { type Desk, type GivenBack, nothing } from './desk-state';
import { keptWith, listed, removeKept } from './kept';
import { createTop } from './top';

/** One conversation at a time: sends, streams, keeps, resumes. Has no screen; a panel shows its state. */
export function createDesk(assistant: Gateway): Desk {
  const top = createTop(assistant);
  const answering = answeringOn(top);
  /** Counts what people begin, so that what was slower can be dropped. */
  let begun = 0;

  function begin(): number {
    answering.leave();
    begun += 1;
    return begun;
  }

  /** Takes a user's turn without an answer off the desk; gives it as it was written. */
  function takeBack(): GivenBack | undefined {
    const { state } = top;
    const last = state.turns.at(-1);
    const { conversation } = state;
    if (last?.role !== 'user' || conversation === undefined) return undefined;
    const back: GivenBack = { text: restore(last.content, state.vault), images: last.images ?? [] };
    const all = state.all.filter(({ id }) => id !== last.id);
    const newest = all.at(-1);
    if (newest === undefined) {
      removeKept(top, conversation.id);
      top.show({ conversation: undefined, turns: [], all, vault: emptyVault() });
      return back;
    }
    // The branch that it was sent beside is shown again, or the one that it was sent to.
    const beside = all.filter(({ parent }) => parent === last.parent).at(-1);
    const leaf = beside === undefined ? (last.parent ?? newest.id) : newestLeafUnder(all, beside.id);
    top.show({ all, turns: branchTo(all, leaf), conversation: { ...conversation, leaf } });
    const from = top.shelf;
    if (!state.isTemporary) top.keep(() => from.drop(conversation.id, [last.id]));
    top.keepTurns();
    return back;
  }

  /**
   * Where another panel has gone on with this conversation, this one goes on with a copy: neither writes over what the
   * other said, or gives one placeholder two values.
   */
  async function copyIfMovedOn(): Promise<void> {
    const { conversation, all } = top.state;
    if (conversation === undefined || top.state.isTemporary) return;
    await top.written();
    const kept = await top.shelf.head(conversation.id).catch(() => undefined);
    if (kept === undefined || kept.changedMs <= conversation.changedMs || top.state.conversation !== conversation)
      return;
    const id = crypto.randomUUID();
    const idOf = new Map(all.map((turn) => [turn.id, crypto.randomUUID()]));
    const copies = all.map((turn) => ({
      ...turn,
      id: idOf.get(turn.id) ?? turn.id,
      parent: turn.parent === null ? null : (idOf.get(turn.parent) ?? null),
      conversation: id,
    }));
    const leaf = idOf.get(top.state.turns.at(-1)?.id ?? '');
    top.show({
      conversation: { ...conversation, id, ...(leaf === undefined ? {} : { leaf }) },
      all: copies,
      turns: branchTo(copies, leaf),
    });
    top.keepTurns(...copies);
  }

  /** Only if nobody has begun anything else by the time it is read. */
  async function putOnDesk(id: string): Promise<GivenBack | undefined> {
    const mine = begin();
    await top.written();
    const [talk, vault, elsewhere] = await Promise.all([
      top.shelf.read(id),
      vaultOf(id).load(),
      isAnsweredElsewhere(id),
    ]);
    if (talk === undefined || mine !== begun) return undefined;
    const { conversation, turns: all } = talk;
    top.show({
      ...nothing,
      conversation,
      all,
      turns: branchTo(all, conversation.leaf),
      vault: vault ?? emptyVault(),
      model: conversation.model,
    });
    return elsewhere ? undefined : takeBack();
  }

  const changeTurn = (id: string, change: (turn: Turn) => Turn) => {
    const turn = top.state.all.find((one) => one.id === id);
    if (turn === undefined || turn.state === 'streaming') return;
    const after = change(turn);
    top.put(undefined, [after]);
    top.keepTurns(after);
  };

  return {
    ...keptWith(top, begin),
    state: () => top.state,
    subscribe: top.subscribe,
    setPolicy: top.setPolicy,
    async resume() {
      const before = begun;
      const [latest] = await listed(top);
      const elsewhere = latest === undefined || (await isAnsweredElsewhere(latest.id));
      // The person may have been quicker and has sent something already.
      return elsewhere || before !== begun ? undefined : putOnDesk(latest.id);
    },
    open: putOnDesk,
    startNew({ isTemporary } = { isTemporary: false }) {
      begin();
      top.show({ ...nothing, isTemporary });
    },
    async send(prepared, inPlaceOf, task) {
      const mine = begin();
      // Before a copy of the conversation gives its turns other names.
      const at = top.state.turns.findIndex(({ id }) => id === inPlaceOf);
      await copyIfMovedOn();
      if (mine !== begun) return { text: prepared.source, images: prepared.images ?? [] };
      const before = at < 0 ? top.state.turns : top.state.turns.slice(0, at);
      const nowMs = Date.now();
      const { model } = top.state;
      const conversation: Conversation = {
        ...(top.state.conversation ?? {
          id: crypto.randomUUID(),
          title: task?.title ?? titleOf(prepared.text),
          startedMs: nowMs,
          ...(model === undefined ? {} : { model }),
        }),
        changedMs: nowMs,
      };
      const question: Turn = {
        id: crypto.randomUUID(),
        conversation: conversation.id,
        parent: before.at(-1)?.id ?? null,
        order: nextOrder(top.state.all),
        role: 'user',
        content: prepared.text,
        ...(task === undefined ? {} : { task }),
        ...(prepared.images === undefined ? {} : { images: prepared.images }),
        state: 'complete',
        atMs: nowMs,
      };
      top.put(question.id, [question], { conversation, vault: prepared.vault });
      // The values first, so that what is kept can always be restored. The question does not wait for the disk.
      top.keepVault();
      top.keepTurns(question);
      const wanted: Wanted = {
        turns: [...before, question],
        turn: answering.begun(question, undefined),
        retry: 'send',
      };
      if (await answering.answer(wanted)) return undefined;
      return top.state.conversation?.id === conversation.id ? takeBack() : undefined;
    },
    async again({ turn: id, model } = {}) {
      if (answering.isUnderWay()) return;
      const before = begun;
      const at = id === undefined ? top.state.turns.length - 1 : top.state.turns.findIndex((turn) => turn.id === id);
      await copyIfMovedOn();
      if (answering.isUnderWay() || before !== begun) return;
      const turns = top.state.turns.slice(0, top.state.turns[at]?.role === 'assistant' ? at : at + 1);
      const question = turns.at(-1);
      if (question?.role === 'user')
        await answering.answer({ turns, turn: answering.begun(question, model), retry: 'again' });
    },
    async goOn() {
      if (answering.isUnderWay()) return;
      const before = begun;
      await copyIfMovedOn();
      const last = top.state.turns.at(-1);
      if (last?.role !== 'assistant' || answering.isUnderWay() || before !== begun) return;
      await answering.answer({ turns: top.state.turns.slice(0, -1), turn: last, isRest: true, retry: 'rest' });
    },
    showBranch(id) {
      if (answering.isUnderWay()) return;
      top.put(newestLeafUnder(top.state.all, id), []);
      top.show({ failure: undefined });
      top.keepTurns();
    },
    chooseModel(model) {
      const { model: _before, ...conversation } = top.state.conversation ?? {};
      top.show({
        model,
        conversation:
          top.state.conversation && ({ ...conversation, ...(model === undefined ? {} : { model }) } as Conversation),
      });
      top.keepTurns();
    },
    rate(id, rating) {
      const run = top.state.all.find((turn) => turn.id === id)?.run;
      if (run !== undefined) void sendRating(top.policy, run, rating);
      changeTurn(id, ({ rating: _before, ...turn }) => (rating === undefined ? turn : { ...turn, rating }));
    },
    leaveOut(ids) {
      const turns = top.state.all
        .filter((turn) => (turn.leftOut === true) !== ids.has(turn.id))
        .map(({ leftOut: _before, ...turn }): Turn => (ids.has(turn.id) ? { ...turn, leftOut: true } : turn));
      if (turns.length === 0) return;
      top.put(undefined, turns);
      top.keepTurns(...turns);
    },
    stop: answering.stop,
    keepNow() {
      const last = top.state.turns.at(-1);
      if (last?.state === 'streaming' && answering.isUnderWay()) top.keepTurns(last);
    },
    clearFailure: () => top.show({ failure: undefined }),
  };
}
