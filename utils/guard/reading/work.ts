import type { Place } from '@/utils/files';
import type { FileObstacle } from '../files-reading';
import type { Task } from './wire';

/** What the document gives a worker: all of a file, and what is wanted of it. */
export interface Work {
  task: Task;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a worker answers: how far it is (0 to 1), and at the end a result, or that there is none. */
export type Worked = { done: number } | { failed: true } | Result;

/** The text of a file and whether a redacted copy of it can be made; or such a copy, undefined where it cannot. */
export type Result =
  | { parts: { place: Place; text: string }[]; obstacles: FileObstacle[]; copyable: boolean }
  | { copy: Uint8Array<ArrayBuffer> | undefined };

/** Lets one piece of work after another be done in a worker, so that a file can never hold up the document. */
export interface Bench {
  /**
   * Resolves with the result. Rejects when the worker fails, says nothing for too long, or the signal fires; the worker
   * is then thrown away.
   */
  work(work: Work, signal: AbortSignal, onProgress: (done: number) => void): Promise<Result>;
  close(): void;
}

/** A worker that says nothing for so long is stuck in something that never ends. */
const silentAtMostMs = 30_000;

export function createBench(openWorker: () => Worker): Bench {
  let worker: Worker | undefined;
  const close = () => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    work: (work, signal, onProgress) =>
      new Promise((resolve, reject) => {
        worker ??= openWorker();
        const its = worker;
        let silence: ReturnType<typeof setTimeout>;
        const settled = () => {
          clearTimeout(silence);
          signal.removeEventListener('abort', failed);
          its.onmessage = null;
          its.onerror = null;
        };
        const failed = () => {
          settled();
          close();
          reject(new Error('reading: the worker failed'));
        };
        const listenOn = () => {
          clearTimeout(silence);
          silence = setTimeout(failed, silentAtMostMs);
        };
        its.onmessage = ({ data }: MessageEvent<Worked>) => {
          listenOn();
          if ('done' in data) return onProgress(data.done);
          if ('failed' in data) return failed();
          settled();
          resolve(data);
        };
        its.onerror = (event) => {
          // What went wrong is not looked at: it might tell of the text.
          event.preventDefault();
          failed();
        };
        signal.addEventListener('abort', failed);
        listenOn();
        its.postMessage(work, [work.bytes.buffer]);
      }),
    close,
  };
}
