import { type Output, readOutput } from './output';
import type { EvaluationCase, Template } from './schema';

/** How an answer did in one case. */
export interface Evaluated {
  name: string;
  passed: boolean;
  /** What was expected and is not there; in words of the case, with nothing of the answer. */
  missed: string[];
}

/**
 * Holds an answer against what is known of the right one. Pure; the same for the offline engine, a model and a person.
 *
 * @param answer as it came, before it is read
 */
export function evaluate(template: Template, one: EvaluationCase, answer: string): Evaluated {
  const missed: string[] = [];
  const { contains = [], containsOneOf = [], lacks = [], maxCharacters, values = {} } = one.expect;
  const read = readOutput(template, answer);
  if ('problems' in read) {
    for (const { at, expected } of read.problems) missed.push(`form${at === '' ? '' : ` at ${at}`}: ${expected}`);
  }
  // Words are looked for in what an answer says, not in how its form spells it.
  const said = ('problems' in read ? answer : saidIn(read)).toLowerCase();
  const has = (word: string) => said.includes(word.toLowerCase());
  for (const word of contains) if (!has(word)) missed.push(`contains "${word}"`);
  for (const words of containsOneOf) if (!words.some(has)) missed.push(`contains one of "${words.join('", "')}"`);
  for (const word of lacks) if (has(word)) missed.push(`lacks "${word}"`);
  if (maxCharacters !== undefined && said.length > maxCharacters) missed.push(`at most ${maxCharacters} characters`);
  if (!('problems' in read)) {
    for (const [path, { oneOf, min, max }] of Object.entries(values)) {
      const value = valueAt(read, path);
      if (oneOf !== undefined && !oneOf.some((wanted) => wanted === value))
        missed.push(`${path}: one of ${oneOf.join(', ')}`);
      if (min !== undefined && !(typeof value === 'number' && value >= min)) missed.push(`${path}: at least ${min}`);
      if (max !== undefined && !(typeof value === 'number' && value <= max)) missed.push(`${path}: at most ${max}`);
    }
  }
  return { name: one.name, passed: missed.length === 0, missed };
}

function saidIn(output: Output): string {
  switch (output.form) {
    case 'text':
      return output.text;
    case 'table':
      return output.rows.map((row) => row.join(' ')).join('\n');
    case 'json':
      return stringsIn(output.value).join('\n');
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function valueAt(output: Output, path: string): unknown {
  let value: unknown = output.form === 'json' ? output.value : output.form === 'table' ? output.rows : output.text;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
