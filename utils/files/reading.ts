/** What a file is, judged by its content; the name only decides between kinds of text. */
export type FileKind =
  | 'text'
  | 'csv'
  | 'tsv'
  | 'json'
  | 'markdown'
  | 'html'
  | 'xml'
  | 'source-code'
  | 'notebook'
  | 'mail'
  | 'rtf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ods'
  | 'odp'
  | 'pdf'
  | 'zip'
  | 'gzip'
  | 'tar'
  | 'image'
  /** The container of Office before 2007, of Outlook messages, and of Office files with a password. */
  | 'ole'
  | 'unknown';

/** One step on the way into a file. Numbers count from 1. It has no names: a name may be what must not be told. */
export interface Step {
  at:
    | 'entry'
    | 'attachment'
    | 'embedded'
    | 'body'
    | 'sheet'
    | 'slide'
    | 'page'
    | 'cell'
    | 'header'
    | 'footer'
    | 'notes'
    | 'comments'
    | 'deletions'
    | 'formulas'
    | 'fields'
    | 'links'
    | 'attributes'
    | 'charts'
    | 'forms'
    | 'mail-headers'
    | 'properties'
    | 'names'
    | 'unused-strings'
    | 'letter-runs'
    | 'image'
    | 'other';
  number?: number;
}

/** Where in a file, from the outside inwards; empty is the file itself. Safe to show and to report. */
export type Place = readonly Step[];

/** A stretch of `Reading.text` that comes from one place. Offsets in UTF-16 units. */
export interface Part {
  place: Place;
  start: number;
  end: number;
}

/**
 * Why a place could not be read, or not to its end.
 * - `encrypted`: it has a password
 * - `unreadable`: it is damaged, cut off, or contradicts itself
 * - `unsupported`: there is no reader for what it is
 * - `image`: a picture, and no reader of pictures was given
 * - `too-large`, `too-nested`: a limit was met; what was read before counts
 * - `cancelled`: the caller's signal
 */
export type Obstacle = 'encrypted' | 'unreadable' | 'unsupported' | 'image' | 'too-large' | 'too-nested' | 'cancelled';

export interface Unread {
  place: Place;
  obstacle: Obstacle;
}

/** What a file says. Device zone: the text never leaves. */
export interface Reading {
  kind: FileKind;
  /** All that could be read, the parts one after the other, with an empty line between them. */
  text: string;
  parts: Part[];
  /** What could not be read. Empty: everything was. */
  unread: Unread[];
  /** Whether files like this one can be written again, with placeholders. What stands where may still forbid it. */
  copyable: boolean;
}

/** How much of a file is read at most. What is beyond is `too-large` or `too-nested`, and what came before counts. */
export interface FileLimits {
  /** Size of the file itself. */
  fileBytes: number;
  /** All that archives and compressed documents give out, together. */
  unpackedBytes: number;
  /** What one entry may give out for a byte of its own, beyond the first `freeRatioBytes`. */
  unpackedRatio: number;
  freeRatioBytes: number;
  /** Text handed out, in UTF-16 units. */
  textUnits: number;
  /** Entries of all archives together. */
  entries: number;
  /** Archives, documents and messages in one another. */
  depth: number;
  /** Pages of a PDF. */
  pages: number;
}

export const fileLimits: FileLimits = {
  fileBytes: 256_000_000,
  unpackedBytes: 512_000_000,
  unpackedRatio: 250,
  freeRatioBytes: 16_000_000,
  textUnits: 64_000_000,
  entries: 20_000,
  depth: 6,
  pages: 2_000,
};

export interface ReadOptions {
  /** The file's name: decides between kinds of text, where the content leaves it open. */
  name?: string;
  /** Cancels: the reading then has what was read so far, and says `cancelled`. */
  signal?: AbortSignal;
  /** Called now and then with the share that is done, 0 to 1, never falling. */
  onProgress?: (done: number) => void;
  limits?: Partial<FileLimits>;
  /** Reads the text in a picture (PNG, JPEG, GIF, WebP, BMP, TIFF). Without it pictures are `unread`. */
  readImage?: (bytes: Uint8Array) => Promise<string>;
}
