import { Root, type Type } from 'protobufjs/light.js';

/**
 * The two encodings of OTLP/HTTP (https://opentelemetry.io/docs/specs/otlp/#otlphttp-request): JSON, and binary protobuf,
 * which collectors send unless told otherwise. Whoever asks in one is answered in it, refusals too.
 */

export type Encoding = 'json' | 'protobuf';

/** Undefined for a type that is neither. */
export function encodingOf(contentType: string | undefined): Encoding | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return 'json';
  return type === 'application/x-protobuf' ? 'protobuf' : undefined;
}

/** What is answered: what was not taken (`ExportLogsServiceResponse`), or why nothing was (`google.rpc.Status`). */
export type Reply =
  | { partialSuccess?: { rejectedLogRecords: string; errorMessage: string } }
  | { code: number; message: string };

const field = (id: number, type: string) => ({ id, type });
const many = (id: number, type: string) => ({ ...field(id, type), rule: 'repeated' });

/**
 * What is read of the messages, with the numbers of opentelemetry-proto (logs/v1, common/v1). Fields that are not here are
 * passed over as the protocol demands. Of lists, maps and bytes only that they are there: no event has one.
 */
const root = Root.fromJSON({
  nested: {
    Request: { fields: { resourceLogs: many(1, 'ResourceLogs') } },
    ResourceLogs: { fields: { scopeLogs: many(2, 'ScopeLogs') } },
    ScopeLogs: { fields: { logRecords: many(2, 'LogRecord') } },
    LogRecord: {
      fields: {
        timeUnixNano: field(1, 'fixed64'),
        body: field(5, 'AnyValue'),
        attributes: many(6, 'KeyValue'),
        traceId: field(9, 'bytes'),
        spanId: field(10, 'bytes'),
        eventName: field(12, 'string'),
      },
    },
    KeyValue: { fields: { key: field(1, 'string'), value: field(2, 'AnyValue') } },
    AnyValue: {
      oneofs: {
        value: {
          oneof: ['stringValue', 'boolValue', 'intValue', 'doubleValue', 'arrayValue', 'kvlistValue', 'bytesValue'],
        },
      },
      fields: {
        stringValue: field(1, 'string'),
        boolValue: field(2, 'bool'),
        intValue: field(3, 'int64'),
        doubleValue: field(4, 'double'),
        arrayValue: field(5, 'Unread'),
        kvlistValue: field(6, 'Unread'),
        bytesValue: field(7, 'bytes'),
      },
    },
    Unread: { fields: {} },
    Response: { fields: { partialSuccess: field(1, 'PartialSuccess') } },
    PartialSuccess: { fields: { rejectedLogRecords: field(1, 'int64'), errorMessage: field(2, 'string') } },
    Status: { fields: { code: field(1, 'int32'), message: field(2, 'string') } },
  },
});
const request = root.lookupType('Request');
const response = root.lookupType('Response');
const status = root.lookupType('Status');

/** The bytes are no message. Says nothing about them. */
export class NotReadable extends Error {
  constructor() {
    super('The body is neither JSON nor protobuf.');
    this.name = 'NotReadable';
  }
}

/**
 * A request body as `fromOtlp` takes it, whatever its encoding: 64-bit integers as decimal strings.
 *
 * @throws {NotReadable}
 */
export function readBody(body: Uint8Array, encoding: Encoding): unknown {
  try {
    if (encoding === 'json') return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return request.toObject(request.decode(body), { longs: String, bytes: String });
  } catch {
    throw new NotReadable();
  }
}

/** A reply in bytes. */
export function writeReply(reply: Reply, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'json') return new TextEncoder().encode(JSON.stringify(reply));
  const type: Type = 'code' in reply ? status : response;
  return new Uint8Array(type.encode(type.fromObject(reply)).finish());
}

export const contentTypeOf: Record<Encoding, string> = {
  json: 'application/json',
  protobuf: 'application/x-protobuf',
};
