import type { Finding } from '@/utils/detection';
import { entities, isEntityType } from '@/utils/vocabulary';
import type { Leaf } from './leaves';

/**
 * Pages talk to their servers all the time: who is signed in, with which token, under which number. A value that stands
 * alone in a field named for that is the page's own, and nobody is asked about it. In a text it is judged as ever.
 */
const accountName =
  /mail|user|account|login|auth|token|session|csrf|xsrf|secret|passw|credential|cookie|signature|jwt|bearer|client|device|phone|owner|author|ident|api_?key|^key$|^sub$/;
const numberName =
  /(?:id|ids|uuid|guid|nonce|hash|ts|time|timestamp|seq|version|cursor|etag|checksum|digest|trace|span|state|code)$/;

/** A field or two say who is signed in; a list of people is something else. */
export const mostOwnValues = 5;

/** Whether a finding in a leaf may be the page's own. */
export function isPagesOwn({ name, text }: Leaf, { type }: Pick<Finding, 'type'>): boolean {
  if (/\s/.test(text.trim()) || !isEntityType(type)) return false;
  if (numberName.test(name)) return true;
  const { family } = entities[type];
  return (family === 'contact' || family === 'secret' || family === 'personal') && accountName.test(name);
}
