import { fileLimits } from '@/utils/files';
import type { Line } from '@/utils/platform';
import {
  aliveEveryMs,
  base64Of,
  bytesOf,
  type FromDocument,
  fromPage,
  stretchBytes,
  stretchUnits,
  type Task,
} from './wire';
import { type Bench, createBench, type Result } from './work';

export interface ServeParts {
  openWorker(): Worker;
  /** Nobody has asked for a while. */
  onIdle(): void;
  /** After how long. */
  idleMs: number;
}

/** Files that are read at the same time, whatever the number of tabs; the others wait, and wait in their pages. */
const mostAtOnce = 2;

/** Share of the work, as progress shows it, that is done when the file has come over. */
const comeOver = 0.3;

/** One file that a page asks about. */
interface Asked {
  line: Line;
  task: Task;
  say(message: FromDocument): void;
  /** The next stretch of the file. */
  want(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
  signal: AbortSignal;
  /** How much is done, 0 to 1. */
  done: number;
  /** Nothing more is to be said. */
  over: boolean;
}

async function bring(asked: Asked): Promise<Uint8Array<ArrayBuffer>> {
  const { sizeBytes } = asked.task;
  const bytes = new Uint8Array(sizeBytes);
  for (let from = 0; from < sizeBytes; from += stretchBytes) {
    const to = Math.min(sizeBytes, from + stretchBytes);
    const stretch = await asked.want(from, to);
    asked.signal.throwIfAborted();
    // The file has changed under us.
    if (stretch.length !== to - from) throw new RangeError('reading: another size');
    bytes.set(stretch, from);
    asked.done = (comeOver * to) / sizeBytes;
    asked.say({ alive: true, done: asked.done });
  }
  return bytes;
}

async function answer(asked: Asked, result: Result): Promise<void> {
  const { say } = asked;
  if ('copy' in result) {
    if (result.copy === undefined) return say({ end: 'no-copy' });
    const copy = new Blob([result.copy]);
    for (let from = 0; from < copy.size; from += stretchBytes)
      say({ copy: await base64Of(copy.slice(from, from + stretchBytes)) });
    return say({ end: 'copied' });
  }
  for (const { place, text } of result.parts) {
    say({ part: place });
    for (let from = 0; from < text.length; from += stretchUnits) say({ text: text.slice(from, from + stretchUnits) });
  }
  for (const obstacle of result.obstacles) say({ obstacle });
  say({ end: 'read', copyable: result.copyable });
}

async function read(asked: Asked, bench: Bench): Promise<void> {
  const { task, signal } = asked;
  try {
    const bytes = await bring(asked);
    const result = await bench.work({ task, bytes }, signal, (done) => {
      asked.done = comeOver + (1 - comeOver) * done;
      asked.say({ alive: true, done: asked.done });
    });
    await answer(asked, result);
  } catch {
    if (!signal.aborted) asked.say({ end: 'failed' });
  }
}

/** Takes what a page says on its line, checked; a page that says anything else is hung up on. */
function listen(line: Line, onTask: (asked: Asked) => void, onClosed: (asked: Asked | undefined) => void): void {
  const gone = new AbortController();
  let asked: Asked | undefined;
  let arrived: ((bytes: Uint8Array<ArrayBuffer>) => void) | undefined;
  let failed: ((error: Error) => void) | undefined;
  line.onClosed(() => {
    gone.abort();
    failed?.(new Error('reading: the page is gone'));
    onClosed(asked);
  });
  line.onHeard((message) => {
    try {
      const said = fromPage(message);
      if ('bytes' in said) arrived?.(bytesOf(said.bytes));
      else if (asked === undefined) {
        const say = (words: FromDocument) => line.say(words);
        const want = (from: number, to: number) =>
          new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
            arrived = resolve;
            failed = reject;
            say({ want: [from, to] });
          });
        asked = { line, task: said.begin, say, want, signal: gone.signal, done: 0, over: false };
        onTask(asked);
      }
    } catch {
      gone.abort();
      line.close();
      onClosed(asked);
    }
  });
}

/** Reads the files that pages ask about: the document's whole work. */
export function createReadingService({ openWorker, onIdle, idleMs }: ServeParts): (line: Line) => void {
  const waiting: Asked[] = [];
  const open = new Set<Asked>();
  const benches = Array.from({ length: mostAtOnce }, () => createBench(openWorker));
  const free = [...benches];
  let idle: ReturnType<typeof setTimeout> | undefined;
  let beat: ReturnType<typeof setInterval> | undefined;

  const rest = () => {
    clearTimeout(idle);
    clearInterval(beat);
    for (const bench of benches) bench.close();
    onIdle();
  };
  const waitForMore = () => {
    clearTimeout(idle);
    if (open.size > 0) return;
    clearInterval(beat);
    beat = undefined;
    idle = setTimeout(rest, idleMs);
  };
  async function next(): Promise<void> {
    const bench = free.pop();
    if (bench === undefined) return;
    const asked = waiting.shift();
    if (asked !== undefined) {
      await read(asked, bench);
      asked.over = true;
      free.push(bench);
      void next();
    } else free.push(bench);
  }
  waitForMore();
  return (line) => {
    clearTimeout(idle);
    listen(
      line,
      (asked) => {
        if (asked.task.sizeBytes > fileLimits.fileBytes) {
          asked.say({ obstacle: 'too-large' });
          return asked.say({ end: 'read', copyable: false });
        }
        open.add(asked);
        // Also to those that wait for their turn: silence means that nobody is there.
        beat ??= setInterval(() => {
          for (const { say, done, over } of open) if (!over) say({ alive: true, done });
        }, aliveEveryMs);
        waiting.push(asked);
        void next();
      },
      (asked) => {
        if (asked !== undefined) {
          open.delete(asked);
          const place = waiting.indexOf(asked);
          if (place >= 0) waiting.splice(place, 1);
        }
        waitForMore();
      },
    );
  };
}
