import type { Template } from '@/utils/templates';
import { AskFailure, type FailureCode } from '../failure';
import { ask, type Gateway } from '../gateway';
import type { Message } from '../message';

/** One of the two or three that are compared. */
export interface Variant {
  id: string;
  model: string;
  /** In whose words: a template in one version, or one that the person wrote. */
  template: Template;
  /** Set where the gateway renders the template itself. */
  useCase?: string;
}

/** What became of one of them. */
export interface Outcome {
  text: string;
  isWhole: boolean;
  durationMs: number;
  failure?: FailureCode;
}

/**
 * Asks with one variant. The inputs go as they are: they were looked at before, and hold no data of real people.
 *
 * @param onGrown gets the answer as far as it is there
 * @returns what became of it; no failure is thrown
 */
export async function tryVariant(
  assistant: Gateway,
  { model, template, useCase }: Variant,
  inputs: Record<string, unknown>,
  signal: AbortSignal,
  onGrown: (text: string) => void,
): Promise<Outcome> {
  const sinceMs = performance.now();
  let text = '';
  const outcome = (failure?: FailureCode): Outcome => ({
    text,
    isWhole: failure === undefined,
    durationMs: performance.now() - sinceMs,
    ...(failure === undefined ? {} : { failure }),
  });
  try {
    const { render } = await import('@/utils/templates');
    // Another version may ask for less.
    const own = Object.fromEntries(
      template.inputs.flatMap(({ name }) => (name in inputs ? [[name, inputs[name]]] : [])),
    );
    const { brandVoice } = assistant;
    const rendered = render(template, own, { brandVoice });
    if ('problems' in rendered) return outcome('inputs-refused');
    const { system, prompt } = rendered;
    const spoken: Message[] = [
      ...(system === '' ? [] : [{ role: 'system' as const, content: system }]),
      { role: 'user', content: prompt },
    ];
    const isEnforced = useCase !== undefined;
    const task = isEnforced ? { useCase, template: `${template.id}@${template.version}`, inputs: own } : undefined;
    const question = { assistant: { ...assistant, model }, messages: isEnforced ? [] : spoken, task, signal };
    for await (const delta of ask(question)) {
      if (delta.kind !== 'text') continue;
      text += delta.text;
      onGrown(text);
    }
    return outcome();
  } catch (error) {
    return outcome(error instanceof AskFailure ? error.code : 'bad-answer');
  }
}
