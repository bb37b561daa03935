const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const anyLetter = /\p{L}/u;

/** Where the first letter stands in long texts, if it stands anywhere near. */
const headLength = 2_000;
const longText = 20_000;

/**
 * The writing direction of a text. Browsers find it themselves with `auto`, but for a text of megabytes in a text
 * field Chromium 156 then takes 20 seconds; so the first letter of a long text decides here, as it would there.
 */
export function directionOf(text: string): 'auto' | 'ltr' | 'rtl' {
  if (text.length < longText) return 'auto';
  const letter = anyLetter.exec(text.slice(0, headLength))?.[0] ?? '';
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
