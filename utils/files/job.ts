import type { Origin } from './origin';
import {
  type FileLimits,
  fileLimits,
  type Obstacle,
  type Place,
  type ReadOptions,
  type Step,
  type Unread,
} from './reading';
import { ofRuns, type Run } from './run';

/** Ends the reading of one place. Has a code, never a value. */
export class Stop extends Error {
  readonly obstacle: Obstacle;
  constructor(obstacle: Obstacle) {
    super(obstacle);
    this.obstacle = obstacle;
  }
}

/** Longest work between two pauses, milliseconds. */
const longestStepMs = 16;

/** A file to be read: the one that was given, or one in it. */
export interface FileToRead {
  bytes: Uint8Array;
  name: string;
  place: Place;
}

/** Reads any file, whatever its kind. */
export type AnyReader = (file: FileToRead, job: Job) => Promise<Origin>;

/** Steps that lead into another file. */
const inwards: readonly Step['at'][] = ['entry', 'attachment', 'embedded'];

/** A part as its reader hands it in. */
export interface ReadPart {
  place: Place;
  text: string;
  /** Where each stretch of the text stands in its source, for a redacted copy. */
  runs?: readonly Run[];
  /** What the text was read from. */
  origin?: Origin;
}

/**
 * One file being read: what may still be spent, what has been read, what could not be. Readers of what is nested in it
 * share it, so that limits hold for the whole.
 */
export class Job {
  readonly limits: FileLimits;
  readonly parts: ReadPart[] = [];
  readonly unread: Unread[] = [];
  readonly readImage: ReadOptions['readImage'];
  /** Readers keep the places of text in its source. */
  readonly tracing: boolean;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ReadOptions['onProgress'];
  readonly #read: AnyReader;
  #unpackedBytes = 0;
  #textUnits = 0;
  #entries = 0;
  #pausedAt = performance.now();
  #from = 0;
  #to = 1;
  #done = 0;

  /** @param read reads what is nested */
  constructor({ signal, onProgress, limits, readImage }: ReadOptions, read: AnyReader, tracing = false) {
    this.#read = read;
    this.limits = { ...fileLimits, ...limits };
    this.#signal = signal;
    this.#onProgress = onProgress;
    this.readImage = readImage;
    this.tracing = tracing;
  }

  /**
   * To be called in every longer loop: pauses when it is time.
   *
   * @param share how much of the present work is done, 0 to 1
   * @throws Stop `cancelled`
   */
  async breathe(share?: number): Promise<void> {
    if (this.#signal?.aborted) throw new Stop('cancelled');
    if (performance.now() - this.#pausedAt < longestStepMs) return;
    if (share !== undefined) {
      const done = this.#from + (this.#to - this.#from) * Math.min(1, Math.max(0, share));
      if (done > this.#done) {
        this.#done = done;
        this.#onProgress?.(done);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#pausedAt = performance.now();
    if (this.#signal?.aborted) throw new Stop('cancelled');
  }

  /** Work that is the stretch from `from` to `to` (0 to 1) of the present work. */
  async stretch<Result>(from: number, to: number, work: () => Promise<Result>): Promise<Result> {
    const [outerFrom, outerTo] = [this.#from, this.#to];
    const size = outerTo - outerFrom;
    this.#from = outerFrom + size * from;
    this.#to = outerFrom + size * to;
    try {
      return await work();
    } finally {
      this.#from = outerFrom;
      this.#to = outerTo;
    }
  }

  /** Notes what was unpacked. @returns whether it is still within the limit */
  maySpendUnpacked(bytes: number): boolean {
    this.#unpackedBytes += bytes;
    return this.#unpackedBytes <= this.limits.unpackedBytes;
  }

  /** @throws Stop `too-large` when there are more entries than may be. */
  spendEntry(): void {
    if (++this.#entries > this.limits.entries) throw new Stop('too-large');
  }

  /** Hands in a text. An empty one is no part. @throws Stop `too-large` */
  add(part: ReadPart): void {
    if (part.text.trim() === '') return;
    const left = this.limits.textUnits - this.#textUnits;
    this.#textUnits += part.text.length;
    if (part.text.length <= left) {
      this.parts.push(part);
      return;
    }
    if (left > 0) this.parts.push({ ...part, text: part.text.slice(0, left) });
    throw new Stop('too-large');
  }

  /** Hands in a text made of runs. @throws Stop `too-large` */
  addRuns(place: Place, runs: readonly Run[], origin: Origin): void {
    this.add({ place, text: ofRuns(runs), ...(this.tracing ? { runs } : {}), origin });
  }

  /**
   * Reads a file in a file. What goes wrong in it is noted at its place.
   *
   * @returns nothing where it could not be read at all
   */
  nested(file: FileToRead): Promise<Origin | undefined> {
    return this.attempt(file.place, async () => {
      if (file.place.filter(({ at }) => inwards.includes(at)).length > this.limits.depth) throw new Stop('too-nested');
      return await this.#read(file, this);
    });
  }

  /** Notes that a place could not be read. */
  missed(place: Place, obstacle: Obstacle): void {
    this.unread.push({ place, obstacle });
  }

  /** What went wrong, as a code. What is no `Stop` is a reader that met something broken. */
  obstacleOf(error: unknown): Obstacle {
    if (this.#signal?.aborted) return 'cancelled';
    return error instanceof Stop ? error.obstacle : 'unreadable';
  }

  /**
   * Reads one place; what goes wrong there is noted, and the rest goes on. What ends the whole job goes further up.
   *
   * @returns what the reader returned, nothing when it failed
   */
  async attempt<Result>(place: Place, read: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await read();
    } catch (error) {
      const obstacle = this.obstacleOf(error);
      if (obstacle === 'cancelled' || this.isSpent()) throw new Stop(obstacle);
      this.missed(place, obstacle);
      return undefined;
    }
  }

  /** Nothing more can be read, whatever comes. */
  isSpent(): boolean {
    const { unpackedBytes, textUnits, entries } = this.limits;
    return this.#unpackedBytes > unpackedBytes || this.#textUnits > textUnits || this.#entries > entries;
  }
}
