import { storageItem } from '@/utils/platform';
import { loadSealed, removeSealed, saveSealed } from './seal';

/** Nothing was kept: session storage is full or closed, and there is no other place. */
export class NotKept extends Error {
  constructor() {
    super('not-kept');
    this.name = 'NotKept';
  }
}

/** Something of the device zone that must survive a closed panel, a stopped worker and a restarted browser. */
export interface Keepsake<Value> {
  load(): Promise<Value | undefined>;
  /**
   * @param retentionDays of the policy; 0 keeps it in memory only
   * @throws {NotKept} when there was no place for it; what was kept before is still there
   */
  save(value: Value, retentionDays: number): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Defines one: in `storage.session`, which lives in memory, and with retention also encrypted on disk. What is too
 * large for session storage (10 MB for everything) is kept on disk alone; where the disk is closed, in memory alone.
 */
export function keepsake<Value>(name: string): Keepsake<Value> {
  // As text: a vault of 100,000 entries takes the browser seconds to store as an object, and no time as a string.
  const session = storageItem<string>('session', name);
  // The browser takes what is meant for session storage in the order in which it is given; encrypting takes as long as
  // it takes, so what is older could come later.
  let sealing: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = sealing.then(work);
    sealing = done.catch(() => undefined);
    return done;
  };
  let latest = 0;
  return {
    async load() {
      const inSession = await session.load();
      return (inSession === undefined ? await loadSealed(name) : JSON.parse(inSession)) as Value | undefined;
    },
    async save(value, retentionDays) {
      latest += 1;
      const mine = latest;
      const [inSession, onDisk] = await Promise.allSettled([
        session.save(JSON.stringify(value)),
        retentionDays > 0 ? inTurn(() => saveSealed(name, value, Date.now())) : Promise.reject(new NotKept()),
      ]);
      if (inSession.status === 'fulfilled') return;
      if (onDisk.status === 'rejected') throw new NotKept();
      // What stands in session storage is older than the value that did not fit, and would be read first.
      if (mine === latest) await session.remove();
    },
    async remove() {
      latest += 1;
      await Promise.all([session.remove(), inTurn(() => removeSealed(name))]);
    },
  };
}
