/** Text as it is meant -> text as the rules read it, with places in both. */
export { type Reading, reading } from './reading';
