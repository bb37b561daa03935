import type { z } from 'zod';

/**
 * What was expected where something is wrong, in English: of a policy, and of what else is checked by a schema of ours.
 * A closed list, so that a surface can say it in its own language: the console has each in `answers/words.json`.
 */
export const expectations = {
  unknownKey: 'Daylight does not know this key',
  unknownSite: 'the catalogue has no site with this id; a site of your own goes into sites.add',
  unusedToken: 'not used, because people sign in (identity.issuer); take it out',
  missing: 'is needed',
  text: 'expected a text',
  number: 'expected a number',
  whole: 'expected a whole number',
  yesNo: 'expected yes or no (true, false)',
  list: 'expected a list',
  group: 'expected a group of keys',
  notEmpty: 'must not be empty',
  atLeast: 'expected {least} at least',
  atMost: 'expected {most} at most',
  above: 'expected more than {least}',
  below: 'expected less than {most}',
  signsAtLeast: 'expected {least} characters at least',
  signsAtMost: 'expected {most} characters at most',
  entriesAtLeast: 'expected {least} entries at least',
  entriesAtMost: 'expected {most} entries at most',
  oneOf: 'expected one of {choices}',
  otherForm: 'does not have the form that is expected',
  webAddress: 'expected an http or https address',
  hostName: 'expected a host name in lower case, such as "chat.example.com" or "*.example.com"',
  openableHost: 'expected a host name that a browser can open',
  headerName: 'expected an HTTP header name',
  contactAddress: 'expected an http, https or mailto address',
  colour: 'expected a colour such as #0a4d8c',
  picture: 'expected a picture as data:image/...;base64,... (PNG, SVG, WebP or JPEG)',
  hexDigits: 'expected {count} hexadecimal digits in lower case',
  domain: 'expected a domain in lower case, such as "example.com"',
  letterOrDigit: 'expected at least one letter or digit',
  httpsAddress: 'expected an https address',
  httpsOnly: 'expected https; http is for this machine only',
  scope: 'expected a scope, without spaces',
  issuerAndClient: 'expected issuer and clientId together',
  openidScope: 'expected "openid" among the scopes',
  teamName: 'expected a name of up to 40 letters, digits, spaces, & . _ -',
  seatsOrder: 'expected dailyBelowSeats to be at most hourlyFromSeats',
  publicKey: 'expected an Ed25519 public key: 32 bytes as base64',
  urlAndKey: 'expected both url and publicKey',
  version: 'expected a version such as 0.1.0',
  pattern: 'expected a regular expression in RE2 syntax: {problem}',
  shortName: 'expected lower-case letters, digits and dashes, {most} at most',
  inputName: 'expected a name such as "audience" or "productName"',
  nameOnce: 'expected each name once',
  otherName: 'expected another name than {name}, which the use case fills',
  inputNamed: 'expected an input named "{name}"',
  inputUsed: 'expected {name} to be used in system or prompt',
  jsonSchema: 'expected a JSON Schema',
  templateReference: 'expected id@version, such as newsletter@3',
  measureOfList: 'expected a measure of the list',
  time: 'expected a time such as 2027-01-31T18:00:00Z',
  timeAfterFrom: 'expected a time after from',
  day: 'expected a day, such as 2026-11-23',
} as const;
type ExpectationCode = keyof typeof expectations;

/** One of the list, with what stands in its places: bounds and names of our schemas, never what was written. */
export interface Expectation {
  code: ExpectationCode;
  values: Readonly<Record<string, string>>;
}

/** The sentences as patterns, the longer ones first: what is in a place of one may look like another. */
const said = (Object.entries(expectations) as [ExpectationCode, string][])
  .toSorted(([, a], [, b]) => b.length - a.length)
  .map(([code, sentence]) => {
    const literal = sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    return { code, pattern: new RegExp(`^${literal.replace(/\{(\w+)\}/g, '(?<$1>.{1,200})')}$`) };
  });

/** @returns undefined for a sentence that is none of the list */
export function expectationSaid(sentence: string): Expectation | undefined {
  for (const { code, pattern } of said) {
    const found = pattern.exec(sentence);
    if (found) return { code, values: { ...found.groups } };
  }
  return undefined;
}

/** What a schema expected; undefined where it said something that is not of the list. */
export function expectationOf(issue: z.core.$ZodIssue): Expectation | undefined {
  const own = expectationSaid(issue.message);
  if (own !== undefined) return own;
  const plain = (code: ExpectationCode, values: Record<string, string> = {}): Expectation => ({ code, values });
  switch (issue.code) {
    case 'unrecognized_keys':
      return plain('unknownKey');
    case 'invalid_type':
      return plain(issue.message.endsWith('received undefined') ? 'missing' : (types[issue.expected] ?? 'otherForm'));
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), issue.inclusive ?? true, 'least');
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), issue.inclusive ?? true, 'most');
    case 'invalid_value':
      return plain('oneOf', { choices: issue.values.map(String).join(', ') });
    case 'invalid_union':
      return choicesOf(issue.errors) ?? plain('otherForm');
    case 'invalid_key':
    case 'invalid_element': {
      const [inner] = issue.issues;
      return (inner && expectationOf(inner)) ?? plain('otherForm');
    }
    case 'invalid_format':
    case 'not_multiple_of':
      return plain('otherForm');
    default:
      return undefined;
  }
}

const types: Readonly<Record<string, ExpectationCode>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'yesNo',
  array: 'list',
  object: 'group',
  record: 'group',
};

function bound(origin: string, size: number, isIncluded: boolean, side: 'least' | 'most'): Expectation {
  const values = { [side]: String(size) };
  const ending = side === 'least' ? 'Least' : 'Most';
  if (side === 'least' && size === 1 && (origin === 'string' || origin === 'array'))
    return { code: 'notEmpty', values: {} };
  if (origin === 'string') return { code: `signsAt${ending}`, values };
  if (origin === 'array' || origin === 'set' || origin === 'map') return { code: `entriesAt${ending}`, values };
  if (isIncluded) return { code: `at${ending}`, values };
  return { code: side === 'least' ? 'above' : 'below', values };
}

/** Of a choice between single values. */
function choicesOf(errors: readonly (readonly z.core.$ZodIssue[])[]): Expectation | undefined {
  const values = errors.flatMap(([issue]) => (issue?.code === 'invalid_value' ? issue.values.map(String) : []));
  return values.length === 0 ? undefined : { code: 'oneOf', values: { choices: values.join(', ') } };
}
