/** One conversation at a time: sends, streams, keeps, resumes. */
export { createDesk } from './desk';
export type { Desk, DeskState, GivenBack } from './desk-state';
