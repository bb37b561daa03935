import type { RuleFamily } from '../rule';
import { passwords } from './passwords';

/** Passwords and keys of no known issuer: by the words around them and by what they look like. */
export const credentials: RuleFamily = [...passwords];
