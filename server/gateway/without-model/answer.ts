import { materialIn } from '@/utils/templates';
import { check } from './check';
import { group, profile, route, score } from './tables';
import type { Given, Task, Way } from './task';
import { find, letter, pick } from './texts';

const ways: Record<NonNullable<Task['template']['withoutModel']>, Way> = {
  pick,
  find,
  letter,
  score,
  route,
  group,
  profile,
  check,
};

/**
 * The answer to a rendered template where no model is connected: nothing new is written, and what is counted is said.
 * It has the form that the template asks for. Undefined where the template knows no such way.
 */
export function answerWithoutModel(task: Task, prompt: string, nowMs: number): string | undefined {
  const { template } = task;
  if (template.withoutModel === undefined) return undefined;
  const given: Given = { task, material: materialIn(template, prompt), nowMs };
  return ways[template.withoutModel](given);
}
