/** Bytes -> text, on the device, and text -> a redacted copy. Pure; each large reader is loaded when a file needs it. */
export { redactedCopy } from './copy/redacted-copy';
export { kindOfFile } from './kind';
export { readFile } from './read';
export {
  type FileLimits,
  fileLimits,
  type Obstacle,
  type Place,
  type Reading,
  type ReadOptions,
  type Step,
} from './reading';
