import type { Place } from '@/utils/files';

/**
 * Why the text of a file is not known: it needs a password, is damaged, is larger than the limits, has a format that
 * nobody here reads, or is an image while images are not read.
 */
export type FileObstacle = 'encrypted' | 'unreadable' | 'too-large' | 'unknown' | 'image';

/** A stretch of a part's text, in UTF-16 units, and what stands in its place. */
export interface Replacement {
  start: number;
  end: number;
  with: string;
}

/** What was read of the files of an offer; `file` counts them from 0. */
export interface FilesRead {
  /** The text of each file, in one part or several; `place` says which, in kinds and numbers, never names. */
  parts: readonly { file: number; place: Place; text: string }[];
  /** Files, or parts of them, that could not be read. */
  obstacles: readonly { file: number; obstacle: FileObstacle }[];
  /** Of each file, whether `redact` can make a copy of it. */
  redactable: readonly boolean[];
  /** A copy of each file with these stretches replaced, undefined where that cannot be done; the same file where none is. */
  redact(
    replaced: readonly { part: number; replacements: readonly Replacement[] }[],
  ): Promise<readonly (File | undefined)[]>;
  /** Frees what is kept for `redact`. */
  release(): void;
}

/** Reads files on the device, outside the page. Rejects when the signal fires, or when nobody is there to read. */
export type ReadFiles = (
  files: readonly File[],
  options: {
    signal: AbortSignal;
    /** How much is done, 0 to 1. */
    onProgress(done: number): void;
    /** Whether the text in images is read. */
    images: boolean;
  },
) => Promise<FilesRead>;
