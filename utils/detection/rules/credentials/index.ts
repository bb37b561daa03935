import type { RuleFamily } from '../rule';
import { apiKeys } from './api-keys';
import { codes } from './codes';
import { commands } from './commands';
import { pairs } from './pairs';
import { passwords } from './passwords';

/** Passwords and keys of no known issuer: by the words around them and by what they look like. */
export const credentials: RuleFamily = [...passwords, ...pairs, ...commands, ...codes, ...apiKeys];
