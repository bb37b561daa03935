/** What happened with one request, for metrics and traces. Words and numbers of ours; nothing that anybody wrote. */
export interface Observed {
  operation: 'chat' | 'embeddings';
  useCase: string;
  lane: string;
  /** As asked for; `default` where the server decides. */
  requestModel: string;
  responseModel: string | undefined;
  upstream: string | undefined;
  /** `answered`, `refused`, `failed` or `cancelled`. */
  outcome: string;
  /** Code of the error, where there was one. */
  code: string | undefined;
  finish: string | undefined;
  startMs: number;
  /** When the upstream was asked. */
  askedMs: number | undefined;
  /** When the first byte of the answer was there. */
  firstByteMs: number | undefined;
  endMs: number;
  inputTokens: number | undefined;
  outputTokens: number | undefined;
  requestKinds: Readonly<Record<string, number>>;
  answerKinds: Readonly<Record<string, number>>;
  /** W3C trace context of the caller, where there was one. */
  traceparent: string | undefined;
}

export type Observe = (observed: Observed) => void;
