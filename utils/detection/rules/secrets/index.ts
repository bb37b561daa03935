import type { RuleFamily } from '../rule';
import { ai } from './ai';
import { cloud } from './cloud';
import { code } from './code';
import { commerce } from './commerce';
import { data } from './data';
import { databases } from './databases';
import { identity } from './identity';
import type { SecretRule } from './issued';
import { keyFiles, keys } from './keys';
import { marketing } from './marketing';
import { messaging } from './messaging';
import { monitoring } from './monitoring';
import { signatures } from './signatures';
import { web3 } from './web3';
import { webhooks } from './webhooks';

/** What issuers hand out. A new issuer is one entry in the file of its field, and its name in the vocabulary. */
export const issuedSecrets: readonly SecretRule[] = [
  ...cloud,
  ...code,
  ...ai,
  ...commerce,
  ...messaging,
  ...marketing,
  ...monitoring,
  ...identity,
  ...data,
  ...web3,
  ...webhooks,
  ...signatures,
  ...keys,
];

export const secrets: RuleFamily = [...issuedSecrets, ...keyFiles, ...databases];
