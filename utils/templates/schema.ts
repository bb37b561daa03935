import { z } from 'zod';
import { entityFamilies, lanes, structureTypes } from '@/utils/vocabulary';
import { templateLanguages } from './language';
import { namesIn, reservedSlots } from './slots';

/** Of use cases, templates and inputs: what can stand in a header, a file name and a record as it is. */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected lower-case letters, digits and dashes, 64 at most');
const inputName = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'expected a name such as "audience" or "productName"');
const label = z.string().min(1).max(120);
const sentence = z.string().max(1_000);
const instruction = z.string().max(100_000);

const input = {
  name: inputName,
  label,
  /** One line under the label: what helps, with an example. */
  hint: z.string().max(300).optional(),
  required: z.boolean().default(true),
};
/** What comes from somewhere else as one text: set apart in the prompt, as material and never as an instruction. */
const material = { ...input, maxLength: z.int().min(1).max(1_000_000).default(200_000) };

/** One thing that a template asks for. Its type decides what the gateway takes and what the panel shows. */
const templateInputSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...input,
    type: z.literal('text'),
    maxLength: z.int().min(1).max(1_000_000).default(10_000),
    /** Several lines, and material: set apart in the prompt. */
    long: z.boolean().optional(),
  }),
  z.strictObject({ ...input, type: z.literal('choice'), options: z.array(z.string().min(1).max(200)).min(1).max(200) }),
  z.strictObject({ ...input, type: z.literal('number'), min: z.number().optional(), max: z.number().optional() }),
  z.strictObject({ ...input, type: z.literal('yes-no') }),
  z.strictObject({
    ...input,
    type: z.literal('list'),
    maxItems: z.int().min(1).max(1_000).default(50),
    maxLength: z.int().min(1).max(100_000).default(1_000),
  }),
  /** Rows under a line of column names, as CSV, TSV or Markdown. */
  z.strictObject({ ...material, type: z.literal('table'), maxRows: z.int().min(1).max(100_000).default(1_000) }),
  /** The text of a page. */
  z.strictObject({ ...material, type: z.literal('page') }),
  /** The text of a file. */
  z.strictObject({ ...material, type: z.literal('file') }),
]);

/** What the template says in one more language. What is missing is as in the first one. */
const variantSchema = z.strictObject({
  title: label,
  description: sentence.optional(),
  fallback: sentence.optional(),
  system: instruction.optional(),
  prompt: z.string().min(1).max(100_000),
  inputs: z
    .record(
      inputName,
      z.strictObject({
        label,
        hint: z.string().max(300).optional(),
        /** Option -> how it reads, in the form and in the prompt. */
        options: z.record(z.string(), z.string().min(1).max(200)).optional(),
      }),
    )
    .default({}),
  /** Field or column of the answer -> its name. */
  fields: z.record(z.string(), z.string().max(120)).optional(),
});

/** What an answer looks like. */
const outputSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('text'), maxCharacters: z.int().min(1).optional() }),
  z.strictObject({ form: z.literal('table'), columns: z.array(z.string().min(1).max(60)).min(2).max(20) }),
  /** JSON Schema, draft 2020-12. */
  z.strictObject({ form: z.literal('json'), schema: z.record(z.string(), z.unknown()) }),
]);

/** A question whose right answer is known well enough to hold any answer against it, whoever gives it. */
const evaluationSchema = z.strictObject({
  name: z.string().min(1).max(120),
  inputs: z.record(z.string(), z.unknown()),
  /** An answer that is good. */
  answer: z.string().min(1),
  expect: z.strictObject({
    contains: z.array(z.string().min(1)).optional(),
    /** One of each list must stand in the answer. */
    containsOneOf: z.array(z.array(z.string().min(1)).min(1)).optional(),
    lacks: z.array(z.string().min(1)).optional(),
    maxCharacters: z.int().min(1).optional(),
    /** `leads.0.score` -> what stands there. */
    values: z
      .record(
        z.string(),
        z.strictObject({
          oneOf: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
          min: z.number().optional(),
          max: z.number().optional(),
        }),
      )
      .optional(),
  }),
});

