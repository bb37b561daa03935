/** A value of JSON whose numbers are whole: what a record is made of. */
export type Canonical =
  | null
  | boolean
  | number
  | string
  | readonly Canonical[]
  | { readonly [key: string]: Canonical | undefined };

/** What cannot be written in exactly one way. Says what kind of thing it was, never the thing. */
class NotCanonical extends Error {
  constructor(what: string) {
    super(`not canonical: ${what}`);
    this.name = 'NotCanonical';
  }
}

/**
 * The one way to write a value: RFC 8785 (JSON Canonicalization Scheme). Members are sorted by the UTF-16 units of their
 * names, there is no white space, strings and numbers are as ECMAScript writes them. Members that are `undefined` are
 * left out. Numbers must be whole and exact, so that every JSON library reads back the same one.
 *
 * @throws {NotCanonical} for what RFC 8785 or I-JSON (RFC 7493) has no writing for, also NUL, which jsonb cannot hold
 */
export function canonicalJson(value: Canonical): string {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new NotCanonical('number');
      // -0 is written as 0.
      return String(value);
    case 'string':
      return canonicalString(value);
    case 'object':
      if (value === null) return 'null';
      if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
      return `{${Object.keys(value)
        .sort(byUnits)
        .flatMap((key) => {
          const member = value[key];
          return member === undefined ? [] : [`${canonicalString(key)}:${canonicalJson(member)}`];
        })
        .join(',')}}`;
    default:
      throw new NotCanonical(typeof value);
  }
}

function canonicalString(text: string): string {
  if (!isWellFormed(text)) throw new NotCanonical('lone surrogate');
  if (text.includes('\u0000')) throw new NotCanonical('NUL');
  // ECMAScript's own escapes are those of RFC 8785, section 3.2.2.2.
  return JSON.stringify(text);
}

function isList(value: Extract<Canonical, object>): value is readonly Canonical[] {
  return Array.isArray(value);
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** Whether every surrogate has its other half. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
