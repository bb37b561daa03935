/** How far a value may stand from the word that calls it a secret. */
const reach = 72;

/** Words for a key, in the languages that people write their notes in. */
const secretWord =
  /key|token|secret|(?<![a-z])pat(?![a-z])|passw|credential|auth|bearer|schl(?:ü|ue)ssel|zugang|geheim|\bcl(?:é|e|ave|au)\b|chave|segredo|llave|secreto|chiave|segreto|sleutel|nyckel|n(?:ø|ö)g(?:le|el)|avain|klucz|klíč|jeton|ключ|токен|секрет|キー|トークン|密[钥鑰匙]|令牌|키|토큰|비밀/giu;

/** After such a word comes something else, also of digits and letters. */
const otherWord =
  /(?:^|[\s_.-])id\b|[a-z]Id\b|\bID\b|hash|\bsha|md5|commit|checksum|digest|fingerprint|uuid|guid|etag|revision|version|build/i;

/** Keys that open nothing. */
const harmlessKey = /(?:public|publishable|site|cache|idempotency|primary|foreign|partition|sort|object|anon)[ _-]?$/i;

/** `the MD5 of "password" is ...`: what follows is made of a secret, and none. */
const madeOf =
  /(?:hash|\bsha-?\d|md5|checksum|digest|prüfsumme|fingerprint)\S*\s+(?:of|for|von|des|der|de|du|di|del|van|för|til|af|av)\s+(?:\S{1,12}\s+){0,2}\S?$/i;

/**
 * Whether the words around a value call it a secret: `api_key: ...`, `the token is ...`, `... is our key`. A nearer word
 * for something else, as in `key id`, says no.
 */
export function isCalledSecret(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const last = [...before.matchAll(secretWord)].at(-1);
  if (last !== undefined) {
    const between = before.slice(last.index + last[0].length);
    const until = before.slice(0, last.index);
    return !otherWord.test(between) && !harmlessKey.test(until) && !madeOf.test(until);
  }
  const after = text.slice(end, end + reach / 2).split('\n', 1)[0] ?? '';
  const next = after.search(secretWord);
  return next >= 0 && !otherWord.test(before.slice(-16)) && !otherWord.test(after.slice(0, next));
}
