import { type ContextPiece, type MessageImage, type PieceKind, pieceKinds } from './piece';

/**
 * How pieces stand in a message: each in a part of its own, before what the person wrote.
 *
 *     <context-1b4e28ba>
 *     Kind: page
 *     Title: Spring offer
 *     Address: https://...
 *
 *     the text
 *     </context-1b4e28ba>
 *
 * The mark is drawn when the piece is taken, so nothing in a page can know it and pretend that the part ends there.
 * What was composed can be split again: a message that comes back to the composer has its pieces back.
 */

const markLength = 8;
/** Further than this a header does not go on: a text without one is a text. */
const headerUnits = 20_000;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function partOf({ id, kind, title, address, text }: ContextPiece): string {
  const mark = `context-${id.slice(0, markLength)}`;
  const header = [
    `Kind: ${kind}`,
    ...(title === '' ? [] : [`Title: ${oneLine(title)}`]),
    ...(address === '' ? [] : [`Address: ${oneLine(address)}`]),
  ];
  return `<${mark}>\n${header.join('\n')}\n\n${text}\n</${mark}>`;
}

/** One text of pieces and what the person wrote. Pictures go beside it; their parts say which they are. */
export function composeMessage(pieces: readonly ContextPiece[], text: string): string {
  const parts = pieces.map(partOf);
  return text === '' ? parts.join('\n\n') : [...parts, text].join('\n\n');
}

export interface SplitMessage {
  pieces: ContextPiece[];
  text: string;
}

function headerOf(lines: readonly string[]): Pick<ContextPiece, 'kind' | 'title' | 'address'> | undefined {
  const values = new Map(
    lines.map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)] as const;
    }),
  );
  const kind = pieceKinds.find((one) => one === values.get('Kind'));
  if (kind === undefined) return undefined;
  return { kind: kind satisfies PieceKind, title: values.get('Title') ?? '', address: values.get('Address') ?? '' };
}

const opening = /^<context-([0-9a-f]{8})>\n/;

/** The first part of a message, if it begins with one; `end` is where the rest begins. */
function firstPart(message: string): { piece: ContextPiece; end: number } | undefined {
  const [open, mark = ''] = opening.exec(message.slice(0, 32)) ?? [];
  if (open === undefined) return undefined;
  const headerEnd = message.slice(0, headerUnits).indexOf('\n\n', open.length);
  const closing = `\n</context-${mark}>`;
  const textEnd = headerEnd < 0 ? -1 : message.indexOf(closing, headerEnd + 1);
  if (textEnd < 0) return undefined;
  const header = headerOf(message.slice(open.length, headerEnd).split('\n'));
  if (header === undefined) return undefined;
  const text = message.slice(headerEnd + 2, textEnd);
  return {
    piece: { id: `${mark}${crypto.randomUUID().slice(markLength)}`, ...header, text },
    end: textEnd + closing.length,
  };
}

/**
 * Splits what `composeMessage` put together. Anything else is a text without pieces.
 *
 * @param images the pictures that went beside it
 */
export function splitMessage(message: string, images: readonly MessageImage[] = []): SplitMessage {
  const pieces: ContextPiece[] = [];
  const left = [...images];
  let rest = message;
  for (let part = firstPart(rest); part !== undefined; part = firstPart(rest)) {
    const image = part.piece.kind === 'image' ? left.shift() : undefined;
    pieces.push(image === undefined ? part.piece : { ...part.piece, image });
    rest = rest.slice(part.end).replace(/^\n\n/, '');
  }
  return { pieces, text: rest };
}
