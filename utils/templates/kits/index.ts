import type { Template } from '../schema';
import { audienceSegment } from './audience-segment';
import { campaignDraft } from './campaign-draft';
import { campaignQa } from './campaign-qa';
import { contentAdaptation } from './content-adaptation';
import { contentSummary } from './content-summary';
import { email } from './email';
import { faqAnswer } from './faq-answer';
import { feedbackSummary } from './feedback-summary';
import { type Kit, templateOf } from './kit';
import { leadScoring } from './lead-scoring';
import { routingSuggestion } from './routing-suggestion';
import { supportReply } from './support-reply';

/** Every template that comes along. */
const kits: readonly Kit[] = [
  contentSummary,
  campaignDraft,
  contentAdaptation,
  email,
  faqAnswer,
  supportReply,
  leadScoring,
  routingSuggestion,
  campaignQa,
  feedbackSummary,
  audienceSegment,
];

let templates: readonly Template[] | undefined;

/** The templates that come along, made when somebody asks for them. */
export function shippedTemplates(): readonly Template[] {
  templates ??= kits.map(templateOf);
  return templates;
}
