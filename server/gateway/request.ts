import { z } from 'zod';

/** What the gateway itself must understand of a request; everything else is the upstream's business and passed on. */
export const chatRequestSchema = z.looseObject({
  model: z.string().min(1).max(200).default('default'),
  messages: z
    .array(
      z.looseObject({
        role: z.string(),
        content: z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]).nullish(),
      }),
    )
    .min(1),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
});

export type ChatRequest = z.infer<typeof chatRequestSchema>;

/** Text of a message: the string, or its text parts joined by line breaks. */
export function messageText({ content }: ChatRequest['messages'][number]): string {
  if (typeof content === 'string') return content;
  return (content ?? []).flatMap((part) => (typeof part.text === 'string' ? [part.text] : [])).join('\n');
}

/** An image, a recording or a PDF in base64 is not text. All of the string must be that, or it is read as text. */
const encodedMedia = /^data:(image|audio|video|application\/pdf)[\w.+/-]*;base64,[A-Za-z0-9+/=]*$/;

/** Every string of a request that could carry text, wherever it stands: message contents, tool arguments, metadata. */
export function textsOf(value: unknown): string[] {
  const texts: string[] = [];
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') {
      if (!encodedMedia.test(next)) texts.push(next);
    } else if (typeof next === 'object' && next !== null) {
      for (const inside of Object.values(next)) left.push(inside);
    }
  }
  return texts;
}
