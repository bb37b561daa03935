/** Typed prompts: schema, rendering, reading of answers, evaluation, and those that come along. Pure; gateway and panel use the same. */
export { campaignIssues, withCampaignIssues } from './checks/campaign';
export { evaluate } from './evaluation';
export { shippedTemplates } from './kits';
export { type TemplateLanguage, templateLanguages } from './language';
export { outputAsMarkdown, readOutput, repairRequest } from './output';
export { hasSlot, type InputProblem, languageOf, materialIn, render, type Slots } from './render';
export {
  dataClasses,
  type EvaluationCase,
  type Template,
  templateId,
  templateSchema,
} from './schema';
export { namesIn, reservedSlots } from './slots';
export { markdownTable, type TextTable, tableOf } from './table';
