import { type CompanyData, type Prepared, prepare } from '@/utils/assistant';
import type { Vault } from '@/utils/placeholders';
import { type InputProblem, languageOf, render, type Slots, type Template } from '@/utils/templates';
import type { EntityType } from '@/utils/vocabulary';

/** What stands in the form of a template: name -> value. */
export type FormValues = Readonly<Record<string, unknown>>;

/** A form as it will be sent. */
export interface PreparedForm {
  /** As they will be sent, with placeholders. */
  inputs: Record<string, unknown>;
  /** The prompt that is made of them, in the form in which every message goes. */
  prepared: Prepared;
  /** The instruction that goes before it. */
  system: string;
}

/**
 * Makes the inputs of a form ready: every text with placeholders, all by one vault, and the prompt that is made of them.
 *
 * @param slots the voice of the company, where the gateway does not bring it
 * @returns the problems where it cannot be sent
 * @throws when the scan fails
 */
export async function prepareInputs(
  template: Template,
  values: FormValues,
  vault: Vault,
  data: CompanyData | undefined,
  slots?: Slots,
): Promise<PreparedForm | { problems: InputProblem[] }> {
  const inputs: Record<string, unknown> = {};
  const counts: Partial<Record<EntityType, number>> = {};
  let known = vault;
  const replaced = async (text: string): Promise<string> => {
    const ready = await prepare(text, known, {}, data);
    known = ready.vault;
    for (const [type, count] of Object.entries(ready.counts))
      counts[type as EntityType] = (counts[type as EntityType] ?? 0) + (count ?? 0);
    return ready.text;
  };
  for (const { name, type } of template.inputs) {
    const value = values[name];
    if (typeof value === 'string' && type !== 'choice') inputs[name] = await replaced(value);
    else if (Array.isArray(value)) {
      const list: string[] = [];
      for (const one of value) list.push(await replaced(String(one)));
      inputs[name] = list;
    } else if (value !== undefined && value !== '') inputs[name] = value;
  }
  const rendered = render(template, inputs, slots);
  if ('problems' in rendered) return rendered;
  const { prompt, system } = rendered;
  // Where the placeholders stand in the prompt is found when it is shown.
  const prepared: Prepared = { source: prompt, written: prompt, text: prompt, vault: known, places: [], counts };
  return { inputs, prepared, system };
}

/** Name, purpose, labels in the language given; what the template does not say in it stays as in its first one. */
export function wordsOf(template: Template, language: string) {
  const variant = template.languages?.[languageOf(template, { language })];
  return {
    title: variant?.title ?? template.title,
    description: variant?.description ?? template.description,
    fallback: variant?.fallback ?? template.fallback,
    input: (name: string) => {
      const own = template.inputs.find((one) => one.name === name);
      const said = variant?.inputs[name];
      return {
        label: said?.label ?? own?.label ?? name,
        hint: said?.hint ?? own?.hint,
        option: (value: string) => said?.options?.[value] ?? value,
      };
    },
  };
}

/** Why a single input cannot be sent; undefined where it can. */
export type ValueProblem = 'missing' | 'too-long' | 'no-table' | 'out-of-range' | 'wrong';

export function problemOf(template: Template, name: string, value: unknown): ValueProblem | undefined {
  const input = template.inputs.find((one) => one.name === name);
  if (input === undefined) return undefined;
  const only = render({ ...template, languages: undefined, inputs: [input] }, { [name]: value });
  if (!('problems' in only)) return undefined;
  if (value === undefined || value === '' || (typeof value === 'string' && value.trim() === '')) return 'missing';
  if (input.type === 'number') return 'out-of-range';
  if (typeof value === 'string' && 'maxLength' in input && value.length > input.maxLength) return 'too-long';
  return input.type === 'table' ? 'no-table' : 'wrong';
}

/** What a form begins with: the first option of each choice, and the person's language. */
export function firstValues(template: Template, language: string): FormValues {
  return Object.fromEntries(
    template.inputs.flatMap((input): [string, unknown][] => {
      if (input.type === 'yes-no') return [[input.name, false]];
      if (input.type !== 'choice' || !input.required) return [];
      const isLanguage = input.name === 'language' && input.options.includes(language);
      return [[input.name, isLanguage ? language : input.options[0]]];
    }),
  );
}

/** The input that a selected text, or one of sample data, goes into: the first that takes a long one, else the first text. */
export function mainInput({ inputs }: Pick<Template, 'inputs'>): string | undefined {
  const isLong = (input: (typeof inputs)[number]) =>
    input.type === 'page' || input.type === 'file' || input.type === 'table' || (input.type === 'text' && input.long);
  return (inputs.find(isLong) ?? inputs.find(({ type }) => type === 'text'))?.name;
}
