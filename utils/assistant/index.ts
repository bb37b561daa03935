/** The paved road: a draft becomes a message with placeholders, the gateway answers, the conversation is kept. */
export type { Conversation, Turn } from './conversation';
export { createDesk, type Desk, type DeskFailure, type DeskState, placeholderInstruction } from './desk';
export { type DraftKeeper, openDraft } from './draft';
export { type FailureCode, failures } from './failure';
export { type Handoff, handoff, joinTexts, leaveHandoff, openAssistant } from './handoff';
export { NotKept } from './keepsake';
export { type Prepared, prepare } from './prepare';
export { purge, retentionCutoffMs } from './purge';
export { vaultOf } from './vaults';
