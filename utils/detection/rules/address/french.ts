import type { Streets } from './streets';

/** France, French Belgium and Switzerland, Luxembourg, Québec; words of streets as in the annuaire of La Poste. */
const words =
  'rue|avenue|av.?|ave.?|boulevard|boul.?|bd.?|bld.?|place|pl.?|allées?|all.|chemin|ch.|impasse|imp.|quai|cours|route|rte.?|square|passage|sentier|sente|faubourg|fbg|villa|cité|lotissement|résidence|hameau|lieu-dit|voie|esplanade|promenade|rond-point|ruelle|montée|côte|traverse|venelle|chaussée|clos|parvis|mail|rang';

export const french: Streets = {
  numberFirst: words,
  before: words,
  boxes: 'boîte postale|bp|b.p.|case postale|cs',
  units:
    'appartement|appt|app|apt|bâtiment|bât|bat|escalier|esc|étage|porte|résidence|rés|boîte|bte|bureau|lot|entrée|logement',
};
