import type { FileObstacle } from '../files-reading';

/** A file as it stood in an offer: itself, or one of those in a folder. */
export interface Given {
  /** Which of the files of the offer it is, or is in. */
  file: number;
  /** Which of the files of a folder it is, counted from 1; undefined where it came by itself. */
  inFolder?: number;
  blob: File;
}

/** More files than this in one offer are not read one by one. */
const mostFiles = 2_000;

/** A folder that is dropped stands as one file without content; this is what it really is. */
const folders = new WeakMap<File, FileSystemDirectoryEntry>();

/** Remembers what a file of an offer stands for. Only in the event that brought it can the browser be asked. */
export function standsFor(file: File, entry: FileSystemEntry | null): void {
  if (entry?.isDirectory === true) folders.set(file, entry as FileSystemDirectoryEntry);
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A directory is read in portions, until an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
    if (all.length > mostFiles) return all;
  }
}

async function walk(folder: FileSystemDirectoryEntry, found: File[]): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (found.length > mostFiles) return;
    if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, found);
    else found.push(await fileOf(entry as FileSystemFileEntry));
  }
}

/** Whether a file of an offer is really a folder. */
function isFolder(file: File): boolean {
  return folders.has(file);
}

/** The files in a folder; nothing where it is none. Rejects when the browser cannot read it. */
async function filesIn(file: File): Promise<File[]> {
  const folder = folders.get(file);
  const found: File[] = [];
  if (folder !== undefined) await walk(folder, found);
  return found;
}

/** The same files for a page: no event can carry a folder, so those in it come one by one. */
export async function filesBehind(files: readonly File[]): Promise<File[]> {
  const behind = await Promise.all(files.map(async (file) => (isFolder(file) ? filesIn(file) : [file])));
  return behind.flat();
}

/**
 * Every file of an offer, those in folders one by one.
 *
 * @returns what could not be reached beside what could
 */
export async function spread(
  files: readonly File[],
  signal: AbortSignal,
): Promise<{ given: Given[]; obstacles: { file: number; obstacle: FileObstacle }[] }> {
  const given: Given[] = [];
  const obstacles: { file: number; obstacle: FileObstacle }[] = [];
  for (const [file, blob] of files.entries()) {
    signal.throwIfAborted();
    if (!isFolder(blob)) given.push({ file, blob });
    else {
      try {
        const inside = await filesIn(blob);
        for (const [i, one] of inside.entries()) given.push({ file, inFolder: i + 1, blob: one });
      } catch {
        obstacles.push({ file, obstacle: 'unreadable' });
      }
    }
  }
  for (const { file } of given.slice(mostFiles, mostFiles + 1)) obstacles.push({ file, obstacle: 'too-large' });
  return { given: given.slice(0, mostFiles), obstacles };
}
