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
  waiting: Set<(brought: Brought) => void>;
}

const place = Symbol.for('daylight.guard.engine');

function meetingPoint(): MeetingPoint {
  const world = globalThis as unknown as Record<symbol, MeetingPoint | undefined>;
  world[place] ??= { brought: {}, waiting: new Set() };
  return world[place];
}

/** Brings the guards of this page what they need. What is newer takes the place of what is older. */
export function bring(part: Brought): void {
  const point = meetingPoint();
  Object.assign(point.brought, part);
  for (const wake of [...point.waiting]) wake(point.brought);
}

/** Calls back with what has been brought, now and whenever something comes. Returns the way to stop. */
export function watchBrought(onBrought: (brought: Brought) => void): () => void {
  const point = meetingPoint();
  point.waiting.add(onBrought);
  onBrought(point.brought);
  return () => point.waiting.delete(onBrought);
}
