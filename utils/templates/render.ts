import { instructions, isTemplateLanguage, type TemplateLanguage } from './language';
import { ordered } from './output';
import type { Template, TemplateInput } from './schema';
import { filled, namesIn, type ReservedSlot } from './slots';
import { tableOf } from './table';

/** An input that does not fit: which, and what was expected. Never what was given. */
export interface InputProblem {
  /** Name of the input as the template has it; empty where the inputs as a whole are wrong. */
  input: string;
  expected: string;
}

/** A prompt that is ready to be sent. `system` is empty where the template has no instruction. */
interface Rendered {
  system: string;
  prompt: string;
}

/** What the use case brings. */
export type Slots = Partial<Record<ReservedSlot, string>>;

/**
 * Fills a template. Pure; the panel shows with it what will be sent, and the gateway sends it.
 *
 * @param inputs name -> value, as it came from outside; `language` among them chooses in which language it is said
 * @param slots what the company says of voice and disclaimer
 * @returns the prompt, or every input that does not fit
 */
export function render(
  template: Template,
  inputs: unknown,
  slots: Slots = {},
): Rendered | { problems: InputProblem[] } {
  const given = asRecord(inputs ?? {});
  if (given === undefined) return { problems: [{ input: '', expected: 'an object of inputs by name' }] };
  const language = languageOf(template, given);
  const variant = template.languages?.[language];
  const values = new Map<string, string>(Object.entries(slots));
  const problems: InputProblem[] = [];
  for (const input of template.inputs) {
    const value = Object.hasOwn(given, input.name) ? given[input.name] : undefined;
    const text = isMissing(value) ? (input.required ? undefined : '') : textOf(input, value);
    if (text === undefined) problems.push({ input: input.name, expected: expectationOf(input) });
    else if (input.type === 'choice') values.set(input.name, variant?.inputs[input.name]?.options?.[text] ?? text);
    else values.set(input.name, text);
  }
  const known = new Set(template.inputs.map(({ name }) => name));
  const unknown = Object.keys(given).filter((name) => !known.has(name)).length;
  // Their names came from outside, and may be anything.
  if (unknown > 0)
    problems.push({ input: '', expected: `no other inputs than those of the template (${unknown} too many)` });
  if (problems.length > 0) return { problems };
  const valueFor = (name: string) => values.get(name) ?? '';
  const form = formInWords(template, language);
  return {
    system: [filled(variant?.system ?? template.system, valueFor).trim(), form]
      .filter((part) => part !== '')
      .join('\n\n'),
    prompt: filled(variant?.prompt ?? template.prompt, valueFor),
  };
}

/** The language that the inputs ask for; English where they do not. */
export function languageOf({ languages }: Pick<Template, 'languages'>, inputs: unknown): TemplateLanguage {
  const wanted = asRecord(inputs)?.language;
  return isTemplateLanguage(wanted) && languages?.[wanted] !== undefined ? wanted : 'en';
}

/** Whether a template has a place of its own for what the use case brings. */
export function hasSlot(template: Template, slot: ReservedSlot): boolean {
  return [template, ...Object.values(template.languages ?? {})].some(({ system = '', prompt }) =>
    namesIn(`${system}${prompt}`).includes(slot),
  );
}

/** What the answer must look like. */
function formInWords({ output, languages }: Template, language: TemplateLanguage): string {
  if (output === undefined || output.form === 'text') return '';
  const words = instructions[language];
  if (output.form === 'json') return `${words.json}\n${JSON.stringify(ordered(output.schema))}`;
  const fields = languages?.[language]?.fields ?? {};
  return `${words.table} ${output.columns.map((column) => fields[column] ?? column).join(' | ')}`;
}

/** "text of at most 200 characters" */
function expectationOf(input: TemplateInput): string {
  const optional = input.required ? '' : ', or nothing';
  switch (input.type) {
    case 'text':
    case 'page':
    case 'file':
      return `text of at most ${input.maxLength} characters${optional}`;
    case 'table':
      return `a table with a line of column names and at most ${input.maxRows} rows, as text of at most ${input.maxLength} characters${optional}`;
    case 'choice':
      return `one of the ${input.options.length} options of the template${optional}`;
    case 'number': {
      const from = input.min === undefined ? '' : ` from ${input.min}`;
      const to = input.max === undefined ? '' : ` up to ${input.max}`;
      return `a number${from}${to}${optional}`;
    }
    case 'yes-no':
      return `true or false${optional}`;
    case 'list':
      return `a list of at most ${input.maxItems} texts of at most ${input.maxLength} characters each${optional}`;
  }
}

function textOf(input: TemplateInput, value: unknown): string | undefined {
  switch (input.type) {
    case 'text': {
      if (typeof value !== 'string' || value.length > input.maxLength) return undefined;
      return input.long === true ? apart(input.name, value) : value;
    }
    case 'page':
    case 'file':
      return typeof value === 'string' && value.length <= input.maxLength ? apart(input.name, value) : undefined;
    case 'table': {
      if (typeof value !== 'string' || value.length > input.maxLength) return undefined;
      const table = tableOf(value);
      return table && table.rows.length <= input.maxRows ? apart(input.name, value) : undefined;
    }
    case 'choice':
      return typeof value === 'string' && input.options.includes(value) ? value : undefined;
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
      return value < (input.min ?? value) || value > (input.max ?? value) ? undefined : String(value);
    }
    case 'yes-no':
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined;
    case 'list': {
      if (!Array.isArray(value) || value.length > input.maxItems) return undefined;
      const texts: unknown[] = value;
      return texts.every((one): one is string => typeof one === 'string' && one.length <= input.maxLength)
        ? texts.map((one) => `- ${one}`).join('\n')
        : undefined;
    }
  }
}

/** Material between marks that it cannot close: what it says is not taken for an instruction so easily. */
function apart(name: string, value: string): string {
  return `<${name}>\n${value.trim().replace(new RegExp(`</(?=\\s*${name})`, 'gi'), '< /')}\n</${name}>`;
}

/** What stands apart in a rendered prompt, by the name of its input. */
export function materialIn(template: Template, prompt: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name } of template.inputs) {
    const from = prompt.indexOf(`<${name}>\n`);
    const to = prompt.indexOf(`\n</${name}>`, from);
    if (from >= 0 && to >= 0) found.set(name, prompt.slice(from + name.length + 3, to));
  }
  return found;
}

function isMissing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
