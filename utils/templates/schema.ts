import { z } from 'zod';

/** Of use cases, templates and inputs: what can stand in a header, a file name and a record as it is. */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected lower-case letters, digits and dashes, 64 at most');
const inputName = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'expected a name such as "audience" or "productName"');

const input = {
  name: inputName,
  label: z.string().min(1).max(120),
  required: z.boolean().default(true),
};

/** One thing that a template asks for. Its type decides what the gateway takes and what the panel shows. */
const templateInputSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...input, type: z.literal('text'), maxLength: z.int().min(1).max(1_000_000).default(10_000) }),
  z.strictObject({ ...input, type: z.literal('choice'), options: z.array(z.string().min(1).max(200)).min(1).max(200) }),
  z.strictObject({ ...input, type: z.literal('number'), min: z.number().optional(), max: z.number().optional() }),
  z.strictObject({ ...input, type: z.literal('yes-no') }),
  z.strictObject({
    ...input,
    type: z.literal('list'),
    maxItems: z.int().min(1).max(1_000).default(50),
    maxLength: z.int().min(1).max(100_000).default(1_000),
  }),
]);

/** A typed prompt in one version. A version that was shipped never changes: a change is a new version. */
export const templateSchema = z
  .strictObject({
    id,
    version: z.int().min(1).max(1_000_000),
    title: z.string().min(1).max(120),
    description: z.string().max(1_000).default(''),
    inputs: z.array(templateInputSchema).max(50).default([]),
    /** Instruction to the model, before everything else. May hold inputs as `{{name}}`. */
    system: z.string().max(100_000).default(''),
    /** What the person would have had to write. Holds inputs as `{{name}}`. */
    prompt: z.string().min(1).max(100_000),
  })
  .superRefine((template, context) => {
    const names = template.inputs.map(({ name }) => name);
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) !== index) {
        context.addIssue({ code: 'custom', path: ['inputs', index, 'name'], message: 'expected each name once' });
      }
    }
    const used = new Set([...namesIn(template.system), ...namesIn(template.prompt)]);
    for (const part of ['system', 'prompt'] as const) {
      for (const name of namesIn(template[part])) {
        if (!names.includes(name)) {
          context.addIssue({ code: 'custom', path: [part], message: `expected an input named "${name}"` });
        }
      }
    }
    for (const [index, name] of names.entries()) {
      if (!used.has(name)) {
        context.addIssue({
          code: 'custom',
          path: ['inputs', index],
          message: 'expected to be used in system or prompt',
        });
      }
    }
  });

export type Template = z.infer<typeof templateSchema>;
export type TemplateInput = z.infer<typeof templateInputSchema>;
export const templateId = id;

const slot = /\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g;

/** The text with each `{{name}}` replaced once: what a value itself holds is never looked at. */
export function filled(text: string, valueFor: (name: string) => string): string {
  return text.replace(slot, (_whole, name: string) => valueFor(name));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(slot)].map((match) => match[1] ?? '');
}
