import type { ConsoleWords } from '../speech';
import type sentences from './words.json';

/** A value of the policy as people read it: "yes", "nothing", "12", a list of its texts; JSON for what is more than that. */
export function valueText(value: unknown, words: ConsoleWords<keyof (typeof sentences)['en']>): string {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return words.say('nothing');
  if (typeof value === 'boolean') return words.say(value ? 'yes' : 'no');
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) {
    return words.list(value.map((part) => `“${part}”`));
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
