/** A change in a source's text: what stands from `from` to `to` (UTF-16 units) becomes `text`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** A text inside a file from which parts were read. */
export interface Source {
  text: string;
  edits: Edit[];
  /** A placeholder as it must be written in this source. */
  escape: (text: string) => string;
}

/** A value that must be gone from the copy, and what stands for it. */
export interface Gone {
  value: string;
  placeholder: string;
}

/** Why there is no redacted copy. */
export type Refusal =
  /** Copies of this kind of file are not made. */
  | 'format'
  /** A value stands where nothing can be put in its place: a picture, a name, a damaged entry. */
  | 'place'
  /** A value would still be in the copy. */
  | 'left-over'
  /** The file is not the one that was read. */
  | 'changed';

/** What parts were read from: a file, or a file in a file. It can write itself again. */
export interface Origin {
  /** Whether a value in its own text is replaced; set before `rewrite`. */
  touched: boolean;
  /** The files in it. */
  inner?: readonly Origin[];
  /** New bytes with the edits that its sources have got, and nothing left of `gone`. Without it no copy is made. */
  rewrite?: (gone: readonly Gone[]) => Promise<Uint8Array<ArrayBuffer> | Refusal>;
}

/** An origin that cannot be written again. */
export function fixedOrigin(): Origin {
  return { touched: false };
}

/** Whether a value in a file, or in a file in it, is replaced. */
export function isTouched({ touched, inner = [] }: Origin): boolean {
  return touched || inner.some(isTouched);
}
