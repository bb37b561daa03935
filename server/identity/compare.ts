import { hash, timingSafeEqual } from 'node:crypto';

/** Of the few secrets that the settings have. */
const digests = new Map<string, Buffer>();
const maxDigests = 100;

/** Whether two secrets are the same; takes as long whatever the first difference is. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digestOf(expected));
}

function digestOf(expected: string): Buffer {
  const known = digests.get(expected);
  if (known) return known;
  const made = digest(expected);
  if (digests.size < maxDigests) digests.set(expected, made);
  return made;
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
