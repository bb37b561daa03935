/** What happens at the door: capture -> findings -> verdict -> outcome -> report. */
export { bringersNeeded, fileOf } from './bringing';
export { stand } from './doors/stand';
export { keepTraces } from './elsewhere-keeper';
export { bring, watchBrought } from './engine';
export { explain } from './explain';
export type { Answer, Faces, HoldingNotice, Obstacle, Question, Telling } from './faces';
export { frameIsHere, guardMark } from './frames';
export { type Guard, startGuard } from './guard';
export { whenLoaded, workWhenIdle } from './idle';
export { keepOut, leaveFor, prohibitedPage } from './keep-out';
export { kindInWords } from './kinds';
export { type KeptOverlay, keptOverlay, loadOverlay, refreshOverlay } from './overlay-keeper';
export { fieldInFocus, insertIntoFocus } from './page-field';
export { createReadingService, lineName, openReading, readFiles, serveAsWorker } from './reading';
export {
  createFingerprintKeeper,
  type FingerprintProblem,
  type FingerprintState,
  fingerprintState,
  indexOf,
  loadIndex,
  recognise,
  recogniseHashes,
} from './recognition';
export { type GuardReport, reportOutcome, sendReport } from './report';
export {
  keptLinks,
  noticeUnknownTools,
  settleLink,
  startBackstop,
  unknownTools,
} from './request';
export { markOurs } from './surface';
export { type Way, waysOn } from './ways';
export { wholeEngine } from './whole-engine';
