/** Text as it is meant -> text as the rules read it, with places in both. */
export { isCompressed, unpacked } from './compressed';
export { type Reading, reading } from './reading';
export { type DisguiseWords, deepestDisguise, retelling } from './retelling';
export type { RetoldText } from './retold-text';
export { atWords } from './spelled-addresses';
export { spelledDigits } from './spelled-digits';
