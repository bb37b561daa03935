import type { Evidence } from '../confidence';
import { isDigit, isWordUnit } from '../text/characters';
import { figures, type NumberLook, unitsBut, wordUnits } from './number-look';
import type { RuleFamily, Span, Surroundings } from './rule';

const beginsIpv4: readonly NumberLook[] = [
  { digits: [1, 3], before: unitsBut(`${wordUnits}字.-`), after: '.', further: figures },
];

/** Four numbers up to 255 with dots between them, and no fifth. */
function findIpv4({ text, landmarks }: Surroundings, index: number): Span | undefined {
  const { digitStarts, digitEnds } = landmarks;
  for (let k = index; k < index + 3; k++) {
    const dot = digitEnds[k] ?? 0;
    if (digitStarts[k + 1] !== dot + 1 || text.charCodeAt(dot) !== 46) return undefined;
  }
  const start = digitStarts[index] ?? 0;
  const end = digitEnds[index + 3] ?? 0;
  const after = end < text.length ? text.charCodeAt(end) : 32;
  if (end - start > 15 || isWordUnit(after)) return undefined;
  if ((after === 46 || after === 45) && isDigit(text.charCodeAt(end + 1))) return undefined;
  return { start, end };
}

/** Reserved for documentation, RFC 5737. */
const documentation4 = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./;
/** This host, loopback, link-local, multicast, broadcast and masks: RFC 6890. */
const special4 = /^(?:0|127|22[4-9]|23\d|24\d|25[0-5])\.|^169\.254\./;
/** RFC 1918 and RFC 6598. */
const private4 = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
/** Public resolvers that stand in every handbook. */
const resolvers = new Set(['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '1.2.3.4', '4.3.2.1']);

function checkIpv4(value: string, span: Span, around: Surroundings): readonly Evidence[] | undefined {
  // A Danish phone number, as `20.48.29.17`
  if (/^\d\d(?:\.\d\d){3}$/.test(value) && around.distance(['phone', 'dial'], span, 'before') < 32) return undefined;
  if (!value.split('.').every((part) => part === String(Number(part)) && Number(part) <= 255)) return undefined;
  if (documentation4.test(value) || special4.test(value) || resolvers.has(value)) return undefined;
  if (/^\d\.\d\.\d\.\d$/.test(value)) return ['plain-word'];
  return private4.test(value) ? ['private-network'] : [];
}

const mostIpv6 = 45;

function isIpv6Unit(c: number): boolean {
  return isDigit(c) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70) || c === 58 || c === 46;
}

/** Hexadecimal groups around a colon. Looked at from the first colon only. */
function findIpv6(text: string, at: number): Span | undefined {
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= text.length || next === 46 || !isIpv6Unit(next)) return undefined;
  let start = at;
  while (start > 0 && at - start < 5 && isIpv6Unit(text.charCodeAt(start - 1))) {
    start--;
    if (text.charCodeAt(start) === 58) return undefined;
  }
  let end = at + 1;
  while (end < text.length && end - start <= mostIpv6 && isIpv6Unit(text.charCodeAt(end))) end++;
  if (end - start > mostIpv6 || (end < text.length && isWordUnit(text.charCodeAt(end)))) return undefined;
  if (start > 0 && isWordUnit(text.charCodeAt(start - 1))) return undefined;
  while (end > at && text.charCodeAt(end - 1) === 46) end--;
  if (text.charCodeAt(end - 1) === 58 && text.charCodeAt(end - 2) !== 58) end--;
  return { start, end };
}

/** RFC 4291 section 2.2: eight groups, or fewer with one `::`; the last two may be an IPv4 address. */
function isIpv6(value: string): boolean {
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const mapped = last.includes('.');
  if (mapped && !/^(?:\d{1,3}\.){3}\d{1,3}$/.test(last)) return false;
  const plain = mapped ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  const count = plain.length + (mapped ? 2 : 0);
  return halves.length === 2 ? count <= 7 : count === 8;
}

function checkIpv6(value: string): readonly Evidence[] | undefined {
  if (!isIpv6(value)) return undefined;
  // C++ names and CSS selectors have `::` too: an address has at least three groups, or two with digits.
  const groups = value.split(':').filter((group) => group !== '');
  if (groups.length < 3 || !/\d/.test(value)) return undefined;
  // Documentation: RFC 3849 and RFC 9637; loopback and multicast: RFC 4291.
  if (/^(?:2001:0?db8|3fff|ff[0-9a-f]{2}):/i.test(value)) return undefined;
  return /^(?:fe80|f[cd][0-9a-f]{2}):/i.test(value) ? ['private-network'] : [];
}

export const network: RuleFamily = [
  {
    type: 'IP_ADDRESS',
    name: 'IPv4 address',
    at: { number: findIpv4, looks: beginsIpv4 },
    confidence: 0.65,
    check: checkIpv4,
    raisedBy: ['ip'],
    loweredBy: ['version'],
    quietedBy: ['example'],
    ok: [
      'Login from «84.151.37.202» at noon',
      'IP: «93.184.215.14».',
      '{"ip":"«185.60.216.35»"}',
      'http://«51.15.204.88»:8080/',
    ],
    not: [
      'Ping 127.0.0.1 and 0.0.0.0, mask 255.255.255.0',
      'Documented as 192.0.2.17 or 203.0.113.9 or 198.51.100.4',
      'Version 10.4.22.3 is out',
      'Tlf. 20.48.29.17',
      'Chapter 3.2.1.4 and v2.14.0.11',
      'resolver 8.8.8.8',
      '1.2.3.4.5.6 and 300.1.2.3',
    ],
  },
  {
    type: 'IP_ADDRESS',
    name: 'IPv6 address',
    at: { character: ':', find: findIpv6 },
    confidence: 0.75,
    check: checkIpv6,
    raisedBy: ['ip'],
    ok: [
      'from «2a02:8108:8ac0:2f3:a1f:3bcd:10:9e2» today',
      'IPv6 «2a00:1450:4001:81b::200e»',
      '[«2003:c8:9f21:4a00::17»]:443',
    ],
    not: ['2001:db8::1 and ::1', '12:30:45 and 00:1a:2b:3c:4d:5e', 'std::vector<a::b> and a::before', 'fe80::1'],
  },
];
