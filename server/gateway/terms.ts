import { hasSlot, type InputProblem, languageOf, render, type Template } from '@/utils/templates';
import type { Catalogue, TemplateState } from '../governance/catalogue';
import { generalUseCase, type UseCase } from '../governance/use-case';
import { Refused } from './refused';
import type { Incoming, Message } from './request';
import type { Task } from './without-model/task';

/** On what terms a request is answered. */
export interface Terms {
  useCase: UseCase;
  template?: Template | undefined;
  templateState?: TemplateState | undefined;
  /** Which stay in its lane this is. */
  laneEpoch: number;
}

const templateHeader = /^([a-z0-9][a-z0-9-]{0,63})@([1-9]\d{0,6})$/;

/**
 * What the headers `X-Daylight-Use-Case` and `X-Daylight-Template` (`id@version`) name. Without the first it is free
 * chat, so that any client of such an interface can ask.
 *
 * @throws {Refused} when there is no such thing, or it is over
 */
export async function termsOf(
  catalogue: Catalogue,
  useCaseId: string | undefined,
  templateName: string | undefined,
): Promise<Terms> {
  const useCase = await catalogue.find(useCaseId ?? generalUseCase.id);
  if (useCase === undefined) throw new Refused('unknown_use_case');
  if (!useCase.active) throw new Refused('use_case_ended');
  if (templateName === undefined) {
    if (!useCase.freeChat) throw new Refused('template_required');
    return { useCase, laneEpoch: await catalogue.laneEpoch(useCase.id) };
  }
  const named = templateHeader.exec(templateName);
  const template = named && (await catalogue.template(useCase.id, named[1] ?? '', Number(named[2])));
  if (!template) throw new Refused('unknown_template');
  const [templateState, laneEpoch] = await Promise.all([
    catalogue.stateOf(useCase.id, template.id, template.version),
    catalogue.laneEpoch(useCase.id),
  ]);
  return { useCase, template, templateState, laneEpoch };
}

/** So that the model leaves placeholders as they are. The panel says the same in free chat. */
const placeholderInstruction =
  'Parts of the text were replaced by placeholders in square brackets, such as [EMAIL_1] or [PERSON_2]. ' +
  'Use them exactly as they are written wherever the value belongs; never change, translate, explain or invent one.';
const anyPlaceholder = /\[[A-Z][A-Z0-9_]*_\d+\]/;

/**
 * The messages as they go to the model: first the brand voice, then what the template says, then the person's own.
 *
 * @throws {Refused} when inputs do not fit, or when the caller tries to instruct the model beside a template
 */
export function messagesOn({ useCase, template }: Terms, incoming: Incoming): Message[] {
  const own = incoming.messages;
  if (template === undefined) {
    if (own.length === 0) throw new Refused('invalid_request', { sentence: 'The request has no message.' });
    return [...instruction(useCase.brandVoice), ...own];
  }
  if (own.some(({ role }) => role !== 'user' && role !== 'assistant')) throw new Refused('template_fixed');
  const { brandVoice, disclaimer } = useCase;
  const rendered = render(template, incoming.daylight?.inputs, { brandVoice, disclaimer });
  if ('problems' in rendered) throw new Refused('invalid_input', { sentence: problemsInWords(rendered.problems) });
  const keep = anyPlaceholder.test(rendered.prompt) ? placeholderInstruction : '';
  // A template that has a place for the voice has put it there.
  const voice = hasSlot(template, 'brandVoice') ? '' : brandVoice;
  const parts = [voice, rendered.system, keep].filter((part) => part !== '');
  return [...instruction(parts.join('\n\n')), { role: 'user', content: rendered.prompt }, ...own];
}

/** What stands before a question and is not the person’s: the voice of the brand, and the template as it is written. */
export function standingTextOf({ useCase, template }: Pick<Terms, 'useCase' | 'template'>): string {
  return [useCase.brandVoice, template?.system ?? '', template?.prompt ?? ''].filter((part) => part !== '').join('\n');
}

/** What of a template an engine may go by that is no model: the template itself, and the options that were chosen. */
export function taskOf({ template }: Terms, incoming: Incoming): Task | undefined {
  if (template === undefined) return undefined;
  const inputs = incoming.daylight?.inputs;
  const given: Record<string, unknown> = typeof inputs === 'object' && inputs !== null ? { ...inputs } : {};
  const choices = template.inputs.flatMap((input): [string, string][] => {
    const value = given[input.name];
    return input.type === 'choice' && typeof value === 'string' && input.options.includes(value)
      ? [[input.name, value]]
      : [];
  });
  return { template, language: languageOf(template, given), choices: Object.fromEntries(choices) };
}

function instruction(content: string): Message[] {
  return content === '' ? [] : [{ role: 'system', content }];
}

/** "words: expected a number from 20 up to 500; topic: expected text of at most 200 characters" */
function problemsInWords(problems: readonly InputProblem[]): string {
  const each = problems.map(({ input, expected }) => `${input || 'the inputs'}: expected ${expected}`);
  return `The inputs do not fit the template. ${each.join('; ')}.`;
}
