import type { Evidence } from '../confidence';
import { mayBeName } from '../names';
import { isWordUnit } from '../text/characters';
import { isOwnName, isRole } from '../validators/role-address';
import { lazily } from './lazily';
import { letters } from './letters';
import type { Span } from './rule';

/** Longest local part and domain, RFC 5321 section 4.5.3.1. */
const mostLocal = 64;
const mostDomain = 253;

/** `.`, `_`, `%`, `+`, `'` and `-`: what people really have in a local part beside letters and digits. */
function isLocalUnit(c: number): boolean {
  return isWordUnit(c) || c === 46 || c === 95 || c === 37 || c === 43 || c === 39 || c === 45;
}

function isDomainUnit(c: number): boolean {
  return isWordUnit(c) || c === 46 || c === 45;
}

/** Where a quoted local part begins (RFC 5321 `Quoted-string`), or `at` when none does. */
function quotedStart(text: string, at: number): number {
  const open = text.lastIndexOf('"', at - 2);
  return open >= 0 && at - open <= mostLocal && /^"[\p{L}\d][\p{L}\d ._-]{0,60}"$/u.test(text.slice(open, at))
    ? open
    : at;
}

/** The address around an `@`: RFC 5321 dot-strings, and RFC 6531 for letters of any script. */
export function findEmail(text: string, at: number): Span | undefined {
  let start = text.charCodeAt(at - 1) === 34 ? quotedStart(text, at) : at;
  while (start > 0 && at - start < mostLocal && isLocalUnit(text.charCodeAt(start - 1))) start--;
  while (start < at && !isWordUnit(text.charCodeAt(start)) && text.charCodeAt(start) !== 95) {
    if (text.charCodeAt(start) === 34 && text.charCodeAt(at - 1) === 34 && start < at - 1) break;
    start++;
  }
  if (start === at || text.charCodeAt(at - 1) === 46 || text.charCodeAt(start - 1) === 64) return undefined;
  let end = at + 1;
  while (end < text.length && end - at <= mostDomain && isDomainUnit(text.charCodeAt(end))) end++;
  while (end > at && !isWordUnit(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const topLevel = lazily(() => `^(?:xn--[a-z0-9-]{2,59}|[${letters}]{2,24})$`, '');
/** `icon@2x.png` is a file. */
const fileEndings = /^(?:png|jpe?g|gif|svg|webp|avif|ico|css|js|mjs|ts|tsx|json|html?|pdf|mp4|webm|woff2?|ttf|zip)$/;
/** RFC 2606 and RFC 6761 names, and what forms and handbooks use instead of them. */
const reserved =
  /(?:^|\.)(?:example(?:\.(?:com|org|net|edu|co\.uk|de|fr|es))?|test|invalid|localhost|local|beispiel\.(?:de|com)|exemple\.(?:fr|com)|ejemplo\.(?:es|com)|(?:your|my)-?(?:domain|company|email|site|business)\.[a-z]+|domain\.(?:com|tld)|mustermann\.de|musterfirma\.de)$/;
const nobody =
  /^(?:you|your|your[._-]?name|yourname|name|user|username|e?-?mail|someone|somebody|firstname[._-]?lastname|first[._-]last|first[._]name|vorname(?:[._-]?nachname)?|nachname|pr[eé]nom(?:[._-]?nom)?|jane[._]?doe|john[._]?doe|max[._]mustermann|erika[._]mustermann|nombre[._-]?apellido|nome[._-]?cognome|x+|abc|foo|bar)$/;

/** Evidence for and against an address being a person's; undefined when it is no address. */
export function checkEmail(value: string): readonly Evidence[] | undefined {
  const at = value.indexOf('@');
  const domain = value.slice(at + 1).toLowerCase();
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  if (
    labels.length < 2 ||
    labels.some((label) => label === '' || label.length > 63 || label.startsWith('-') || label.endsWith('-'))
  )
    return undefined;
  if (!topLevel().test(last) || fileEndings.test(last)) return undefined;
  const local = value.slice(0, at).toLowerCase();
  if (local.includes('..')) return undefined;
  if (reserved.test(domain) || nobody.test(local)) return ['example-value'];
  return isRole(local, mayBeName) || isOwnName(local, domain, mayBeName) ? ['role-address'] : [];
}
