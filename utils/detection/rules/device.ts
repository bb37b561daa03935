import type { Evidence } from '../confidence';
import { isDigit, isWordUnit } from '../text/characters';
import { passesLuhn } from '../validators/luhn';
import { lazily, matchAt } from './lazily';
import { letters } from './letters';
import { figures, type NumberLook, unitsBut, wordUnits } from './number-look';
import type { RuleFamily, Span, Surroundings } from './rule';

const mac = lazily(
  () => String.raw`[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![${letters}\d]|[:-][0-9a-f])`,
  'iy',
);

/** Six hexadecimal pairs of IEEE 802 EUI-48, around the first colon or dash. */
function findMac(text: string, at: number): Span | undefined {
  const start = at - 2;
  if (start < 0 || text.charCodeAt(at + 3) !== text.charCodeAt(at)) return undefined;
  if (start > 0 && (isWordUnit(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === text.charCodeAt(at)))
    return undefined;
  const found = matchAt(mac(), text, start);
  return found && { start, end: start + found[0].length };
}

/** Broadcast, empty and multicast addresses belong to no device; `00:00:5E` is for documentation (RFC 7042). */
function checkMac(value: string): readonly Evidence[] | undefined {
  const bytes = value.toLowerCase().split(/[:-]/);
  if (new Set(bytes).size <= 2 || /^00.00.5e/i.test(value)) return undefined;
  if (bytes.every((byte) => /^\d\d$/.test(byte)) && value.includes('-')) return ['plain-word'];
  return Number.parseInt(bytes[0] ?? '0', 16) % 2 === 1 ? undefined : [];
}

/** TS 23.003: eight digits of type, six of serial, one Luhn digit. */
function checkImei(value: string): readonly Evidence[] | undefined {
  const digits = value.replace(/\D/g, '');
  if (/^(\d)\1+$/.test(digits)) return undefined;
  return digits.length === 15 && passesLuhn(digits) ? ['checksum'] : [];
}

const coordinates =
  /-?\d{1,2}\.\d{4,15}°?(?: ?[NS])?(?:,? ?["']?(?:lon|lng|long|longitude)["']? ?[:=]? ?|[,;] ?| )-?\d{1,3}\.\d{4,15}°?(?: ?[EWO])?(?![\d.])/uy;

const beginsCoordinates: readonly NumberLook[] = [
  { digits: [1, 2], before: unitsBut(`${wordUnits}字.,`), after: '.', further: figures },
];

/** Latitude and longitude to within a few metres. */
function findCoordinates({ text, landmarks }: Surroundings, index: number): Span | undefined {
  const first = landmarks.digitStarts[index] ?? 0;
  if ((landmarks.digitEnds[index + 1] ?? 0) - (landmarks.digitStarts[index + 1] ?? 0) < 4) return undefined;
  const start = text.charCodeAt(first - 1) === 45 ? first - 1 : first;
  const before = start > 0 ? text.charCodeAt(start - 1) : 32;
  if (isWordUnit(before) || before === 46 || before === 44 || isDigit(before)) return undefined;
  coordinates.lastIndex = start;
  const found = coordinates.exec(text)?.[0];
  return found === undefined || Math.abs(Number.parseFloat(found)) > 90
    ? undefined
    : { start, end: start + found.length };
}

export const device: RuleFamily = [
  {
    type: 'MAC_ADDRESS',
    name: 'MAC address with colons',
    at: { character: ':', find: findMac },
    confidence: 0.5,
    check: checkMac,
    raisedBy: ['device'],
    quietedBy: ['example'],
    ok: ['MAC address: «3c:22:fb:9a:41:e7»', 'wlan0 ether «a4:83:e7:5d:20:1c» txqueuelen'],
    not: ['00:00:5e:00:53:af and ff:ff:ff:ff:ff:ff', 'at 12:30:45:10', 'sha1 3c:22:fb:9a:41:e7:90:11'],
  },
  {
    type: 'MAC_ADDRESS',
    name: 'MAC address with dashes',
    at: { character: '-', find: findMac },
    confidence: 0.4,
    check: checkMac,
    raisedBy: ['device'],
    quietedBy: ['example'],
    ok: ['Physical Address: «3C-22-FB-9A-41-E7»'],
    not: ['12-24-36-48-60-72 months', 'part 3C-22-FB'],
  },
  {
    type: 'DEVICE_ID',
    name: 'IMEI',
    at: { groups: ['15', '2-6-6-1', '6-2-6-1', '8-6-1', '16'] },
    confidence: 0.4,
    check: checkImei,
    raisedBy: ['imei'],
    needsContext: true,
    ok: ['IMEI: «352099001761481»', 'IMEI «35-209900-176148-1»'],
    not: ['Campaign 352099001761481', 'IMEI'],
  },
  {
    type: 'LOCATION',
    name: 'coordinates',
    at: { number: findCoordinates, looks: beginsCoordinates },
    confidence: 0.4,
    raisedBy: ['coordinates'],
    quietedBy: ['venue', 'example'],
    ok: ['GPS: «52.520008, 13.404954»', 'lat «52.520008, lng 13.404954»', 'last position «-33.868820, 151.209290»'],
    not: ['52.520008, 13.404954', 'values 0.123456 0.654321'],
  },
];
