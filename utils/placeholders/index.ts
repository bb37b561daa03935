/** Values <-> placeholders: what leaves the device has `[EMAIL_1]`, what comes back has the address again. Pure. */
export { type Place, replace } from './replace';
export { reserve } from './reserve';
export { createRestorer, type Restorer, restore, valueBehind } from './restore';
export { findPlaceholders, findTokens, settledLength, type Token } from './token';
export { emptyVault, type Vault } from './vault';
