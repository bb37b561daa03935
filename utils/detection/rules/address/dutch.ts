import type { Streets } from './streets';

/** Netherlands and Flanders. */
export const dutch: Streets = {
  endings:
    'straat|laan|weg|plein|gracht|kade|dijk|singel|steeg|dreef|steenweg|burgwal|plantsoen|straatje|kaai|zoom|vest',
  boxes: 'postbus',
  units: 'bus|huis|hs|etage|appartement|app|verdieping|bis',
};
