import { hash, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are the same; takes as long whatever the first difference is. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
