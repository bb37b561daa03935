import type { Place } from '@/utils/files';
import { openLine } from '@/utils/platform';
import type { FileObstacle } from '../files-reading';
import { aliveEveryMs, base64Of, bytesOf, fromDocument, lineName, openReading, type Task } from './wire';

/** What came of asking about one file. */
export interface Answered {
  parts: { place: Place; text: string }[];
  obstacles: FileObstacle[];
  /** Whether a redacted copy can be made of it. */
  copyable: boolean;
  /** The bytes of a copy, in stretches; undefined where none was asked for, or the format cannot. */
  copy: Uint8Array<ArrayBuffer>[] | undefined;
}

/** The reading broke off: nobody answers any more, or what reads has failed. Says nothing of the file. */
class BrokenOff extends Error {
  /** Whether what reads is there, and failed with this very file. */
  readonly byFile: boolean;

  constructor(byFile: boolean) {
    super('reading: broken off');
    this.byFile = byFile;
  }
}

interface AskOptions {
  signal: AbortSignal;
  onProgress(done: number): void;
}

const unreadable: Answered = { parts: [], obstacles: ['unreadable'], copyable: false, copy: undefined };

function attempt(blob: File, task: Task, { signal, onProgress }: AskOptions): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const answered: Answered = { parts: [], obstacles: [], copyable: false, copy: undefined };
    const copy: Uint8Array<ArrayBuffer>[] = [];
    const line = openLine(lineName);
    let silence: ReturnType<typeof setTimeout>;
    const over = (finish: () => void) => {
      clearTimeout(silence);
      signal.removeEventListener('abort', aborted);
      line.close();
      finish();
    };
    const aborted = () => over(() => reject(signal.reason));
    const broken = (byFile: boolean) => over(() => reject(new BrokenOff(byFile)));
    const listenOn = () => {
      clearTimeout(silence);
      silence = setTimeout(() => broken(false), 4 * aliveEveryMs);
    };
    const give = (from: number, to: number) => {
      base64Of(blob.slice(from, to)).then(
        (bytes) => line.say({ bytes }),
        // The file was moved, changed or is not to be had; the page could not read it either.
        () => over(() => resolve(unreadable)),
      );
    };

    line.onClosed(() => broken(false));
    line.onHeard((message) => {
      const said = fromDocument(message);
      if (said === undefined) return;
      listenOn();
      if ('want' in said) give(...said.want);
      else if ('alive' in said) onProgress(said.done);
      else if ('part' in said) answered.parts.push({ place: said.part, text: '' });
      else if ('text' in said) {
        const part = answered.parts.at(-1);
        if (part !== undefined) part.text += said.text;
      } else if ('obstacle' in said) answered.obstacles.push(said.obstacle);
      else if ('copy' in said) copy.push(bytesOf(said.copy));
      else if (said.end === 'failed') broken(true);
      else if (said.end === 'read') over(() => resolve({ ...answered, copyable: said.copyable }));
      else over(() => resolve(said.end === 'copied' ? { ...answered, copy } : answered));
    });
    signal.addEventListener('abort', aborted);
    listenOn();
    line.say({ begin: task });
  });
}

const attempts = 2;
const pauseMs = 200;

/**
 * Asks the document that reads about one file. It is tried a second time when the document or its worker is stopped in
 * the middle; a file that the worker fails with twice is unreadable.
 *
 * @throws the signal's reason when it fires; else an error without a word of the file, when nobody answers.
 */
export async function ask(blob: File, task: Task, options: AskOptions): Promise<Answered> {
  for (let left = attempts; ; left -= 1) {
    options.signal.throwIfAborted();
    try {
      await openReading.send(null);
      return await attempt(blob, task, options);
    } catch (error) {
      options.signal.throwIfAborted();
      if (left <= 1) {
        // It is the file: a reader that fails twice fails for good.
        if (error instanceof BrokenOff && error.byFile) return unreadable;
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
