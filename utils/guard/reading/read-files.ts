import type { Place } from '@/utils/files';
import type { FileObstacle, FilesRead, ReadFiles, Replacement } from '../files-reading';
import { type Answered, ask } from './ask';
import { type Given, spread } from './folders';
import type { Task } from './wire';

/** A copy that has been made is the page's as if it were the file itself. */
function copyOf(file: File, stretches: Uint8Array<ArrayBuffer>[]): File {
  return new File(stretches, file.name, { type: file.type, lastModified: file.lastModified });
}

function taskOf({ blob }: Given, images: boolean): Task {
  return { name: blob.name, type: blob.type, sizeBytes: blob.size, images };
}

interface Read {
  given: Given;
  answered: Answered;
}

/** Which file of a folder, if it is in one, and where in that. */
function placeOf({ inFolder }: Given, place: Place): Place {
  return inFolder === undefined ? place : [{ at: 'entry', number: inFolder }, ...place];
}

/** What is replaced in each part of one file; parts are counted over all files. */
function replacedIn(
  from: number,
  count: number,
  replaced: Parameters<FilesRead['redact']>[0],
): Replacement[][] | undefined {
  const its = replaced.filter(
    ({ part, replacements }) => part >= from && part < from + count && replacements.length > 0,
  );
  if (its.length === 0) return undefined;
  const inParts: Replacement[][] = Array.from({ length: count }, () => []);
  for (const { part, replacements } of its) inParts[part - from]?.push(...replacements);
  return inParts;
}

/** Reads files in the document that is there for it: one file after the other, nothing is kept. */
export const readFiles: ReadFiles = async (files, { signal, onProgress, images }) => {
  const { given, obstacles } = await spread(files, signal);
  const all: { file: number; obstacle: FileObstacle }[] = [...obstacles];
  const totalBytes = given.reduce((sum, { blob }) => sum + blob.size, 0) || 1;
  const read: Read[] = [];
  let before = 0;
  for (const one of given) {
    const answered = await ask(one.blob, taskOf(one, images), {
      signal,
      onProgress: (done) => onProgress((before + done * one.blob.size) / totalBytes),
    });
    before += one.blob.size;
    read.push({ given: one, answered });
    for (const obstacle of new Set(answered.obstacles)) all.push({ file: one.file, obstacle });
  }
  const parts = read.flatMap(({ given: one, answered }) =>
    answered.parts.map(({ place, text }) => ({ file: one.file, place: placeOf(one, place), text })),
  );

  // What could not be read cannot be said to hold no value. An image that nobody asked to read is as it is.
  const unread = all.flatMap(({ file, obstacle }) => (obstacle === 'image' ? [] : [file]));
  // Of a folder there is no copy: it cannot be put together again.
  const fixed = read.flatMap(({ given: { file, inFolder }, answered }) =>
    inFolder !== undefined || !answered.copyable ? [file] : [],
  );
  const redactable = files.map((_, file) => !unread.includes(file) && !fixed.includes(file));

  return {
    parts,
    obstacles: all,
    redactable,
    async redact(replaced) {
      const copies: (File | undefined)[] = [...files];
      let from = 0;
      for (const { given: one, answered } of read) {
        const count = answered.parts.length;
        const replace = replacedIn(from, count, replaced);
        from += count;
        if (replace === undefined) continue;
        if (redactable[one.file] !== true) copies[one.file] = undefined;
        else {
          const task = { ...taskOf(one, images), replace };
          const { copy } = await ask(one.blob, task, { signal: new AbortController().signal, onProgress() {} });
          copies[one.file] = copy === undefined ? undefined : copyOf(one.blob, copy);
        }
      }
      return copies;
    },
    release() {
      // Nothing is kept: a copy is made from the file itself.
    },
  };
};
