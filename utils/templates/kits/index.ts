import type { Template } from '../schema';
import { contentSummary } from './content-summary';
import { faqAnswer } from './faq-answer';
import { type Kit, templateOf } from './kit';
import { leadScoring } from './lead-scoring';
import { routingSuggestion } from './routing-suggestion';
import { supportReply } from './support-reply';

/** Every template that comes along. */
const kits: readonly Kit[] = [contentSummary, faqAnswer, leadScoring, routingSuggestion, supportReply];

let templates: readonly Template[] | undefined;

/** The templates that come along, made when somebody asks for them. */
export function shippedTemplates(): readonly Template[] {
  templates ??= kits.map(templateOf);
  return templates;
}
