import type { Template, TemplateLanguage } from '@/utils/templates';

/** What a template was asked for, as far as it is closed words of the template itself. */
export interface Task {
  template: Template;
  language: TemplateLanguage;
  /** Choice -> option. */
  choices: Readonly<Record<string, string>>;
}

/** What a way of answering works with. */
export interface Given {
  task: Task;
  /** What stands apart in the prompt, by the name of its input, in the order of the inputs. */
  material: ReadonlyMap<string, string>;
  nowMs: number;
}

export type Way = (given: Given) => string;
