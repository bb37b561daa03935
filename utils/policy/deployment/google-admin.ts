/**
 * The document as the Google Admin console takes it, for Chrome on every system and ChromeOS ("Policy for extensions"
 * of an app): each key of the first level with its value (https://support.google.com/chrome/a/answer/6177431).
 */
export function googleAdminDocument(document: Readonly<Record<string, unknown>>): Record<string, { Value: unknown }> {
  return Object.fromEntries(Object.entries(document).map(([key, Value]) => [key, { Value }]));
}
