import type { Vault } from '@/utils/placeholders';
import type { Turn } from './conversation';
import type { Message } from './message';
import { messagesOf } from './messages';
import type { GatewayTask, TemplateTask } from './template-task';

/** A request for the answer to these turns. */
export function requestOf(
  turns: readonly Turn[],
  vault: Vault,
): { messages: readonly Message[]; task?: GatewayTask | undefined } {
  const [first, ...rest] = turns;
  const task = first?.task;
  if (task === undefined) return { messages: messagesOf(turns, vault) };
  const spoken = (all: readonly Turn[]) => messagesOf(all, vault).filter(({ role }) => role !== 'system');
  const { useCase, id, version, inputs, isEnforced, system } = task;
  // The gateway says itself what the model is told first, and what the first message is.
  if (isEnforced) return { messages: spoken(rest), task: { useCase, template: `${id}@${version}`, inputs } };
  const notes = messagesOf([], vault).map(({ content }) => content);
  const told = [system, ...notes].filter((one) => one !== '').join('\n\n');
  return { messages: [...(told === '' ? [] : [{ role: 'system', content: told } as const]), ...spoken(turns)] };
}

/** How the model is asked for the same answer in the form that the template wants; undefined where it has it. */
export async function repairFor(task: TemplateTask | undefined, answer: string): Promise<string | undefined> {
  // An answer that waits for approval is none yet.
  if (task?.output === undefined || task.output.form === 'text' || answer.trim() === '') return undefined;
  const { readOutput, repairRequest } = await import('@/utils/templates');
  const read = readOutput({ output: task.output }, answer);
  return 'problems' in read ? repairRequest(read.problems, task.language) : undefined;
}
