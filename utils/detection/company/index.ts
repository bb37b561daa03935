/** The company's own: terms, patterns, and values recognised by fingerprint. */
export { absorb } from './absorb';
export {
  type CompanyDetection,
  companyDetection,
  companyFindings,
  isOwnAddress,
  questionsOf,
} from './company-detection';
export {
  FingerprintError,
  type FingerprintIndex,
  type Fingerprints,
  readFingerprints,
  writeFingerprints,
} from './exact/fingerprint-file';
export { type NormalForm, normalForm } from './exact/normal-form';
export type { ExactQuestion } from './exact/questions';
export { type HashKey, hashKey, keyedHash } from './exact/sip-hash';
export { patternEngine, patternProblem } from './patterns';
