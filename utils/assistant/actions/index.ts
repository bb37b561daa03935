/** What a person wants done with a selected text, and the ways from menu, keys and address bar into the panel. */
export {
  actionCommands,
  actionKey,
  maxActions,
  type SelectionAction,
  selectionActions,
  shippedActions,
  titleOfAction,
} from './action';
export { offerActions, onWaitingTask, takeWaitingTask, type WaitingTask } from './hand-over';
