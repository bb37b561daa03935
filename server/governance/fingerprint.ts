import { createHash } from 'node:crypto';
import type { Template } from '@/utils/templates';

/** With the keys of every object in one order: jsonb keeps none. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** SHA-256 of a value as JSON, whatever the order of its keys. */
export function sha256Of(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex');
}

const known = new WeakMap<Template, string>();

/** Of the whole document: a letter more, and it is another template. A template in hand is not changed any more. */
export function fingerprintOf(template: Template): string {
  const before = known.get(template);
  if (before !== undefined) return before;
  const made = sha256Of(template);
  known.set(template, made);
  return made;
}
