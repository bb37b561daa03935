/** Bytes -> text, on the device, and text -> a redacted copy. Pure; each large reader is loaded when a file needs it. */
export { type RedactedCopy, redactedCopy } from './copy/redacted-copy';
export { kindOfFile } from './kind';
export { readFile } from './read';
export {
  type FileKind,
  type FileLimits,
  fileLimits,
  type Obstacle,
  type Part,
  type Place,
  type Reading,
  type ReadOptions,
  type Step,
  type Unread,
} from './reading';
export { textOfRtf } from './text/rtf';
