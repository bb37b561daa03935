import definitions from 'otlp-definitions/build/src/generated/root.js';

/** A message type as protobufjs compiles it. */
interface MessageType<Message> {
  decode(bytes: Uint8Array): Message;
  encode(message: Message): { finish(): Uint8Array };
  fromObject(object: object): Message;
  toObject(message: Message, options: { longs: typeof String; enums: typeof Number }): object;
}

interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: unknown };
}

interface LogsRequest {
  resourceLogs: {
    scopeLogs: { logRecords: { eventName: string; timeUnixNano: unknown; attributes: Attribute[] }[] }[];
  }[];
}

interface LogsResponse {
  partialSuccess?: { rejectedLogRecords: unknown; errorMessage: string } | null;
}

interface Definitions {
  opentelemetry: {
    proto: {
      collector: {
        logs: {
          v1: {
            ExportLogsServiceRequest: MessageType<LogsRequest>;
            ExportLogsServiceResponse: MessageType<LogsResponse>;
          };
        };
        metrics: { v1: { ExportMetricsServiceRequest: MessageType<object> } };
      };
    };
  };
}

/** The protobuf definitions of OTLP as the OpenTelemetry project compiled them: a reader that shares nothing with ours. */
export const official = (definitions as unknown as Definitions).opentelemetry.proto.collector;
