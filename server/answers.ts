import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import { type Expectation, expectationOf } from '@/utils/policy';
import sentences from './console/answers/words.json' with { type: 'json' };
import { openAiError } from './error-body';

/** Everything that the server can answer to the console, each with its sentence in every language of the console. */
export type AnswerCode = Exclude<keyof (typeof sentences)['en'], `expected_${string}`>;

/** What can be said beyond a code; closed words of ours, never a value that somebody sent. */
export interface AnswerDetails {
  /** Which part of the request, as `lines.0.until`. */
  place?: string;
  /** A code with a sentence that says it more exactly. */
  reason?: AnswerCode;
  /** What stands in the places of that sentence. */
  values?: Readonly<Record<string, string>>;
  expected?: Expectation | undefined;
  /** Says in English what the sentence of the code does not. */
  more?: string;
}

/**
 * What is answered instead of what was asked for: an error as OpenAI has it, with an English sentence for every client,
 * and codes from which the console makes one in the language of whoever looks at it.
 */
export function answerBody(status: ContentfulStatusCode, code: AnswerCode, details: AnswerDetails = {}): object {
  const { place, reason, values, expected, more } = details;
  const inEnglish = sentences.en[reason ?? code].replace(/\{(\w+)\}/g, (whole, name) => values?.[name] ?? whole);
  const message = more === undefined ? inEnglish : `${inEnglish} ${more}`;
  return openAiError(status, code, message, {
    ...(place !== undefined && { param: place }),
    ...(reason && { reason }),
    ...(values && { values }),
    ...(expected && { expected }),
  });
}

/**
 * What of a body or a query does not fit.
 *
 * @param whole what it is where the schema names no part of it
 */
export function misfit({ issues: [issue] }: z.ZodError, whole = 'the body'): AnswerDetails {
  // A name that somebody sent may be anything: only what looks like one of ours is said.
  const named = issue?.path.filter((key) => typeof key === 'number' || /^[A-Za-z]{1,40}$/.test(String(key))).join('.');
  const expected = issue && expectationOf(issue);
  const place = named || whole;
  return {
    place,
    reason: 'see_place',
    // What our own schemas say is wrong names at most an input of a template.
    values: { place },
    expected: expected?.code === 'unknownKey' ? undefined : expected,
    ...(issue?.message.startsWith('expected ') && { more: `E${issue.message.slice(1)}.` }),
  };
}
