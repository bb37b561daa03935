import type { StructureType } from '@/utils/vocabulary';

/** Where something sensitive stands. Offsets in UTF-16 units of the text; the end is the unit after the last one. */
export interface Label {
  /** An entity type of the vocabulary. A type that the vocabulary does not have yet counts as missed. */
  type: string;
  start: number;
  end: number;
  /** Truly there, but harmless or a matter of taste (a press contact, a city, a test card): neither hit nor false alarm. */
  public?: true;
  /** Types that are as right as `type`. */
  also?: readonly string[];
}

export interface StructureLabel {
  type: StructureType;
  start: number;
  end: number;
  /** Data rows of a table, the header not counted. */
  rows?: number;
  public?: true;
}

/** A piece of text that knows what stands where in it. Joining pieces moves the labels, so they are right by construction. */
export interface Fragment {
  text: string;
  entities: Label[];
  structures: StructureLabel[];
}

export type Piece = Fragment | string | number;

export function asFragment(piece: Piece): Fragment {
  return typeof piece === 'object' ? piece : { text: String(piece), entities: [], structures: [] };
}

/** The pieces one after the other. */
export function join(pieces: readonly Piece[], separator = ''): Fragment {
  const joined: Fragment = { text: '', entities: [], structures: [] };
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) joined.text += separator;
    const { text, entities, structures } = asFragment(piece);
    const move = <Placed extends { start: number; end: number }>(label: Placed): Placed => ({
      ...label,
      start: label.start + joined.text.length,
      end: label.end + joined.text.length,
    });
    joined.entities.push(...entities.map(move));
    joined.structures.push(...structures.map(move));
    joined.text += text;
  }
  return joined;
}

/** A whole text that is one entity. */
export function entity(type: string, text: string, also?: readonly string[]): Fragment {
  const label = { type, start: 0, end: text.length, ...(also === undefined ? {} : { also }) };
  return { text, entities: [label], structures: [] };
}

/** The piece, and a structure around it. */
export function structure(type: StructureType, piece: Piece, rows?: number): Fragment {
  const { text, entities, structures } = asFragment(piece);
  const label = { type, start: 0, end: text.length, ...(rows === undefined ? {} : { rows }) };
  return { text, entities, structures: [label, ...structures] };
}

/** The same piece; what is labelled in it counts neither as hit nor as false alarm. */
export function publicly(piece: Piece): Fragment {
  const { text, entities, structures } = asFragment(piece);
  return {
    text,
    entities: entities.map((label) => ({ ...label, public: true })),
    structures: structures.map((label) => ({ ...label, public: true })),
  };
}

/** Template literal: t`Call ${values.phone()} today`. */
export function t(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Fragment {
  return join(strings.flatMap((text, index) => [text, pieces[index] ?? '']));
}
