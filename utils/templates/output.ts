import { jsonrepair } from 'jsonrepair';
import { z } from 'zod';
import { instructions, type TemplateLanguage } from './language';
import type { Template, TemplateOutput } from './schema';
import { markdownTable, tableOf } from './table';

/** What is wrong with an answer: where, and what was expected. For the model that is asked again; never kept. */
export interface OutputProblem {
  /** `leads.0.score`; empty for the answer as a whole. */
  at: string;
  expected: string;
}

export type Output =
  | { form: 'text'; text: string }
  | { form: 'table'; columns: string[]; rows: string[][] }
  | { form: 'json'; value: unknown };

const maxProblems = 12;
const wholeText: TemplateOutput = { form: 'text' };

/**
 * Reads an answer as what the template asked for, as tolerantly as its meaning allows: a code fence, words around it,
 * trailing commas, single quotes, numbers as text, other case in options, keys that nobody asked for.
 *
 * @returns what it says, or what the model has to mend
 */
export function readOutput(
  { output = wholeText }: Pick<Template, 'output'>,
  answer: string,
): Output | { problems: OutputProblem[] } {
  switch (output.form) {
    case 'text':
      return answer.trim() === ''
        ? { problems: [{ at: '', expected: 'a text' }] }
        : { form: 'text', text: answer.trim() };
    case 'table':
      return readTable(output.columns, answer);
    case 'json':
      return readJson(ordered(output.schema), answer);
  }
}

/** The message that asks for the answer again, in the language that it was asked in. */
export function repairRequest(problems: readonly OutputProblem[], language: TemplateLanguage): string {
  const lines = problems.slice(0, maxProblems).map(({ at, expected }) => `- ${at === '' ? '' : `${at}: `}${expected}`);
  return `${instructions[language].repair}\n${lines.join('\n')}`;
}

function readTable(columns: readonly string[], answer: string): Output | { problems: OutputProblem[] } {
  const table = tableOf(tablePart(answer));
  const expected = `a Markdown table with ${columns.length} columns`;
  if (table === undefined) return { problems: [{ at: '', expected }] };
  if (table.columns.length !== columns.length)
    return { problems: [{ at: '', expected: `${expected}, and not ${table.columns.length}` }] };
  return { form: 'table', columns: table.columns, rows: table.rows };
}

/** The lines from the first to the last that look like a table; everything where none does. */
function tablePart(answer: string): string {
  const lines = answer.split(/\r?\n/);
  const isRow = (line: string) => line.trim().startsWith('|');
  const from = lines.findIndex(isRow);
  return from < 0 ? answer : lines.slice(from, lines.findLastIndex(isRow) + 1).join('\n');
}

function readJson(schema: Record<string, unknown>, answer: string): Output | { problems: OutputProblem[] } {
  const given = jsonIn(answer);
  if (given === undefined) return { problems: [{ at: '', expected: 'one JSON value' }] };
  const parsed = z.fromJSONSchema(schema).safeParse(fitted(schema, given.value));
  if (parsed.success) return { form: 'json', value: parsed.data };
  const problems = parsed.error.issues.slice(0, maxProblems).map(({ path, message }) => ({
    at: path.map(String).join('.'),
    expected: message,
  }));
  return { problems };
}

/** The JSON value of an answer: the fenced one, else the longest stretch between brackets that can be read. */
function jsonIn(answer: string): { value: unknown } | undefined {
  const fenced = /```[a-zA-Z]*[ \t]*\r?\n([\s\S]*?)(?:\r?\n```|$)/.exec(answer)?.[1];
  for (const text of [answer, fenced, between(answer, '{', '}'), between(answer, '[', ']')]) {
    const value = text === undefined ? undefined : parsed(text);
    if (typeof value === 'object' && value !== null) return { value };
  }
  for (const text of [fenced, between(answer, '{', '}'), between(answer, '[', ']')]) {
    const value = text === undefined ? undefined : mended(text);
    if (typeof value === 'object' && value !== null) return { value };
  }
  return undefined;
}

