/** What is sensitive: text -> findings. Pure; runs in pages, panel, server and command line. */
export { countByType, type Entity, type Finding, isEntity, isStructure, type Structure } from './finding';
export { scan, scanInSlices } from './scan';
