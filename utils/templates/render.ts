import { filled, type Template, type TemplateInput } from './schema';

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

/**
 * Fills a template. Pure; the panel shows with it what will be sent, and the gateway sends it.
 *
 * @param inputs name -> value, as it came from outside
 * @returns the prompt, or every input that does not fit
 */
export function render(template: Template, inputs: unknown): Rendered | { problems: InputProblem[] } {
  const given = asRecord(inputs ?? {});
  if (given === undefined) return { problems: [{ input: '', expected: 'an object of inputs by name' }] };
  const values = new Map<string, string>();
  const problems: InputProblem[] = [];
  for (const input of template.inputs) {
    const value = Object.hasOwn(given, input.name) ? given[input.name] : undefined;
    const text = isMissing(value) ? (input.required ? undefined : '') : textOf(input, value);
    if (text === undefined) problems.push({ input: input.name, expected: expectationOf(input) });
    else values.set(input.name, text);
  }
  const known = new Set(template.inputs.map(({ name }) => name));
  const unknown = Object.keys(given).filter((name) => !known.has(name)).length;
  // Their names came from outside, and may be anything.
  if (unknown > 0)
    problems.push({ input: '', expected: `no other inputs than those of the template (${unknown} too many)` });
  if (problems.length > 0) return { problems };
  const valueFor = (name: string) => values.get(name) ?? '';
  return { system: filled(template.system, valueFor), prompt: filled(template.prompt, valueFor) };
}

/** "text of at most 200 characters" */
function expectationOf(input: TemplateInput): string {
  const optional = input.required ? '' : ', or nothing';
  switch (input.type) {
    case 'text':
      return `text of at most ${input.maxLength} characters${optional}`;
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
    case 'text':
      return typeof value === 'string' && value.length <= input.maxLength ? value : undefined;
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

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
