import {
  type ChosenIn,
  describeAddressBar,
  onAddressBar,
  onKeys,
  onSelectionMenu,
  openPanelOnGesture,
  showSelectionMenu,
  storageItem,
} from '@/utils/platform';
import type { Policy } from '@/utils/policy';
import type { Words } from '@/utils/vocabulary';
import { type ContextPiece, newPiece } from '../context';
import { leaveHandoff, withHandoffLock } from '../handoff';
import { takeSelection } from '../page';
import {
  actionCommands,
  actionKey,
  instructionOf,
  type SelectionAction,
  selectionActions,
  titleOfAction,
} from './action';

/** A template that is to be used with a text, on its way to the panel. Device zone: in session storage only. */
export interface WaitingTask {
  id: string;
  template: string;
  text: string;
}

const waitingTask = storageItem<WaitingTask>('session', 'waiting-task');

/** Takes the task that waits, once, whichever panel asks first. */
export function takeWaitingTask(): Promise<WaitingTask | undefined> {
  return withHandoffLock(async () => {
    const waiting = await waitingTask.load();
    if (waiting !== undefined) await waitingTask.remove();
    return waiting;
  });
}

/** Calls back when a task waits. @returns ends that */
export function onWaitingTask(work: () => void): () => void {
  return waitingTask.watch((waiting) => {
    if (waiting !== undefined) work();
  });
}

/** The selection as it stands in the page; where no script may go (a PDF, a page of the browser), as the browser has it. */
async function selectionOf({ tabId, title, address }: ChosenIn, text: string): Promise<ContextPiece | undefined> {
  const taken = tabId === undefined ? 'closed' : await takeSelection({ id: tabId, title, address });
  if (typeof taken !== 'string') return taken;
  return text.trim() === '' ? undefined : newPiece({ kind: 'selection', title, address, text });
}

/** Hands an action with the selected text to the panel. Where nothing is selected, the instruction waits in the composer. */
export async function handAction(
  action: SelectionAction,
  where: ChosenIn,
  selectionText: string,
  words: Words,
): Promise<void> {
  const piece = await selectionOf(where, selectionText);
  if (action.kind === 'template') {
    await waitingTask.save({ id: crypto.randomUUID(), template: action.id, text: piece?.text ?? '' });
  } else if (piece === undefined) await leaveHandoff(instructionOf(action, words));
  else await leaveHandoff(instructionOf(action, words), { pieces: [piece], isToBeSent: true });
}

/** The entry that only takes the selection along. */
const takeAlong = 'take-along';

interface Surroundings {
  currentPolicy(): Promise<Policy>;
  /** Told when something found no place; it has no words of the person in it. */
  onFailure(): void;
  words: Words;
}

/**
 * The ways into the panel from the browser itself: the menu for what is selected, keys, the address bar. Call at the top
 * level of the worker.
 *
 * @returns shows the menu as the policy and the person want it; call it when the policy has changed
 */
export function offerActions({ currentPolicy, onFailure, words }: Surroundings): () => void {
  const settle = (work: Promise<unknown>) => void work.catch(onFailure);

  async function show(): Promise<void> {
    const { assistant } = await currentPolicy();
    const actions = assistant.gatewayUrl === undefined ? [] : await selectionActions.load();
    const entries = actions.map((action) => ({ id: actionKey(action), label: titleOfAction(action, words) }));
    const along = { id: takeAlong, label: words.say('actionTakeAlong') };
    await showSelectionMenu(assistant.name, assistant.gatewayUrl === undefined ? [] : [...entries, along]);
    describeAddressBar(words.say('addressBarAsk', { name: assistant.name }));
  }
  const refresh = () => settle(show());

  onSelectionMenu((id, text, where) => {
    // The panel first: the press counts only until the first await.
    settle(openPanelOnGesture(where));
    settle(
      selectionActions.load().then(async (actions) => {
        const action = actions.find((one) => actionKey(one) === id);
        if (action !== undefined) return handAction(action, where, text, words);
        const piece = await selectionOf(where, text);
        if (piece !== undefined) await leaveHandoff('', { pieces: [piece] });
      }),
    );
  });
  onKeys((command, where) => {
    const at = actionCommands.indexOf(command as (typeof actionCommands)[number]);
    if (at < 0) return;
    settle(openPanelOnGesture(where));
    settle(
      selectionActions.load().then(async (actions) => {
        const action = actions[at];
        if (action !== undefined) await handAction(action, where, '', words);
      }),
    );
  });
  onAddressBar((text) => {
    settle(openPanelOnGesture({}));
    if (text.trim() !== '') settle(leaveHandoff(text, { isToBeSent: true }));
  });
  selectionActions.watch(refresh);
  return refresh;
}
