import { createReadingService, lineName } from '@/utils/guard';
import { answerLines, closeReadingDocument } from '@/utils/platform';

/** The document that reads files, hidden: opened when a page needs it, gone when nobody has needed it for a while. */
answerLines(
  lineName,
  createReadingService({
    openWorker: () => new Worker(new URL('./reader.ts', import.meta.url), { type: 'module' }),
    onIdle: closeReadingDocument,
    idleMs: 30_000,
  }),
);
