/** Typed prompts: schema, rendering, reading of answers, evaluation, and those that come along. Pure; gateway and panel use the same. */
export { type Evaluated, evaluate } from './evaluation';
export { shippedTemplates } from './kits';
export { isTemplateLanguage, type TemplateLanguage, templateLanguages } from './language';
export { type Output, type OutputProblem, outputAsMarkdown, readOutput, repairRequest } from './output';
export { hasSlot, type InputProblem, languageOf, materialIn, render, type Slots } from './render';
export {
  type DataClass,
  dataClasses,
  type EvaluationCase,
  type Template,
  type TemplateInput,
  templateId,
  templateSchema,
} from './schema';
export { markdownTable, type TextTable, tableOf } from './table';
