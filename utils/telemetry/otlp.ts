import { z } from 'zod';
import { isEntityType, isStructureType } from '@/utils/vocabulary';
import {
  type GuardEvent,
  guardEventSchema,
  type Heartbeat,
  heartbeatSchema,
  isHeartbeat,
  type TelemetryEvent,
} from './event';

/**
 * Guard events and heartbeats as OTLP/HTTP JSON logs, so that any OpenTelemetry receiver can take them.
 * Encoding: https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding (lowerCamelCase names, 64-bit integers as
 * decimal strings). Message: ExportLogsServiceRequest of opentelemetry-proto, logs/v1.
 */

const guardEventName = 'daylight.guard';
const heartbeatName = 'daylight.heartbeat';
const scopeName = 'daylight.guard';
const kindPrefix = 'daylight.kinds.';
const nanosPerMilli = 1_000_000n;
/** INFO of the OTLP severity numbers. */
const severityInfo = 9;

/** Attribute -> field of the event. Kinds are attributes of their own: `daylight.kinds.EMAIL_ADDRESS`. */
const textAttributes = {
  'daylight.site': 'site',
  'daylight.site_status': 'siteStatus',
  'daylight.channel': 'channel',
  'daylight.action': 'action',
  'daylight.outcome': 'outcome',
  'daylight.decide_time': 'decideTime',
  'daylight.extension_version': 'extensionVersion',
  'daylight.team': 'team',
  'daylight.mode': 'mode',
  'daylight.dropped': 'dropped',
} as const satisfies Record<string, keyof GuardEvent | keyof Heartbeat>;
/** The cells that this event is the first of, with spaces between. */
const firstAttribute = 'daylight.first';
const policyVersionAttribute = 'daylight.policy_version';
/** Only there when it is said, so that a collector of before knows all the others. */
const falseAlarmAttribute = 'daylight.false_alarm';
const reported = 'reported';

/**
 * The events as one OTLP export request, ready for `JSON.stringify`. The only times in it are the starts of the events'
 * time buckets.
 */
export function toOtlp(events: readonly TelemetryEvent[]): object {
  return {
    resourceLogs: [
      {
        resource: { attributes: [textAttribute('service.name', 'daylight')] },
        scopeLogs: [{ scope: { name: scopeName }, logRecords: events.map(toLogRecord) }],
      },
    ],
  };
}

function toLogRecord(event: TelemetryEvent): object {
  const timeUnixNano = (BigInt(event.bucketStartMs) * nanosPerMilli).toString();
  const given: Partial<Record<string, unknown>> = event;
  const attributes = Object.entries(textAttributes).flatMap(([key, field]) => {
    const value = given[field];
    return typeof value === 'string' ? [textAttribute(key, value)] : [];
  });
  attributes.push({ key: policyVersionAttribute, value: { intValue: String(event.policyVersion) } });
  if (!isHeartbeat(event)) {
    if (event.falseAlarm === true) attributes.push(textAttribute(falseAlarmAttribute, reported));
    for (const [kind, bucket] of Object.entries(event.kinds)) attributes.push(textAttribute(kindPrefix + kind, bucket));
  }
  if (event.first !== undefined) attributes.push(textAttribute(firstAttribute, event.first.join(' ')));
  return {
    timeUnixNano,
    // The moment of sending would say more than the bucket does.
    observedTimeUnixNano: timeUnixNano,
    severityNumber: severityInfo,
    severityText: 'INFO',
    eventName: isHeartbeat(event) ? heartbeatName : guardEventName,
    attributes,
  };
}

interface Attribute {
  key: string;
  value: { stringValue: string } | { intValue: string };
}

function textAttribute(key: string, stringValue: string): Attribute {
  return { key, value: { stringValue } };
}

const int64 = z.union([z.string().regex(/^\d{1,20}$/), z.int().nonnegative()]).transform(BigInt);

/** Unknown message fields are ignored, as the protocol demands; they are not kept either. */
const requestSchema = z.object({
  resourceLogs: z
    .array(
      z.object({
        scopeLogs: z.array(z.object({ logRecords: z.array(z.unknown()).default([]) })).default([]),
      }),
    )
    .default([]),
});

