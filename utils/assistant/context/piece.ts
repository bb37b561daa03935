export const pieceKinds = ['page', 'selection', 'file', 'paste', 'image'] as const;
export type PieceKind = (typeof pieceKinds)[number];

/** A picture, as the gateway takes it. */
export interface MessageImage {
  /** `data:image/png;base64,...` */
  url: string;
}

/**
 * Something that goes along with a message: a page, what is selected in it, a file, a long paste, a picture. Device
 * zone, as the draft that it belongs to.
 */
export interface ContextPiece {
  /** A random UUID. Its beginning marks where the piece begins and ends in the message. */
  id: string;
  kind: PieceKind;
  /** What the person knows it by: the title of a page, the name of a file. Empty where it has none. */
  title: string;
  /** Address of the page that it is from; empty where there is none. */
  address: string;
  /** As it is sent, but for placeholders. Of a picture, what is written in it. */
  text: string;
  /** As it was taken, where the person has trimmed it. */
  whole?: string;
  /** The picture itself; without it only its text is sent. */
  image?: MessageImage;
  /** It came by itself, as the policy says, and goes when another page is in view. */
  isInView?: true;
}

export function newPiece(piece: Omit<ContextPiece, 'id'>): ContextPiece {
  return { ...piece, id: crypto.randomUUID() };
}

/** The piece with another text; what was there at first can be brought back. */
export function trimmed(piece: ContextPiece, text: string): ContextPiece {
  const { whole = piece.text, ...rest } = piece;
  return text === whole ? { ...rest, text } : { ...rest, text, whole };
}
