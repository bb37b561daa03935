import type { countByType, scan, scanInSlices } from '@/utils/detection';
import type { emptyVault, replace } from '@/utils/placeholders';
import type { decide } from './decide';
import type { explain } from './explain';

/** What takes more code than every AI page should pay for at its start: it arrives when the page is idle. */
export interface Engine {
  scan: typeof scan;
  scanInSlices: typeof scanInSlices;
  countByType: typeof countByType;
  decide: typeof decide;
  explain: typeof explain;
  replace: typeof replace;
  emptyVault: typeof emptyVault;
}

/** Both scripts of the extension share one world in a page, closed to the page; here they meet, in any order. */
interface MeetingPoint {
  engine?: Engine;
  waiting: Set<(engine: Engine) => void>;
}

const place = Symbol.for('daylight.guard.engine');

function meetingPoint(): MeetingPoint {
  const world = globalThis as unknown as Record<symbol, MeetingPoint | undefined>;
  world[place] ??= { waiting: new Set() };
  return world[place];
}

/** Brings the engine to the guards of this page. A newer one takes the place of an older one. */
export function bringEngine(engine: Engine): void {
  const point = meetingPoint();
  point.engine = engine;
  for (const wake of [...point.waiting]) wake(engine);
}

/** Calls back with the engine, now if it is there, and with every newer one. Returns the way to stop. */
export function watchEngine(onEngine: (engine: Engine) => void): () => void {
  const point = meetingPoint();
  point.waiting.add(onEngine);
  if (point.engine !== undefined) onEngine(point.engine);
  return () => point.waiting.delete(onEngine);
}
