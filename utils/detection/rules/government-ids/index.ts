import type { RuleFamily } from '../rule';
import { africa, middleEast } from './africa-middle-east';
import { eastAsia, southAsia, southEastAsia } from './asia';
import { benelux } from './benelux';
import { britishIsles } from './british-isles';
import { centralEurope } from './central-europe';
import { dach } from './dach';
import { documents } from './documents';
import { eastern } from './eastern';
import { nordics } from './nordics';
import { northAmerica } from './north-america';
import { oceania } from './oceania';
import { france, iberia, italyAndRomania } from './romance';
import { southAmerica } from './south-america';

/** Numbers that states give persons, by region. A country is a few entries in its region's file. */
export const governmentIds: RuleFamily = [
  ...northAmerica,
  ...britishIsles,
  ...dach,
  ...france,
  ...iberia,
  ...italyAndRomania,
  ...benelux,
  ...nordics,
  ...centralEurope,
  ...eastern,
  ...southAmerica,
  ...southAsia,
  ...eastAsia,
  ...southEastAsia,
  ...oceania,
  ...africa,
  ...middleEast,
  ...documents,
];
