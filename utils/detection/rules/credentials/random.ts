import { entropyOf } from '../../validators/filled-in';

/** Whether a value is drawn, not written: long, of digits and letters in no order, without words. */
export function isRandom(value: string): boolean {
  if (value.length < 12 || !/^[\w\-.+/=~:%!@#$^&*|]+$/.test(value)) return false;
  const digits = value.replace(/\D/g, '').length;
  if (digits === 0 && !/[a-z][A-Z]|[A-Z][a-z]{1,2}[A-Z]/.test(value)) return false;
  if (digits === value.length || isWords(value)) return false;
  const least = /^[\da-f-]+$/i.test(value) ? 2.7 : 3.1;
  return entropyOf(value) >= least && (digits > 0 || isUnspoken(value));
}

/** Letters alone are random when their case changes more often than in a name of several words. */
function isUnspoken(value: string): boolean {
  const changes = value.match(/[a-z][A-Z]|[A-Z][a-z]/g)?.length ?? 0;
  return value.length >= 16 && changes / value.length > 0.33;
}

/** Whether most of a value is words with vowels, as in names of things: `color.primary-500`, `northwind-web-2`. */
export function isWords(value: string): boolean {
  let spoken = 0;
  for (const part of value.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z][a-z])/)) {
    if (part.length >= 3 && isSpoken(part)) spoken += part.length;
  }
  const letters = value.replace(/[^A-Za-z]/g, '').length;
  return spoken >= 0.6 * letters && spoken >= 0.45 * value.length;
}

/** One case, and vowels where a word has them. */
function isSpoken(part: string): boolean {
  if (!/^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)$/.test(part)) return false;
  const vowels = part.match(/[aeiouy]+/gi)?.length ?? 0;
  return vowels > 0 && part.length / vowels <= 4.5 && !/[bcdfghjklmnpqrstvwxz]{5}/i.test(part);
}
