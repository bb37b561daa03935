import { firstRules } from './first-rules';
import { furtherRules } from './further-rules';
import type { Rule } from './rule';

/** Every detector of entities. */
export const rules: readonly Rule[] = [...firstRules, ...furtherRules];
