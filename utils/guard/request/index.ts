/** The backstop: what is about to leave by a request, and what no other door has met. */
export type { Stop } from './judge-leaves';
export { keptLinks } from './links';
export { requestStopped, tellLetGo, toolOf } from './messages';
export { startBackstop } from './serve';
export { settleLink } from './settle-link';
export { createNewest, followPresence } from './stopped';
export { noticeUnknownTools, unknownTools } from './unknown-tools';
