import type { z } from 'zod';
import { type TemplateLanguage, templateLanguages } from '../language';
import { type Template, type TemplateInput, templateSchema } from '../schema';
import { frames, type SharedInput, shared } from './frame';

/** What a kit says in one language. */
interface KitWords {
  title: string;
  /** What it is for, in one or two sentences. */
  description: string;
  /** What to do without AI, or when the answer is no good. */
  fallback: string;
  /** The task, as it goes to the model that is to answer in this language. */
  prompt: string;
  /** Input -> its label, or label and hint. Shared inputs bring their own. */
  labels: Record<string, string | readonly [label: string, hint: string]>;
  /** Input -> option -> how it reads. */
  options?: Record<string, Record<string, string>>;
  /** Field, column or closed word of the answer -> how it reads. */
  fields?: Record<string, string>;
}

type OmitEach<Each, Keys extends PropertyKey> = Each extends unknown ? Omit<Each, Keys> : never;
type KitInput = OmitEach<
  z.input<typeof templateSchema>['inputs'] extends (infer One)[] | undefined ? One : never,
  'label' | 'hint'
>;

/**
 * A shipped template with everything that belongs to it, in one file. A file here is all that a further one needs,
 * beside its line in `./index.ts`.
 */
export interface Kit
  extends Pick<
    z.input<typeof templateSchema>,
    'id' | 'version' | 'output' | 'lane' | 'isCustomerFacing' | 'allowedData' | 'baselineMinutes' | 'checks'
  > {
  owner: string;
  withoutModel: NonNullable<Template['withoutModel']>;
  /** Names of shared inputs, or inputs of its own, in the order of the form. The language of the answer is the last. */
  inputs: readonly (SharedInput | KitInput)[];
  words: Record<TemplateLanguage, KitWords>;
  evaluation: NonNullable<z.input<typeof templateSchema>['evaluation']>;
}

/** The kit as a template: what the server stores, the gateway renders and the panel shows. */
export function templateOf({ inputs: asked, words, ...kit }: Kit): Template {
  const inputs = [...asked, 'language' as const].map((one) => (typeof one === 'string' ? shared[one].input : one));
  const labelIn = (name: string, language: TemplateLanguage) => {
    const own = words[language].labels[name];
    if (own !== undefined) return typeof own === 'string' ? { label: own } : { label: own[0], hint: own[1] };
    return { label: (name in shared ? shared[name as SharedInput].words[language].label : undefined) ?? name };
  };
  const optionsIn = (name: string, language: TemplateLanguage) =>
    words[language].options?.[name] ??
    (name in shared ? shared[name as SharedInput].words[language].options : undefined);
  const languages = Object.fromEntries(
    templateLanguages.map((language) => {
      const { title, description, fallback, prompt, fields } = words[language];
      return [
        language,
        {
          title,
          description,
          fallback,
          system: frames[language],
          prompt,
          ...(fields === undefined ? {} : { fields }),
          inputs: Object.fromEntries(
            inputs.map(({ name }) => {
              const options = optionsIn(name, language);
              return [name, { ...labelIn(name, language), ...(options === undefined ? {} : { options }) }];
            }),
          ),
        },
      ];
    }),
  );
  return templateSchema.parse({
    ...kit,
    title: words.en.title,
    description: words.en.description,
    fallback: words.en.fallback,
    system: frames.en,
    prompt: words.en.prompt,
    inputs: inputs.map((input) => ({ ...input, ...labelIn(input.name, 'en') })) as TemplateInput[],
    languages,
  });
}
