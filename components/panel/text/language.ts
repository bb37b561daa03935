import { createWords, type SentenceKey, type Words } from '@/utils/vocabulary';

let spoken: Words | undefined;

/** Says once, before anything is shown, in which language the panel speaks. */
export function speak(words: Words): void {
  spoken = words;
}

/** The words of the panel's language, for dates, numbers and kinds. */
export function words(): Words {
  // Without a language there are no sentences, only their keys: nothing of the product starts like that.
  spoken ??= createWords((key) => (key === 'language' ? 'en' : key));
  return spoken;
}

export const say: Words['say'] = (key, values) => words().say(key, values);
export const number = (value: number) => words().number(value);
/** "30 days", "3 seconds" */
export const time = (value: number, unit: 'day' | 'minute' | 'second') =>
  new Intl.NumberFormat(words().language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
/** Whose gateway it is, where the policy does not say. */
export const company = (name: string) => (name === '' ? say('panelYourCompany') : name);

/** Sentences without values, each said when it is asked for: the language is known by then. */
export function sentences<const Keys extends Readonly<Record<string, SentenceKey>>>(
  keys: Keys,
): { readonly [Name in keyof Keys]: string } {
  const said = {};
  for (const [name, key] of Object.entries(keys)) {
    Object.defineProperty(said, name, { get: () => say(key), enumerable: true });
  }
  return said as { readonly [Name in keyof Keys]: string };
}

/** Several in one. */
export function together<First, Second, Third = unknown, Fourth = unknown>(
  ...parts: [First, Second, Third?, Fourth?]
): First & Second & Third & Fourth {
  const all = {};
  for (const part of parts) Object.defineProperties(all, Object.getOwnPropertyDescriptors(part ?? {}));
  return all as First & Second & Third & Fourth;
}
