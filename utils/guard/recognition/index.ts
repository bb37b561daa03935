/** Values of the company's list: the worker keeps the fingerprints, pages ask by keyed hash. */
export { createFingerprintKeeper, type FingerprintKeeper } from './fingerprint-keeper';
export { recognise, recogniseHashes } from './recognise';
export { type FingerprintProblem, type FingerprintState, fingerprintState, indexOf, loadIndex } from './shared-index';
