import type { Template } from '../schema';
import { contentSummary } from './content-summary';
import { type Kit, templateOf } from './kit';
import { routingSuggestion } from './routing-suggestion';

/** Every template that comes along. */
const kits: readonly Kit[] = [contentSummary, routingSuggestion];

let templates: readonly Template[] | undefined;

/** The templates that come along, made when somebody asks for them. */
export function shippedTemplates(): readonly Template[] {
  templates ??= kits.map(templateOf);
  return templates;
}
