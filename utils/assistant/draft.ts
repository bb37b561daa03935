import { handoff, joinTexts, withHandoffLock } from './handoff';
import { type Keepsake, keepsake } from './keepsake';

export interface QueuedMessage {
  id: string;
  text: string;
}

/** What stands in a composer. */
interface Draft {
  text: string;
  /** Messages that wait for an answer to be complete. */
  queued?: readonly QueuedMessage[];
  /** What stood in the composer before an earlier message was taken up again. */
  aside?: string;
  /** The handoff that was put into it last, so that none is put in twice after a crash. */
  tookHandoff?: string;
}

/** What belongs to a draft beside its text. */
export type DraftExtras = Pick<Draft, 'queued' | 'aside'>;

/** The draft of one open panel. */
export interface DraftKeeper {
  load(): Promise<string>;
  /** What else `load` found. */
  extras(): DraftExtras;
  /**
   * Keeps the text; an empty one without anything beside it is forgotten everywhere.
   *
   * @throws {NotKept}
   */
  save(text: string, retentionDays: number, extras?: DraftExtras): Promise<void>;
  /**
   * The text that the guard's dialog left, for the end of the composer; undefined when there is none or another panel
   * was first. It is in the kept draft before it leaves the hand-over place.
   *
   * @param current what stands in the composer now
   */
  takeHandoff(current: string, retentionDays: number): Promise<string | undefined>;
  /** Gives the place to the next panel. */
  close(): Promise<void>;
}

const places = 8;

/** A page that is loaded again still holds its place for a moment. */
const reloadMs = 250;

function keeper(kept: Keepsake<Draft>, close: () => Promise<void>): DraftKeeper {
  let took: string | undefined;
  let beside: DraftExtras = {};
  const draft = (text: string): Draft => ({ text, ...beside, ...(took === undefined ? {} : { tookHandoff: took }) });
  return {
    close,
    extras: () => beside,
    async load() {
      const found = await kept.load();
      const { text = '', tookHandoff, ...extras } = found ?? {};
      took = tookHandoff;
      beside = extras;
      return text;
    },
    async save(text, retentionDays, extras = {}) {
      beside = extras;
      if (text !== '' || extras.aside !== undefined || (extras.queued?.length ?? 0) > 0)
        return kept.save(draft(text), retentionDays);
      await kept.remove();
      // A handoff that could not be kept as a draft waited for this moment in its own place.
      if (took !== undefined && (await handoff.load())?.id === took) await handoff.remove();
    },
    takeHandoff: (current, retentionDays) =>
      withHandoffLock(async () => {
        const waiting = await handoff.load();
        if (waiting === undefined) return undefined;
        if (waiting.id === took) {
          if ((await kept.load())?.tookHandoff === took) await handoff.remove();
          return undefined;
        }
        took = waiting.id;
        const joined = draft(joinTexts(current, waiting.text));
        try {
          await kept.save(joined, retentionDays);
          await handoff.remove();
        } catch {
          // Both do not fit into session storage at once: make room first, and go back when that does not help.
          await handoff.remove();
          await kept.save(joined, retentionDays).catch(() => handoff.save(waiting));
        }
        return waiting.text;
      }),
  };
}

/**
 * Opens the draft of this panel. Each panel that is open at the same time has a place of its own, so that two windows
 * do not overwrite each other; a place that is free again is taken with what its last panel left in it.
 */
export async function openDraft(): Promise<DraftKeeper> {
  const free: DraftKeeper[] = [];
  for (let place = 0; place < places && free.length < 2; place++) {
    const close = await hold(`daylight-draft-${place}`, place === 0 ? reloadMs : 20);
    if (close !== undefined) free.push(keeper(keepsake<Draft>(`draft/${place}`), close));
  }
  let chosen = free[0];
  for (const one of free) {
    const isEmpty = (await one.load()) === '' && Object.keys(one.extras()).length === 0;
    if (isEmpty) continue;
    chosen = one;
    break;
  }
  for (const one of free) if (one !== chosen) await one.close();
  return chosen ?? keeper(keepsake<Draft>(`draft/${crypto.randomUUID()}`), async () => undefined);
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