const recordSchema = z.object({
  timeUnixNano: int64,
  eventName: z.enum([guardEventName, heartbeatName]),
  attributes: z.array(z.unknown()),
  // Senders write unset fields as empty ones. Anything in them would be an identifier or free text.
  body: z.strictObject({}).nullish(),
  traceId: z.literal('').nullish(),
  spanId: z.literal('').nullish(),
});

/** The body is not an OTLP logs export request at all. Says nothing about its content. */
export class NotOtlpLogs extends Error {
  constructor() {
    super('The body is not an OTLP logs export request.');
    this.name = 'NotOtlpLogs';
  }
}

/**
 * Reads an OTLP export request, strictly: a record that is not exactly a guard event or a heartbeat (unknown attribute, value
 * outside its enumeration, free text, a trace id) is counted in `rejected` and nothing of it is kept.
 *
 * @throws {NotOtlpLogs} when `body` (parsed JSON) has not the shape of an export request.
 */
export function fromOtlp(body: unknown): { events: TelemetryEvent[]; rejected: number } {
  const request = requestSchema.safeParse(body);
  if (!request.success) throw new NotOtlpLogs();
  const events: TelemetryEvent[] = [];
  let rejected = 0;
  for (const { scopeLogs } of request.data.resourceLogs) {
    for (const { logRecords } of scopeLogs) {
      for (const record of logRecords) {
        const event = fromLogRecord(record);
        if (event) events.push(event);
        else rejected++;
      }
    }
  }
  return { events, rejected };
}

function fromLogRecord(record: unknown): TelemetryEvent | undefined {
  const parsed = recordSchema.safeParse(record);
  if (!parsed.success) return undefined;
  const { timeUnixNano, attributes, eventName } = parsed.data;
  if (timeUnixNano % nanosPerMilli !== 0n) return undefined;

  const kinds: Record<string, string> = {};
  const fields: Record<string, unknown> = { bucketStartMs: Number(timeUnixNano / nanosPerMilli) };
  if (eventName === guardEventName) fields.kinds = kinds;
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const { key, value } = asAttribute(attribute) ?? {};
    if (key === undefined || value === undefined || seen.has(key)) return undefined;
    seen.add(key);
    if ('intValue' in value) {
      const whole = key === policyVersionAttribute ? int64.safeParse(value.intValue) : undefined;
      if (!whole?.success) return undefined;
      fields.policyVersion = Number(whole.data);
    } else if (key.startsWith(kindPrefix)) {
      const kind = key.slice(kindPrefix.length);
      // Here and not by the schema: an assignment to `__proto__` vanishes before any schema can see it.
      if (!isFindingKind(kind) || eventName !== guardEventName) return undefined;
      kinds[kind] = value.stringValue;
    } else if (key === falseAlarmAttribute) {
      if (value.stringValue !== reported) return undefined;
      fields.falseAlarm = true;
    } else if (key === firstAttribute) {
      fields.first = value.stringValue === '' ? [] : value.stringValue.split(' ');
    } else if (isTextAttribute(key)) {
      fields[textAttributes[key]] = value.stringValue;
    } else {
      return undefined;
    }
  }
  const event = (eventName === guardEventName ? guardEventSchema : heartbeatSchema).safeParse(fields);
  return event.success ? event.data : undefined;
}

/** A key with one text or one number; by hand, because a schema takes ten times as long for what comes ten times an event. */
function asAttribute(
  given: unknown,
): { key: string; value: { stringValue: string } | { intValue: unknown } } | undefined {
  if (typeof given !== 'object' || given === null || !('key' in given) || !('value' in given)) return undefined;
  const { key, value } = given;
  if (typeof key !== 'string' || typeof value !== 'object' || value === null) return undefined;
  const names = Object.keys(value);
  if (names.length !== 1) return undefined;
  if ('stringValue' in value && typeof value.stringValue === 'string')
    return { key, value: { stringValue: value.stringValue } };
  return names[0] === 'intValue' && 'intValue' in value ? { key, value: { intValue: value.intValue } } : undefined;
}

function isFindingKind(word: string): boolean {
  return isEntityType(word) || isStructureType(word);
}

function isTextAttribute(key: string): key is keyof typeof textAttributes {
  return Object.hasOwn(textAttributes, key);
}
