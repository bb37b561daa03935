import { address } from './address';
import { age } from './age';
import { birth } from './birth';
import { contact } from './contact';
import { credentials } from './credentials';
import { device } from './device';
import { financial } from './financial';
import { governmentIds } from './government-ids';
import { health } from './health';
import { network } from './network';
import { person } from './person';
import { residence } from './residence';
import type { Rule } from './rule';
import { secrets } from './secrets';
import { vehicle } from './vehicle';

/** Every detector of entities. A new family is one file and one line here; a new rule is one entry in its family. */
export const rules: readonly Rule[] = [
  address,
  age,
  birth,
  contact,
  device,
  vehicle,
  financial,
  governmentIds,
  health,
  network,
  person,
  residence,
  secrets,
  credentials,
].flat();
