export { isGermanTaxId } from './dach';
export { isUsSsn } from './north-america';
export { isFrenchNir, isSpanishCif, isSpanishNif } from './romance';
