import { words } from './words';

/** Words that name secrets. */
export const secretsWords = {
  aws: words(`
    aws*, amazon*, secret access key*, secretaccesskey*
  `),
};
