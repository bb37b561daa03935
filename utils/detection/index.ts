/** What is sensitive: text -> findings. Pure; runs in pages, panel, server and command line. */
export type { Entity, Finding, Structure } from './finding';
