import type { Template } from '@/utils/templates';
import type { UseCase } from '../governance/use-case';
import { type Engine, EngineFailure } from './engine';
import { messagesOn, taskOf } from './terms';

/** What is asked once, for evaluation: outside of any conversation, with inputs of the template's own cases. */
export interface Trial {
  useCase: UseCase;
  template: Template;
  model: string;
  inputs: Record<string, unknown>;
}

const trialTimeoutMs = 120_000;

/**
 * Asks a model with a template, as the gateway would.
 *
 * @returns the text of the answer
 * @throws {EngineFailure} @throws {Refused} when the inputs do not fit
 */
export async function tried(engine: Engine, { useCase, template, model, inputs }: Trial): Promise<string> {
  const terms = { useCase, template, laneEpoch: 0 };
  const incoming = { model, messages: [], daylight: { inputs } };
  const messages = messagesOn(terms, incoming);
  const { said } = await engine.complete(
    { model, messages, stream: false },
    AbortSignal.timeout(trialTimeoutMs),
    taskOf(terms, incoming),
  );
  if ('whole' in said) return contentOf(said.whole, 'message');
  let text = '';
  for await (const chunks of said.stream) for (const chunk of chunks) text += contentOf(chunk, 'delta');
  return text;
}

function contentOf(answer: Record<string, unknown>, part: 'message' | 'delta'): string {
  const choices: unknown = answer.choices;
  if (!Array.isArray(choices)) throw new EngineFailure('upstream_invalid');
  const content: unknown = choices[0]?.[part]?.content;
  return typeof content === 'string' ? content : '';
}
