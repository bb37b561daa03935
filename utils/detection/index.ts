/** What is sensitive: text -> findings. Pure; runs in pages, panel, server and command line. */
export {
  type CompanyDetection,
  companyDetection,
  type ExactQuestion,
  FingerprintError,
  type FingerprintIndex,
  type Fingerprints,
  type HashKey,
  hashKey,
  keyedHash,
  type NormalForm,
  normalForm,
  patternEngine,
  patternProblem,
  readFingerprints,
  writeFingerprints,
} from './company';
export { isCompressed, unpacked } from './disguise';
export { exactQuestions, exactQuestionsNow, hasExactQuestions, withExactMatches } from './exact-match';
export { countByType, type Entity, type Finding, isEntity, isStructure, type Structure } from './finding';
export { type Further, takeFurther } from './further';
export { furtherDetection } from './further-detection';
export { joinedPieces, keptPiece, type NumberEnds, type NumberPiece, numberEnds, wholeOf } from './number-pieces';
export { scan, scanInSlices } from './scan';
export { scanInPage, scanPageInSlices } from './scanning';
export { gettingReady, warmingUp } from './warm-up';
