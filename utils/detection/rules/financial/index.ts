import type { RuleFamily } from '../rule';
import { banks } from './banks';
import { cards } from './cards';
import { wallets } from './wallets';

/** Cards, bank accounts and wallets. */
export const financial: RuleFamily = [...cards, ...banks, ...wallets];
