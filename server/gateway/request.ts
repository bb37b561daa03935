import { z } from 'zod';

const messageSchema = z.looseObject({
  role: z.string().max(40),
  content: z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]).nullish(),
});

/** What the gateway itself must understand of a request; everything else is the upstream's business and passed on. */
const chatRequestSchema = z.looseObject({
  model: z.string().min(1).max(200).default('default'),
  messages: z.array(messageSchema),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
});
export type ChatRequest = z.infer<typeof chatRequestSchema>;
export type Message = z.infer<typeof messageSchema>;

/** As it comes from outside: with what is meant for Daylight. Beside a template there may be no message. */
export const incomingSchema = chatRequestSchema.extend({
  messages: z.array(messageSchema).default([]),
  daylight: z
    .looseObject({
      inputs: z.unknown().optional(),
      /** Sample data sets, `id@version`, for experiments. */
      samples: z.array(z.string().max(80)).max(20).optional(),
    })
    .nullish(),
});
export type Incoming = z.infer<typeof incomingSchema>;

export const embeddingRequestSchema = z.looseObject({
  model: z.string().min(1).max(200).default('default'),
  input: z.union(
    [z.string(), z.array(z.string()).min(1).max(10_000)],
    'expected a text, or a list of 1 to 10,000 texts; numbers of tokens cannot be scanned',
  ),
});

/** Text of a message: the string, or its text parts joined by line breaks. */
export function messageText({ content }: Message): string {
  if (typeof content === 'string') return content;
  return (content ?? []).flatMap((part) => (typeof part.text === 'string' ? [part.text] : [])).join('\n');
}

/** An image, a recording or a PDF in base64 is not text. All of the string must be that, or it is read as text. */
const encodedMedia = /^data:(image|audio|video|application\/pdf)[\w.+/-]*;base64,[A-Za-z0-9+/=]*$/;
/** The words of the format itself: roles, types, names of settings. */
const bareWord = /^[a-z][a-z_]{0,23}$/;

/** Whether a string could carry anything that matters. */
function isText(text: string): boolean {
  return text !== '' && !bareWord.test(text) && !encodedMedia.test(text);
}

/**
 * Every string of a request that could carry text, wherever it stands: message contents, tool arguments, metadata, names
 * of fields.
 */
export function textsOf(value: unknown): string[] {
  const texts: string[] = [];
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') {
      if (isText(next)) texts.push(next);
    } else if (Array.isArray(next)) {
      for (const inside of next) left.push(inside);
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, inside] of Object.entries(next)) left.push(key, inside);
    }
  }
  return texts;
}

/** The same value with each of those strings replaced. */
export function withTexts<Value>(value: Value, replaced: (text: string) => string): Value {
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return isText(one) ? replaced(one) : one;
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inside]) => [walk(key), walk(inside)]));
  };
  return walk(value) as Value;
}
