/**
 * Whether a value was written to be replaced: `<password>`, `********`, `${DB_PASS}`, `your-key-here`, `xxxx`,
 * `changeme`.
 */
export function isPlaceholder(value: string): boolean {
  return markup.test(value) || words.test(value) || !isVaried(value);
}

const markup = /^[<[{(%$#]|^process\.env|^env[.(]|^os\.|\$\{|\{\{|<[a-z_ -]{2,40}>|\.\.\.|…|\*{3}|•{3}/i;
const words =
  /^(?:password|passwort|passwd|pass|pwd|pw|secret|user|username|token|key|root|postgres|admin|test|guest|none|null|nil|undefined|true|false|required|optional|empty|hidden|redacted|string|str|text|varchar|input|value|foobar|foo|bar)$|change[._-]?(?:me|this|it)|replace[._-]?(?:me|this|with)|your[._-]?(?:own|api|secret|access|password|passwort|token|key|db|real)|my[._-]?(?:secret|password|passwd|token|api)|example|placeholder|insert[._-]|dummy|todo|fixme|xxxx|redacted|<.{1,40}>|here$|geheim$|sample|not[._-]?(?:a[._-]?)?real|fake/i;

/** At least five different characters, and not one character for half of it. */
function isVaried(value: string): boolean {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts.size >= Math.min(5, value.length) && Math.max(...counts.values()) <= Math.max(2, value.length / 2);
}

/** Shannon entropy in bits per character. */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
