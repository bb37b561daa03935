import messages from '@/public/_locales/en/messages.json';
import { createWords } from '@/utils/vocabulary';

const all: Record<string, { message: string }> = messages;

/** What people read in English, also where a test has no file system. */
export const english = createWords((key) => all[key]?.message ?? '');
