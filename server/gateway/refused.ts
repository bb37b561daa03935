import type { GatewayErrorCode } from './errors';

/** The gateway itself does not do it. Carries a code and words of ours, never a value. */
export class Refused extends Error {
  readonly code: GatewayErrorCode;
  /** Says more than the standard sentence of the code. */
  readonly sentence: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** Kinds of data that are the reason, and how many of each. */
  readonly kinds: Readonly<Record<string, number>> | undefined;

  constructor(
    code: GatewayErrorCode,
    details: {
      sentence?: string | undefined;
      retryAfterSeconds?: number | undefined;
      kinds?: Readonly<Record<string, number>> | undefined;
    } = {},
  ) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.sentence = details.sentence;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.kinds = details.kinds;
  }
}
