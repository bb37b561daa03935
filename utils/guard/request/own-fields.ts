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
/** Where a number alone may be what a person wrote. Elsewhere every tenth number of 16 digits would pass for a card. */
const textName =
  /text|prompt|content|message|msg|query|question|input|body|draft|insert|part|value|title|comment|description|note|search|term|data|delta|instruction|utterance|chat|reply|words?|card|iban|account|number|^pan$|^.?$/;

/** A field or two say who is signed in; a list of people is something else. */
export const mostOwnValues = 5;

const isAlone = (text: string) => !/\s/.test(text.trim());

/** Fields of which nothing has to be read: numbers of things, times, hashes. */
export function isMachines({ name, text }: Leaf): boolean {
  if (!isAlone(text)) return false;
  if (numberName.test(name)) return true;
  if (/^[+-]?\d+$/.test(text) && !text.startsWith('+')) return text.length < 9 || !textName.test(name);
  return (
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ||
    /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) ||
    /^(?=.*\d)[0-9a-f]{24,}$/.test(text)
  );
}

/** One long word of letters and digits, as tokens and hashes are. */
const longWord = /^[\w+/=.:!~-]{20,}$/;

/** Whether a finding in a leaf may be the page's own, or chance in a long row of letters and digits. */
export function isPagesOwn({ name, text }: Leaf, { type, start, end }: Finding): boolean {
  if (!isAlone(text) || !isEntityType(type)) return false;
  const { family } = entities[type];
  if ((family === 'contact' || family === 'secret' || family === 'personal') && accountName.test(name)) return true;
  return longWord.test(text) && (end - start) * 2 < text.length;
}
