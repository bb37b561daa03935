import { findPlaceholders, type Token, type Vault, valueBehind } from '@/utils/placeholders';

/** A stretch of text; with a placeholder where one stands. */
export interface Piece {
  /** Where it begins. */
  at: number;
  text: string;
  placeholder?: string;
  /** What the placeholder stands for. */
  value?: string;
}

/** Cuts a text at its placeholders, and into parts of about the size given, so that a long one can be shown bit by bit. */
export function partsOf(text: string, vault: Vault, partLength: number): Piece[][] {
  const parts: Piece[][] = [];
  let part: Piece[] = [];
  let room = partLength;
  const put = (piece: Piece) => {
    part.push(piece);
    room -= piece.text.length;
    if (room > 0) return;
    parts.push(part);
    part = [];
    room = partLength;
  };
  const putPlain = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      let end = Math.min(at + room, to);
      // Both halves of a surrogate pair stay together.
      if (end < to && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end += 1;
      put({ at, text: text.slice(at, end) });
      at = end;
    }
  };
  const putToken = (token: Token) => {
    const written = text.slice(token.start, token.end);
    put({ at: token.start, text: written, placeholder: token.placeholder, value: valueBehind(token, vault) });
  };
  let done = 0;
  for (const token of findPlaceholders(text, vault)) {
    putPlain(done, token.start);
    putToken(token);
    done = token.end;
  }
  putPlain(done, text.length);
  if (part.length > 0) parts.push(part);
  return parts;
}
