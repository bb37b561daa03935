/** Filled by the use case, never by the person: how the company speaks, and what stands under each answer. */
export const reservedSlots = ['brandVoice', 'disclaimer'] as const;
export type ReservedSlot = (typeof reservedSlots)[number];

const slot = /\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g;
const section = /\{\{#([A-Za-z][A-Za-z0-9]{0,39})\}\}((?:[^{]|\{(?!\{[#/]))*)\{\{\/\1\}\}/g;

/**
 * The text with each `{{name}}` replaced once: what a value itself holds is never looked at. What stands between
 * `{{#name}}` and `{{/name}}` is there only where the value is.
 */
export function filled(text: string, valueFor: (name: string) => string): string {
  return text
    .replace(section, (_whole, name: string, inside: string) => (valueFor(name) === '' ? '' : inside))
    .replace(slot, (_whole, name: string) => valueFor(name));
}

/** The names in a text, each as often as it stands there. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(slot), ...text.matchAll(section)].map((match) => match[1] ?? '');
}