/** Kinds of data that a template may be given or not. Secrets may be given to none. */
export const dataClasses = [
  ...entityFamilies.filter((family) => family !== 'secret'),
  ...structureTypes.filter((type) => type !== 'SOURCE_CODE'),
];

/**
 * What answers where no model is connected, from the inputs alone: picked sentences, sentences that answer a question,
 * parts of the text in the order of a letter, points for rows, the fitting one of a list, groups, shares, checks.
 */
const withoutModelWays = ['pick', 'find', 'letter', 'score', 'route', 'group', 'profile', 'check'] as const;

/** A typed prompt in one version. A version that was shipped never changes: a change is a new version. */
export const templateSchema = z
  .strictObject({
    id,
    version: z.int().min(1).max(1_000_000),
    title: label,
    description: z.string().max(1_000).default(''),
    inputs: z.array(templateInputSchema).max(50).default([]),
    /** Instruction to the model, before everything else. May hold inputs as `{{name}}`. */
    system: instruction.default(''),
    /** What the person would have had to write. Holds inputs as `{{name}}`. */
    prompt: z.string().min(1).max(100_000),
    /** An input named `language` chooses among them. */
    languages: z.partialRecord(z.enum(templateLanguages), variantSchema).optional(),
    output: outputSchema.optional(),
    lane: z.enum(lanes).optional(),
    /** Who answers for it: a role or a team. */
    owner: z.string().max(120).optional(),
    /** What is written reaches customers, so that somebody looks at it before. */
    isCustomerFacing: z.boolean().optional(),
    /** What may be among the inputs; everything where it is missing. The gateway refuses other kinds. */
    allowedData: z.array(z.enum(dataClasses)).optional(),
    /** How long it takes without AI. */
    baselineMinutes: z.number().min(0).max(10_000).optional(),
    /** What to do without AI, or when the answer is no good. */
    fallback: sentence.optional(),
    /** Checks in code, whose findings join those of the model. */
    checks: z.literal('campaign').optional(),
    withoutModel: z.enum(withoutModelWays).optional(),
    evaluation: z.array(evaluationSchema).max(200).optional(),
  })
  .superRefine((template, context) => {
    const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const names = template.inputs.map(({ name }) => name);
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) !== index) issue(['inputs', index, 'name'], 'expected each name once');
      if (reservedSlots.some((reserved) => reserved === name))
        issue(['inputs', index, 'name'], `expected another name than ${name}, which the use case fills`);
    }
    const isKnown = (name: string) => names.includes(name) || reservedSlots.some((reserved) => reserved === name);
    const spoken = [
      { path: [] as string[], system: template.system, prompt: template.prompt },
      ...Object.entries(template.languages ?? {}).map(([language, { system, prompt }]) => ({
        path: ['languages', language],
        system: system ?? template.system,
        prompt,
      })),
    ];
    for (const { path, ...parts } of spoken) {
      const used = new Set([...namesIn(parts.system), ...namesIn(parts.prompt)]);
      for (const part of ['system', 'prompt'] as const) {
        for (const name of namesIn(parts[part])) {
          if (!isKnown(name)) issue([...path, part], `expected an input named "${name}"`);
        }
      }
      for (const [index, name] of names.entries()) {
        const isChoosing = name === 'language' && template.languages !== undefined;
        if (!used.has(name) && !isChoosing)
          issue(path.length > 0 ? path : ['inputs', index], `expected ${name} to be used in system or prompt`);
      }
    }
    for (const [language, variant] of Object.entries(template.languages ?? {})) {
      for (const name of Object.keys(variant.inputs)) {
        if (!names.includes(name)) issue(['languages', language, 'inputs'], `expected an input named "${name}"`);
      }
    }
    if (template.output?.form === 'json') {
      try {
        z.fromJSONSchema(template.output.schema);
      } catch {
        issue(['output', 'schema'], 'expected a JSON Schema');
      }
    }
  });

export type Template = z.infer<typeof templateSchema>;
export type TemplateInput = z.infer<typeof templateInputSchema>;
export type TemplateOutput = z.infer<typeof outputSchema>;
export type EvaluationCase = z.infer<typeof evaluationSchema>;
export const templateId = id;