/** From the first opening bracket to the last closing one; to the end where an answer was cut off. */
function between(text: string, open: string, close: string): string | undefined {
  const from = text.indexOf(open);
  if (from < 0) return undefined;
  const to = text.lastIndexOf(close);
  return text.slice(from, to > from ? to + 1 : undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function mended(text: string): unknown {
  try {
    return JSON.parse(jsonrepair(text));
  } catch {
    return undefined;
  }
}

type Schema = Record<string, unknown>;
const asSchema = (value: unknown): Schema | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : undefined;

/**
 * A schema in an order of its own: what is required first, in that order, then the rest by name. A database keeps none,
 * and what is sent and shown must not hang on where a schema has been.
 */
export function ordered(schema: Schema): Schema {
  const properties = asSchema(schema.properties);
  const required = (Array.isArray(schema.required) ? schema.required : []).filter((name) => typeof name === 'string');
  const entries = Object.keys(schema)
    .toSorted()
    .map((key): [string, unknown] => {
      const value = schema[key];
      if (key !== 'properties' || properties === undefined) return [key, key === 'items' ? deep(value) : value];
      const rest = Object.keys(properties).filter((name) => !required.includes(name));
      const names = [...required.filter((name) => name in properties), ...rest.toSorted()];
      return [key, Object.fromEntries(names.map((name) => [name, deep(properties[name])]))];
    });
  return Object.fromEntries(entries);
}

function deep(value: unknown): unknown {
  const schema = asSchema(value);
  return schema === undefined ? value : ordered(schema);
}

/** The value with what means the same put into the form of the schema. What cannot be read so stays as it is. */
function fitted(schema: Schema, value: unknown): unknown {
  if (Array.isArray(schema.enum) && typeof value === 'string') {
    const same = schema.enum.find(
      (one) => typeof one === 'string' && one.toLowerCase() === value.trim().toLowerCase().replaceAll(' ', '-'),
    );
    return same ?? value;
  }
  switch (schema.type) {
    case 'object':
      return fittedObject(schema, value);
    case 'array': {
      const items = asSchema(schema.items) ?? {};
      const list = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
      return list.map((one) => fitted(items, one));
    }
    case 'number':
    case 'integer': {
      const number = typeof value === 'string' ? Number(value.trim().replace(/\s*%$|\s*\/\s*100$/, '')) : value;
      if (typeof number !== 'number' || Number.isNaN(number) || value === '') return value;
      return schema.type === 'integer' ? Math.round(number) : number;
    }
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    default:
      return value;
  }
}

function fittedObject(schema: Schema, value: unknown): unknown {
  const properties = asSchema(schema.properties) ?? {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const names = Object.keys(properties);
  // A list without its object around it, where there is only one list that it can be.
  if (Array.isArray(value)) {
    const lists = names.filter((name) => asSchema(properties[name])?.type === 'array');
    return lists.length === 1 ? fittedObject(schema, { [lists[0] ?? '']: value }) : value;
  }
  const given = asSchema(value);
  if (given === undefined) return value;
  const keys = new Map(Object.keys(given).map((key) => [key.toLowerCase().replace(/[_\s-]/g, ''), key]));
  const entries = names.flatMap((name): [string, unknown][] => {
    const key = Object.hasOwn(given, name) ? name : keys.get(name.toLowerCase());
    const one = key === undefined ? undefined : given[key];
    if (one === undefined || (one === null && !required.includes(name))) return [];
    return [[name, fitted(asSchema(properties[name]) ?? {}, one)]];
  });
  return Object.fromEntries(entries);
}

/**
 * What an answer says as Markdown that can be read, copied and put into a page: an object as its fields, a list of
 * objects as a table.
 *
 * @param labels field -> its name; the field itself without one
 */
export function outputAsMarkdown(output: Output, labels: Readonly<Record<string, string>> = {}): string {
  switch (output.form) {
    case 'text':
      return output.text;
    case 'table':
      return markdownTable(output.columns, output.rows);
    case 'json':
      return valueAsMarkdown(output.value, labels);
  }
}

function valueAsMarkdown(value: unknown, labels: Readonly<Record<string, string>>): string {
  const named = (field: string) => labels[field] ?? field;
  if (Array.isArray(value)) return listAsMarkdown(value, labels);
  const object = asSchema(value);
  if (object === undefined) return wordOf(value, labels);
  return Object.entries(object)
    .map(([field, one]) =>
      Array.isArray(one)
        ? one.length === 0
          ? `**${named(field)}:** –`
          : `**${named(field)}**\n\n${listAsMarkdown(one, labels)}`
        : `**${named(field)}:** ${wordOf(one, labels)}`,
    )
    .join('\n\n');
}

function listAsMarkdown(list: readonly unknown[], labels: Readonly<Record<string, string>>): string {
  const objects = list.map(asSchema).filter((one) => one !== undefined);
  if (objects.length < list.length || objects.length === 0)
    return list.map((one) => `- ${wordOf(one, labels)}`).join('\n');
  const fields = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  return markdownTable(
    fields.map((field) => labels[field] ?? field),
    objects.map((one) => fields.map((field) => wordOf(one[field], labels))),
  );
}

function wordOf(value: unknown, labels: Readonly<Record<string, string>>): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one) => wordOf(one, labels)).join('; ');
  if (typeof value === 'object') return JSON.stringify(value);
  const word = String(value);
  return labels[word] ?? word;
}
