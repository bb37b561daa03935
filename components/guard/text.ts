/** Every sentence of the guard's own surface. What was found is said by `explain`. */
export const language = { lang: 'en', dir: 'ltr' } as const;

export const text = {
  held: (site: string, found: boolean) => `Not pasted into ${site} yet${found ? '. This text has' : ''}`,
  heldHere: 'Not pasted yet',
  what: 'What was found',
  why: 'Why not here',
  help: 'Ask about this rule',

  assistant: (name: string) => `Ask in ${name} instead`,
  assistantHint: 'Opens beside this page. Real values are replaced before anything is sent.',
  opening: 'Opening…',
  assistantFailed: (name: string) =>
    `${name} could not be opened. Your text is still here: try again, or reload the page if it keeps happening.`,
  placeholders: 'Paste with placeholders',
  placeholdersHint: 'Each real value becomes a placeholder such as [EMAIL_1].',
  anyway: 'Paste anyway…',
  cancel: 'Cancel',
  close: 'Close',

  reasonTitle: 'Why is it all right to paste this?',
  reasonNote: 'Your reason stays on this device. Nobody is sent it.',
  reasonLabelAlone: 'In your own words',
  reasonLabel: 'Or in your own words',
  reasonMissing: 'Choose a reason or write one.',
  pasteNow: 'Paste anyway',
  back: 'Back',

  checking: 'Checking your text before it is pasted…',

  notReadyTitle: 'Your text could not be checked yet',
  notReady: 'Daylight has not finished starting in this page. Nothing was pasted, and your text is kept.',
  failedTitle: 'Your text could not be checked',
  failed: 'Something went wrong while checking. Nothing was pasted, and your text is kept.',
  wait: 'Keep waiting',
  again: 'Try again',
  uncheckedAnyway: 'Paste without a check',
  uncheckedNote: 'It would be counted as pasted anyway.',

  goneTitle: 'The field is no longer there',
  gone: 'The page changed in the meantime, so there is nowhere to paste. You can take the text with you.',
  copy: 'Copy the text',
  copied: 'Copied',
  copyFailed: 'It could not be copied. Click into this window and try again.',

  noted: (title: string, site: string) => `${title}: perhaps too much for ${site}.`,
  interfered: (site: string) => `${site} got in the way of Daylight’s question, so nothing was pasted.`,
  tooSmall: 'This frame is too small to ask you, so nothing was pasted. Paste it into a larger field.',
} as const;
