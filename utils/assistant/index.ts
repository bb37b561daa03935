/** The paved road: a draft becomes a message with placeholders, the gateway answers, the conversation is kept. */

export {
  actionCommands,
  actionKey,
  maxActions,
  offerActions,
  onWaitingTask,
  type SelectionAction,
  selectionActions,
  shippedActions,
  takeWaitingTask,
  titleOfAction,
  type WaitingTask,
} from './actions';
export { siblingsOf } from './branches';
export { type Budget, budgetOf, estimateTokens, tokensOf } from './budget';
export {
  type ContextPiece,
  choose,
  composeMessage,
  newPiece,
  type PieceKind,
  type PlaceholderChoice,
  type PlaceholderChoices,
  splitMessage,
  trimmed,
} from './context';
export { type Conversation, type Rating, ratingReasons, type Turn } from './conversation';
export { createDesk, type Desk, type DeskState, type GivenBack } from './desk';
export {
  blankDraft,
  type Draft,
  type DraftKeeper,
  type DraftMessage,
  isBlank,
  openDraft,
  type QueuedMessage,
} from './draft';
export { asJson, asMarkdown } from './export';
export { AskFailure, canRetry, type DeskFailure, type FailureCode } from './failure';
export { type Folder, folderNamed, folders } from './folders';
export type { Gateway } from './gateway';
export { handoff, joinTexts, leaveHandoff, openAssistant } from './handoff';
export { loadSentRequests, maxRequestAnswerChars, type SentRequest, sendRequest } from './intakes';
export { keepsake } from './keepsake';
export { type Library, type LibraryEntry, loadLibrary } from './library';
export { loadModels, type Model } from './models';
export { hasOnDeviceModel, onDeviceModel } from './on-device';
export type { OutputMark } from './output-mark';
export { listenForOutputs, loadOutput, type OutputState, submitOutput } from './outputs';
export { loadOwnLog, type OwnLogEntry, takeOwnLog } from './own-log';
export {
  type NotTaken,
  pageReader,
  pageWriter,
  putIntoPage,
  readPage,
  readSelection,
  takePage,
  takeSelection,
} from './page';
export { type CompanyData, type Prepared, type PrepareOptions, prepare } from './prepare';
export { purge, retentionCutoffMs } from './purge';
export { requestOf } from './request';
export { hostIn, suggestSite } from './site-suggestion';
export type { TemplateTask } from './template-task';
export {
  keepTrial,
  loadSamples,
  type Outcome,
  personalDataIn,
  type Sample,
  tryVariant,
  type Variant,
} from './trial';
export {
  begunRequest,
  joinedRequest,
  mailWith,
  openUseCaseRequest,
  requestDraft,
  takeWaitingRequest,
  type UseCaseRequest,
  waitingRequest,
} from './use-case-request';
export { vaultOf } from './vaults';
export { excerpt, wordsOfQuery } from './words';
