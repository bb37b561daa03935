/** Typed prompts: schema, rendering, checks. Pure; the gateway renders with it, the panel shows with it. */
export { type InputProblem, render } from './render';
export { type Template, templateId, templateSchema } from './schema';
