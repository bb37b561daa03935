import type { Turn } from './conversation';
import { requestBody } from './gateway';
import { messagesOf } from './messages';
import type { Prepared } from './prepare';

/** The body of the request that a message would be sent with, byte for byte. */
export function requestOf(before: readonly Turn[], { text, images, vault }: Prepared, model: string): string {
  const question: Turn = {
    id: '',
    conversation: '',
    parent: null,
    order: 0,
    role: 'user',
    content: text,
    ...(images === undefined ? {} : { images }),
    state: 'complete',
    atMs: 0,
  };
  return requestBody(model, messagesOf([...before, question], vault));
}
