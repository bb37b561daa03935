/** What goes along with a message: pieces, how they stand in it, and what people decide about placeholders. */
export { choose, type PlaceholderChoice, type PlaceholderChoices, withOwnWords, withoutReleased } from './choices';
export { composeMessage, splitMessage } from './compose';
export { type ContextPiece, type MessageImage, newPiece, type PieceKind, trimmed } from './piece';
