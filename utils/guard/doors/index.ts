import type { Door } from '../offer';
import { drop } from './drop';
import { file } from './file';
import { paste } from './paste';
import { typed } from './typed';

/** Every way by which text leaves for a page, as far as the guard covers it. */
export const doors: readonly Door[] = [paste, drop, file, typed];
