import type { Streets } from './streets';

/** Italy, Ticino, San Marino. */
export const italian: Streets = {
  before:
    'via|v.le|viale|piazza|p.zza|p.za|piazzale|p.le|piazzetta|corso|c.so|largo|vicolo|vico|strada|contrada|c.da|lungomare|lungotevere|lungarno|borgo|salita|località|loc.|frazione|fraz.|galleria|rione|sestiere|fondamenta|circonvallazione|traversa|riviera|passeggiata',
  boxes: 'casella postale|c.p.',
  units: 'interno|int|scala|piano|palazzina|pal|edificio|lotto|appartamento',
};
