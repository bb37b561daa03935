import { expect, it } from 'vitest';
import * as packed from '../utils/detection/packed';
import { packedModules } from './pack-words';

it('packs what the lists of words say: after a change of one, run scripts/pack-words.ts', () => {
  const made = packedModules();
  expect({ ...packed }).toEqual({
    packedContexts: made.contexts?.lists,
    packedHeadings: made.headings?.lists,
    packedMarkers: made.markers?.lists,
    packedNames: made.names?.lists,
    packedPlaces: made.places?.lists,
    packedRoles: made.roles?.lists,
  });
});
