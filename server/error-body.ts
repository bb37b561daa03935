import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A status, and the sentence that goes with it. */
export type Refusal = readonly [status: ContentfulStatusCode, sentence: string];

/** An error in OpenAI's shape, which every client of such an interface can read. The message is made of our words only. */
export function openAiError(status: ContentfulStatusCode, code: string, message: string, more: object = {}): object {
  return { error: { message, type: errorType(status), param: null, code, ...more } };
}

function errorType(status: ContentfulStatusCode): string {
  if (status === 401) return 'authentication_error';
  if (status === 403) return 'permission_error';
  if (status === 429) return 'rate_limit_error';
  return status < 500 ? 'invalid_request_error' : 'api_error';
}
