const form = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment in the reader's own way and time zone. */
export function dateTime(ms: number): string {
  return form.format(ms);
}
