import { aimOf } from '../aim';
import { insert } from '../insert';
import type { Door } from '../offer';
import { filesBehind } from '../reading';
import { stop } from './stop';
import { contentOf, filesOf, insteadOf, textsOf, unseenOf } from './transfer';

/** Paste, by key, menu or middle button: texts, and files that were copied. */
export const paste: Door = {
  channel: 'paste',
  events: ['paste'],
  read(event) {
    // What a page dispatches by itself is not a person's paste; nor is our own putting back.
    if (!(event instanceof ClipboardEvent) || !event.isTrusted || event.clipboardData === null) return undefined;
    const { clipboardData } = event;
    const texts = textsOf(clipboardData);
    const files = filesOf(clipboardData);
    const unseen = unseenOf(clipboardData);
    if (texts.length === 0 && files.length === 0 && unseen.length === 0) return undefined;
    return {
      texts,
      unseen,
      files,
      hold() {
        event.preventDefault();
        event.stopImmediatePropagation();
        const aim = aimOf(event);
        const content = contentOf(clipboardData, texts, files);
        return {
          putBack: async () => insert(aim, { ...content, files: await filesBehind(files) }),
          putInstead: async (text, others) => insert(aim, insteadOf(text, await filesBehind(others))),
        };
      },
    };
  },
  refuse: (event) => event.isTrusted && stop(event),
};
