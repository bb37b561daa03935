import { credentials } from './credentials';
import { financial } from './financial';
import { governmentIds } from './government-ids';
import { health } from './health';
import type { Rule } from './rule';
import { secrets } from './secrets';
import { vehicle } from './vehicle';

/**
 * The rules that a page gets when somebody begins to use it: of numbers and keys. A new family is one file and one line
 * here; a new rule is one entry in its family.
 */
export const furtherRules: readonly Rule[] = [
  // Their order says nothing.
  vehicle,
  financial,
  governmentIds,
  health,
  secrets,
  credentials,
].flat();
