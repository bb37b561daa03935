import type { TemplateTask } from '@/utils/assistant';
import { text as words } from '../text';
import css from './templates.module.css';

/** Over an answer: which template in which version it is from. */
export function TaskLine({ task }: { task: TemplateTask }) {
  return <p className={css.line}>{words.templateName(task.title, task.version)}</p>;
}

/** What to do without AI, where an answer is bad or there is none. */
export function Fallback({ task }: { task: TemplateTask | undefined }) {
  if (task?.fallback === undefined) return null;
  return (
    <p className={css.fallback} role="status">
      <strong>{words.templateFallback}</strong> {task.fallback}
      {task.owner === undefined ? null : ` (${words.templateOwner(task.owner)})`}
    </p>
  );
}
