import type { ContextPiece, PlaceholderChoices } from './context';
import { type Handoff, handoff, joinTexts, withHandoffLock } from './handoff';
import { type Keepsake, keepsake } from './keepsake';

/** A message as it is being written. */
export interface DraftMessage {
  text: string;
  /** What goes along with it. */
  pieces: readonly ContextPiece[];
  /** What was decided about single values in it. */
  choices: PlaceholderChoices;
}

export interface QueuedMessage extends DraftMessage {
  id: string;
}

/** What stands in a composer. */
export interface Draft extends DraftMessage {
  /** Messages that wait for an answer to be complete, the next one first. */
  queued: readonly QueuedMessage[];
  /** What stood in the composer before an earlier message was taken up again. */
  aside?: DraftMessage | undefined;
}

export const blankDraft: Draft = { text: '', pieces: [], choices: [], queued: [] };

export function isBlank({ text, pieces, queued, aside }: Draft): boolean {
  return text === '' && pieces.length === 0 && queued.length === 0 && aside === undefined;
}

/** The pieces stand apart: a long page is not written again with every key. */
type KeptDraft = Omit<Draft, 'pieces'> & {
  /** The handoff that was put into it last, so that none is put in twice after a crash. */
  tookHandoff?: string;
};

/** The draft of one open panel. */
export interface DraftKeeper {
  load(): Promise<Draft>;
  /**
   * Keeps the draft; a blank one is forgotten everywhere.
   *
   * @throws {NotKept}
   */
  save(draft: Draft, retentionDays: number): Promise<void>;
  /**
   * What the guard's dialog or a menu left, for the end of the composer; undefined when there is none or another panel
   * was first. It is in the kept draft before it leaves the hand-over place.
   *
   * @param current what stands in the composer now
   */
  takeHandoff(current: Draft, retentionDays: number): Promise<Omit<Handoff, 'id'> | undefined>;
  /**
   * The place of a panel that was still closing when this one was opened, once it is free; undefined when nothing was
   * in it, or when that panel turns out to stay.
   */
  leftBehind(): Promise<DraftKeeper | undefined>;
  /** Gives the place to the next panel. */
  close(): Promise<void>;
}

const places = 12;

/** A page that is loaded again still holds its place for a moment. */
const reloadMs = 250;
/** A page that was closed can take this long to be gone, on a slow machine. */
const closingMs = 5_000;

interface Place {
  draft: Keepsake<KeptDraft>;
  pieces: Keepsake<readonly ContextPiece[]>;
}

function placeOf(name: string | number): Place {
  return { draft: keepsake(`draft/${name}`), pieces: keepsake(`draft-pieces/${name}`) };
}

/** With the handoff that went into it. */
function withHandoff(draft: Draft, { text, pieces = [] }: Omit<Handoff, 'id'>): Draft {
  return { ...draft, text: joinTexts(draft.text, text), pieces: [...draft.pieces, ...pieces] };
}

function keeper(
  kept: Place,
  close: () => Promise<void>,
  leftBehind: () => Promise<DraftKeeper | undefined>,
): DraftKeeper {
  let took: string | undefined;
  let keptPieces: readonly ContextPiece[] = [];

  async function keep(draft: Draft, retentionDays: number): Promise<void> {
    const { pieces, ...rest } = draft;
    // Both at once, for a page that may be gone in a moment.
    await Promise.all([
      pieces === keptPieces ? undefined : keepPieces(pieces, retentionDays),
      kept.draft.save({ ...rest, ...(took === undefined ? {} : { tookHandoff: took }) }, retentionDays),
    ]);
  }

  async function keepPieces(pieces: readonly ContextPiece[], retentionDays: number): Promise<void> {
    const before = keptPieces;
    keptPieces = pieces;
    try {
      await (pieces.length === 0 ? kept.pieces.remove() : kept.pieces.save(pieces, retentionDays));
    } catch (error) {
      if (keptPieces === pieces) keptPieces = before;
      throw error;
    }
  }

  return {
    close,
    leftBehind,
    async load() {
      const [found, pieces = []] = await Promise.all([kept.draft.load(), kept.pieces.load()]);
      const { tookHandoff, ...draft } = found ?? {};
      took = tookHandoff;
      keptPieces = pieces;
      return { ...blankDraft, ...draft, pieces };
    },
    async save(draft, retentionDays) {
      if (!isBlank(draft)) return keep(draft, retentionDays);
      keptPieces = draft.pieces;
      await Promise.all([kept.draft.remove(), kept.pieces.remove()]);
      // A handoff that could not be kept as a draft waited for this moment in its own place.
      if (took !== undefined && (await handoff.load())?.id === took) await handoff.remove();
    },
    takeHandoff: (current, retentionDays) =>
      withHandoffLock(async () => {
        const waiting = await handoff.load();
        if (waiting === undefined) return undefined;
        if (waiting.id === took) {
          if ((await kept.draft.load())?.tookHandoff === took) await handoff.remove();
          return undefined;
        }
        took = waiting.id;
        const joined = withHandoff(current, waiting);
        try {
          await keep(joined, retentionDays);
          await handoff.remove();
        } catch {
          // Both do not fit into session storage at once: make room first, and go back when that does not help.
          await handoff.remove();
          await keep(joined, retentionDays).catch(() => handoff.save(waiting));
        }
        const { id: _id, ...handed } = waiting;
        return handed;
      }),
  };
}

/**
 * Opens the draft of this panel. Each panel that is open at the same time has a place of its own, so that two windows
 * do not overwrite each other; a place that is free again is taken with what its last panel left in it.
 */
export function openDraft(): Promise<DraftKeeper> {
  // One after the other: each looks into all places that are free, and holds them for that moment.
  return navigator.locks.request('daylight-draft-opening', openOne);
}

async function openOne(): Promise<DraftKeeper> {
  const free: DraftKeeper[] = [];
  const taken: number[] = [];
  for (let place = 0; place < places; place++) {
    const close = await hold(`daylight-draft-${place}`, place === 0 ? reloadMs : 20);
    if (close === undefined) taken.push(place);
    else free.push(keeper(placeOf(place), close, () => leftIn(taken)));
  }
  let chosen = free[0];
  for (const one of free) {
    if (isBlank(await one.load())) continue;
    chosen = one;
    break;
  }
  await Promise.all(free.filter((one) => one !== chosen).map((one) => one.close()));
  return (
    chosen ??
    keeper(
      placeOf(crypto.randomUUID()),
      async () => undefined,
      () => leftIn(taken),
    )
  );
}

/** The first of these places that becomes free in time and has something in it. */
async function leftIn(taken: readonly number[]): Promise<DraftKeeper | undefined> {
  let found: DraftKeeper | undefined;
  await Promise.all(
    taken.map(async (place) => {
      const close = await hold(`daylight-draft-${place}`, closingMs);
      if (close === undefined) return;
      const one = keeper(placeOf(place), close, async () => undefined);
      if (found === undefined && !isBlank(await one.load()) && found === undefined) found = one;
      else await one.close();
    }),
  );
  return found;
}

/**
 * Holds a lock until the returned function is called or the page is gone; undefined when another page still has it
 * after the time given.
 */
function hold(name: string, waitMs: number): Promise<(() => Promise<void>) | undefined> {
  return new Promise((resolve) => {
    const held: Promise<void> = navigator.locks
      .request(name, { signal: AbortSignal.timeout(waitMs) }, () => {
        return new Promise<void>((release) => {
          resolve(() => {
            release();
            return held;
          });
        });
      })
      .catch(() => resolve(undefined));
  });
}
