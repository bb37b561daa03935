import type { LibraryEntry, Sample, Variant } from '@/utils/assistant';
import { languageOf, type Template, templateSchema } from '@/utils/templates';
import { nameOf } from '../model-choice';
import { type FormValues, firstValues, mainInput, wordsOf } from '../templates/prepare-inputs';
import { text as words } from '../text';

/** A template that somebody writes on the spot: an instruction, and a text below it. */
export function ownTemplate(instruction: string): Template {
  return templateSchema.parse({
    id: 'own',
    version: 1,
    title: words.sandbox.own,
    // Two braces would be a slot.
    prompt: `${instruction.replaceAll('{{', '{ {')}\n\n{{text}}`,
    inputs: [{ name: 'text', label: words.sandbox.text, type: 'text', long: true, maxLength: 100_000 }],
  });
}

/** The same template with another prompt, and the inputs that stand in it; undefined where it asks for one that is not there. */
export function changedTemplate(template: Template, prompt: string, language: string): Template | undefined {
  const { languages: _all, ...rest } = template;
  const system = template.languages?.[languageOf(template, { language })]?.system ?? template.system;
  const inputs = template.inputs.filter(({ name }) => `${system}\n${prompt}`.includes(`{{${name}}}`));
  const made = templateSchema.safeParse({ ...rest, inputs, system, prompt });
  return made.success ? made.data : undefined;
}

/** The prompt of a template in the person's language. */
export function promptOf(template: Template, language: string): string {
  return template.languages?.[languageOf(template, { language })]?.prompt ?? template.prompt;
}

/** What the form begins with when a sample is chosen. */
export async function filledWith(template: Template, sample: Sample, language: string): Promise<FormValues> {
  const content = await sample.content();
  const first = firstValues(template, language);
  const main = mainInput(template);
  if (typeof content !== 'string') return { ...first, ...content };
  return main === undefined ? first : { ...first, [main]: content };
}

/** The variants of a template that differ by model. */
export function byModel(template: Template, useCase: string | undefined, models: readonly string[]) {
  return models.map((model): Variant & { name: string } => ({
    id: model,
    name: nameOf(model),
    model,
    template,
    ...(useCase === undefined ? {} : { useCase }),
  }));
}

/** A template as it can be chosen. */
export const titleOf = ({ template }: LibraryEntry) => wordsOf(template, words.language).title;
