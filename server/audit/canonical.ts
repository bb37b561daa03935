/** What cannot be written in exactly one way. Says what kind of thing it was, never the thing. */
class NotCanonical extends Error {
  constructor(what: string) {
    super(`not canonical: ${what}`);
    this.name = 'NotCanonical';
  }
}

/**
 * The one way to write a value of JSON: RFC 8785 (JSON Canonicalization Scheme). Members are sorted by the UTF-16 units
 * of their names, there is no white space, strings and numbers are as ECMAScript writes them. Members that are
 * `undefined` are left out. Numbers must be whole and exact, so that every JSON library reads back the same one.
 *
 * @throws {NotCanonical} for what RFC 8785 or I-JSON (RFC 7493) has no writing for, also NUL, which jsonb cannot hold
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new NotCanonical('number');
    // -0 is written as 0.
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new NotCanonical(typeof value);
  const given = value as Record<string, unknown>;
  let members = '';
  // The order of UTF-16 units is the one in which JavaScript sorts.
  for (const name of Object.keys(given).sort()) {
    const member = given[name];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${canonicalString(name)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** Written as it stands: nearly all that a record holds. */
const plain = /^[\w.:/@+-]*$/;

function canonicalString(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (/\p{Surrogate}/u.test(text)) throw new NotCanonical('lone surrogate');
  if (text.includes('\u0000')) throw new NotCanonical('NUL');
  // ECMAScript's own escapes are those of RFC 8785, section 3.2.2.2.
  return JSON.stringify(text);
}
