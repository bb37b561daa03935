import type {
  companyDetection,
  countByType,
  exactQuestions,
  Finding,
  Further,
  hasExactQuestions,
  hashKey,
  joinedPieces,
  keptPiece,
  keyedHash,
  numberEnds,
  patternEngine,
  scanInPage,
  scanPageInSlices,
  wholeOf,
  withExactMatches,
} from '@/utils/detection';
import type { emptyVault, replace, restore } from '@/utils/placeholders';
import type { decide, Verdict } from '@/utils/policy';
import type { Circumstances, Explanation } from './explain';

/** What takes more code than every AI page should pay for at its start: it arrives when the page is idle. */
export interface Engine {
  scan: typeof scanInPage;
  scanInSlices: typeof scanPageInSlices;
  countByType: typeof countByType;
  companyDetection: typeof companyDetection;
  exactQuestions: typeof exactQuestions;
  hasExactQuestions: typeof hasExactQuestions;
  withExactMatches: typeof withExactMatches;
  numberEnds: typeof numberEnds;
  keptPiece: typeof keptPiece;
  joinedPieces: typeof joinedPieces;
  wholeOf: typeof wholeOf;
  hashKey: typeof hashKey;
  keyedHash: typeof keyedHash;
  decide: typeof decide;
  /** `explain` in the language of the person. */
  explain(verdict: Verdict, findings: readonly Finding[], circumstances: Circumstances): Explanation;
  replace: typeof replace;
  restore: typeof restore;
  emptyVault: typeof emptyVault;
}

/** Compiles the administrator's patterns: more code again, which comes only where a policy has patterns. */
type CompilePatterns = typeof patternEngine;

/** What other scripts bring to the guard. */
export interface Brought {
  engine?: Engine;
  /** What the engine needs for every scan, and takes for itself (entrypoints/scanner.content.ts). */
  further?: Further;
  compilePatterns?: CompilePatterns;
}

/** All scripts of the extension share one world in a page, closed to the page; here they meet, in any order. */
interface MeetingPoint {
  brought: Brought;
  /** Whether somebody uses the page, so that the next thing may be a paste. */
  isInUse: boolean;
  waiting: Set<(point: Omit<MeetingPoint, 'waiting'>) => void>;
}

const place = Symbol.for('daylight.guard.engine');

function meetingPoint(): MeetingPoint {
  const world = globalThis as unknown as Record<symbol, MeetingPoint | undefined>;
  world[place] ??= { brought: {}, isInUse: false, waiting: new Set() };
  return world[place];
}

function wake(point: MeetingPoint): void {
  for (const onNews of [...point.waiting]) onNews(point);
}

/** Brings the guards of this page what they need. What is newer takes the place of what is older. */
export function bring(part: Brought): void {
  const point = meetingPoint();
  Object.assign(point.brought, part);
  wake(point);
}

/** Says that somebody uses the page, for what is made ready only then. */
export function sayInUse(): void {
  const point = meetingPoint();
  point.isInUse = true;
  wake(point);
}

/** Calls back with what has been brought, now and whenever there is news. Returns the way to stop. */
export function watchBrought(onNews: (point: { brought: Brought; isInUse: boolean }) => void): () => void {
  const point = meetingPoint();
  point.waiting.add(onNews);
  onNews(point);
  return () => point.waiting.delete(onNews);
}
