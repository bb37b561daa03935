/** The packed lists of words, side by side: made of the lists in the rooms by scripts/pack-words.ts. */
export { packedContexts } from './contexts';
export { packedHeadings } from './headings';
export { packedMarkers } from './markers';
export { packedNames } from './names';
export { packedPlaces } from './places';
export { packedRoles } from './roles';
